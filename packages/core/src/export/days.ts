import { splitSentences } from '../annotate/sentences/index.ts';
import { rankDays } from '../link/days.ts';
import type { Record } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import type { CanonicalEvent, Lineage } from '../model/story.ts';
import type { ArticleCard, EventQuery, ReadStore } from '../store/store.ts';
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
  const records: Record[] = [];
  const lineage: Lineage[] = [];
  const cards = new Map<string, Omit<DayTelling, 'articleId' | 'evidence'>>();
  for await (const id of articleIds(reader, query)) {
    const view = await reader.article(id);
    if (!view) continue;
    // What days are read from; the rest of a record is not held.
    records.push({ ...view.record, entities: [], quotes: [], events: [] });
    if (view.lineage) lineage.push(view.lineage);
    const { headline, publisher, agency, published } = view;
    cards.set(id, { headline, publisher, agency, published });
  }
  const byId = new Map(records.map((record) => [record.id, record]));
  const { from, to } = query;
  const days = rankDays(records, lineage).filter(({ day }) => (!from || day >= from) && (!to || day <= to));
  const kept = [...days].sort((a, b) => b.score - a.score || (a.day < b.day ? -1 : 1)).slice(0, top ?? days.length);
  const told: ToldDay[] = [];
  for (const { day, score, named } of kept.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const sentences = new Map<string, DayTelling & { isFirst: boolean }>();
    for (const { articleId, evidence } of named) {
      if (sentences.has(articleId)) continue;
      const found = sentenceAround(byId.get(articleId)!, evidence);
      sentences.set(articleId, { articleId, ...cards.get(articleId)!, ...found });
    }
    const ordered = [...sentences.values()].sort(
      (a, b) => Number(b.isFirst) - Number(a.isFirst) || ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1),
    );
    const { items } = await reader.events({ ...query, from: day, to: day, order: 'weight', limit: 200 });
    told.push({
      date: day,
      score: Math.round(score * 100) / 100,
      told: ordered.map(({ isFirst: _, ...telling }) => telling),
      events: items.filter(({ date }) => date?.slice(0, 10) === day && !date.includes('/')),
    });
  }
  return told;
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
