import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, dayOf, mergeRanges, weekdayOf } from '../../model/edtf/index.ts';
import type { Meaning } from '../times/meaning.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Bound } from './bound.ts';
import { SINGLE } from './by-offices.ts';
import { expressionsIn, findPhrase, type Stretch, splitPhrase, stretchesOf } from './clause.ts';
import { writtenWhen } from './relation.ts';

/** The day on which somebody took an office, for the names that texts give. */
interface Start {
  id: string;
  names: string[][];
  gender: string | undefined;
  day: number;
}

/** By the first word of a name. */
export type Starts = ReadonlyMap<string, readonly Start[]>;

/** Days by which being elected, appointed and sworn in may lie apart in the lexicon's day. */
const SLACK = 2;
/** Pieces between the taking of the office and its time. */
const CLOSE = 4;
const TAKES = [
  'took office',
  'taking office',
  'takes office',
  'sworn in',
  'inaugurated',
  'assumed office',
  'take office',
].map(splitPhrase);
const TO_COME = /^(?:will|would|be|due|expected|scheduled|before)$/;
/** Of another office, or another person's. */
const OTHER =
  /^(?:not|if|former|deputy|vice|senator|senators|lawmakers|members|ministers|judge|mayor|governor|cabinet|again|second|third|anniversary|first)$/;

/** Everybody whose term of office begins on a known day; give it to `compiled(lexicon, buildStarts)`. */
export function buildStarts(lexicon: Lexicon): Starts {
  const starts = new Map<string, Start[]>();
  for (const { id, name, aliases, family, gender, roles } of lexicon.actors)
    for (const { from, title } of roles) {
      if (from?.length !== 10 || !SINGLE.test(title?.toLowerCase() ?? '')) continue;
      const [year, month, date] = from.split('-').map(Number);
      const named = new Set([name, ...aliases, family ?? name.split(' ').at(-1)!].map((one) => one.toLowerCase()));
      const start: Start = { id, gender, names: [...named].map(splitPhrase), day: dayOf(year!, month!, date!) };
      for (const word of new Set(start.names.map(([first]) => first!))) {
        const known = starts.get(word);
        if (known) known.push(start);
        else starts.set(word, [start]);
      }
    }
  return starts;
}

/**
 * "Kostunica is to be sworn in on Saturday", "Merkel …, two days after she took office": the lexicon knows the day, and the text lies
 * as far from it as it says.
 */
export function boundsByStarts(blocks: readonly ReadBlock[], words: ReadonlySet<string>, starts: Starts): Bound[] {
  if (!words.has('office') && !words.has('sworn') && !words.has('inaugurated')) return [];
  return blocks.flatMap((block) => {
    const stretches = stretchesOf(block);
    return stretches.flatMap((stretch, index) => boundsOf(block, stretch, stretches[index - 1], starts));
  });
}

function boundsOf(block: ReadBlock, stretch: Stretch, before: Stretch | undefined, starts: Starts): Bound[] {
  const { pieces } = block.reader;
  const inside = expressionsIn(block, stretch);
  if (inside.length === 0 || pieces.slice(stretch.from, stretch.to).some(({ lower }) => OTHER.test(lower))) return [];
  const phrase = TAKES.find((one) => findPhrase(pieces, one, stretch) >= 0);
  if (!phrase) return [];
  const at = findPhrase(pieces, phrase, stretch);
  const one = inside.find(({ first, last }) =>
    first > at ? first - at - phrase.length <= CLOSE - 2 : at - last <= CLOSE,
  );
  if (!one) return [];
  const isAhead = [1, 2, 3].some((back) => at - back >= stretch.from && TO_COME.test(pieces[at - back]!.lower));
  const pronoun = pieces.slice(stretch.from, at).find(({ lower }) => lower === 'he' || lower === 'she')?.lower;
  const own = holdersIn(block, stretch, starts).filter((holder) => holder.at < at);
  const named = own.length === 0 && pronoun && before ? holdersIn(block, before, starts) : own;
  const fit = named.filter(({ gender }) => !pronoun || !gender || (gender === 'f') === (pronoun === 'she'));
  // "Merkel met Blair two days after she took office": the first of whom it may be said; without a pronoun the nearest.
  const who = (pronoun ? fit[0] : fit.at(-1))?.id;
  const holders = fit.filter(({ id }) => id === who);
  const isAfter = one.last < at && pieces[one.last]?.lower === 'after';
  const days = holders.flatMap(({ day }) => writtenAt(one.meaning, day, isAhead, isAfter));
  if (days.length === 0) return [];
  const start = pieces[one.first]!.start;
  const end = pieces[one.last - 1]!.end;
  return [{ rule: 'takes-office', witness: 'lexicon', days: mergeRanges(days), value: holders[0]!.id, start, end }];
}

function holdersIn(
  { reader: { pieces } }: ReadBlock,
  { from, to }: Stretch,
  starts: Starts,
): (Start & { at: number })[] {
  const found = new Map<Start, number>();
  for (let at = from; at < to; at++)
    for (const start of starts.get(pieces[at]!.lower) ?? [])
      if (!found.has(start) && start.names.some((name) => name.every((word, k) => pieces[at + k]?.lower === word)))
        found.set(start, at);
  return [...found].map(([start, at]) => ({ ...start, at }));
}

/** The days of writing that fit an office taken on `day`. */
function writtenAt(meaning: Meaning, day: number, isAhead: boolean, isAfter: boolean): DayRange[] {
  const inner = meaning.is === 'part' && meaning.of ? meaning.of : meaning;
  // "two days after she took office": what is told then may be a week old
  if (inner.is === 'duration') {
    const length = { D: 1, W: 7 }[inner.unit as string];
    if (!isAfter || isAhead || length === undefined || inner.amount === null || inner.amount * length > 60) return [];
    const then = day + inner.amount * length;
    return [[then - SLACK - (length > 1 ? 4 : 0), then + 7 + SLACK]];
  }
  if (inner.is === 'calendar') {
    if (inner.weekday === undefined || inner.month !== undefined || inner.day !== undefined) return [];
    for (let apart = 0; apart <= SLACK; apart++)
      for (const one of [day - apart, day + apart])
        if (weekdayOf(one) === inner.weekday) return [isAhead ? [one - 8, one + 1] : [one - 1, one + 8]];
    return [];
  }
  if (isAhead) return [];
  const range = writtenWhen(meaning, [day - SLACK, day + SLACK]);
  return range ? [range] : [];
}
