import { BIT, type Piece, type Sense } from './piece.ts';

const PLAIN = /\d+/y;
/** "2019-03-22", "2019-03-22T14:30:00+09:00" */
const ISO = /(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?(?![\d-])/y;
/** "03/22/2019", "22/3/19" */
const SLASH = /\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])/y;
/** "22.03.2019", "2019.3.22", "2019/03/22" */
const DOTTED = /(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}([./])\d{1,2}\1\d{1,2})(?![\d./])/y;
/** "8:30", "08:30:15" */
const CLOCK = /([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/y;
/** "1,500,000", "2.5", "3/4", "38.5.1": numbers, but no dates */
const OTHER = /\d+(?:[.,:/]\d+)+/y;
/** "2019年3月22日", "2019년 3월", "3月22日" */
const EASTERN = /(?:(\d{4}) ?[年년])?(?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?/uy;
/** "31年3月22日" after the name of an era of Japan */
const IN_ERA = /(\d{1,2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/uy;
/** The year before the first of each era. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
/** "22일", "22日": a day of the month, unless it counts days ("15일간", "3일 동안", "5日間"). */
const EASTERN_DAY = /([12]?\d|3[01])[日일](?! ?(?:[간동만째후전내이以間间后後前内目連连]|연속))/uy;
const SUFFIX =
  /(?:st|nd|rd|th|ST|ND|RD|TH|er|[º°])(?![\p{L}\d])|['’]?s(?![\p{L}\d])|(?:am|pm|AM|PM|hrs|h|HRS)(?![\p{L}\d])|[\p{L}\d]+/uy;

const SHAPES = [
  [ISO, BIT.ISO],
  [SLASH, BIT.SLASH],
  [DOTTED, BIT.DOTTED],
  [CLOCK, BIT.CLOCK],
] as const;

/** Reads the number shape at `at`. Shapes that are no time (scores, sums, model numbers) get no category. */
export function scanNumber(text: string, at: number, offset: number): Piece {
  const piece = (length: number, senses: Sense[]): Piece => ({
    start: offset + at,
    end: offset + at + length,
    lower: text.slice(at, at + length),
    mask: senses.reduce((mask, sense) => mask | sense.bit, 0),
    senses,
    glued: false,
    core: false,
    opens: false,
    known: true,
  });
  let stop = at + 1;
  while (isDigit(text.charCodeAt(stop))) stop++;
  const next = text.charCodeAt(stop);
  // Most numbers are digits and no more: only what follows them can make a shape.
  if (next > 0x2e7f || (next === 32 && text.charCodeAt(stop + 1) > 0x2e7f)) {
    const eastern = easternAt(text, at);
    if (eastern) return piece(eastern.length, [{ bit: BIT.EASTERN, value: eastern.value }]);
  }
  if (next >= 44 && next <= 58 && isDigit(text.charCodeAt(stop + 1))) {
    const shape = shapeAt(text, at);
    if (shape) return piece(shape.length, shape.senses);
  }
  const digits = match(PLAIN, text, at)![0];
  const suffix = match(SUFFIX, text, at + digits.length)?.[0];
  if (digits.length > 4 || isSum(text, at) || text[at + digits.length] === '%') return piece(digits.length, []);
  const value = +digits;
  if (suffix === undefined || /^(?:am|pm|hrs|h)$/i.test(suffix))
    return piece(digits.length, plainSenses(text, at, digits));
  if (/^(?:st|nd|rd|th|er|º|°)$/i.test(suffix))
    return piece(digits.length + suffix.length, [{ bit: BIT.ORDINAL, value }]);
  if (/s$/.test(suffix) && suffix.length <= 2 && value % 10 === 0)
    return piece(digits.length + suffix.length, [{ bit: BIT.DECADE, value: value }]);
  return piece(digits.length + suffix.length, []);
}

/** Year, month and day of an East Asian date as "2019-3-22"; what it does not say is empty, a missing year XXXX. */
function easternAt(text: string, at: number): { length: number; value: string } | null {
  const era = ERAS[text.slice(at - 2, at)];
  const [found, year, month, day] = (era === undefined ? match(EASTERN, text, at) : match(IN_ERA, text, at)) ?? [''];
  if (found) {
    const full = year === undefined ? 'XXXX' : String(Number(year) + (era ?? 0));
    return { length: found.length, value: `${full}-${month ?? ''}-${day ?? ''}` };
  }
  const alone = match(EASTERN_DAY, text, at);
  return alone && { length: alone[0].length, value: `XXXX--${alone[1]}` };
}

/** A date, clock time or grouped number that goes on beyond the first digits; null for a plain number. */
function shapeAt(text: string, at: number): { length: number; senses: Sense[] } | null {
  for (const [pattern, bit] of SHAPES) {
    const found = match(pattern, text, at)?.[0];
    if (found !== undefined) return { length: found.length, senses: [{ bit, value: found }] };
  }
  const other = match(OTHER, text, at)?.[0];
  if (other === undefined || /^\d{4},\d{4}$/.test(other)) return null;
  const isDecimal = /^\d+\.\d+$/.test(other);
  const isGrouped = /^\d{1,3}(,\d{3})+$/.test(other);
  const value = isDecimal ? +other : +other.replaceAll(',', '');
  const counts = (isDecimal || isGrouped) && !isSum(text, at);
  return { length: other.length, senses: counts ? [{ bit: BIT.DECIMAL, value }] : [] };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function plainSenses(text: string, at: number, digits: string): Sense[] {
  const before = text.charCodeAt(at - 1);
  const isShort = digits.length === 2 && (before === 39 || before === 0x2019);
  return isShort
    ? [
        { bit: BIT.YY, value: +digits },
        { bit: BIT.INT, value: +digits },
      ]
    : [{ bit: BIT.INT, value: +digits }];
}

/** "$5", "€20", "#7", "F-16", "KN-08", "COVID-19": not a count of time. */
function isSum(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return false;
  if (/[$€£¥₩#@_\p{L}]/u.test(before)) return true;
  return before === '-' && /[A-Z]/.test(text[at - 2] ?? '');
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
