import { dayOf, dayText } from '../model/edtf/index.ts';
import type { Record } from '../model/record.ts';
import { type Evidence, evidenceOf } from '../model/span.ts';
import type { Lineage } from '../model/story.ts';
import { publishedDay } from './stories/when.ts';

/** A day that a topic's articles make much of. */
export interface DayOfNote {
  /** YYYY-MM-DD. */
  day: string;
  /** Without a unit; only the order matters. */
  score: number;
  /** The time expressions that name the day, by article; empty for a day known only as one of publication. */
  named: { articleId: string; evidence: Evidence }[];
}

export interface DayOptions {
  /** How many days to keep; all if absent. */
  top?: number;
}

/** News of the day is told that day and the next; what is still named weeks later mattered. Days to come may not. */
const SAME = 1;
const LATER = 1.5;
const MUCH_LATER = 2;
const AHEAD = 0.5;
const PUBLISHED = 0.5;
const LEAD = 0.5;
/** A day beside a much weightier one is mostly its echo. */
const ECHO = 0.6;

/**
 * Which days matter in a topic, from all its articles: those that texts name, however old, and those on which much was published.
 * Copies count once, by `lineage`. The `top` days, in the order of the calendar.
 */
export function rankDays(
  records: readonly Record[],
  lineage: readonly Lineage[],
  options: DayOptions = {},
): DayOfNote[] {
  const copies = new Set(
    lineage.filter(({ originId, id }) => originId !== null && originId !== id).map(({ id }) => id),
  );
  const originals = [...records].sort((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => !copies.has(id));
  const days = new Map<number, DayOfNote>();
  for (const [day, score] of scoreDays(originals)) days.set(day, { day: dayText(day), score, named: [] });
  for (const record of originals) {
    for (const { day, evidence } of daysNamed(record)) days.get(day)!.named.push({ articleId: record.id, evidence });
  }
  return [...days.values()]
    .sort((a, b) => b.score - a.score || (a.day < b.day ? -1 : 1))
    .slice(0, options.top ?? days.size)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Where a page names which day, in the order of its text; the day that dates the page itself is not among them. */
export function daysNamed(record: Record): { day: number; evidence: Evidence }[] {
  if (!record.article) return [];
  return record.times.flatMap((time) => {
    const day = dayNamed(time.edtf);
    return day === null || datesThePage(record, time) ? [] : [{ day, evidence: evidenceOfTime(record, time) }];
  });
}

/** How much these pages, none of them a copy, make of each day: a sum over those that name it or came out on it. Keys are day numbers. */
export function scoreDays(originals: Iterable<Record>): Map<number, number> {
  const scores = new Map<number, number>();
  for (const record of originals) weighDays(record, scores);
  return settleDays(scores);
}

/** Adds what one page makes of each day. */
export function weighDays(record: Record, scores: Map<number, number>): void {
  const add = (day: number, worth: number) => scores.set(day, (scores.get(day) ?? 0) + worth);
  const published = publishedDay(record);
  if (published !== null) add(published, PUBLISHED);
  const seen = new Set<number>();
  for (const time of record.times) {
    const day = dayNamed(time.edtf);
    if (day === null || seen.has(day) || datesThePage(record, time)) continue;
    seen.add(day);
    add(day, worthOf(day, published) + (isInLead(record, time.start) ? LEAD : 0));
  }
}

/** What days score once all pages are weighed: the echo of a weightier one counts less. */
export function settleDays(scores: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...scores].map(([day, score]) => [day, isEcho(day, score, scores) ? score * ECHO : score]));
}

function isEcho(day: number, score: number, scores: ReadonlyMap<number, number>): boolean {
  return Math.max(scores.get(day - 1) ?? 0, scores.get(day + 1) ?? 0) >= 1.5 * score;
}

function dayNamed(edtf: string | undefined): number | null {
  const [, year, month, day] = edtf?.match(/^(\d{4})-(\d\d)-(\d\d)(?:T[^/]*)?[?~%]?$/) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

function worthOf(day: number, published: number | null): number {
  if (published === null) return LATER;
  const age = published - day;
  return age < 0 ? AHEAD : age <= 1 ? SAME : age <= 14 ? LATER : MUCH_LATER;
}

/** "BAMAKO, Jan 18 (Sahel Press) -", "The Western Herald, 24 March 2012": when it was written, not what it writes about. */
function datesThePage({ article }: Record, { start, end }: Record['times'][number]): boolean {
  if (!article) return false;
  const within = (from: number | null, to: number | null) => from !== null && to !== null && from < end && start < to;
  const { dateline, published } = article;
  if (dateline !== null && within(dateline.start, dateline.end)) return true;
  return published?.basis.some(({ witness, ...said }) => witness === 'text' && within(said.start, said.end)) ?? false;
}

function isInLead({ article }: Record, start: number): boolean {
  const first = article?.blocks.find(({ kind }) => kind === 'paragraph');
  return first !== undefined && start >= first.start && start < first.end;
}

/** The words of a time expression lie in one block; its text stands in for the document's. */
function evidenceOfTime({ article, text }: Record, { start, end, text: words }: Record['times'][number]): Evidence {
  if (text !== undefined) return evidenceOf(text, start, end);
  const block = article!.blocks.find((candidate) => candidate.start <= start && end <= candidate.end);
  return { start, end, exact: block ? block.text.slice(start - block.start, end - block.start) : words };
}
