import type { Record } from '../../model/record.ts';
import type { Evidence } from '../../model/span.ts';
import { alignSentences } from './align.ts';
import { type GarbledName, mapNames } from './names.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export type { GarbledName } from './names.ts';

/** What became of an original in a copy. Spans of `before` point into the original's text, those of `after` into the copy's. */
export interface Changes {
  /** Sentences that the copy has word for word. */
  kept: number;
  changed: { before: Evidence; after: Evidence }[];
  removed: Evidence[];
  added: Evidence[];
  /** Names that were turned over with the words. */
  names: GarbledName[];
}

/** Compares a copy with its original, sentence by sentence. Pure, and made when it is asked for: links do not hold it. */
export function compareTexts(copy: Record, original: Record): Changes {
  const before = sentencesOf(original);
  const after = sentencesOf(copy);
  const pairs = alignSentences(before, after);
  const changed = pairs
    .map(([i, j]) => ({ before: evidenceOf(before[i]!), after: evidenceOf(after[j]!) }))
    .filter((pair) => plain(pair.before.exact) !== plain(pair.after.exact));
  const [told, telling] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  return {
    kept: pairs.length - changed.length,
    changed,
    removed: before.filter((_, i) => !told.has(i)).map(evidenceOf),
    added: after.filter((_, j) => !telling.has(j)).map(evidenceOf),
    names: mapNames(changed.map((pair) => [pair.before.exact, pair.after.exact])),
  };
}

function evidenceOf({ start, end, exact }: Sentence): Evidence {
  return { start, end, exact };
}

function plain(text: string): string {
  return text.replace(/[“”"]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
}
