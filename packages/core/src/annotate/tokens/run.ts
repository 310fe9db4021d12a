import type { Part, Words } from '../entities/words.ts';
import type { Scanned } from '../times/scan.ts';
import { cutRuns, type Lexeme, TAGS } from './vocabulary.ts';

/** A lexeme of a run that is a part of a token. */
export interface Link {
  /** Index into the lexemes of the run. */
  at: number;
  /** A name whatever the tagger says: cut at an accent that it does not know, and begun with a capital. */
  proper: boolean;
}

/** One token of a run. Offsets count from where the run begins. */
export interface RunWord {
  start: number;
  end: number;
  text: string;
  /** Lower case, with curly apostrophes made straight. */
  lower: string;
  /** Its lexeme, or the first of them: an index into those of the run. */
  at: number;
  /** What it was put together from, so that no dictionary has it: "sit-in". Null for nearly all words. */
  links: Link[] | null;
  /** The pieces that names are looked up by, and the book that they are of: entities/words.ts keeps them here, so that a word is cut and looked up once. */
  parts: readonly Part[];
  book: Words['byKey'] | null;
}

/** A run of text without blanks: "won't", "(Reuters)", "Son-hui,". */
export interface Run {
  text: string;
  lexemes: readonly Lexeme[];
  words: readonly RunWord[];
  /** What times are read from: times/scan.ts keeps it here. */
  scanned: Scanned | null;
}

/** The runs met before, in two generations: when the younger is full, the older is dropped and it takes its place. */
let young = new Map<string, Run>();
let old = new Map<string, Run>();
const GENERATION = 20_000;
/** Longer runs are no words that come back. */
const KEPT = 40;

/** What is known of a run that was met before. */
export function knownRun(text: string): Run | undefined {
  const run = young.get(text);
  if (run) return run;
  const older = old.get(text);
  if (older) keep(older);
  return older;
}

function keep(run: Run): void {
  if (run.text.length > KEPT) return;
  if (young.size >= GENERATION) {
    old = young;
    young = new Map();
  }
  young.set(run.text, run);
}

/** Asks the tagger for runs that were not met before, all at once. */
export function learnRuns(texts: readonly string[]): Run[] {
  const short = texts.filter((text) => text.length < LONG);
  const cut = short.length > 0 ? cutRuns(short) : [];
  let next = 0;
  return texts.map((text) => {
    const lexemes = text.length < LONG ? cut[next++]! : cutLong(text);
    const words = joinHyphens(wordsOf(text, lexemes));
    const run: Run = { text, lexemes, words, scanned: null };
    keep(run);
    return run;
  });
}

/** The tagger looks for addresses at every character of a run, in quadratic time: longer runs are given to it in pieces. */
const LONG = 300;
const PIECE = /\S{300}/g;

function cutLong(text: string): Lexeme[] {
  const pieces = text.replace(PIECE, '$& ').split(' ');
  // A line of "=-=-=-" is the same piece over and over.
  const cut = new Map<string, readonly Lexeme[]>([['', []]]);
  for (const piece of pieces) if (!cut.has(piece)) cut.set(piece, cutRuns([piece])[0]!);
  return pieces.flatMap((piece) => cut.get(piece)!);
}

function wordsOf(text: string, lexemes: readonly Lexeme[]): RunWord[] {
  const words: RunWord[] = [];
  let from = 0;
  for (const [at, lexeme] of lexemes.entries()) {
    const start = text.indexOf(lexeme.text, from);
    if (start < 0) continue; // the tagger normalised something that is not in the text
    from = start + lexeme.text.length;
    if (TAGS[lexeme.tag] === 'SPACE') continue;
    const before = words.at(-1);
    if (before?.end === start && isCut(before.text, lexeme.text)) extend(before, lexeme);
    else {
      const { text, lower } = lexeme;
      words.push({ start, end: from, text, lower, at, links: null, parts: [], book: null });
    }
  }
  return words;
}

/** Between two Latin letters one of which has an accent that the tagger does not know: "Erdo|ğan", "Çavu|şo|ğlu". */
const CUT = /^(?![a-z]{2}$)\p{Script=Latin}{2}$/iu;

function isCut(before: string, word: string): boolean {
  return CUT.test(before.at(-1)! + word[0]);
}

function extend(word: RunWord, { text, lower }: Lexeme): void {
  word.end += text.length;
  word.text += text;
  word.lower += lower;
  word.links = [{ at: word.at, proper: /^\p{Lu}/u.test(word.text) }];
}

/** Names that the tagger cuts at hyphens come back as one token: "Son|-|hui". */
function joinHyphens(words: readonly RunWord[]): RunWord[] {
  const joined: RunWord[] = [];
  for (const word of words) {
    const hyphen = joined.at(-1);
    const head = joined.at(-2);
    if (
      hyphen?.text === '-' &&
      head?.end === hyphen.start &&
      hyphen.end === word.start &&
      /^[\p{L}\d]/u.test(word.text)
    ) {
      joined.length -= 2;
      joined.push({
        start: head.start,
        end: word.end,
        text: `${head.text}-${word.text}`,
        lower: `${head.lower}-${word.lower}`,
        at: head.at,
        links: [...linksOf(head), ...linksOf(word)],
        parts: [],
        book: null,
      });
    } else joined.push(word);
  }
  return joined;
}

const linksOf = ({ at, links }: RunWord): Link[] => links ?? [{ at, proper: false }];
