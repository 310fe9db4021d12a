import type { Kysely } from 'kysely';
import type { CanonicalEvent } from '../../model/story.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { limitOf } from '../limits.ts';
import type { Hit, Page, SearchQuery } from '../store.ts';
import type { Tables } from '../tables.ts';
import type { Bound, Found, WordIndex, WordKind, Words } from '../words/index.ts';
import { bestLine, cutSnippet } from '../words/snippet.ts';
import { parseTerms, type Term } from '../words/terms.ts';
import { quoteId } from './quotes.ts';

const KINDS: readonly WordKind[] = ['article', 'event', 'quote'];

/** Articles, events and quotes that hold all terms, the best first. */
export async function searchAll(db: Kysely<Tables>, words: WordIndex, query: SearchQuery): Promise<Page<Hit>> {
  const limit = limitOf(query);
  const after = query.cursor === undefined ? null : placeOf(query.cursor);
  const terms = parseTerms(query.q);
  const [total, ...each] = await Promise.all([
    after?.total ?? countAll(words, terms),
    ...KINDS.map((kind) => words.find(kind, terms, boundFor(kind, after), limit + 1)),
  ]);
  const found = each.flat().sort(compareFound);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const [describe, texts] = await Promise.all([describer(db, shown), readWords(words, shown)]);
  return {
    items: shown.map((one) => {
      const text = texts.get(one)!;
      return { ...describe(one, text), ...cutSnippet(wordsToShow(one, text, terms), terms) };
    }),
    cursor: last ? encodeCursor('search', [total, last.rank, last.kind, last.key]) : null,
    total,
  };
}

async function countAll(words: WordIndex, terms: readonly Term[]): Promise<number> {
  const counts = await Promise.all(KINDS.map((kind) => words.count(kind, terms)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The words are fetched of what is shown, and of nothing else that was found. */
async function readWords(words: WordIndex, shown: readonly Found[]): Promise<Map<Found, Words>> {
  const texts = new Map<Found, Words>();
  const readKind = async (kind: WordKind) => {
    const some = shown.filter((found) => found.kind === kind);
    if (some.length === 0) return;
    for (const [index, text] of (await words.read(kind, some)).entries()) texts.set(some[index]!, text);
  };
  await Promise.all(KINDS.map(readKind));
  return texts;
}

/** Each line of an event is another article's words: a snippet never runs from one into the next. */
function wordsToShow({ kind }: Found, { title, body }: Words, terms: readonly Term[]): string {
  if (kind === 'event') return bestLine(body, terms);
  return body === '' ? title : body;
}

interface Place {
  total: number;
  rank: number;
  kind: string;
  key: string;
}

function placeOf(cursor: string): Place {
  const [total, rank, kind, key] = decodeCursor('search', cursor, ['number', 'number', 'string', 'string']);
  return { total: total as number, rank: rank as number, kind: kind as string, key: key as string };
}

/** Ties between kinds are broken by the kind's name, so a kind's own bound depends on where its name sorts. */
function boundFor(kind: WordKind, after: Place | null): Bound | null {
  if (!after) return null;
  const { rank, key } = after;
  return kind === after.kind ? { rank, key } : { rank, ties: kind > after.kind };
}

function compareFound(a: Found, b: Found): number {
  return a.rank - b.rank || compareText(a.kind, b.kind) || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Fetches what the hits' cards need, one query a kind. */
async function describer(db: Kysely<Tables>, found: readonly Found[]) {
  const owners = (kinds: WordKind[]) => found.filter(({ kind }) => kinds.includes(kind)).map(({ owner }) => owner);
  const articleRows = db
    .selectFrom('article')
    .where('article_id', 'in', [...owners(['article', 'quote']), ''])
    .select(['article_id', 'headline', 'published', 'path', 'url'])
    .execute();
  const eventRows = db
    .selectFrom('canonical')
    .where('event_id', 'in', [...owners(['event']), ''])
    .select('card')
    .execute();
  const [articles, events] = await Promise.all([articleRows, eventRows]);
  const articleOf = new Map(articles.map((row) => [row.article_id, row]));
  const eventOf = new Map(
    events.map(({ card }) => JSON.parse(card) as CanonicalEvent).map((event) => [event.id, event]),
  );
  return ({ kind, owner, n }: Found, { title }: Words): Omit<Hit, 'snippet' | 'marks'> => {
    if (kind === 'event') {
      const event = eventOf.get(owner);
      const articleId = event?.statements[0]?.articleId ?? '';
      return { kind, id: owner, articleId, title: event ? titleOf(event) : '', date: event?.date ?? null };
    }
    const article = articleOf.get(owner);
    const name = article?.headline ?? article?.path ?? article?.url ?? owner;
    return {
      kind,
      id: kind === 'quote' ? quoteId(owner, n) : owner,
      articleId: owner,
      title: kind === 'quote' && title !== '' ? title : name,
      date: article?.published ?? null,
    };
  };
}

/** "CONSULT: North Korea, South Korea": the class and who is in it. */
function titleOf({ type, actors, targets }: CanonicalEvent): string {
  const names = [...new Set([...actors, ...targets].map(({ name }) => name))];
  return names.length === 0 ? type : `${type}: ${names.join(', ')}`;
}
