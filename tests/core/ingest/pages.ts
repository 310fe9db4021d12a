import type { Source } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';

export const lexicon = loadLexicon();

export const COUNT = 40;

/** Short wire pieces, no two alike. */
export function* pages(): Generator<Source> {
  for (let n = 0; n < COUNT; n++) {
    const day = `2019-03-${String(1 + (n % 28)).padStart(2, '0')}`;
    yield {
      id: `p${n}`,
      date: day,
      text: `SEOUL -- The ministers met for the ${n + 1}th time.\n\n"We go on," said the envoy.\n`,
    };
  }
}
