import type { Record } from '../../model/record.ts';
import { EMPTY, NAME, NUMBER, RARE } from '../digest/terms.ts';
import { isUnset } from '../stories/when.ts';
import { factShare } from './compare.ts';
import { breaksOff } from './cut.ts';
import type { Family } from './families.ts';
import type { Repeat } from './judge.ts';
import type { Profile } from './profile.ts';

/**
 * Who had it first. Rules in order; each keeps those that pass, unless none would be left:
 * not reworded, of the earliest day, not a part of another, fewest marks of a rehost, the earliest version and hour, with a dateline,
 * with a date, the best signed, the least of its own that no copy repeats, the least furniture.
 */
export function findOriginal(family: Family, profiles: readonly Profile[]): number {
  const reworded = rewordedOf(family, profiles);
  const parts = partsOf(family.repeats, profiles);
  let left = family.members.filter((member) => !reworded.has(member));
  if (left.length === 0) left = family.members;
  const recordOf = (member: number) => profiles[member]!.digest.record;
  left = keepEarliest(left, (member) => dayOfRecord(recordOf(member)));
  const wholes = left.filter((member) => !parts.has(member));
  left = keepFirst(wholes.length > 0 ? wholes : left, recordOf);
  left = keepLeast(left, (member) => ownWords(member, family.members, profiles));
  return keepLeast(left, (member) => profiles[member]!.digest.body.exact.length)[0]!;
}

/** How much of a page none of its kin has: the furniture of a rehost is its own, an original's words are all repeated. */
function ownWords(member: number, members: readonly number[], profiles: readonly Profile[]): number {
  const { digest, weights } = profiles[member]!;
  const kin = new Set<number>();
  for (const other of members.slice(0, 12)) {
    if (other !== member) for (const stem of profiles[other]!.digest.body.stems) kin.add(stem);
  }
  let own = 0;
  for (let i = 0; i < weights.length; i++) if (!kin.has(digest.body.stems[i]!)) own += weights[i]!;
  return Math.round(own * 10);
}

/** The same among pages of one text. `members` are in the order of their keys, which decides what is left. */
export function findFirstTwin(members: number[], recordOf: (member: number) => Record): number {
  return keepFirst(
    keepEarliest(members, (member) => dayOfRecord(recordOf(member))),
    recordOf,
  )[0]!;
}

function keepFirst(members: number[], recordOf: (member: number) => Record): number[] {
  let left = keepLeast(members, (member) => rehostMarks(recordOf(member)));
  left = keepLeast(left, (member) => versionOf(recordOf(member)));
  left = keepEarliest(left, (member) => hourOfRecord(recordOf(member)));
  // Whoever takes a report over may leave "STRESA, Italy (AP) --" and the day out and put the own name in.
  left = keepLeast(left, (member) => Number(recordOf(member).article?.dateline == null));
  left = keepLeast(left, (member) => Number(isUndated(recordOf(member))));
  return keepLeast(left, (member) => -signatureOf(recordOf(member)));
}

function keepLeast(members: number[], cost: (member: number) => number): number[] {
  const costs = members.map(cost);
  const least = costs.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  return members.filter((_, i) => costs[i] === least);
}

/** Dates as EDTF compare as text. A page without one stays in: it may be the first. */
function keepEarliest(members: number[], dateOf: (member: number) => string | null): number[] {
  const dates = members.map(dateOf).filter((date) => date !== null);
  if (dates.length === 0) return members;
  const first = dates.sort()[0]!;
  return members.filter((member) => {
    const date = dateOf(member);
    return date === null || date <= first || (date.length < first.length && first.startsWith(date));
  });
}

function dayOfRecord({ article }: Record): string | null {
  const edtf = article?.published?.edtf;
  return edtf && /^\d{4}-\d\d-\d\d/.test(edtf) && !edtf.includes('/') && !isUnset(edtf) ? edtf.slice(0, 10) : null;
}

/** Of pages that name a day: a year by itself is no earlier than one of its days. */
function hourOfRecord(record: Record): string | null {
  return dayOfRecord(record) === null ? null : record.article!.published!.edtf;
}

/** Of a month or a year, a page is dated, if not to the day. */
const isUndated = ({ article }: Record) => !article?.published || isUnset(article.published.edtf);

/** Of two that tell the same in other words, the later was turned over by a machine, or the one whose own words are the less natural. */
function rewordedOf({ repeats }: Family, profiles: readonly Profile[]): Set<number> {
  const votes = new Map<number, number>();
  for (const { a, b, manner } of repeats) {
    if (manner !== 'spun') continue;
    const [dayA, dayB] = [dayOfRecord(profiles[a]!.digest.record), dayOfRecord(profiles[b]!.digest.record)];
    const dated = dayA !== null && dayB !== null && dayA !== dayB;
    const isA = dated ? dayA > dayB : naturalness(profiles[a]!, profiles[b]!) < naturalness(profiles[b]!, profiles[a]!);
    votes.set(a, (votes.get(a) ?? 0) + (isA ? 1 : -1));
    votes.set(b, (votes.get(b) ?? 0) + (isA ? -1 : 1));
  }
  return new Set([...votes].filter(([, count]) => count > 0).map(([member]) => member));
}

/**
 * How natural the words are that `a` has and `b` has not: everyday words rather than rare ones, words and names that other pages of the
 * batch use too, names that the lexicon knows, sentences of some length. A sum of four shares.
 */
function naturalness(a: Profile, b: Profile): number {
  const theirs = new Set(b.digest.body.stems);
  const { stems, classes } = a.digest.body;
  const sum = { words: 0, plain: 0, all: 0, used: 0 };
  const seen = new Set<number>();
  for (let i = 0; i < stems.length; i++) {
    if (classes[i] === EMPTY || classes[i] === NUMBER || theirs.has(stems[i]!) || seen.has(stems[i]!)) continue;
    seen.add(stems[i]!);
    sum.all++;
    if (a.isUsed(stems[i]!)) sum.used++;
    if (classes[i] === NAME) continue;
    sum.words++;
    if (classes[i] !== RARE) sum.plain++;
  }
  const { entities } = a.digest.record;
  const known = entities.filter(({ id }) => !id.startsWith('~')).length;
  const { sentences } = a.digest.body;
  let short = 0;
  for (let s = 1; s < sentences.length; s++) if (sentences[s]! - sentences[s - 1]! < 4) short++;
  const share = (part: number, whole: number) => (whole === 0 ? 0.5 : part / whole);
  return (
    share(sum.plain, sum.words) +
    share(sum.used, sum.all) +
    share(known, entities.length) -
    share(short, sentences.length)
  );
}

/** Members that break off where another goes on, or that another contains with a good deal more and facts that they lack. The furniture of a rehost has few. */
function partsOf(repeats: readonly Repeat[], profiles: readonly Profile[]): Set<number> {
  const parts = new Set<number>();
  for (const { a, b, manner, similarity, altered } of repeats) {
    if (manner === 'spun') continue;
    const [less, more] = profiles[a]!.mass < profiles[b]!.mass ? [a, b] : [b, a];
    if (breaksOff(profiles[less]!, profiles[more]!)) parts.add(less);
    if (manner === 'version' || similarity < 0.85 || altered > 0.15) continue;
    // "UPDATE 2-" holds all of "UPDATE 1-" and more, and is yet the later one.
    const newer = versionOf(profiles[more]!.digest.record) > versionOf(profiles[less]!.digest.record);
    if (newer || profiles[less]!.mass > 0.88 * profiles[more]!.mass) continue;
    if (factShare(profiles[more]!, profiles[less]!) < 0.85) parts.add(less);
  }
  return parts;
}

/** "Disclaimer: the views …", a menu of twelve languages, "Source: Reuters" under another house's name. */
export function rehostMarks({ article }: Record): number {
  if (!article) return 0;
  const kinds = new Set(article.blocks.map(({ kind }) => kind));
  let marks = 0;
  if (kinds.has('language-menu')) marks++;
  if (kinds.has('disclaimer')) marks++;
  if (article.origin.outlet !== null || article.origin.via.length > 0) marks++;
  if (isCutOff(article.body)) marks++;
  const { agency } = article.origin;
  if (agency !== null && article.publisher?.toLowerCase() !== agency.toLowerCase()) marks++;
  return marks;
}

/** "… withdraw its troo…", or three full stops at the end of a line. */
function isCutOff(body: string): boolean {
  return /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*(?:\n|$)/.test(body.slice(-400));
}

/** "UPDATE 2-North Korea …" is 2, "(2nd LD) N. Korea …" 2, "(LEAD)" 1, a headline without such a mark 0. */
export function versionOf({ article }: Record): number {
  // The headline itself is without the mark: what the page showed is kept as its basis.
  const shown = article?.basis.headline?.find(({ chosen }) => chosen)?.value;
  const headline = shown ?? article?.headline ?? '';
  const found = headline.match(/^\W*(?:UPDATE\s+(\d+)|(\d)(?:st|nd|rd|th)\s+LD|(LEAD|UPDATED?)\b|WRAPUP\s+(\d+))/i);
  if (!found) return 0;
  return Number(found[1] ?? found[2] ?? found[4] ?? 1);
}

function signatureOf({ article }: Record): number {
  if (!article) return 0;
  let score = 0;
  if (article.headline !== null && article.headlineCertainty === 'stated') score++;
  if (article.bylines.some(({ name }) => !/^(?:admin|editor|staff|guest)$/i.test(name))) score++;
  if (article.publisher !== null) score++;
  return score;
}
