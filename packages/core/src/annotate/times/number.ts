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
const SUFFIX =
  /(?:st|nd|rd|th|ST|ND|RD|TH|er|º)(?![\p{L}\d])|['’]?s(?![\p{L}\d])|(?:am|pm|AM|PM|hrs|h|HRS)(?![\p{L}\d])|[\p{L}\d]+/uy;

/** Reads the number shape at `at`. Shapes that are no time (scores, sums, model numbers) get no category. */
export function scanNumber(text: string, at: number, offset: number): Piece {
  const piece = (length: number, senses: Sense[]): Piece => ({
    start: offset + at,
    end: offset + at + length,
    lower: text.slice(at, at + length),
    mask: senses.reduce((mask, sense) => mask | sense.bit, 0),
    senses,
    glued: false,
  });
  const eastern = match(EASTERN, text, at);
  if (eastern?.[0])
    return piece(eastern[0].length, [
      { bit: BIT.EASTERN, value: `${eastern[1] ?? 'XXXX'}-${eastern[2] ?? ''}-${eastern[3] ?? ''}` },
    ]);
  const iso = match(ISO, text, at);
  if (iso) return piece(iso[0].length, [{ bit: BIT.ISO, value: iso[0] }]);
  const slash = match(SLASH, text, at);
  if (slash) return piece(slash[0].length, [{ bit: BIT.SLASH, value: slash[0] }]);
  const dotted = match(DOTTED, text, at);
  if (dotted) return piece(dotted[0].length, [{ bit: BIT.DOTTED, value: dotted[0] }]);
  const clock = match(CLOCK, text, at);
  if (clock) return piece(clock[0].length, [{ bit: BIT.CLOCK, value: clock[0] }]);
  const other = match(OTHER, text, at);
  if (other && !(other[0].length > 5 && /^\d{4},\d{4}$/.test(other[0]))) {
    const decimal = /^\d+\.\d+$/.test(other[0]);
    const grouped = /^\d{1,3}(,\d{3})+$/.test(other[0]);
    const value = decimal ? +other[0] : grouped ? +other[0].replaceAll(',', '') : 0;
    return piece(other[0].length, isSum(text, at) || (!decimal && !grouped) ? [] : [{ bit: BIT.DECIMAL, value }]);
  }
  const digits = match(PLAIN, text, at)![0];
  const suffix = match(SUFFIX, text, at + digits.length)?.[0];
  if (digits.length > 4 || isSum(text, at) || text[at + digits.length] === '%')
    return piece(digits.length, digits.length > 4 ? [] : []);
  const value = +digits;
  if (suffix === undefined || /^(?:am|pm|hrs|h)$/i.test(suffix))
    return piece(digits.length, plainSenses(text, at, digits));
  if (/^(?:st|nd|rd|th|er|º)$/i.test(suffix))
    return piece(digits.length + suffix.length, [{ bit: BIT.ORDINAL, value }]);
  if (/s$/.test(suffix) && suffix.length <= 2 && value % 10 === 0)
    return piece(digits.length + suffix.length, [{ bit: BIT.DECADE, value: decadeOf(text, at, digits) }]);
  return piece(digits.length + suffix.length, []);
}

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

/** 1990 of "1990s", 90 of "'90s": a decade below 100 waits for its century. */
function decadeOf(_text: string, _at: number, digits: string): number {
  return +digits;
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
