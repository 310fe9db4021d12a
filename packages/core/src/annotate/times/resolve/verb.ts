import type { Sentence, Token } from '../../../model/annotated.ts';
import type { Tense } from '../meaning.ts';
import type { Senses } from '../senses.ts';

/** Verbs whose past looks like their stem. */
const UNCHANGED = new Set('cut put hit let shut split spread cost hurt quit beat burst cast shed'.split(' '));

/** "Talks begin Saturday": plural presents that are no noun. */
const BARE = new Set(
  'begin reopen meet leave fly resume arrive gather convene reconvene depart expire speak conclude'.split(' '),
);

/** Participles that tell how things stand: "the pass is closed in winter". */
const STATES = new Set('closed finished settled moved landed headed left run turned'.split(' '));

/** "agreed on Friday", "planned": past verbs that would otherwise be cues of plans. */
export function isFinitePast(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const token = tokens[i]!;
  if (token.pos !== 'VERB') return false;
  if (!/ed$/.test(token.lower)) return false;
  const next = tokens[i + 1]?.lower;
  if (next === 'to' || next === 'for') return false;
  const before = i > sentence.first ? tokens[i - 1]!.lower : '';
  return !/^(?:is|are|was|were|be|been|being|a|the|its|their)$/.test(before) && next !== 'on';
}

/** Tense of the verb at a token, its helpers read too; null when its form does not tell. */
export function tenseOfVerb(tokens: readonly Token[], i: number, sentence: Sentence, senses: Senses): Tense | null {
  const token = tokens[i]!;
  for (let k = i - 1; k >= sentence.first && k >= i - 3; k--) {
    const word = tokens[k]!;
    if (senses.futureCues.get(word.lower) === 'MODAL') return tokens[k + 1]?.lower === 'have' ? 'past' : 'future';
    if (word.lower === 'to' && k === i - 1) return tenseOfInfinitive(tokens, k, sentence, senses);
    // "was to be held on June 19"
    if (/^(?:was|were|is|are)$/.test(word.lower) && tokens[k + 1]?.lower === 'to') return 'future';
    if (/^(?:was|were|had|did|been|has|have)$/.test(word.lower)) return 'past';
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
  if (senses.futureCues.get(token.lower) === 'MODAL') return 'future';
  // "has until Monday": no perfect without its participle
  if (
    /^(?:has|have)$/.test(token.lower) &&
    tokens[i + 1]?.pos !== 'VERB' &&
    tokens[i + 1]?.pos !== 'AUX' &&
    tokens[i + 1]?.pos !== 'ADV'
  )
    return null;
  if (/^(?:was|were|had|did|has|have|been)$/.test(token.lower))
    return nextIsPlan(tokens, i, sentence, senses) ? 'future' : 'past';
  // "the session starts Tuesday"
  // "the visit comes as a thaw in July gave way": tells of nothing to come
  const announces = senses.futureCues.get(token.lemma) === 'SCHEDULE' && token.lemma !== 'come';
  if (announces && (BARE.has(token.lower) || (token.lower !== token.lemma && token.lower.endsWith('s'))))
    return 'future';
  if (UNCHANGED.has(token.lower)) return 'past';
  // "after closing them on December 21"
  if (token.lower.endsWith('ing') && /^(?:after|since|following|despite)$/.test(tokens[i - 1]?.lower ?? ''))
    return 'past';
  // "visits", "meeting", a bare stem: no help
  if (token.lower === token.lemma || token.lower.endsWith('ing') || token.lower.endsWith('s')) return null;
  return 'past';
}

/** "was due to meet", "were to leave" */
function nextIsPlan(tokens: readonly Token[], i: number, sentence: Sentence, senses: Senses): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined && i + 1 < sentence.last && (next.lower === 'to' || senses.futureCues.get(next.lower) === 'PLAN')
  );
}

/** "due to meet", "Kim to visit": ahead, unless a past verb leads ("arrived to meet"). */
function tenseOfInfinitive(tokens: readonly Token[], to: number, sentence: Sentence, senses: Senses): Tense | null {
  const before = tokens[to - 1];
  if (!before || to - 1 < sentence.first) return 'future';
  if (senses.futureCues.get(before.lower) === 'PLAN' || /^(?:is|are|was|were|be|going)$/.test(before.lower))
    return 'future';
  // A headline has no other verb: "Kim to visit Seoul Friday".
  for (let i = sentence.first; i < to; i++) if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return null;
  return 'future';
}
