import { readFew, readNumber } from './count.ts';
import type { Unit } from './meaning.ts';
import { BIT, senseOf } from './piece.ts';
import type { Reader } from './reader.ts';

/** "more than two years", "a day", "several weeks", "months". */
export interface Amount {
  /** Null is an unknown number. */
  count: number | null;
  unit: Unit;
  /** How it was counted: with a number, with a word for few or many, with "a" alone, or not at all. */
  by: 'number' | 'few' | 'article' | 'plural';
}

/** Hedges in front of an amount, which belong to it: longest first. */
const HEDGES = [
  'a little more than',
  'little more than',
  'slightly more than',
  'no more than',
  'not more than',
  'as many as',
  'as long as',
  'as little as',
  'an estimated',
  'more than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'just over',
  'just under',
  'just about',
  'only about',
  'well over',
  'close to',
  'up to',
  'a mere',
  'a full',
  'a further',
  'a total of',
  'the full',
  'about',
  'around',
  'some',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'over',
  'under',
  'only',
  'just',
  'exactly',
  'barely',
  'another',
  'less',
  'precisely',
].map((hedge) => hedge.split(' '));

export const HEDGE_WORDS: readonly string[] = [...new Set(HEDGES.map((hedge) => hedge[0]!))];
const byFirst = new Map(HEDGE_WORDS.map((word) => [word, HEDGES.filter((hedge) => hedge[0] === word)]));

/** Words between number and unit that change nothing. */
const BETWEEN = new Set([
  'full',
  'whole',
  'long',
  'more',
  'consecutive',
  'straight',
  'additional',
  'solid',
  'calendar',
  'entire',
  'successive',
  'further',
  'short',
  'single',
  'other',
  'business',
  'working',
]);

/** Reads an amount of time at a piece, hedges included. */
export function readAmount(reader: Reader, at: number): { to: number; value: Amount } | null {
  let i = at;
  for (const hedge of byFirst.get(reader.pieces[at]!.lower) ?? []) {
    if (hedge[0] === 'over' && !isMoreThan(reader, at)) break;
    if (hedge.every((word, k) => reader.pieces[at + k]?.lower === word)) {
      i += hedge.length;
      break;
    }
  }
  if (!reader.pieces[i]) return null;
  // "some weeks", "another day": the hedge was the count.
  return readCounted(reader, i) ?? (i > at ? readCounted(reader, at) : null);
}

/** "for over two years" is more than two; "shelled over two days" is in the course of them. */
function isMoreThan({ pieces }: Reader, at: number): boolean {
  const before = pieces[at - 1]?.lower ?? '.';
  return /^(?:for|in|of|after|lasted|last|lasts|lasting|took|take|takes|taking|spent|spend|spending|is|was|are|were|be|been|by|at|with|has|had|than|waited|just|well|and|served|a|the|his|her|its|[(—–-])$/.test(
    before,
  );
}

function readCounted(reader: Reader, at: number): { to: number; value: Amount } | null {
  const { pieces } = reader;
  const word = (i: number) => pieces[i]?.lower;
  const half = readHalf(reader, at);
  if (half) return half;
  const number = readNumber(reader, at);
  if (number) {
    let i = number.to;
    let count = number.value;
    // "two and a half years", "three or four days", "twelve to eighteen months"
    if (word(i) === 'and' && (word(i + 1) === 'a' || word(i + 1) === 'one') && word(i + 2) === 'half') {
      count += 0.5;
      i += 3;
    } else if (word(i) === 'and' && word(i + 1) === 'half') {
      count += 0.5;
      i += 2;
    } else if (word(i) === 'or' || word(i) === 'to' || word(i) === '-') {
      const other = pieces[i + 1] ? readNumber(reader, i + 1) : null;
      if (other && (pieces[other.to]?.mask ?? 0) & BIT.UNITS) i = other.to;
    }
    while (BETWEEN.has(word(i) ?? '')) i++;
    // "ten brutal months": one word of colour
    if (
      pieces[i]?.mask === 0 &&
      (pieces[i + 1]?.mask ?? 0) & BIT.UNITS &&
      /^[\p{L}]+(?:y|l|s|ous|ing|ed|ent|ant|ful|ive)$/u.test(word(i)!) &&
      !/^(?:days|was|is|his|its|as|by|per|days|this|of)$/.test(word(i)!)
    )
      i++;
    const unit = unitOf(reader, i, count === 1);
    if (!unit) return null;
    if (word(i + 1) === 'and' && word(i + 2) === 'a' && word(i + 3) === 'half')
      return { to: i + 4, value: inYears(count + 0.5, unit) };
    return { to: i + 1, value: inYears(count, unit) };
  }
  const few = readFew(reader, at);
  if (few) {
    let i = few.to;
    while (BETWEEN.has(word(i) ?? '')) i++;
    const unit = senseOf(pieces[i], BIT.UNITS) as Unit | undefined;
    return unit ? { to: i + 1, value: { count: few.value, unit, by: 'few' } } : null;
  }
  if (word(at) === 'a' || word(at) === 'an' || word(at) === 'another') {
    let i = at + 1;
    while (BETWEEN.has(word(i) ?? '')) i++;
    const unit = senseOf(pieces[i], BIT.UNIT) as Unit | undefined;
    if (!unit) return null;
    if (word(i + 1) === 'and' && word(i + 2) === 'a' && word(i + 3) === 'half')
      return { to: i + 4, value: inYears(1.5, unit) };
    return { to: i + 1, value: { count: 1, unit, by: 'article' } };
  }
  const unit = senseOf(pieces[at], BIT.UNITS) as Unit | undefined;
  return unit ? { to: at + 1, value: { count: null, unit, by: 'plural' } } : null;
}

/** "half an hour", "half a century", "a half-century", "a quarter of a century", "a quarter of an hour". */
function readHalf(reader: Reader, at: number): { to: number; value: Amount } | null {
  const { pieces } = reader;
  const word = (i: number) => pieces[i]?.lower;
  const i = word(at) === 'a' ? at + 1 : at;
  const part = word(i) === 'half' ? 0.5 : word(i) === 'quarter' ? 0.25 : 0;
  if (part === 0) return null;
  const skip =
    word(i + 1) === '-'
      ? 1
      : word(i + 1) === 'of' && (word(i + 2) === 'a' || word(i + 2) === 'an')
        ? 2
        : word(i + 1) === 'a' || word(i + 1) === 'an'
          ? 1
          : 0;
  if (skip === 0 && i === at) return null;
  const unit = senseOf(pieces[i + 1 + skip], BIT.UNIT) as Unit | undefined;
  if (!unit || (part === 0.25 && unit !== 'CE' && unit !== 'H')) return null;
  const [whole, smaller] = unit === 'H' && part === 0.5 ? [1, unit] : (WHOLE[unit] ?? [1, unit]);
  return { to: i + 2 + skip, value: { count: part * whole, unit: smaller, by: 'number' } };
}

/** What part of a unit is counted in: a quarter of an hour is fifteen minutes, half a century fifty years. */
const WHOLE: Partial<Record<Unit, [number, Unit]>> = {
  H: [60, 'MIN'],
  D: [24, 'H'],
  Y: [12, 'M'],
  DE: [10, 'Y'],
  CE: [100, 'Y'],
};

/** A decade and a half is fifteen years. */
function inYears(count: number, unit: Unit): Amount {
  const years = unit === 'DE' ? 10 : unit === 'CE' ? 100 : 0;
  return years > 0 && !Number.isInteger(count)
    ? { count: count * years, unit: 'Y', by: 'number' }
    : { count, unit, by: 'number' };
}

function unitOf(reader: Reader, at: number, one: boolean): Unit | undefined {
  const plural = senseOf(reader.pieces[at], BIT.UNITS) as Unit | undefined;
  return plural ?? (one ? (senseOf(reader.pieces[at], BIT.UNIT) as Unit | undefined) : undefined);
}
