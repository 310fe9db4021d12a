import { dayText } from '../model/edtf/index.ts';
import type { Record } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { Lineage } from '../model/story.ts';
import { mentionsOfDays } from './facts/mentions.ts';
import { daysNamed } from './facts/named.ts';
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

/** What a batch makes of its days, day numbers with what its originals make of each. */
export interface DayScores {
  scores: ReadonlyMap<number, number>;
  /** That of the day it makes most of. */
  top: number;
}

/** News of the day is told that day and the next; what is still named later mattered. Days to come may not. */
const SAME = 1;
const LATER = 1.4;
const AHEAD = 0.25;
/** What a day is worth that a page names without saying that something came to pass on it, or only by coming out on it. */
const OPEN = 0.35;
const PUBLISHED = 0.4;
const LEAD = 1;
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

/** How much these pages, none of them a copy, make of each day: a sum over those that name it or came out on it. Keys are day numbers. */
function scoreDays(originals: Iterable<Record>): Map<number, number> {
  const scores = new Map<number, number>();
  for (const record of originals) weighDays(record, scores);
  return settleDays(scores);
}

/** Adds what one page makes of each day. */
export function weighDays(record: Record, scores: Map<number, number>): void {
  const add = (day: number, worth: number) => scores.set(day, (scores.get(day) ?? 0) + worth);
  const published = publishedDay(record);
  if (published !== null) add(published, PUBLISHED);
  const worths = new Map<number, number>();
  for (const { day, isLead, isOpen } of mentionsOfDays(record)) {
    const worth = (worthOf(day, published) + (isLead ? LEAD : 0)) * (isOpen ? OPEN : 1);
    if (worth > (worths.get(day) ?? 0)) worths.set(day, worth);
  }
  for (const [day, worth] of worths) add(day, worth);
}

/** What these pages, none of them a copy, make of their days. */
export function dayScoresOf(originals: Iterable<Record>): DayScores {
  const scores = scoreDays(originals);
  return { scores, top: [...scores.values()].reduce((most, score) => Math.max(most, score), 0) };
}

/** What days score once all pages are weighed: the echo of a weightier one counts less. */
export function settleDays(scores: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...scores].map(([day, score]) => [day, isEcho(day, score, scores) ? score * ECHO : score]));
}

function isEcho(day: number, score: number, scores: ReadonlyMap<number, number>): boolean {
  return Math.max(scores.get(day - 1) ?? 0, scores.get(day + 1) ?? 0) >= 1.5 * score;
}

function worthOf(day: number, published: number | null): number {
  if (published === null) return LATER;
  const age = published - day;
  return age < 0 ? AHEAD : age <= 1 ? SAME : LATER;
}
