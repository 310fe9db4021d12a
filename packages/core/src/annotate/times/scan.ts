import type { Run } from '../tokens/run.ts';
import type { Runs } from '../tokens/runs.ts';
import { isCore } from './core.ts';
import { ALL } from './grammar.ts';
import { scanNumber } from './number.ts';
import type { Piece, Sense } from './piece.ts';
import type { Senses } from './senses.ts';

const NONE: readonly Sense[] = [];
const APOSTROPHE = /['’]/;
const DASHES_AND_QUOTES = new Map([
  [0x2010, '-'],
  [0x2011, '-'],
  [0x2013, '-'],
  [0x2014, '-'],
  [0x2212, '-'],
  [0x2018, "'"],
  [0x2019, "'"],
]);

/** The pieces of a run by itself, for those who know the words of one lexicon. */
export interface Scanned {
  senses: Senses;
  /** Their offsets count from where the run begins; null when a run can be part of a piece that goes on behind a blank. */
  pieces: readonly Piece[] | null;
  /** Can an expression hang on it? */
  core: boolean;
}

/** The pieces of a text that is cut into runs already; null when it must be read as a whole. `offset` is added to every span. */
export function piecesOf({ runs, starts, spaced }: Runs, offset: number, senses: Senses): Piece[] | null {
  if (!spaced) return null;
  const pieces: Piece[] = [];
  for (let r = 0; r < runs.length; r++) {
    const own = scannedRun(runs[r]!, senses).pieces;
    if (own === null) return null;
    const at = offset + starts[r]!;
    for (let i = 0; i < own.length; i++) {
      const { start, end, lower, mask, senses, glued, core, opens, known } = own[i]!;
      pieces.push({ start: at + start, end: at + end, lower, mask, senses, glued, core, opens, known });
    }
  }
  return pieces;
}

/** "2019년 |3월|": letters of East Asia, which a number before them may be a date with. */
const EASTERN = /[\u2e80-\uffff]/;

function scannedRun(run: Run, senses: Senses): Scanned {
  if (run.scanned?.senses !== senses) {
    const pieces = EASTERN.test(run.text) ? null : scanPieces(run.text, 0, senses);
    run.scanned = { senses, pieces, core: pieces === null || pieces.some(({ core }) => core) };
  }
  return run.scanned;
}

/** May the text speak of time at all? Half of the paragraphs of a report do not. */
export function mayTellTime({ runs, spaced }: Runs, senses: Senses): boolean {
  return !spaced || runs.some((run) => scannedRun(run, senses).core);
}

/**
 * Cuts one stretch of text into words, numbers and marks, in one pass and with one look-up a word. `offset` is added to
 * every span. Dotted short forms ("a.m.", "B.C.") and number shapes ("2019-03-22", "8:30", "1,500") are one piece each.
 */
export function scanPieces(text: string, offset: number, senses: Senses): Piece[] {
  const pieces: Piece[] = [];
  const end = text.length;
  for (let i = 0; i < end; ) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 160) {
      i++;
      continue;
    }
    const from = i;
    let piece: Piece;
    if (code >= 48 && code <= 57) {
      piece = scanNumber(text, i, offset);
      i = piece.end - offset;
      piece.core = isCore(piece);
      piece.opens = ALL.tree.opens(piece.mask, piece.lower);
    } else if (isLetter(code)) {
      i = wordEnd(text, i);
      const lower = lowerOf(text, from, i);
      const found = senses.words.get(lower);
      piece = {
        start: offset + from,
        end: offset + i,
        lower,
        mask: found?.mask ?? 0,
        senses: found?.senses ?? NONE,
        glued: false,
        core: found?.core ?? false,
        opens: found?.opens ?? false,
        known: found !== undefined,
      };
    } else {
      i++;
      const lower = i < end && isPossessive(text, i, code) ? "'s" : (DASHES_AND_QUOTES.get(code) ?? text[from]!);
      if (lower === "'s") i++;
      piece = {
        start: offset + from,
        end: offset + i,
        lower,
        mask: 0,
        senses: NONE,
        glued: false,
        core: false,
        opens: ALL.tree.opens(0, lower),
        known: ALL.tree.words.has(lower),
      };
    }
    piece.glued = pieces.length > 0 && pieces[pieces.length - 1]!.end === piece.start;
    pieces.push(piece);
  }
  return pieces;
}

/** The "'s" of "year's". */
function isPossessive(text: string, at: number, before: number): boolean {
  if (before !== 39 && before !== 0x2018 && before !== 0x2019) return false;
  return (text[at] === 's' || text[at] === 'S') && !LETTER_OR_DIGIT.test(text[at + 1] ?? '');
}
const LETTER_OR_DIGIT = /^[\p{L}\d]/u;

export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)
  );
}

function wordEnd(text: string, from: number): number {
  // "Q3", "H1"
  const code = text.charCodeAt(from + 1);
  if (code >= 49 && code <= 52 && /^[qh][1-4](?![\p{L}\d])/iu.test(text.slice(from, from + 3))) return from + 2;
  // "a.m.", "B.C.", "U.S.": single letters, each with its full stop.
  if (text[from + 1] === '.' && isLetter(text.charCodeAt(from + 2)) && text[from + 3] === '.') {
    let i = from + 4;
    while (isLetter(text.charCodeAt(i)) && text[i + 1] === '.') i += 2;
    return i;
  }
  let i = from + 1;
  for (;;) {
    while (isLetter(text.charCodeAt(i))) i++;
    // "o'clock" is one word; "year's" is two.
    if (i === from + 1 && APOSTROPHE.test(text[i] ?? '') && (text[from] === 'o' || text[from] === 'O')) i++;
    else return i;
  }
}

function lowerOf(text: string, from: number, to: number): string {
  const word = text.slice(from, to);
  const lower = word.toLowerCase();
  return word.charCodeAt(1) === 0x2019 ? lower.replace('’', "'") : lower;
}
