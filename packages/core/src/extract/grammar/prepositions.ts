import type { Token } from '../../model/annotated.ts';
import type { Chunk } from './chunk.ts';
import { PREPOSITION, PREPOSITION_VERB } from './traits.ts';
import { ADVERBS_OF_VERBS, LONG_PREPOSITIONS, QUANTITIES } from './words.ts';

const LONG = new Map<string, (readonly string[])[]>();
for (const phrase of LONG_PREPOSITIONS)
  LONG.set(
    phrase[0]!,
    [...(LONG.get(phrase[0]!) ?? []), phrase].sort((a, b) => b.length - a.length),
  );

/** "at least 20 people", "around 2,000 workers", "up to 300": words that only measure; not prepositions. */
export function quantityWords(tokens: readonly Token[], at: number, end: number): number {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (!next || at + 2 >= end) return 0;
  if (lower === 'at' && (next.lower === 'least' || next.lower === 'most')) return 2;
  if (lower === 'up' && next.lower === 'to' && (after?.pos === 'NUM' || isScore(tokens, at + 2))) return 2;
  if (lower === 'at' || lower === 'up' || !QUANTITIES.has(lower)) return 0;
  if (
    next.pos !== 'NUM' &&
    next.text !== '$' &&
    next.text !== '€' &&
    next.text !== '£' &&
    !isScore(tokens, at + 1) &&
    !/^(?:half|dozens|hundreds|thousands)$/.test(next.lower)
  )
    return 0;
  const before = tokens[at - 1];
  if (lower === 'over' && HANDS.test(before?.lemma ?? '')) return 0; // "handed |over| 10 prisoners"
  return !before ||
    before.pos === 'VERB' ||
    before.pos === 'PUNCT' ||
    before.pos === 'CCONJ' ||
    before.pos === 'ADP' ||
    before.pos === 'AUX' ||
    before.pos === 'SCONJ' ||
    before.lower === 'that' || // "reported that |about| 50 peasants"
    before.lower === 'to'
    ? 1
    : 0;
}

/** "about |a dozen| rebels", "over |a hundred| people" */
const isScore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'a' && SCORES.test(tokens[at + 1]?.lower ?? '');
const SCORES = /^(?:dozen|hundred|thousand|million|billion|score|half|third|quarter)$/;

const HANDS = /^(?:hand|turn|sign|make)$/;

export function longPreposition(tokens: readonly Token[], at: number, end: number): number {
  const phrases = LONG.get(tokens[at]!.lower);
  if (!phrases) return 0;
  for (const phrase of phrases) {
    if (at + phrase.length >= end) continue;
    let same = 1;
    while (same < phrase.length && tokens[at + same]!.lower === phrase[same]) same++;
    if (same === phrase.length) {
      if (phrase[0] === 'due' && tokens[at + 2]?.pos === 'VERB' && !/(?:ed|ing)$/.test(tokens[at + 2]!.lower)) continue; // "is due to meet"
      return phrase.length;
    }
  }
  return 0;
}

export function isPreposition({ pos, lower }: Token, traits: number): boolean {
  if (traits & PREPOSITION_VERB || pos === 'ADP') return true;
  if (!(traits & PREPOSITION) || lower === 'than') return false;
  return pos === 'ADV' || pos === 'PART' || pos === 'SCONJ' || pos === 'CCONJ';
}

/** "brushed |aside| the offer", "set the embassy |ablaze|", "brought its envoys |home|": adverbs that belong to the verb before. */
export function isParticle(tokens: readonly Token[], at: number, before: Chunk | undefined): boolean {
  const { lower, pos } = tokens[at]!;
  if (!ADVERBS_OF_VERBS.has(lower) || pos === 'PROPN' || (before?.kind !== 'verb' && before?.kind !== 'noun'))
    return false;
  const next = tokens[at + 1];
  // "a base |home| to 200 soldiers", "sent |home| owners a letter"
  if (lower === 'home') return next?.lower !== 'to' && next?.pos !== 'NOUN' && before.last === at;
  // "took |hostage| five nurses", not "a hostage"
  if (lower === 'hostage' || lower === 'captive')
    return before.kind === 'verb' && /^(?:NUM|DET|PROPN|ADJ)$/.test(next?.pos ?? '');
  if (lower === 'highly' || lower === 'warmly') return before.kind === 'verb' && /^(?:speak|think)$/.test(before.lemma); // "spoke |highly| of"
  // "shot |dead| three men"
  if (lower === 'dead') return before.kind === 'verb' && before.lemma === 'shoot' && next !== undefined;
  return before.last === at;
}
