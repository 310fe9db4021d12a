import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';

/** Words that the tagger takes for an adjective in one text and for a verb in the other, names that lose or gain an ending. */
const TEXTS = [
  'He limited himself to Paris.',
  'Tehran limited the movements of French diplomats on Monday.',
  'Mao’s envoys met Stalin in Moscow.',
  'Mao met Stalin. The united front was ended; the wounded were evacuated.',
  'Troops wounded two farmers and united against Iran. Its suspected agents were jailed, and France suspected Iran.',
];

/** A lexicon of its own, so that nothing is known from other texts. */
function readAll(texts: readonly string[]): Map<string, unknown> {
  const pipeline = createPipeline(structuredClone(loadLexicon()));
  return new Map(texts.map((text) => [text, [...pipeline({ id: 'one', text, date: '2021-03-15' })]]));
}

test('what was read before changes nothing', () => {
  const [forward, backward] = [readAll(TEXTS), readAll([...TEXTS].reverse())];
  for (const text of TEXTS) expect(backward.get(text)).toEqual(forward.get(text));
}, 60_000);
