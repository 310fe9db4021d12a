import type { Record } from '@dateline/core';
import { articleOf } from '../../article.ts';
import type { Page } from './forge.ts';

/** A page as a record, as if every line had been taken for a paragraph: the hardest that segmenting can leave over. */
export function recordOf({ id, title, paragraphs, date }: Pick<Page, 'id' | 'title' | 'paragraphs' | 'date'>): Record {
  const body = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((text) => {
    const block = { kind: 'paragraph' as const, text, start, end: start + text.length, rule: 'test' };
    start = block.end + 2;
    return block;
  });
  return {
    id,
    article: articleOf(body, date, { blocks, headline: title }),
    times: [],
    entities: [],
    quotes: [],
    events: [],
    issues: [],
  };
}
