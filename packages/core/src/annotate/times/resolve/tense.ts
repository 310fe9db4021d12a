import type { Sentence, Token } from '../../../model/annotated.ts';
import type { Senses } from '../senses.ts';

/** What the clause around an expression says: whether it speaks of what was, or of what is to come. */
export type Tense = 'past' | 'future' | 'none';

const REACH = 16;
/** Tokens between a verb of saying and a date that it can still govern: "said on Friday". */
const SAID_WITHIN = 4;
/** "before the May summit", "until July": a past verb does not make these past. */
const AHEAD = new Set(['before', 'until', 'till', 'by', 'ahead']);
/** Verbs whose past looks like their stem. */
const UNCHANGED = new Set([
  'cut',
  'put',
  'hit',
  'let',
  'shut',
  'split',
  'spread',
  'cost',
  'hurt',
  'quit',
  'beat',
  'burst',
  'cast',
  'shed',
]);
const REPORTING = new Set([
  'say',
  'tell',
  'add',
  'report',
  'note',
  'according',
  'state',
  'announce',
  'quote',
  'think',
  'believe',
]);

/** Reads the tense of the verb that governs the words at `at`: first to the left within the sentence, then to the right. */
export function tenseAt(
  at: number,
  end: number,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  senses: Senses,
): Tense {
  const sentence = sentenceAt(at, sentences);
  if (!sentence) return 'none';
  let here = sentence.first;
  while (here < sentence.last && tokens[here]!.start < at) here++;
  const before = tokens[here - 1]?.lower;
  if (before === 'since') return 'past';
  // "Monday's vote would be held": what it belongs to stands to its right.
  let aside = false;
  let beyond = here;
  while (beyond < sentence.last && tokens[beyond]!.start < end) beyond++;
  const owns = tokens[beyond]?.lower === "'s";
  for (let i = here - 1; !owns && i >= sentence.first && here - i <= REACH; i--) {
    const token = tokens[i]!;
    if (token.lower === 'that') break;
    if (AHEAD.has(token.lower)) aside = true;
    if (senses.futureCues.get(token.lower) === 'PLAN' && !isFinitePast(tokens, i, sentence)) return 'future';
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue;
    const tense =
      REPORTING.has(token.lemma) && Math.abs(here - i) > SAID_WITHIN ? null : tenseOfVerb(tokens, i, sentence, senses);
    if (tense) return aside && tense === 'past' ? 'none' : tense;
  }
  for (let i = beyond; i < sentence.last && i - beyond <= REACH; i++) {
    const token = tokens[i]!;
    if (senses.futureCues.get(token.lower) === 'MODAL') return 'future';
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue;
    const tense =
      REPORTING.has(token.lemma) && Math.abs(here - i) > SAID_WITHIN ? null : tenseOfVerb(tokens, i, sentence, senses);
    if (tense) return tense;
  }
  return 'none';
}

/** "agreed on Friday", "planned": past verbs that would otherwise be cues of plans. */
function isFinitePast(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const token = tokens[i]!;
  if (token.pos !== 'VERB') return false;
  if (!/ed$/.test(token.lower)) return false;
  const next = tokens[i + 1]?.lower;
  if (next === 'to' || next === 'for') return false;
  const before = i > sentence.first ? tokens[i - 1]!.lower : '';
  return !/^(?:is|are|was|were|be|been|being|a|the|its|their)$/.test(before) && next !== 'on';
}

function tenseOfVerb(tokens: readonly Token[], i: number, sentence: Sentence, senses: Senses): Tense | null {
  const token = tokens[i]!;
  for (let k = i - 1; k >= sentence.first && k >= i - 3; k--) {
    const word = tokens[k]!;
    if (senses.futureCues.get(word.lower) === 'MODAL') return tokens[k + 1]?.lower === 'have' ? 'past' : 'future';
    if (word.lower === 'to' && k === i - 1) return tenseOfInfinitive(tokens, k, sentence, senses);
    if (/^(?:was|were|had|did|been|has|have)$/.test(word.lower)) return 'past';
    if (word.pos !== 'ADV' && word.pos !== 'PART' && word.pos !== 'AUX') break;
  }
  if (senses.futureCues.get(token.lower) === 'MODAL') return 'future';
  if (/^(?:was|were|had|did|has|have|been)$/.test(token.lower))
    return nextIsPlan(tokens, i, sentence, senses) ? 'future' : 'past';
  // "the session starts Tuesday"
  if (senses.futureCues.get(token.lemma) === 'SCHEDULE' && token.lower !== token.lemma && token.lower.endsWith('s'))
    return 'future';
  if (UNCHANGED.has(token.lower)) return 'past';
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

/** The sentence that holds an offset, or the last before it. */
export function sentenceAt(at: number, sentences: readonly Sentence[]): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}
