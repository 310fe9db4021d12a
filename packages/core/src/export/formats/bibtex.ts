import { articlesOf } from '../cited.ts';
import { type Reference, referenceOf } from '../citing/reference.ts';
import type { Format } from '../format.ts';

/** The articles behind the events as BibLaTeX entries of type `online`, in UTF-8. */
export const bibtex: Format = {
  name: 'bibtex',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  async *write(store, query) {
    for await (const view of articlesOf(store, query)) yield entryOf(referenceOf(view));
  },
};

function entryOf({ id, title, authors, publisher, agency, url, language, date }: Reference): string {
  const fields: [string, string | null][] = [
    ['title', title && `{${latex(title)}}`],
    // Double braces keep a name whole: which part is the family name is not said.
    ['author', authors.map((name) => `{${latex(name)}}`).join(' and ') || null],
    ['organization', publisher && latex(publisher)],
    ['note', agency && latex(agency)],
    ['date', date?.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-') ?? null],
    ['url', url?.replace(/[{}\\]/g, encodeURIComponent) ?? null],
    ['langid', language],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${id.replace(/[^\w:.-]/g, '-')},\n${lines.join('')}}\n\n`;
}

const MARKS: { readonly [mark: string]: string } = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function latex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^{}#$%&_]/g, (mark) => MARKS[mark] ?? `\\${mark}`);
}
