import type { Article, Block } from '@dateline/core/model';

/** The lines of a text that hold words, one paragraph each. */
export function paragraphsOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const kept = line.trim();
    const from = start + line.indexOf(kept);
    if (kept !== '') blocks.push({ kind: 'paragraph', start: from, end: from + kept.length, text: kept, rule: 'test' });
    start += line.length + 1;
  }
  return blocks;
}

/** An article of which only the body is known, and at most its headline and day. */
export function articleOf(
  body: string,
  date: string | null = null,
  { blocks = paragraphsOf(body), headline = null }: { blocks?: Block[]; headline?: string | null } = {},
): Article {
  return {
    headline,
    headlineCertainty: headline === null ? null : 'stated',
    bylines: [],
    dateline: null,
    published: date === null ? null : { edtf: date, certainty: 'stated', basis: [] },
    modified: null,
    publisher: null,
    origin: { agency: null, outlet: null, via: [] },
    url: null,
    language: 'en',
    captions: [],
    basis: {},
    blocks,
    body,
  };
}
