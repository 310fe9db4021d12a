import { splitSentences } from '../annotate/sentences/index.ts';
import { settleDays, weighDays } from '../link/days.ts';
import { daysNamed } from '../link/facts/named.ts';
import { dayText } from '../model/edtf/index.ts';
import type { Record } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { CanonicalEvent } from '../model/story.ts';
import type { ArticleCard, ArticleView, EventQuery, ReadStore } from '../store/store.ts';
import { eventsOf, itemsOf } from './format.ts';

/** A sentence that names a day, with the article that it stands in. */
export interface DayTelling extends Pick<ArticleCard, 'headline' | 'publisher' | 'agency' | 'published'> {
  articleId: string;
  evidence: Evidence;
}

/** A day that articles make much of. */
export interface ToldDay {
  /** YYYY-MM-DD. */
  date: string;
  /** Without a unit; only the order matters. */
  score: number;
  /** One sentence an article: those that open a page first, then the earliest. Empty for a day on which much came out and that nobody names. */
  told: DayTelling[];
  /** What was read as happening on that very day, the weightiest first. */
  events: CanonicalEvent[];
}

/** The articles that days are read from: all, those of a story, or those that tell of events that the query finds. */
async function* articleIds(reader: ReadStore, query: EventQuery): AsyncGenerator<string> {
  const { story, from: _, to: __, ...asked } = query;
  if (Object.values(asked).every((value) => value === undefined)) {
    for await (const { id } of itemsOf((paging) => reader.articles({ story, ...paging }))) yield id;
    return;
  }
  const seen = new Set<string>();
  for await (const { statements } of eventsOf(reader, { ...query, from: undefined, to: undefined })) {
    for (const { articleId } of statements) {
      if (seen.has(articleId)) continue;
      seen.add(articleId);
      yield articleId;
    }
  }
}

/**
 * The days that matter in a topic, from all that its articles say of them and not from coded events alone: an election, an earthquake or
 * a vote of the Security Council is told on such a day and is no event of its own. `from` and `to` bound the days. In calendar order.
 */
export async function daysOfNote(reader: ReadStore, query: EventQuery, top?: number): Promise<ToldDay[]> {
  const { scores, namers } = await weighAll(reader, query);
  const { from, to } = query;
  const days = [...scores]
    .map(([day, score]) => ({ day, date: dayText(day), score }))
    .filter(({ date }) => (!from || date >= from) && (!to || date <= to));
  const kept = days.sort((a, b) => b.score - a.score || (a.date < b.date ? -1 : 1)).slice(0, top ?? days.length);
  const told: ToldDay[] = [];
  for (const { day, date, score } of kept.sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const { items } = await reader.events({ ...query, from: date, to: date, order: 'weight', limit: 200 });
    told.push({
      date,
      score: Math.round(score * 100) / 100,
      told: await tellingsOf(reader, day, namers.get(day) ?? []),
      events: items.filter((event) => event.date?.slice(0, 10) === date && !event.date.includes('/')),
    });
  }
  return told;
}

/** What all articles make of each day, and which of them name it. One record at a time is held: a store may have a million. */
async function weighAll(reader: ReadStore, query: EventQuery) {
  const scores = new Map<number, number>();
  const namers = new Map<number, string[]>();
  for await (const id of articleIds(reader, query)) {
    const view = await reader.article(id);
    if (!view || isCopy(view)) continue;
    weighDays(view.record, scores);
    for (const day of new Set(daysNamed(view.record).map((named) => named.day))) {
      const known = namers.get(day);
      if (known) known.push(id);
      else namers.set(day, [id]);
    }
  }
  return { scores: settleDays(scores), namers };
}

function isCopy({ lineage }: ArticleView): boolean {
  return lineage !== null && lineage.originId !== null && lineage.originId !== lineage.id;
}

/** What each of these articles says of a day where it first names it: those that open a page first, then the earliest. */
async function tellingsOf(reader: ReadStore, day: number, ids: readonly string[]): Promise<DayTelling[]> {
  const found: (DayTelling & { isFirst: boolean })[] = [];
  for (const articleId of [...ids].sort()) {
    const view = await reader.article(articleId);
    const named = view && daysNamed(view.record).find((one) => one.day === day);
    if (!named) continue;
    const { headline, publisher, agency, published, record } = view;
    found.push({ articleId, headline, publisher, agency, published, ...sentenceAround(record, named.evidence) });
  }
  return found
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1))
    .map(({ isFirst: _, ...telling }) => telling);
}

/** The sentence that a time expression stands in, and whether its paragraph opens the article. */
function sentenceAround({ article }: Record, time: Evidence): { evidence: Evidence; isFirst: boolean } {
  const block = article?.blocks.find(({ start, end }) => start <= time.start && time.end <= end);
  if (!article || !block) return { evidence: time, isFirst: false };
  const isFirst = article.blocks.find(({ kind }) => kind === 'paragraph') === block;
  const from = article.dateline && article.dateline.end <= time.start ? article.dateline.end : 0;
  const sentence = splitSentences(block.text, block.start).find(
    ({ start, end }) => start <= time.start && time.end <= end,
  );
  if (!sentence) return { evidence: time, isFirst };
  const text = block.text.slice(Math.max(sentence.start, from) - block.start, sentence.end - block.start);
  const exact = text.trimStart();
  return { evidence: { start: sentence.end - exact.length, end: sentence.end, exact }, isFirst };
}
