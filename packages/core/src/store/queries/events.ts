import { type Expression, type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { CanonicalEvent } from '../../model/story.ts';
import { UNDATED } from '../link-rows.ts';
import { containsName, foldName } from '../names.ts';
import type { EventQuery, Page } from '../store.ts';
import type { CanonicalRow, PartyRow, Tables } from '../tables.ts';
import type { WordIndex } from '../words/index.ts';
import { type Order, pageOf } from './page.ts';

/** Parties that are too many to be gathered before the list is read. */
const BROAD = 2000;

type Rows = SelectQueryBuilder<Tables, 'canonical', object>;
type Key = Pick<CanonicalRow, 'story_id' | 'event_id'>;

const ORDERS = {
  date: {
    name: 'events-by-date',
    columns: [
      { ref: 'canonical.date_order', direction: 'asc', type: 'string' },
      { ref: 'canonical.event_id', direction: 'asc', type: 'string' },
    ],
  },
  weight: {
    name: 'events-by-weight',
    columns: [
      { ref: 'canonical.weight', direction: 'desc', type: 'number' },
      { ref: 'canonical.event_id', direction: 'asc', type: 'string' },
    ],
  },
} as const satisfies { [name: string]: Order };

export async function listEvents(
  db: Kysely<Tables>,
  words: WordIndex,
  query: EventQuery,
): Promise<Page<CanonicalEvent>> {
  const { type, status, place, story, article, from, to, q, actor, target } = query;
  let rows: Rows = db.selectFrom('canonical');
  if (type !== undefined) rows = rows.where('type', '=', type);
  if (status !== undefined) rows = rows.where('status', '=', status);
  if (place !== undefined) rows = rows.where('place_key', 'like', containsName(place));
  if (story !== undefined) rows = rows.where('story_id', '=', story);
  // A value without a first or last day reaches to the end of time; one without any is outside every range.
  if (from !== undefined || to !== undefined) rows = rows.where('date_order', '<>', UNDATED);
  if (from !== undefined) rows = rows.where(({ or, eb }) => or([eb('latest', '>=', from), eb('latest', 'is', null)]));
  if (to !== undefined) rows = rows.where(({ or, eb }) => or([eb('earliest', '<=', to), eb('earliest', 'is', null)]));
  if (q !== undefined && q.trim() !== '') rows = rows.where(words.holds('event', q));
  if (article !== undefined)
    rows = rows.where(
      isAmong(db.selectFrom('statement').select(['story_id', 'event_id']).where('article_id', '=', article)),
    );
  if (actor !== undefined) rows = await whereParty(db, rows, 'actor', actor);
  if (target !== undefined) rows = await whereParty(db, rows, 'target', target);
  const keys = ['canonical.story_id', 'canonical.event_id'];
  const page = await pageOf(db, rows, ORDERS[query.order ?? 'date'], query, keys, (key: Key) => key);
  return { ...page, items: await cardsOf(db, page.items) };
}

/** The cards of events, in their order. Lists are filtered in an index that holds no cards; these are fetched for the page that is shown. */
async function cardsOf(db: Kysely<Tables>, keys: readonly Key[]): Promise<CanonicalEvent[]> {
  const found = await db
    .selectFrom('canonical')
    .where('story_id', 'in', [...new Set(keys.map(({ story_id }) => story_id)), ''])
    .where('event_id', 'in', [...keys.map(({ event_id }) => event_id), ''])
    .select(['event_id', 'card'])
    .execute();
  const cards = new Map(found.map(({ event_id, card }) => [event_id, card]));
  // One that was taken away between the two questions is left out.
  return keys.flatMap(({ event_id }) =>
    cards.has(event_id) ? [JSON.parse(cards.get(event_id)!) as CanonicalEvent] : [],
  );
}

export async function viewEvent(db: Kysely<Tables>, id: string): Promise<CanonicalEvent | null> {
  const row = await db.selectFrom('canonical').where('event_id', '=', id).select('card').executeTakeFirst();
  return row ? (JSON.parse(row.card) as CanonicalEvent) : null;
}

/** Events with a party of that id, ISO code or whole name; if there is none such, of a name with these words in it. */
async function whereParty(db: Kysely<Tables>, rows: Rows, side: PartyRow['side'], text: string): Promise<Rows> {
  const parties = db.selectFrom('party').select(['story_id', 'event_id']).where('side', '=', side);
  const key = foldName(text) || '-';
  const entities = await db.selectFrom('entity').select('entity_id').where('name_key', '=', key).execute();
  const ids = [text, ...entities.map(({ entity_id }) => entity_id)];
  // One select a column, each of which an index answers by itself.
  const exact = parties
    .where('entity_id', 'in', ids)
    .unionAll(parties.where('country', '=', text.toUpperCase()))
    .unionAll(parties.where('name_key', '=', key));
  const some = await db.selectFrom(exact.as('exact')).select('event_id').limit(BROAD).execute();
  if (some.length === 0) return rows.where(isAmong(parties.where('name_key', 'like', containsName(text))));
  if (some.length < BROAD) return rows.where(isAmong(exact));
  // So many that a walk through the list meets one at every turn: each is asked as it comes.
  return rows.where(({ exists }) =>
    exists(
      parties
        .whereRef('party.story_id', '=', 'canonical.story_id' as 'story_id')
        .whereRef('party.event_id', '=', 'canonical.event_id' as 'event_id')
        .where(({ or, eb }) =>
          or([eb('entity_id', 'in', ids), eb('country', '=', text.toUpperCase()), eb('name_key', '=', key)]),
        ),
    ),
  );
}

/** Story and event together: a distributed database then looks only on the node that holds the story. */
function isAmong(found: Expression<Pick<PartyRow, 'story_id' | 'event_id'>>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref('canonical.story_id')}, ${sql.ref('canonical.event_id')}) in ${found}`;
}
