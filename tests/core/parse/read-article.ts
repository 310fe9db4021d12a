import { loadLexicon } from '@dateline/core/lexicon';
import type { Article } from '@dateline/core/model';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';

const lexicon = loadLexicon();

/** Two paragraphs that stand for the report. */
export const REPORT = [
  'The two sides met in the border town on Thursday and agreed to meet again next month, officials said after the talks. It was the first such meeting since 2018, and both said that they were satisfied with what they had heard.',
  'The ministry has said that it wants more such meetings, and the other side has not refused. A spokesman declined to comment further on what was said behind closed doors.',
];

/** The article of a plain text: the lines that are given, then the report. */
export function ofText(...lines: string[]): Article {
  return articleOf({ text: [...lines, ...REPORT].join('\n') });
}

/** The article of a page: what stands in its head, and what stands between its h1 and the report. */
export function ofPage(page: { head?: string; h1?: string; above?: string; below?: string; url?: string }): Article {
  const { head = '', h1 = 'Envoys meet on the border', above = '', below = '', url } = page;
  const body = REPORT.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const html = `<html><head>${head}</head><body><article><h1>${h1}</h1>${above}${body}${below}</article></body></html>`;
  return articleOf({ html, ...(url === undefined ? {} : { url }) });
}

export function articleOf(source: { text: string; date?: string } | { html: string; url?: string }): Article {
  const [document] = read(source);
  const article = parse(document!, segment(document!, lexicon), lexicon);
  for (const { name, start, end } of article.bylines)
    if (start !== null && document!.text.slice(start, end!) !== name)
      throw new Error(`The byline "${name}" does not stand at ${start}.`);
  return article;
}

export const names = ({ bylines }: Article) => bylines.map(({ name }) => name);
