import { HEDGE_WORDS, readAmount } from './amount.ts';
import { readFew, readNumber } from './count.ts';
import type { Meaning } from './meaning.ts';
import { BIT, senseOf } from './piece.ts';
import type { Atom, Reader } from './reader.ts';
import type { Phrase } from './senses.ts';

export type AtomName =
  | 'DAY'
  | 'YEAR'
  | 'NUM'
  | 'ORD'
  | 'FEW'
  | 'HOLIDAY'
  | 'REF'
  | 'DATE'
  | 'HOUR'
  | 'NOTTIME'
  | 'SEP'
  | 'SHORTYEAR'
  | 'AMOUNT'
  | 'YEARISH'
  | 'MONTHISH';

/** "5", "5th": a day of the month. */
function readDay(reader: Reader, at: number) {
  const piece = reader.pieces[at]!;
  const value = senseOf(piece, BIT.INT) ?? (/^\d/.test(piece.lower) ? senseOf(piece, BIT.ORDINAL) : undefined);
  if (typeof value !== 'number' || value < 1 || value > 31 || (piece.mask & BIT.INT && piece.end - piece.start > 2))
    return null;
  return { to: at + 1, value };
}

function readYear(reader: Reader, at: number) {
  const piece = reader.pieces[at]!;
  const value = senseOf(piece, BIT.INT);
  if (typeof value !== 'number' || piece.end - piece.start !== 4 || value < 1000 || value > 2199) return null;
  return { to: at + 1, value };
}

/** "'99", or the "53" of "1950-53". */
function readShortYear(reader: Reader, at: number) {
  const piece = reader.pieces[at]!;
  const value = senseOf(piece, BIT.INT);
  return typeof value === 'number' && piece.end - piece.start === 2 ? { to: at + 1, value } : null;
}

function readHour(reader: Reader, at: number) {
  const piece = reader.pieces[at]!;
  const value = senseOf(piece, BIT.INT) ?? senseOf(piece, BIT.NUMBER);
  return typeof value === 'number' && value <= 24 && piece.end - piece.start <= 6 ? { to: at + 1, value } : null;
}

/** "third", "21st", "twenty-first". */
function readOrdinal(reader: Reader, at: number) {
  const { pieces } = reader;
  const value = senseOf(pieces[at], BIT.ORDINAL);
  if (typeof value === 'number') return { to: at + 1, value };
  const tens = senseOf(pieces[at], BIT.NUMBER);
  const ones = senseOf(pieces[at + 2], BIT.ORDINAL);
  if (typeof tens !== 'number' || tens < 20 || pieces[at + 1]?.lower !== '-' || typeof ones !== 'number' || ones > 9)
    return null;
  return { to: at + 3, value: tens + ones };
}

const readPhrase = (kind: Phrase['kind']) => (reader: Reader, at: number) => {
  const known = reader.senses.phrases.get(reader.pieces[at]!.lower);
  if (known === undefined) return null;
  for (const { words, kind: own, value } of known)
    if (own === kind && follow(reader, at, words)) return { to: at + words.length, value };
  return null;
};

function follow({ pieces }: Reader, at: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) if (pieces[at + k]?.lower !== words[k]) return false;
  return true;
}

/** "last year", "that same month": a period named by where it lies, of one unit. */
const readDeictic = (unit: 'Y' | 'M') => (reader: Reader, at: number) => {
  const date = reader.dateAt(at);
  return date?.value.is === 'deictic' && date.value.unit === unit ? date : null;
};

/** What stands between two ends of a range or two members of a list. */
/** Marks and words between two ends of a range or members of a list. */
export const SEPARATORS: ReadonlySet<string> = new Set([
  '-',
  'to',
  'and',
  'or',
  'until',
  'till',
  'through',
  ',',
  '/',
  '&',
]);

const NO_WORDS: ReadonlySet<string> = new Set();

export const ATOMS: Record<AtomName, Atom> = {
  DAY: { mask: BIT.INT | BIT.ORDINAL, words: NO_WORDS, read: readDay },
  YEAR: { mask: BIT.INT, words: NO_WORDS, read: readYear },
  SHORTYEAR: { mask: BIT.INT, words: NO_WORDS, read: readShortYear },
  HOUR: { mask: BIT.INT | BIT.NUMBER, words: NO_WORDS, read: readHour },
  NUM: {
    keeps: 0,
    mask: BIT.INT | BIT.DECIMAL | BIT.NUMBER | BIT.SCALE,
    words: new Set<string>(['a', 'half']),
    read: readNumber,
  },
  FEW: {
    keeps: 1,
    mask: 0,
    words: new Set<string>(['several', 'many', 'numerous', 'few', 'some', 'couple', 'a', 'countless']),
    read: readFew,
  },
  ORD: { keeps: 2, mask: BIT.ORDINAL | BIT.NUMBER, words: NO_WORDS, read: readOrdinal },
  HOLIDAY: { mask: BIT.PHRASE, words: NO_WORDS, read: readPhrase('holiday') },
  REF: { mask: BIT.PHRASE, words: NO_WORDS, read: readPhrase('reference') },
  NOTTIME: { mask: BIT.PHRASE, words: NO_WORDS, read: readPhrase('not-time') },
  DATE: {
    mask:
      BIT.MONTH |
      BIT.FMONTH |
      BIT.WEEKDAY |
      BIT.SHORTDAY |
      BIT.SEASON |
      BIT.INT |
      BIT.ORDINAL |
      BIT.ISO |
      BIT.SLASH |
      BIT.DOTTED |
      BIT.EASTERN |
      BIT.DECADE |
      BIT.DIR |
      BIT.EDGE |
      BIT.PHRASE |
      BIT.YY,
    words: new Set<string>(['the', "'", 'yesterday', 'today', 'tonight', 'tomorrow', 'fiscal', 'ad']),
    read: (reader: Reader, at: number): { to: number; value: Meaning } | null => reader.dateAt(at),
  },
  AMOUNT: {
    keeps: 3,
    mask: BIT.INT | BIT.DECIMAL | BIT.NUMBER | BIT.SCALE | BIT.UNITS,
    words: new Set<string>([
      ...HEDGE_WORDS,
      'several',
      'many',
      'numerous',
      'few',
      'couple',
      'a',
      'an',
      'countless',
      'half',
      'quarter',
    ]),
    read: readAmount,
  },
  YEARISH: { mask: BIT.DIR, words: new Set<string>(['the', 'that', 'this']), read: readDeictic('Y') },
  MONTHISH: { mask: BIT.DIR, words: new Set<string>(['the', 'that', 'this']), read: readDeictic('M') },
  SEP: {
    mask: 0,
    words: new Set<string>([...SEPARATORS]),
    read: (reader, at) =>
      SEPARATORS.has(reader.pieces[at]!.lower) ? { to: at + 1, value: reader.pieces[at]!.lower } : null,
  },
};
