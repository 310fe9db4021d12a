import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Pos, Token } from '../../model/annotated.ts';
import { repairTags } from './repair.ts';

// Without the package's own sentence boundaries: ours come from splitSentences, and the tagger looks at none.
const wink = winkNLP(model, ['pos']);
const { its } = wink;

/** The tagger looks for addresses at every character of a run without spaces, in quadratic time: longer runs are given to it in pieces. */
const RUN = /\S{300}/g;
const LONG = 300;

/** Whether a run of that length stands in the text: looks back from every 300th character, so that prose is hardly read. */
function hasLongRun(text: string): boolean {
  for (let at = 0; at + LONG <= text.length; ) {
    let back = at + LONG - 1;
    while (back >= at && text.charCodeAt(back) > 32 && text.charCodeAt(back) !== 160) back--;
    if (back < at) return true;
    at = back + 1;
  }
  return false;
}

/**
 * Tokens of one stretch of text with their universal POS tags. `offset` is added to every span.
 * Names that the tagger cuts at hyphens ("Son-hui") come back as one token.
 */
export function tagTokens(text: string, offset: number): Token[] {
  const read = wink.readDoc(hasLongRun(text) ? text.replace(RUN, '$& ') : text).tokens();
  const words = read.out() as string[];
  const tags = read.out(its.pos) as Pos[];
  const tokens: Token[] = [];
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const at = text.indexOf(word, from);
    if (at < 0) continue; // the tagger normalised something that is not in the text
    from = at + word.length;
    if (tags[i] === 'SPACE') continue;
    const known = wordOf(word);
    const before = tokens.length > 0 ? tokens[tokens.length - 1]! : null;
    if (before !== null && before.end === offset + at && isCut(before.text, word)) {
      extend(before, word, known.lower);
      continue;
    }
    const pos = tags[i]!;
    tokens.push({
      start: offset + at,
      end: offset + from,
      text: known.text,
      lower: known.lower,
      pos,
      lemma: known.lemmas[pos] ?? lemmaOf(read, i, known, pos),
    });
  }
  const joined = joinHyphens(tokens);
  repairTags(joined);
  return joined;
}

/** Between two Latin letters one of which has an accent that the tagger does not know: "Erdo|ğan", "Çavu|şo|ğlu". */
const CUT = /^(?![a-z]{2}$)\p{Script=Latin}{2}$/iu;

function isCut(before: string, word: string): boolean {
  // Two ASCII letters are never cut, and nearly all neighbours are ASCII: a look at the codes spares the expression.
  if (before.charCodeAt(before.length - 1) < 128 && word.charCodeAt(0) < 128) return false;
  return CUT.test(before.at(-1)! + word[0]);
}

function extend(token: Token, word: string, lower: string): void {
  token.end += word.length;
  token.text += word;
  token.lower += lower;
  token.lemma = token.lower;
  if (/^\p{Lu}/u.test(token.text)) token.pos = 'PROPN';
}

function joinHyphens(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const hyphen = joined.at(-1);
    const head = joined.at(-2);
    if (
      hyphen?.text === '-' &&
      head &&
      head.end === hyphen.start &&
      hyphen.end === token.start &&
      /^[\p{L}\d]/u.test(token.text)
    ) {
      joined.length -= 2;
      const pos =
        head.pos === 'PROPN'
          ? 'PROPN'
          : token.pos === 'ADP' || token.pos === 'PART' || token.pos === 'ADV'
            ? 'NOUN'
            : token.pos; // "sit-in"
      const lower = `${head.lower}-${token.lower}`;
      joined.push({ start: head.start, end: token.end, text: `${head.text}-${token.text}`, lower, pos, lemma: lower });
    } else joined.push(token);
  }
  return joined;
}

/** A word as written, with what it takes time to find out. */
interface Word {
  text: string;
  lower: string;
  /** Dictionary forms by tag: a pass over all tokens for them would cost half as much as the tagging. */
  lemmas: Partial<Record<Pos, string>>;
}

/** Words met before. One string stands for all tokens of a word, so that maps and sets of later stages find it by its known hash. */
const words = new Map<string, Word>();
const WORD_CAP = 50_000;
/** Longer strings are no words that come back. */
const WORD_LENGTH = 40;

function wordOf(text: string): Word {
  let word = words.get(text);
  if (word) return word;
  const lower = text.toLowerCase();
  word = { text, lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower, lemmas: {} };
  if (words.size < WORD_CAP && text.length <= WORD_LENGTH) words.set(text, word);
  return word;
}

function lemmaOf(read: Collection, index: number, word: Word, pos: Pos): string {
  const inflects = pos === 'VERB' || pos === 'NOUN' || pos === 'AUX' || pos === 'ADJ' || pos === 'PROPN';
  const found = inflects
    ? (read.itemAt(index).out(its.lemma as unknown as typeof its.pos) as string | undefined)?.toLowerCase()
    : undefined;
  const lemma = found === undefined || found === word.lower ? word.lower : found;
  word.lemmas[pos] = lemma;
  return lemma;
}

type Collection = ReturnType<ReturnType<typeof wink.readDoc>['tokens']>;
