import { readFileSync } from 'node:fs';
import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { bcubed } from './bcubed.ts';

/** News of all kinds, made up: "@@ id story", then the headline and the text. No page has a date. */
const pages = readFileSync(new URL('mixed.txt', import.meta.url), 'utf8')
  .split(/^@@ /m)
  .slice(1)
  .map((page) => {
    const [label = '', ...lines] = page.split('\n');
    const [id = '', story = ''] = label.split(' ');
    return { id, story, text: lines.join('\n') };
  });

test('stories in mixed news, without dates', () => {
  const lexicon = loadLexicon();
  const pipeline = createPipeline(lexicon);
  const { lineage } = link(
    pages.map(({ id, text }) => ({ ...[...pipeline({ text })][0]!, id })),
    lexicon,
  );
  const { f1, precision } = bcubed(
    new Map(lineage.map(({ id, storyId }) => [id, storyId])),
    new Map(pages.map(({ id, story }) => [id, story])),
  );
  expect(pages).toHaveLength(105);
  expect(f1).toBeGreaterThanOrEqual(0.97);
  // Two earthquakes, two elections, two court cases and two matches of one club stay apart.
  expect(precision).toBe(1);
});
