import { decodeHTMLAttribute } from 'entities/decode';

/** The attributes that say something to a reader of news; all others are skipped unread. */
const KEPT = new Set(
  'class id role itemprop rel href content name property http-equiv datetime lang hidden style type data-testid data-component'.split(
    ' ',
  ),
);
/** First letter and length of them, as one number: tells most others apart before they are cut out. */
const SHAPES = new Set([...KEPT].map((name) => shapeOf(name, 0, name.length)));

function shapeOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) | 32) * 64 + Math.min(63, end - start);
}

/** Longest class list that is looked at: style frameworks write kilobytes of them. */
const MAX_NAME = 300;

/** Attributes of the tag being read. */
export class Attributes {
  private readonly values = new Map<string, string>();

  reset(): void {
    if (this.values.size > 0) this.values.clear();
  }

  /** Keeps an attribute of the page if it is one of those, its entities decoded. The first of a name counts. */
  note(html: string, start: number, end: number, from: number, to: number): void {
    if (!SHAPES.has(shapeOf(html, start, end))) return;
    const key = html.slice(start, end).toLowerCase();
    if (!KEPT.has(key) || this.values.has(key)) return;
    const value = from < to ? html.slice(from, to) : '';
    this.values.set(key, value.includes('&') ? decodeHTMLAttribute(value) : value);
  }

  get(key: string): string {
    return this.values.get(key) ?? '';
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  get size(): number {
    return this.values.size;
  }

  /** Everything an author named the element by. */
  get name(): string {
    let name = '';
    for (const key of ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component']) {
      const value = this.values.get(key);
      if (value) name = name === '' ? value : `${name} ${value}`;
    }
    return name === '' ? '' : name.slice(0, MAX_NAME);
  }

  get hidden(): boolean {
    if (this.values.size === 0) return false;
    if (this.values.has('hidden') && this.values.get('hidden') !== 'until-found') return true;
    const style = this.values.get('style');
    return style !== undefined && /display\s{0,3}:\s{0,3}none/i.test(style);
  }
}
