import type { Attributes } from './attributes.ts';

/** The head's witnesses: metas, links, structured data, title, language. */
export class Head {
  readonly metas: { name: string; content: string }[] = [];
  readonly links: { rel: string; href: string }[] = [];
  readonly jsonLd: string[] = [];
  title: string | null = null;
  language: string | null = null;

  note(tag: string, attributes: Attributes): void {
    if (tag === 'meta') this.noteMeta(attributes);
    else if (tag === 'link') this.noteLink(attributes);
    else if (tag === 'html') this.language = attributes.get('lang').trim() || null;
  }

  private noteMeta(attributes: Attributes): void {
    const content = attributes.get('content').trim();
    if (content === '' || this.metas.length >= 500) return;
    const names = [attributes.get('property'), attributes.get('name'), attributes.get('itemprop')];
    if (attributes.get('http-equiv').toLowerCase() === 'content-language') names.push('content-language');
    for (const name of names) if (name !== '') this.metas.push({ name: name.trim().toLowerCase(), content });
  }

  private noteLink(attributes: Attributes): void {
    const rel = attributes.get('rel').toLowerCase();
    if (/^(?:canonical|amphtml|author|shortlink|publisher)$/.test(rel) && this.links.length < 100)
      this.links.push({ rel, href: attributes.get('href').trim() });
  }
}
