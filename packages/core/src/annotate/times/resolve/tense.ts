import type { Sentence, Token } from '../../../model/annotated.ts';
import type { Tense } from '../meaning.ts';
import type { Senses } from '../senses.ts';
import { isFinitePast, isModal, isPresentOfSeveral, isWilled, isWordGiven, tenseOfVerb } from './verb.ts';

/** Tokens to either side in which the governing verb is sought. */
const REACH = 26;
/** Tokens between a verb of saying and a date that it can still govern over another verb: "said on Friday". */
const SAID_WITHIN = 4;
const REPORTING = new Set('say tell add report note according state announce quote think believe'.split(' '));
/** "before the May summit", "until July": a past verb does not make these past. */
const AHEAD = new Set(['before', 'until', 'till', 'by', 'ahead']);
/** Words that open a clause of their own after a comma: "…, but in October talks broke down". */
const OPENS = new Set(['but', 'and', 'while', 'as', 'when', 'although', 'though', 'whereas', 'so', 'yet']);

/**
 * Reads the tense of the verb that governs the words from `at` to `end`: to the left within their clause, then to the
 * right, then in the clause before.
 */
export function tenseAt(
  at: number,
  end: number,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  senses: Senses,
): Tense {
  const sentence = sentenceAt(at, sentences);
  if (!sentence) return 'none';
  const here = tokenAt(at, tokens, sentence);
  const beyond = tokenAt(end, tokens, sentence);
  const before = here > sentence.first ? tokens[here - 1]!.lower : '';
  if (before === 'since') return 'past';
  // "agreed on Tuesday to back the bid", "proposed on Friday that they reopen the line"
  const follows = tokens[beyond]?.lower;
  if ((follows === 'to' || follows === 'that') && isWordGiven(tokens, before === 'on' ? here - 2 : here - 1, sentence))
    return 'past';
  // "its outlook for the year ending May 31"; "claims in the week ending May 25" are of one that is over
  if (before === 'ending' && tokens[here - 2]?.lower === 'year') return 'future';
  // "for 30 days beginning on November 24"
  if (isStart(tokens, here, sentence)) return 'future';
  // "Monday is a holiday"
  if (follows === 'is' && here === sentence.first) return 'future';
  // "the caucuses are Jan. 24", "the final is on Sunday"
  const copula = tokens[before === 'on' || before === 'in' ? here - 2 : here - 1]?.lower ?? '';
  if (here - 1 > sentence.first && /^(?:is|are)$/.test(copula)) return 'future';
  // "gave the parties until Tuesday"
  if (before === 'until' && isGranted(tokens, here, sentence)) return 'future';
  if (before === 'to' || before === 'until') if (isPutOff(tokens, here, sentence)) return 'future';
  // "the August 4 explosion": the verb tells of something else
  if ((before === 'the' || before === "'s") && tokens[beyond]?.pos === 'NOUN') return 'none';
  // "retroactive to Aug. 1"
  if (before === 'to' && /^(?:retroactive|dating|back|backdated)$/.test(tokens[here - 2]?.lower ?? '')) return 'past';
  // "runs through Friday"; at the head of a sentence, "Through Monday it had gained 3%"; not "held up through the third quarter"
  // "a storm that came through Sunday", "the talks that ran through Friday": the verb before it tells
  if (before === 'through' && here - 1 > sentence.first && tokens[here]?.lower !== 'the') {
    const isTold =
      tokens[here - 2]?.pos === 'VERB' &&
      tokens[here - 3]?.pos !== 'AUX' &&
      tenseOfVerb(tokens, here - 2, sentence, senses) === 'past';
    if (!isTold) return 'future';
  }
  // "as early as Wednesday"
  if (before === 'as' && /^(?:early|soon)$/.test(tokens[here - 2]?.lower ?? '')) return 'future';
  // "save the island from bankruptcy Monday, when the bank will cut off cash"
  if (tokens[beyond]?.lower === ',' && tokens[beyond + 1]?.lower === 'when' && beyond + 2 < sentence.last) {
    const when = rightOf(beyond + 2, tokens, sentence, senses);
    if (when === 'future') return when;
  }
  const clause = clauseStart(here, tokens, sentence);
  // "Monday's vote would be held": what it belongs to stands to its right.
  const owns = tokens[beyond]?.lower === "'s";
  const found =
    (owns ? null : leftOf(here, clause, tokens, sentence, senses)) ??
    rightOf(beyond, tokens, sentence, senses) ??
    leftOf(owns ? here : clause, sentence.first, tokens, sentence, senses);
  // "has until Monday": a limit that no verb puts in the past is ahead.
  if (found === null && isTakenForNoun(here, tokens, sentence, senses)) return 'future';
  return found ?? (before === 'until' || before === 'till' || before === 'by' ? 'future' : 'none');
}

/** "beginning November 24", "starting at 6 a.m. on Monday" */
function isStart(tokens: readonly Token[], here: number, sentence: Sentence): boolean {
  for (let i = here - 1; i >= sentence.first && here - i <= 7; i--) {
    const { lower, pos } = tokens[i]!;
    if (/^(?:effective|due|starting|beginning|commencing)$/.test(lower)) return true;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT' || (pos === 'NOUN' && here - i > 3)) return false;
  }
  return false;
}

/** "adjourned sentencing to October 13", "the vote was put off until May 5" */
function isPutOff(tokens: readonly Token[], here: number, sentence: Sentence): boolean {
  for (let i = here - 2; i >= sentence.first && here - i <= 10; i--)
    if (/^(?:adjourn|postpone|delay|reschedule|push|extend|move|defer|bring|put|prolong)$/.test(tokens[i]!.lemma))
      return true;
  return false;
}

/** "gave him until Friday to resign": a term is told while it runs. */
function isGranted(tokens: readonly Token[], here: number, sentence: Sentence): boolean {
  for (let i = here - 2; i >= sentence.first && here - i <= 6; i--)
    if (/^(?:give|grant|allow|have)$/.test(tokens[i]!.lemma))
      return tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX';
  return false;
}

/** "The bank reports first-quarter results on Tuesday": with no other verb, "reports" is one. */
function isTakenForNoun(here: number, tokens: readonly Token[], sentence: Sentence, senses: Senses): boolean {
  for (let i = here - 1; i > sentence.first; i--) {
    const { pos, lower, lemma } = tokens[i]!;
    if (pos !== 'NOUN' || lower === lemma || senses.futureCues.get(lemma) !== 'SCHEDULE') continue;
    const [before, next] = [tokens[i - 1]!, tokens[i + 1]!];
    return (
      (before.pos === 'NOUN' || before.pos === 'PROPN') &&
      !before.lower.endsWith('s') &&
      /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(next.pos)
    );
  }
  return false;
}

/** First token of the clause: after ", but", after "that", or of the sentence. */
function clauseStart(here: number, tokens: readonly Token[], sentence: Sentence): number {
  for (let i = here - 1; i > sentence.first && here - i <= REACH; i--) {
    const { lower } = tokens[i]!;
    if (lower === 'that' || lower === ';') return i + 1;
    if (OPENS.has(lower) && tokens[i - 1]!.lower === ',') return i + 1;
  }
  return sentence.first;
}

function leftOf(
  here: number,
  from: number,
  tokens: readonly Token[],
  sentence: Sentence,
  senses: Senses,
): Tense | null {
  // "The Games open Saturday", "Egyptians vote again Wednesday": verbs that look like nouns
  const last = tokens[here - 1]?.pos === 'ADV' ? here - 2 : here - 1;
  if (last > from && isPresentOfSeveral(tokens, last, sentence, senses)) return 'future';
  let aside = false;
  let met = false;
  for (let i = here - 1; i >= from && here - i <= REACH; i--) {
    const token = tokens[i]!;
    if (AHEAD.has(token.lower)) aside = true;
    if (senses.futureCues.get(token.lower) === 'PLAN' && !isFinitePast(tokens, i, sentence)) return 'future';
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue;
    // "shut until Tuesday, the bank said, and the largest until Thursday"
    if (REPORTING.has(token.lemma) && tokens[i + 1]?.lower === ',' && i + 1 < here - 1) continue;
    const isFar = met && REPORTING.has(token.lemma) && here - i > SAID_WITHIN;
    met = true;
    if (aside && isWilled(tokens, i, sentence)) return 'future';
    const tense = isFar ? null : tenseOfVerb(tokens, i, sentence, senses);
    if (tense) return aside && tense === 'past' ? 'none' : tense;
  }
  return null;
}

function rightOf(beyond: number, tokens: readonly Token[], sentence: Sentence, senses: Senses): Tense | null {
  let comma = false;
  for (let i = beyond; i < sentence.last && i - beyond <= REACH; i++) {
    const token = tokens[i]!;
    // What stands behind a quotation tells who spoke, not of when.
    if (/^["”;]$/.test(token.lower)) return null;
    // "opens on Thursday before the leaders meet": another clause
    if (i === beyond && /^(?:before|after|when|because)$/.test(token.lower)) return null;
    if (token.lower === ',' && i > beyond) comma = true;
    // "has until Monday to pay, the bank said": who says so tells nothing of when.
    if (comma && REPORTING.has(token.lemma)) continue;
    if (isModal(token, senses)) return 'future';
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue;
    const tense = tenseOfVerb(tokens, i, sentence, senses);
    if (tense) return tense;
  }
  return null;
}

/** First token of the sentence that does not begin before an offset. */
function tokenAt(offset: number, tokens: readonly Token[], { first, last }: Sentence): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
