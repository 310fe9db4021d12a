import { BIT, type Piece } from './piece.ts';

/** Categories of which every expression holds at least one, or a word of `CORE_WORDS`. */
const CORE =
  BIT.MONTH |
  BIT.FMONTH |
  BIT.WEEKDAY |
  BIT.SHORTDAY |
  BIT.FWEEKDAY |
  BIT.PART |
  BIT.SEASON |
  BIT.UNIT |
  BIT.UNITS |
  BIT.LONG |
  BIT.FREQ |
  BIT.REFADJ |
  BIT.PHRASE |
  BIT.CLOCK |
  BIT.ISO |
  BIT.SLASH |
  BIT.DOTTED |
  BIT.EASTERN |
  BIT.DECADE |
  BIT.YY |
  BIT.ZONE;

export const CORE_WORDS: ReadonlySet<string> = new Set(
  "yesterday today tomorrow tonight overnight noon midnight midday o'clock am pm a.m. p.m. bc b.c. bce b.c.e. ad a.d. ce c.e. b past present future former time moment period point date q1 q2 q3 q4 h1 h2 midyear midweek midmonth yearend juche fy fiscal half annum ago springs summers autumns winters eighteen nineteen thousand".split(
    ' ',
  ),
);

/** Pieces by which the core of an expression may lie behind its beginning: "no more than two and a half years". */
export const REACH = 9;

/** Can an expression hang on this piece? */
export function isCore(piece: Pick<Piece, 'mask' | 'lower' | 'start' | 'end'>): boolean {
  const { mask } = piece;
  if ((mask & CORE) !== 0) return true;
  if ((mask & BIT.INT) !== 0) return piece.end - piece.start === 4 || CORE_WORDS.has(piece.lower);
  if ((mask & BIT.ORDINAL) !== 0) return piece.lower.charCodeAt(0) < 58;
  return CORE_WORDS.has(piece.lower);
}
