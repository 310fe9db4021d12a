import type { DayRange } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import type { Expression } from '../times/read.ts';
import type { Bound } from './bound.ts';
import { expressionsIn, isOfTheWeek, type Stretch } from './clause.ts';
import { boundBy, type Fact, OTHER, partOf, TO_COME } from './facts.ts';

/** Days after an event up to which a report counts them. */
const COUNTED = 70;
/** Days between what a weekday tells and the report of it, and those by which "six weeks after" may be off. */
const REPORTED = 8;
const LENGTH: { [unit: string]: number } = { D: 1, W: 7, M: 30 };

/** "met on Thursday, |five days after| Hamas gunmen stormed out of Gaza": as long after the fact as the report says. */
export function boundSince(
  fact: Fact,
  { reader: { pieces } }: ReadBlock,
  stretch: Stretch,
  mention: readonly (readonly number[])[],
  inside: readonly Expression[],
): Bound | null {
  if (!inside.some(({ meaning }) => isOfTheWeek(meaning))) return null;
  for (const { first, last, meaning } of inside) {
    if (meaning.is !== 'duration' || meaning.amount === null || !/^(?:after|since)$/.test(pieces[last]?.lower ?? ''))
      continue;
    const length = LENGTH[meaning.unit];
    const days = length === undefined ? null : meaning.amount * length;
    if (days === null || days > COUNTED || !mention.every((group) => group.some((at) => at > last && at < stretch.to)))
      continue;
    // Another time between the two: "two days after the talks on the coup of last week"
    if (inside.some((one) => one.first > last && one.first < Math.min(...mention.flat()))) continue;
    const off = length === 1 ? 1 : length! / 2 + 2;
    const range: DayRange = [fact.days[0] + days - Math.ceil(off), fact.days[1] + days + Math.ceil(off) + REPORTED];
    return boundBy(fact, 'days-after-fact', [range], pieces[first]!, pieces[last]!);
  }
  return null;
}

/** Days after which news says the year of a day. */
const YEARLESS = 300;

/** "was last seen entering the building on |Oct. 2|": the fact's own day, with no year. */
export const isOwnDay = (meaning: Expression['meaning'], { edtf }: Fact): boolean =>
  meaning.is === 'calendar' &&
  meaning.year === undefined &&
  meaning.of === undefined &&
  meaning.day !== undefined &&
  meaning.month !== undefined &&
  edtf.length === 10 &&
  Number(edtf.slice(5, 7)) === meaning.month &&
  Number(edtf.slice(8, 10)) === meaning.day;

/**
 * The fact's own day, told between two pieces; null where they speak of what is to come: "|will| decide on May 15". The "May" of the day
 * itself says nothing of the kind.
 */
export function boundOfDay(
  fact: Fact,
  pieces: readonly Piece[],
  { first, last }: Expression,
  { from, to }: Stretch,
): Bound | null {
  for (let at = from; at < to; at++) if ((at < first || at >= last) && TO_COME.has(pieces[at]!.lower)) return null;
  const days: DayRange[] = [[fact.days[0] - 1, fact.days[1] + YEARLESS]];
  return boundBy(fact, 'day-of-fact', days, pieces[first]!, pieces[last - 1]!);
}

/** Words of a fact that must stand in the sentence with its own day, or with the days since. */
const TIED = 2;

/** "Catalonia … The region held a banned referendum on |Oct. 1|": its own day, or the days since, tie to the fact what lacks one of its words. */
export function boundsOfTie(fact: Fact, block: ReadBlock, stretches: readonly Stretch[], index: number): Bound[] {
  if (fact.since || fact.near.length <= TIED) return [];
  const stretch = stretches[index]!;
  const inside = expressionsIn(block, stretch);
  if (inside.length === 0) return [];
  const own = inside.find(({ meaning }) => isOwnDay(meaning, fact));
  const counts = inside.some(({ meaning }) => meaning.is === 'duration');
  if (!own && !counts) return [];
  const around = [stretches[0], stretches[index - 1], stretches[index + 1]].filter(
    (one): one is Stretch => one !== undefined && one !== stretch,
  );
  const mention = partOf(fact, block, stretch, around);
  if (!mention || mention.length < Math.max(TIED, fact.near.length - 1)) return [];
  const { pieces } = block.reader;
  for (let at = stretch.from; at < stretch.to; at++) if (OTHER.has(pieces[at]!.lower)) return [];
  const found = own ? boundOfDay(fact, pieces, own, stretch) : boundSince(fact, block, stretch, mention, inside);
  return found ? [found] : [];
}
