import type { Token } from '../../model/annotated.ts';
import { beforeAsides, besideWhom } from './asides.ts';

/** A run of tokens `[first, last)` that names somebody: "the US special representative for North Korea". */
export interface Phrase {
  first: number;
  last: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const INSIDE = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'SYM']);
/** Prepositions that tie a further noun to the one before: "a spokesman for the ministry". */
export const TIES: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'from', 'with', 'on', 'to']);
/** Relative pronouns, "it" of the weather and other words that can stand left of a verb and name nobody. */
const NOBODY = new Set(
  'that which what there this these those as so not also monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow nobody none nothing neither myself yourself himself herself itself ourselves themselves'.split(
    ' ',
  ),
);
/** Words that stand for somebody without a noun: "|some| have called it". */
const STANDS_ALONE = new Set('some many others both several most few all one another'.split(' '));
/** "the first", "the latter": somebody of those just named. */
const ONE_OF_TWO = new Set('first second third former latter other last'.split(' '));
const ADDRESS = new Set('mr mr. mrs mrs. ms ms. dr dr.'.split(' '));
const POSSESSIVE = new Set('his her its their our my your'.split(' '));
const NO_ONE = new Set('nobody none nothing neither no'.split(' '));
/** The widest gap that marked words leave within a name, in characters: "Jimmy |“Barbecue”| Chérizier". */
const NICKNAME = 24;
/** The longest noun phrase, in tokens; anything longer was misread. */
const LIMIT = 24;

/** The noun phrase that ends right before `end`, or null: for "spokesman for the ministry later |said", the whole phrase. */
export function phraseBefore(words: readonly Token[], end: number): Phrase | null {
  let last = end;
  for (let before = -1; before !== last; ) {
    before = last;
    last = beforeAsides(words, last);
    while (last > 0 && end - last < LIMIT && skippable(words[last - 1]!)) last--;
  }
  const beside = besideWhom(words, last);
  if (beside > 0) return phraseBefore(words, beside);
  const related = beforeRelative(words, last);
  if (related > 0) return phraseBefore(words, related);
  const head = words[last - 1];
  if (!head || NOBODY.has(head.lower) || !heads(words, last - 1)) return null;
  const reduced = head.pos === 'PRON' ? null : beforeReduced(words, extendLeft(words, last), end);
  if (reduced) return reduced;
  let first = extendLeft(words, last);
  for (let tie = first - 1; tie > 0 && last - tie < LIMIT && TIES.has(words[tie]!.lower); tie = first - 1) {
    if (!NOMINAL.has(words[tie - 1]!.pos)) break;
    first = extendLeft(words, tie);
  }
  if (NO_ONE.has(words[first]!.lower)) return null;
  return { first: overList(words, first, last), last };
}

const SAYING = new Set(['say', 'tell', 'believe', 'think', 'know', 'report']);

/**
 * Where a restrictive relative clause that ends at `end` begins: "two diplomats |who have seen the draft| said". -1 for none.
 * "Who was told the police said" is none: after a verb of saying the next noun begins a clause of its own.
 */
function beforeRelative(words: readonly Token[], end: number): number {
  let verbs = 0;
  for (let at = end - 1; at > 0 && end - at < LIMIT; at--) {
    const { lower, lemma, pos } = words[at]!;
    if (pos === 'PUNCT' && !/^(?:-|['’"])$/.test(lower)) return -1;
    if (SAYING.has(lemma)) return -1;
    if (lower === 'who' || ((lower === 'that' || lower === 'which') && /^(?:VERB|AUX)$/.test(words[at + 1]!.pos))) {
      const before = words[at - 1]!;
      return verbs > 0 && (before.pos === 'NOUN' || before.pos === 'PROPN') ? at : -1;
    }
    if (pos === 'VERB' || pos === 'AUX') verbs++;
  }
  return -1;
}

/** "the foreign ministers |of France,| Germany and Britain": the list hangs on a noun before it. */
function overList(words: readonly Token[], first: number, last: number): number {
  let and = first;
  while (and < last && words[and]!.lower !== 'and') and++;
  if (and === last) return first;
  let at = first;
  while (at > 1 && words[at - 1]!.text === ',' && words[at - 2]!.pos === 'PROPN' && last - at < LIMIT)
    at = extendLeft(words, at - 1);
  if (at === first || !TIES.has(words[at - 1]?.lower ?? '') || !NOMINAL.has(words[at - 2]?.pos ?? '')) return first;
  return extendLeft(words, at - 1);
}

/** "|Two people| briefed on the talks", "|a woman| living in the camp", "|officials| familiar with the plan": the noun before the reduced clause. */
function beforeReduced(words: readonly Token[], inner: number, end: number): Phrase | null {
  let at = inner - 1;
  if (at > 1 && words[at]!.pos === 'ADP' && words[at]!.lower !== 'of') at--;
  // "|A man| pulled from the surf at Bondi by a boy says": one phrase behind the other, back to the participle.
  for (let hops = 0; hops < 3 && at > 1 && NOMINAL.has(words[at]!.pos) && words[at]!.pos !== 'PRON'; hops++) {
    const first = extendLeft(words, at + 1);
    if (first < 2 || words[first - 1]!.pos !== 'ADP') break;
    at = first - 2;
  }
  const link = words[at];
  if (!link || at < 1 || end - at > LIMIT || !NOMINAL.has(words[at - 1]!.pos) || words[at - 1]!.pos === 'PRON')
    return null;
  const adjective = /^(?:familiar|close|aware|responsible|critical|loyal|present)$/.test(link.lower);
  const participle =
    link.pos === 'VERB' &&
    (/ing$/.test(link.lower) || (at < inner - 1 && /(?:ed|wn|en|born|held|told|led)$/.test(link.lower)));
  // A finite verb has its own subject before it; a reduced clause follows a bare noun: "people |briefed| on".
  if (!adjective && !participle) return null;
  const first = extendLeft(words, at);
  return first === at ? null : { first, last: at };
}

/** Nouns and pronouns head phrases; so do "some" and "the 56-year-old". */
function heads(words: readonly Token[], at: number): boolean {
  const { pos, lower } = words[at]!;
  if (NOMINAL.has(pos) || STANDS_ALONE.has(lower)) return true;
  // "the 56-year-old", "the union |local|"
  const before = words[at - 1]?.pos;
  // "the 24-year-old |Czech|"
  if (pos === 'ADJ' && before === 'ADJ') return words[at - 2]?.pos === 'DET' && /^\p{Lu}/u.test(words[at]!.text);
  return pos === 'ADJ' && (before === 'DET' || (before === 'NOUN' && words[at - 2]?.pos === 'DET'));
}

/** The noun phrase that begins at `start`, or null: for "said |Choe Son Hui, a vice minister", the name. */
export function phraseAfter(words: readonly Token[], start: number): Phrase | null {
  // "wrote |the first|, Sajid Javid"
  if (words[start]?.lower === 'the' && words[start + 2]?.text === ',' && ONE_OF_TWO.has(words[start + 1]!.lower))
    return { first: start, last: start + 2 };
  // "said |another|, Gisela Braun", "wrote |another|."
  if (words[start]?.lower === 'another' && /^[,.]?$/.test(words[start + 1]?.text ?? ''))
    return { first: start, last: start + 1 };
  let last = start;
  let nominal = false;
  while (last < words.length && last - start < LIMIT) {
    const word = words[last]!;
    const possessive = word.lower === "'s" || word.lower === "'" || word.lower === '’';
    const tie =
      nominal &&
      TIES.has(word.lower) &&
      word.lower !== 'on' &&
      word.lower !== 'to' &&
      (word.lower !== 'in' || placed(words, start, last)) &&
      startsPhrase(words[last + 1]);
    if (!INSIDE.has(word.pos) && !possessive && !tie && !attributive(words, last)) break;
    if (last > start && word.pos === 'PRON' && !possessive) break;
    const owner = last === start && POSSESSIVE.has(word.lower);
    if (NOBODY.has(word.lower) && (last === start || word.pos !== 'DET')) break;
    if (NOMINAL.has(word.pos) && !owner) nominal = true;
    last++;
    if (word.pos === 'PRON' && last === start + 1 && !(owner && startsPhrase(words[last]))) {
      nominal = true;
      break;
    }
  }
  while (last > start && !NOMINAL.has(words[last - 1]!.pos)) last--;
  return nominal && last > start ? { first: start, last } : null;
}

/** "a trader |in Frankfurt|", "one official |in Kyiv|": where somebody unnamed is from. Where a named one spoke is no part of the name. */
function placed(words: readonly Token[], start: number, at: number): boolean {
  return (
    /^(?:an?|one|another|some|several|two|three)$/.test(words[start]!.lower) &&
    words[at - 1]!.pos === 'NOUN' &&
    words[at + 1]?.pos === 'PROPN' &&
    beforeAsides(words, at + 2) === at + 2
  );
}

function startsPhrase(word: Token | undefined): boolean {
  return word !== undefined && INSIDE.has(word.pos) && !NOBODY.has(word.lower);
}

/** Adverbs, auxiliaries and particles of the verb group: "has repeatedly |said". */
function skippable(word: Token): boolean {
  return (
    word.pos === 'AUX' || word.pos === 'ADV' || word.lower === 'not' || word.lower === "n't" || word.lower === 'also'
  );
}

function extendLeft(words: readonly Token[], end: number): number {
  let first = end - 1;
  if (words[first]!.pos === 'PRON') return first;
  while (first > 0 && end - first < LIMIT) {
    const word = words[first - 1]!;
    // Speech stands between, and no nickname: "A. “I got tired of it all,” |Rourke| says".
    if (words[first]!.start - word.end > NICKNAME) break;
    const joined =
      word.lower === "'s" ||
      (word.lower === "'" && words[first - 2]?.end === word.start) ||
      (word.lower === 'and' && apposed(words, first - 1));
    if (word.pos === 'PRON' && !POSSESSIVE.has(word.lower)) break;
    if (
      !INSIDE.has(word.pos) &&
      !joined &&
      word.pos !== 'PART' &&
      !(word.pos === 'VERB' && attributive(words, first - 1))
    )
      break;
    if (NOBODY.has(word.lower)) break;
    // "In the statement |Mr Kim| reaffirmed": a form of address begins a name of its own.
    if (word.pos === 'NOUN' && ADDRESS.has(words[first]!.lower)) break;
    // "In 1946 |Churchill| spoke", "In his sermon |Pope Francis| called": so does a capital behind a phrase that opens the sentence.
    if ((word.pos === 'NUM' || word.pos === 'NOUN') && words[first]!.pos === 'PROPN' && isFronted(words, first - 1))
      break;
    first--;
    if (word.pos === 'DET') break;
  }
  return first;
}

/** "|In his sermon| Pope Francis": a preposition at the head of the sentence, its noun and nothing else. */
function isFronted(words: readonly Token[], noun: number): boolean {
  let at = noun - 1;
  while (at > 0 && noun - at < 4 && (/^(?:DET|ADJ)$/.test(words[at]!.pos) || POSSESSIVE.has(words[at]!.lower))) at--;
  return (
    at === 0 && words[at]!.pos === 'ADP' && /^(?:in|at|on|during|after|before|by|for|with|from)$/.test(words[at]!.lower)
  );
}

/** "Defence and Foreign Minister": an "and" between capitalised words belongs to the name; else it joins clauses. */
function apposed(words: readonly Token[], at: number): boolean {
  return words[at - 1]?.pos === 'PROPN' && words[at + 1]?.pos === 'PROPN';
}

/** A verb that stands like an adjective: "the |visiting| envoy", "said |lead| author Jane Roe", "said |retired| teacher Ann Lee". */
function attributive(words: readonly Token[], at: number): boolean {
  const { pos, lower, lemma } = words[at]!;
  if (pos !== 'VERB') return false;
  const next = words[at + 1]?.pos ?? '';
  if (lower === lemma || !/(?:ing|ed)$/.test(lower)) return lower === 'lead' && next === 'NOUN';
  const before = words[at - 1];
  if (before?.pos === 'DET' || before?.pos === 'ADJ') return true;
  return before?.pos === 'VERB' && next === 'NOUN';
}
