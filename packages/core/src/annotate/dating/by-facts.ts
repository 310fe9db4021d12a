import type { DayRange } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import type { Expression } from '../times/read.ts';
import { anniversaryIn, aroundAnniversary, isKept } from './anniversary.ts';
import { type Bound, notBefore } from './bound.ts';
import { boundOfDay, boundSince, boundsOfTie, isOwnDay } from './by-ties.ts';
import { expressionsIn, type Stretch, stretchesOf } from './clause.ts';
import { boundBy, type Fact, mentionOf, OTHER, partOf, TO_COME } from './facts.ts';
import { newsReach } from './hot.ts';
import { writtenWhen } from './relation.ts';

/** Pieces between a time expression and a word of the fact that it belongs to: "last month's failed summit in Hanoi". */
const CLOSE = 7;
/** Pieces behind "anniversary" within which the happening is named. */
const REMEMBERED = 14;
/**
 * Bounds from dated public facts. "Last month's summit in Hanoi" puts the text in the month after the summit; a fact
 * told as past, without a time, puts it not before the fact.
 */
export function boundsByFacts(blocks: readonly ReadBlock[], facts: readonly Fact[]): Bound[] {
  const bounds: Bound[] = [];
  if (facts.length === 0) return bounds;
  for (const block of blocks) {
    const { pieces } = block.reader;
    const stretches = stretchesOf(block);
    for (const [index, stretch] of stretches.entries()) {
      const before = contextOf(pieces, stretches, index);
      for (const fact of facts) {
        const mention = mentionOf(fact, block, stretch);
        if (!mention) {
          bounds.push(...boundsOfPart(fact, block, stretch, before), ...boundsOfTie(fact, block, stretches, index));
          continue;
        }
        if (fact.since) {
          bounds.push(boundOf(fact, 'name-is-known', pieces[Math.min(...mention.flat())]!));
          continue;
        }
        const words = pieces.slice(stretch.from, stretch.to).map((piece) => piece.lower);
        const nth = anniversaryIn(pieces, stretch);
        if (nth) {
          // "the 16th anniversary of Katrina" in a sentence about another storm
          if (!mention.every((group) => group.some((at) => at > nth.at && at - nth.at <= REMEMBERED))) continue;
          bounds.push({
            ...boundOf(fact, 'anniversary', pieces[nth.at]!),
            days: [aroundAnniversary(fact.days, nth.count, isKept(pieces, stretch, expressionsIn(block, stretch)))],
          });
          continue;
        }
        if (words.some((word) => OTHER.has(word))) continue;
        const inside = expressionsIn(block, stretch);
        const apart = mention.filter((group) => group.every((place) => !inDateline(pieces, place, index)));
        for (const one of inside) {
          const { first, last } = one;
          if (!belongs(pieces, apart, first, last, stretch, inside) || isOthers(pieces, mention, first, last)) continue;
          bounds.push(...boundOfTime(fact, pieces, one));
        }
        const since = boundSince(fact, block, stretch, mention, inside);
        if (since) bounds.push(since);
        const next = stretches[index + 1];
        const told = next ? [...inside, ...expressionsIn(block, next)] : inside;
        const own = told.find((one) => isOwnDay(one.meaning, fact));
        const day = own && boundOfDay(fact, pieces, own, { from: stretch.from, to: Math.max(stretch.to, own.last) });
        if (day) bounds.push(day);
        const at = Math.min(...mention.flat());
        if (words.some((word) => TO_COME.has(word))) continue;
        if (!fact.hot) {
          bounds.push(boundOf(fact, 'fact-is-past', pieces[at]!));
          continue;
        }
        const reach = newsReach(pieces, mention, fact.present, stretch.from, inside);
        if (reach === null) continue;
        const days: DayRange[] = [[fact.days[0] - 1, fact.days[1] + reach]];
        bounds.push({ ...boundOf(fact, 'fact-is-news', pieces[at]!), days });
      }
    }
  }
  return bounds;
}

function boundOfTime(fact: Fact, pieces: readonly Piece[], { first, last, meaning }: Expression): Bound[] {
  const range = writtenWhen(meaning, fact.days);
  if (!range) return [];
  return [boundBy(fact, 'time-of-fact', [range], pieces[first]!, pieces[last - 1]!)];
}

/** Pieces at the head of a report that its dateline may take. */
const DATELINE = 8;

/** Does a word stand in the dateline of the report: "|BEIRUT|, Lebanon (AP) - "? */
function inDateline(pieces: readonly Piece[], place: number, sentence: number): boolean {
  if (sentence > 0 || place >= DATELINE) return false;
  for (let at = place + 1; at <= DATELINE; at++) if (pieces[at]?.lower === '-' && !pieces[at]!.glued) return true;
  return false;
}

/** The dateline, when the report has one, and the sentence before. */
function contextOf(pieces: readonly Piece[], stretches: readonly Stretch[], index: number): Stretch[] {
  if (index === 0) return [];
  const before = [stretches[index - 1]!];
  for (let at = 1; index > 1 && at < DATELINE; at++)
    if (pieces[at]?.lower === '-' && !pieces[at]!.glued) return [...before, { from: 0, to: at }];
  return before;
}

/** Words nearer still: what the other half of the fact is told by stands in another sentence. */
const BESIDE = 4;

/** "BEIRUT - Nobody has said why. |Tuesday's explosion| left thousands homeless." */
function boundsOfPart(fact: Fact, block: ReadBlock, stretch: Stretch, before: readonly Stretch[]): Bound[] {
  if (before.length === 0 || fact.since || fact.near.length < 2) return [];
  const mention = partOf(fact, block, stretch, before);
  if (!mention) return [];
  const { pieces } = block.reader;
  for (let at = stretch.from; at < stretch.to; at++)
    if (OTHER.has(pieces[at]!.lower) || (TO_COME.has(pieces[at]!.lower) && !isBeforeHour(pieces, at))) return [];
  const inside = expressionsIn(block, stretch);
  if (inside.some(({ meaning }) => meaning.is === 'calendar' && meaning.year !== undefined)) return [];
  return inside.flatMap((one) =>
    (one.meaning.is !== 'deictic' || one.meaning.unit === 'WE') &&
    mention.some((group) => group.some((at) => isBeside(pieces, at, one))) &&
    !isOthers(pieces, mention, one.first, one.last)
      ? boundOfTime(fact, pieces, one)
      : [],
  );
}

/** "shortly |before| 9 a.m." */
const isBeforeHour = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.lower === 'before' && /^(?:\d{1,2}(?::\d\d)?|noon|midnight|dawn)$/.test(pieces[at + 1]?.lower ?? '');

/** "The shuttle broke |up| over Texas shortly before 9 a.m. on |Saturday|": near, or in one clause with the time behind it. */
function isBeside(pieces: readonly Piece[], at: number, { first, last }: Expression): boolean {
  if (at >= first - BESIDE && at <= last + BESIDE) return true;
  if (at >= first || first - at > CLOSE) return false;
  return !pieces.slice(at, first).some(({ lower }) => PARTS.test(lower) || REPORTS.test(lower));
}
const PARTS = /^(?:[,;:(-]|who|which|that|whose|where|when|after|since|while|because|amid|following|but)$/;

/** The text is not older than the fact; a day is left for the zones of the earth. */
const boundOf = (fact: Fact, rule: string, piece: Piece): Bound =>
  boundBy(fact, rule, notBefore(fact.days[0] - 1), piece, piece);

/** Verbs that report: the day beside them is the day of the report. */
export const REPORTS =
  /^(?:said|says|told|announced|reported|added|tweeted|wrote|testified|ruled|argued|insisted|claimed|acknowledged|confirmed|admitted|denied|warned|accused|charged|convicted|sentenced|arrested|indicted|acquitted|condemned|vowed|met|asked|called|urged|marked|remembered|mourned)$/;
/** Words behind which another happening is told than before them. */
const APART =
  /^(?:who|which|whose|that|after|since|before|when|where|over|amid|following|because|while|whom|despite|for|as|about|died|how|what|why)$/;

/** "said on Tuesday that Khashoggi was killed", "marched on Friday over the killing": the day is of something else. */
function isOthers(
  pieces: readonly Piece[],
  mention: readonly (readonly number[])[],
  first: number,
  last: number,
): boolean {
  const own = mention.flat();
  for (let at = first - 1; at >= first - 3 && at >= 0; at--)
    if (REPORTS.test(pieces[at]!.lower)) return !own.includes(at);
  if (isApart(pieces, mention, first, last)) return true;
  const after = Math.min(...own.filter((at) => at >= last));
  const before = Math.max(...own.filter((at) => at < first));
  // A word of it within the expression itself: "on |Sept. 11|".
  if (after === Number.POSITIVE_INFINITY && before === Number.NEGATIVE_INFINITY) return false;
  const [from, to] = first - before <= after - last ? [before, first] : [last, after];
  for (let at = from; at < to; at++)
    if (APART.test(pieces[at]!.lower) && !isBeforeHour(pieces, at) && !own.includes(at)) return true;
  // "Armstrong, who walked on the moon|,| spoke on Saturday"
  return to === first && pieces.slice(from, to).some(({ lower }) => lower === ',');
}

/** Does a part of the mention stand in a clause of its own behind the time? */
export function isApart(
  pieces: readonly Piece[],
  mention: readonly (readonly number[])[],
  first: number,
  last: number,
): boolean {
  const own = mention.flat();
  return mention.some((group) => group.every((at) => isBehind(pieces, own, first, last, at)));
}

/** "posed on Tuesday at the cave |where| divers brought out the boys": the deed stands in a clause of its own behind the time. */
function isBehind(pieces: readonly Piece[], own: readonly number[], first: number, last: number, at: number): boolean {
  if (at < first) return false;
  for (let i = last; i < at; i++) {
    const { lower } = pieces[i]!;
    // "under a deal that halted the march" is told with its day, "schools that had collapsed" of old
    if (!own.includes(i) && (CLAUSE.test(lower) || (lower === 'that' && pieces[i + 1]?.lower === 'had'))) return true;
  }
  return false;
}
const CLAUSE = /^(?:who|which|whose|where|whom|how|why)$/;

/** Does a time expression say when the fact was? It stands beside it, or opens a sentence that has no other time before it. */
function belongs(
  pieces: readonly Piece[],
  mention: readonly (readonly number[])[],
  first: number,
  last: number,
  stretch: Stretch,
  others: readonly Expression[],
): boolean {
  // "last week it tested the missile first fired in November 2017": two times, and no telling whose.
  if (others.some(({ meaning }) => meaning.is === 'calendar' && meaning.year !== undefined)) return false;
  const near = mention.filter((group) => group.some((at) => at >= first - CLOSE && at <= last + CLOSE)).length;
  if (near >= Math.min(2, mention.length)) return true;
  if (others.length !== 1) return false;
  // "Greeks voted No to the terms of their creditors in a referendum |a week ago|": one clause, and no other time in it
  return first - stretch.from <= 1 || isOneClause(pieces, Math.min(...mention.flat()), first);
}

function isOneClause(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^[,;:(-]$/.test(pieces[at]!.lower) || APART.test(pieces[at]!.lower) || REPORTS.test(pieces[at]!.lower))
      return false;
  return from < to;
}
