import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, it } from 'vitest';
import { asserted, NO_EVENTS } from './no-events.ts';

const pipeline = createPipeline(loadLexicon());

it.each(NO_EVENTS)('%s: nothing happened in "%s"', (_kind, text) => {
  const [record] = [...pipeline({ text, format: 'text', id: 'quiet' })];
  expect(asserted(record!.events)).toEqual([]);
});
