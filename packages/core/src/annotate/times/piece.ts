/** What a word or number may be when it speaks of time: one bit each, so that a pattern step is one AND. */
export const CATEGORIES = [
  'MONTH',
  'FMONTH',
  'WEEKDAY',
  'SHORTDAY',
  'FWEEKDAY',
  'PART',
  'SEASON',
  'UNIT',
  'UNITS',
  'LONG',
  'FREQ',
  'NUMBER',
  'SCALE',
  'ORDINAL',
  'EDGE',
  'EDGENOUN',
  'DIR',
  'ZONE',
  'REFADJ',
  'PHRASE',
  'INT',
  'CLOCK',
  'ISO',
  'SLASH',
  'DOTTED',
  'DECADE',
  'YY',
  'DECIMAL',
  'EASTERN',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const BIT = Object.fromEntries(CATEGORIES.map((name, i) => [name, 1 << i])) as Record<Category, number>;

export interface Sense {
  bit: number;
  value: number | string;
}

/** A word, number or mark of the text, with its offsets in the document. */
export interface Piece {
  start: number;
  end: number;
  /** Lower case, apostrophes straight, dashes as "-". */
  lower: string;
  /** OR of the bits of `senses`. */
  mask: number;
  senses: readonly Sense[];
  /** Begins where the piece before it ends. */
  glued: boolean;
  /** Can an expression hang on it, as on "week", or begin with it, as with "the"? Most words of a text can do neither. */
  core: boolean;
  opens: boolean;
  /** Can it stand in an expression at all? */
  known: boolean;
}

/** Value of a piece in one category, or undefined. */
export function senseOf(piece: Piece | undefined, bit: number): number | string | undefined {
  if (!piece || (piece.mask & bit) === 0) return undefined;
  return piece.senses.find((sense) => sense.bit === bit)?.value;
}
