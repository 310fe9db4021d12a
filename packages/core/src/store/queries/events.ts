import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CanonicalEvent } from '../../model/story.ts';
import { UNDATED } from '../link-rows.ts';
import { containsName } from '../names.ts';
import { stretchesOf } from '../reach.ts';
import type { EventQuery, Page } from '../store.ts';
import type { CanonicalRow, PartyRow, Tables } from '../tables.ts';
import type { WordIndex } from '../words/index.ts';
import { type Filtered, type Order, pageOf } from './page.ts';
import { areBroad, hasParty, isWithParty, type Meant, meantBy } from './parties.ts';

type Key = Pick<CanonicalRow, 'story_id' | 'event_id'>;

const ORDERS = {
  date: {
    name: 'events-by-date',
    columns: [
      { ref: 'listed.date_order', direction: 'asc', type: 'string' },
      { ref: 'listed.event_id', direction: 'asc', type: 'string' },
    ],
  },
  weight: {
    name: 'events-by-weight',
    columns: [
      { ref: 'listed.weight', direction: 'desc', type: 'number' },
      { ref: 'listed.event_id', direction: 'asc', type: 'string' },
    ],
  },
} as const satisfies { [name: string]: Order };

/**
 * Events are listed from the rows of a party, of all events that may touch a range, or of all events: whichever index gives them in
 * order with the fewest that do not belong.
 */
export async function listEvents(
  db: Kysely<Tables>,
  words: WordIndex,
  query: EventQuery,
): Promise<Page<CanonicalEvent>> {
  const meant = await meantBy(db, query);
  const order = query.order ?? 'date';
  const lead = namesFew(query) ? undefined : meant[0];
  const others = lead ? meant.slice(1) : meant;
  const listed = lead ? ofParty(db, lead) : order === 'date' && !namesFew(query) ? ofRange(db, query) : [ofAll(db)];
  const rows = listed.map((each) => {
    let some = filterOwn(db, each, query, words);
    if (query.place !== undefined) some = some.where(lead ? isAt(db, query.place) : atPlace(query.place));
    for (const meant of others) some = some.where(hasParty(db, meant));
    return some;
  });
  const counted = lead && areBroad(meant) ? countedAmong(db, meant, query, words) : rows;
  const keys = ['listed.story_id', 'listed.event_id'];
  const page = await pageOf(db, rows, ORDERS[order], query, keys, (key: Key) => key, { counted });
  return { ...page, items: await cardsOf(db, page.items) };
}

/** What a story, an article or words find is gathered first, whatever else is asked. */
function namesFew({ story, article, q }: EventQuery): boolean {
  return story !== undefined || article !== undefined || (q !== undefined && q.trim() !== '');
}

function ofAll(db: Kysely<Tables>): Filtered {
  return db.selectFrom('canonical as listed') as Filtered;
}

/** A party may be there twice, as a country and as its president: the event is listed once. */
function ofParty(db: Kysely<Tables>, { side, handles }: Meant): Filtered[] {
  const rows = db.selectFrom('party as listed').where('side', '=', side).distinct() as Filtered;
  return handles.map(({ column, values }) => rows.where(column, 'in', values));
}

function ofRange(db: Kysely<Tables>, { from, to }: EventQuery): Filtered[] {
  if (from === undefined && to === undefined) return [ofAll(db)];
  return stretchesOf(from, to).map(({ reach, low, high }) => {
    let rows = ofAll(db).where('reach', '=', reach);
    if (low !== null) rows = rows.where('date_order', '>=', low);
    if (high !== null) rows = rows.where('date_order', '<', high);
    return rows;
  });
}

/** The events of several sides that are as good as everywhere: a count needs no order, and gathers each side once. */
function countedAmong(db: Kysely<Tables>, meant: readonly Meant[], query: EventQuery, words: WordIndex): Filtered {
  let all = filterOwn(db, ofAll(db), query, words);
  if (query.place !== undefined) all = all.where(atPlace(query.place));
  for (const one of meant) all = all.where(isWithParty(db, one));
  return all;
}

/** By what the rows of parties hold as well as those of events. */
function filterOwn(db: Kysely<Tables>, listed: Filtered, query: EventQuery, words: WordIndex): Filtered {
  const { story, article, from, to, q, type, status } = query;
  let rows = listed;
  if (type !== undefined) rows = rows.where('type', '=', type);
  if (status !== undefined) rows = rows.where('status', '=', status);
  if (story !== undefined) rows = rows.where('listed.story_id', '=', story);
  // What lasts from a day on reaches to the end of time. What is only known to lie before a day may be of any year: it is listed where
  // that day is. What is without any day is outside every range.
  if (from !== undefined || to !== undefined) rows = rows.where('date_order', '<>', UNDATED);
  if (from !== undefined) rows = rows.where(({ or, eb }) => or([eb('latest', '>=', from), eb('latest', 'is', null)]));
  if (to !== undefined) rows = rows.where(sql<SqlBool>`coalesce(earliest, latest) <= ${to}`);
  if (q !== undefined && q.trim() !== '') rows = rows.where(words.holds('event', q));
  if (article === undefined) return rows;
  return rows.where(
    isAmong(db.selectFrom('statement').select(['story_id', 'event_id']).where('article_id', '=', article)),
  );
}

function atPlace(place: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`place_key like ${containsName(place)}`;
}

/** What a party's row does not hold. */
function isAt(db: Kysely<Tables>, place: string): RawBuilder<SqlBool> {
  const own = db
    .selectFrom('canonical')
    .whereRef('canonical.story_id', '=', sql.ref('listed.story_id'))
    .whereRef('canonical.event_id', '=', sql.ref('listed.event_id'))
    .where(atPlace(place))
    .select('canonical.event_id');
  return sql<SqlBool>`exists ${own}`;
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

/** Story and event together: a distributed database then looks only on the node that holds the story. */
function isAmong(found: Expression<Pick<PartyRow, 'story_id' | 'event_id'>>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref('listed.story_id')}, ${sql.ref('listed.event_id')}) in ${found}`;
}
