import type { Token } from '../../model/annotated.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';

/** "a cold front", "market forces": phrases whose head only looks like somebody. */
export function isNobody({ tokens, frames }: Scene, { head }: Noun): boolean {
  const { words, phrases } = frames.sets.get('no-actor')!;
  const { lemma } = tokens[head]!;
  const before = tokens[head - 1]?.lower ?? '';
  return words.has(lemma) || (phrases.get(lemma)?.some((parts) => parts.at(-2) === before) ?? false);
}

/** "Drought has hit", "Smoking kills": a capital that the beginning of the sentence gave to a word of the dictionary. */
export function isCommonWord({ frames }: Scene, { lower }: Token): boolean {
  const singular = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return (
    lower.endsWith('ing') ||
    frames.nouns.has(singular) ||
    [...frames.sets.values()].some(({ words }) => words.has(lower) || words.has(singular))
  );
}

/** Parties to an affair that the text leaves without a name. */
export const BODIES = new Set([
  'party',
  'side',
  'country',
  'nation',
  'rival',
  'neighbor',
  'neighbour',
  'ally',
  'partner',
  'counterpart',
  'chief',
  'power',
  'leader',
  'faction',
  'delegation',
  'regime',
]);

/** Names by their capital only. */
export const WORDS_OF_THINGS = new Set([
  'act',
  'street',
  'road',
  'river',
  'airport',
  'war',
  'agreement',
  'treaty',
  'day',
  'prize',
  'times',
  'cup',
  'mount',
  'lake',
  'bill',
  'covid-19',
  'brexit',
  'resolution',
  'internet',
  'ied',
  'rpg',
  'constitution',
  'accord',
  'sea',
  'hurricane',
  'typhoon',
  'storm',
  'cyclone',
  'inflation',
  'recession',
  'unemployment',
  'poverty',
]);
