import type { Sentence, Token } from '../../../model/annotated.ts';
import type { Tense } from '../meaning.ts';
import type { Senses } from '../senses.ts';

/** Verbs whose past looks like their stem. */
const UNCHANGED = new Set(
  'cut put hit let shut split spread cost hurt quit beat burst cast shed forecast broadcast upset'.split(' '),
);

/** "Talks begin Saturday": plural presents that are no noun. */
const BARE = new Set(
  'begin reopen meet leave fly resume arrive gather convene reconvene depart expire speak conclude'.split(' '),
);

/** Tokens between a verb in the present and its infinitive: "expect to finish", "wants his men to leave". */
const LEADS = 4;
const isPlain = (lower: string, lemma: string): boolean =>
  !UNCHANGED.has(lower) && (lower === lemma || (lower !== lemma && /[^s]s$/.test(lower)));

/** Participles that tell how things stand: "the pass is closed in winter". */
const STATES = new Set('closed finished settled moved landed headed left run turned'.split(' '));

/** "villagers |set fire| to the office", "set up a camp": done, where "is set to" and "set for" are ahead. */
function isSetting(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.lower !== 'set') return false;
  const before = tokens[i - 1];
  if (
    !before ||
    before.pos === 'AUX' ||
    before.lower === 'to' ||
    /^(?:be|been|being|all|now|is|are)$/.test(before.lower)
  )
    return false;
  return /^(?:fire|up|off|ablaze|alight|free|foot|sail|aside|about|light|out|ambush|traps?|themselves|himself)$/.test(
    tokens[i + 1]?.lower ?? '',
  );
}

/** "agreed on Friday", "planned": past verbs that would otherwise be cues of plans. */
export function isFinitePast(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const token = tokens[i]!;
  if (isSettled(tokens, i) || isSetting(tokens, i)) return true;
  if (token.pos !== 'VERB') return false;
  if (!/ed$/.test(token.lower)) return false;
  const next = tokens[i + 1]?.lower;
  if (next === 'to' || next === 'for') return false;
  const before = i > sentence.first ? tokens[i - 1]!.lower : '';
  return !/^(?:is|are|was|were|be|been|being|a|the|its|their)$/.test(before) && next !== 'on';
}

/** "Turkey |agreed| on Tuesday to": a day between such a verb and its infinitive is that of the verb; "is expected on Friday to" is not. */
export function isWordGiven(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const token = tokens[i];
  if (!token || i <= sentence.first || token.pos !== 'VERB' || !/ed$/.test(token.lower)) return false;
  const { pos, lower } = tokens[i - 1]!;
  return GIVEN.test(token.lower) && pos !== 'AUX' && pos !== 'DET' && lower !== ',';
}
const GIVEN =
  /^(?:agreed|pledged|promised|vowed|offered|refused|declined|decided|threatened|consented|resolved|volunteered|proposed|suggested|demanded|requested|ordered|recommended|hoped|planned)$/;

/** "refused to go before September", "ordered everyone to leave by Friday": whoever says so speaks of what is to come. */
export function isWilled(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  if (tokens[i - 1]?.lower !== 'to') return false;
  for (let k = i - 2; k >= sentence.first && i - k <= LEADS + 2; k--)
    if (tokens[k]!.pos === 'VERB') return WILLED.has(tokens[k]!.lemma);
  return false;
}
const WILLED = new Set(
  'refuse order tell ask urge warn instruct direct require threaten decide pledge offer vow promise agree plan want expect hope intend allow invite call give decline command force oblige press'.split(
    ' ',
  ),
);

const HELPS_PAST = /^(?:was|were|had|did|been|has|have)$/;

/** Tense of the verb at a token, its helpers read too; null when its form does not tell. */
export function tenseOfVerb(tokens: readonly Token[], i: number, sentence: Sentence, senses: Senses): Tense | null {
  const token = tokens[i]!;
  for (let k = i - 1; k >= sentence.first && k >= i - 3; k--) {
    const word = tokens[k]!;
    if (isModal(word, senses)) return tokens[k + 1]?.lower === 'have' ? 'past' : 'future';
    // "to meet", "to be sold"
    if (word.lower === 'to' && (k === i - 1 || tokens[k + 1]!.lower === 'be'))
      return tenseOfInfinitive(tokens, k, sentence, senses);
    // "was to be held on June 19"
    if (/^(?:was|were|is|are)$/.test(word.lower) && tokens[k + 1]?.lower === 'to') return 'future';
    if (HELPS_PAST.test(word.lower)) return 'past';
    // "the prize is announced on Friday", "a vote could come on Wednesday"
    if (/^(?:is|are|could|can)$/.test(word.lower))
      return senses.futureCues.get(token.lemma) === 'SCHEDULE' &&
        !STATES.has(token.lower) &&
        !token.lower.endsWith('ing') &&
        tokens[k + 1]?.lower !== 'have'
        ? 'future'
        : null;
    // "would stay closed": a bare stem goes on to its helper
    const isStem = word.pos === 'VERB' && word.lower === word.lemma;
    if (word.pos !== 'ADV' && word.pos !== 'PART' && word.pos !== 'AUX' && !isStem) break;
  }
  if (isModal(token, senses)) return 'future';
  // "has until Monday": no perfect without its participle
  if (
    /^(?:has|have)$/.test(token.lower) &&
    tokens[i + 1]?.pos !== 'VERB' &&
    tokens[i + 1]?.pos !== 'AUX' &&
    tokens[i + 1]?.pos !== 'ADV'
  )
    return null;
  if (HELPS_PAST.test(token.lower)) return nextIsPlan(tokens, i, sentence, senses) ? 'future' : 'past';
  // "the session starts Tuesday"
  // "the visit comes as a thaw in July gave way": tells of nothing to come
  const announces = senses.futureCues.get(token.lemma) === 'SCHEDULE' && token.lemma !== 'come';
  if (
    announces &&
    (BARE.has(token.lower) ||
      isPresentOfSeveral(tokens, i, sentence, senses) ||
      (token.lower !== token.lemma && token.lower.endsWith('s')))
  )
    return 'future';
  if (UNCHANGED.has(token.lower) || isSetting(tokens, i)) return 'past';
  // "after closing them on December 21"
  if (token.lower.endsWith('ing') && /^(?:after|since|following|despite)$/.test(tokens[i - 1]?.lower ?? ''))
    return 'past';
  if (isCommand(tokens, i, sentence)) return 'future';
  // "visits", "meeting", a bare stem: no help
  if (token.lower === token.lemma || token.lower.endsWith('ing') || token.lower.endsWith('s')) return null;
  return 'past';
}

/** "The Games open Saturday", "Egyptians vote again Wednesday": the present of what is on a calendar, of several. */
export function isPresentOfSeveral(tokens: readonly Token[], i: number, sentence: Sentence, senses: Senses): boolean {
  const { lower, lemma } = tokens[i]!;
  if (lower !== lemma || senses.futureCues.get(lemma) !== 'SCHEDULE' || UNCHANGED.has(lower)) return false;
  const before = tokens[i - 1];
  return i > sentence.first && (before?.pos === 'NOUN' || before?.pos === 'PROPN') && /[^s]s$/.test(before.lower);
}

/** "“Come back on Friday,” the clerk said." */
function isCommand(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const { pos, lower, lemma } = tokens[i]!;
  if (pos !== 'VERB' || lower !== lemma || UNCHANGED.has(lower)) return false;
  return i === sentence.first || /^(?:["“‘]|please|n't|not)$/.test(tokens[i - 1]!.lower);
}

/** "will", "may"; not the month in "in May was quiet". */
export function isModal({ lower, pos }: Token, senses: Senses): boolean {
  return senses.futureCues.get(lower) === 'MODAL' && (lower !== 'may' || pos === 'AUX');
}

/** Participles that plan what stands behind "to" or "for", and else can tell of what was done. */
const SETTLED = /^(?:set|agreed|proposed|promised|vowed|invited|urged|postponed|rescheduled)$/;

/** "the record was |set| in March", "the bill was |proposed| by two men in May": done then, for no aim stands right behind it. */
function isSettled(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  // "a 24-year low |set| in November"
  const isMark = tokens[i]!.lower === 'set' && /^(?:records?|lows?|highs?|peaks?|marks?|best)$/.test(before);
  return (
    SETTLED.test(tokens[i]!.lower) &&
    (isMark || /^(?:was|were|been)$/.test(before)) &&
    /^(?:in|on|by|at|after|when|during|last)$/.test(tokens[i + 1]?.lower ?? '')
  );
}

/** "was due to meet", "were to leave" */
function nextIsPlan(tokens: readonly Token[], i: number, sentence: Sentence, senses: Senses): boolean {
  const next = tokens[i + 1];
  if (next === undefined || i + 1 >= sentence.last) return false;
  if (next.lower === 'to') return true;
  if (isSettled(tokens, i + 1)) return false;
  return senses.futureCues.get(next.lower) === 'PLAN';
}

/** "due to meet", "Kim to visit", "hope to reach", "is well enough to go": ahead, unless a past verb leads ("arrived to meet"). */
function tenseOfInfinitive(tokens: readonly Token[], to: number, sentence: Sentence, senses: Senses): Tense | null {
  let at = to - 1;
  while (
    at > sentence.first &&
    /^(?:also|then|later|still|even|now|originally|initially|only|not|n't)$/.test(tokens[at]!.lower)
  )
    at--; // "was |also| to open"
  const before = tokens[at];
  if (!before || at < sentence.first) return 'future';
  if (
    senses.futureCues.get(before.lower) === 'PLAN' ||
    /^(?:is|are|was|were|be|going|meant|bound|ready|unable)$/.test(before.lower)
  )
    return 'future';
  // A headline has no other verb: "Kim to visit Seoul Friday".
  for (let i = to - 1; i >= sentence.first; i--) {
    const { pos, lower, lemma } = tokens[i]!;
    if (pos !== 'VERB' && pos !== 'AUX') continue;
    const isNear =
      to - i <= LEADS && !tokens.slice(i + 1, to).some((word) => word.pos === 'ADP' && word.lower !== 'for');
    const isPresent = isNear && (pos === 'AUX' ? /^(?:is|are|am|'re|'m)$/.test(lower) : isPlain(lower, lemma));
    return isPresent ? 'future' : null;
  }
  return 'future';
}
