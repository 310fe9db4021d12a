import type { DayRange } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import type { Expression } from '../times/read.ts';
import type { Bound } from './bound.ts';
import { expressionsIn, isOfTheWeek, type Stretch, stretchesOf } from './clause.ts';
import { boundBy, type Fact, OTHER, partOf, TO_COME } from './facts.ts';

/** Days after an event up to which a report counts them. */
const COUNTED = 70;
/** Days between what a weekday tells and the report of it, and those by which "six weeks after" may be off. */
const REPORTED = 8;
/** Words of a fact that must stand in the sentence with its own day, or with the days since. */
const TIED = 2;
const LENGTH: { [unit: string]: number } = { D: 1, W: 7, M: 30 };

/** "met on Thursday, |five days after| Hamas gunmen stormed out of Gaza": as long after the fact as the report says. */
export function boundSince(
  fact: Fact,
  block: ReadBlock,
  stretch: Stretch,
  mention: readonly (readonly number[])[],
  inside: readonly Expression[],
): Bound | null {
  const { pieces } = block.reader;
  if (!isOfNow(block, stretch, inside)) return null;
  for (const { first, last, meaning } of inside) {
    if (meaning.is !== 'duration' || meaning.amount === null || !/^(?:after|since)$/.test(pieces[last]?.lower ?? ''))
      continue;
    const length = LENGTH[meaning.unit];
    const days = length === undefined ? null : meaning.amount * length;
    if (days === null || days > COUNTED || !isBehind(pieces, mention, last, stretch)) continue;
    // Another time between the two: "two days after the talks on the coup of last week"
    if (inside.some((one) => one.first > last && one.first < Math.min(...mention.flat()))) continue;
    const off = Math.ceil(length === 1 ? 1 : length! / 2 + 2);
    const [from, to] = [fact.days[0] + days, fact.days[1] + days];
    const ahead = pieces.slice(stretch.from, first).some(({ lower }) => WILL.test(lower));
    // "Poland will bury its president on Sunday, eight days after the crash": that day is still to come.
    const range: DayRange = ahead
      ? [Math.max(fact.days[0] - 1, from - off - REPORTED), to + off]
      : [from - off, to + off + REPORTED];
    return boundBy(fact, 'days-after-fact', [range], pieces[first]!, pieces[last]!);
  }
  return null;
}
const WILL = /^(?:will|'ll|would|due|scheduled|plans|planned|expected|set)$/;

/** Has the sentence, or the one that opens its block, a day of the week? And no year: then it would be history. */
function isOfNow(block: ReadBlock, { from }: Stretch, inside: readonly Expression[]): boolean {
  if (inside.some(({ meaning }) => isOfTheWeek(meaning))) return true;
  if (inside.some(({ meaning }) => meaning.is === 'calendar')) return false;
  const [head] = stretchesOf(block);
  return (
    head !== undefined &&
    from - head.to < NEXT &&
    expressionsIn(block, head).some(({ meaning }) => isOfTheWeek(meaning))
  );
}
/** Pieces between the opening sentence and one that still tells of its days. */
const NEXT = 90;

/** Pieces that a dateline may take. */
const DATELINE = 8;

/**
 * Does every part of the fact stand behind "after"? One may be said before: by the dateline ("LONDON - … after bombs tore through"), or as the
 * doer that a pronoun takes up ("Musharraf met them two days after |he| toppled Sharif").
 */
function isBehind(
  pieces: readonly Piece[],
  mention: readonly (readonly number[])[],
  last: number,
  { to }: Stretch,
): boolean {
  const missing = mention.filter((group) => !group.some((at) => at > last && at < to));
  if (missing.length === 0) return true;
  if (missing.length > 1 || mention.length < TIED + 1) return false;
  return /^(?:he|she|it|they)$/.test(pieces[last + 1]?.lower ?? '') || missing[0]!.some((at) => at < DATELINE);
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
