import { type Kysely, sql } from 'kysely';
import type { Links } from '../../link/index.ts';
import { diffRows } from '../diff-rows.ts';
import { type CanonicalRows, canonicalRows, lineageRow, storyRow } from '../link-rows.ts';
import { tieRow } from '../queries/ties.ts';
import type { LinkedIds } from '../store.ts';
import type { Tables } from '../tables.ts';
import type { WebChanges } from '../web.ts';
import { wordRow } from './faces.ts';
import { deleteRows, insertRows, markChanged, partsOf, transact } from './transact.ts';

/** Tables that hold a canonical event, by its story's and its own id. */
const OF_EVENT = ['canonical', 'party', 'statement', 'event_words'] as const;
/** Events a round: keeps statements and memory small. */
const PORTION = 2000;

/** Replaces the links, or some of them, in one transaction, touching only rows that differ. */
export function relinkAll(db: Kysely<Tables>, links: Links, replaced?: LinkedIds, web?: WebChanges): Promise<void> {
  return transact(db, async (transaction) => {
    const changes =
      (await relinkLineage(transaction, links, replaced?.articles)) +
      (await relinkStories(transaction, links, replaced?.stories)) +
      (await relinkEvents(transaction, links, replaced?.events));
    await keepTies(transaction, replaced, web);
    await markChanged(transaction, { content: changes > 0, linked: true });
  });
}

async function relinkLineage(db: Kysely<Tables>, { lineage }: Links, ids?: readonly string[]): Promise<number> {
  const kept = await tagsOf(db, 'lineage', 'article_id', 'card', ids);
  const { gone, fresh } = diffRows(kept, lineage.map(lineageRow), {
    keyOf: (row) => row.article_id,
    tagOf: (row) => row.card,
  });
  await deleteRows(db, 'lineage', 'article_id', gone);
  await insertRows(db, 'lineage', fresh);
  return gone.length + fresh.length;
}

async function relinkStories(db: Kysely<Tables>, { stories }: Links, ids?: readonly string[]): Promise<number> {
  const kept = await tagsOf(db, 'story', 'story_id', 'hash', ids);
  const { gone, fresh } = diffRows(kept, stories.map(storyRow), {
    keyOf: (row) => row.story_id,
    tagOf: (row) => row.hash,
  });
  await deleteRows(db, 'story', 'story_id', gone);
  await insertRows(db, 'story', fresh);
  return gone.length + fresh.length;
}

async function relinkEvents(db: Kysely<Tables>, { events }: Links, ids?: readonly string[]): Promise<number> {
  const kept = await tagsOf(db, 'canonical', 'event_id', 'hash', ids);
  const { gone, fresh } = diffRows(kept, events.map(canonicalRows), {
    keyOf: ({ canonical }) => canonical.event_id,
    tagOf: ({ canonical }) => canonical.hash,
  });
  for (let from = 0; from < gone.length; from += PORTION) await removeEvents(db, gone.slice(from, from + PORTION));
  for (let from = 0; from < fresh.length; from += PORTION) await insertEvents(db, fresh.slice(from, from + PORTION));
  return gone.length + fresh.length;
}

/** Names the story beside the event, so that a distributed database knows where to look. */
async function removeEvents(db: Kysely<Tables>, eventIds: readonly string[]): Promise<void> {
  const held = await db
    .selectFrom('canonical')
    .where('event_id', 'in', eventIds)
    .select(['story_id', 'event_id'])
    .execute();
  const stories = [...new Set(held.map(({ story_id }) => story_id)), ''];
  for (const table of OF_EVENT)
    await db
      .deleteFrom(table as 'canonical')
      .where('story_id', 'in', stories)
      .where('event_id', 'in', eventIds)
      .execute();
}

async function insertEvents(db: Kysely<Tables>, rows: readonly CanonicalRows[]): Promise<void> {
  await insertNames(
    db,
    rows.flatMap(({ parties }) => parties.map(({ name_key }) => name_key)),
  );
  const all = rows.map(({ canonical, parties, statements, words }) => ({
    canonical: [canonical],
    party: parties,
    statement: statements,
    event_words: [wordRow({ story_id: canonical.story_id, event_id: canonical.event_id }, words)],
  }));
  for (const table of OF_EVENT)
    await insertRows(
      db,
      table,
      all.flatMap((each): object[] => each[table]),
    );
}

async function insertNames(db: Kysely<Tables>, names: readonly string[]): Promise<void> {
  for (const part of partsOf([...new Set(names)].map((name_key) => ({ name_key }))))
    await db
      .insertInto('party_name')
      .values(part)
      .onConflict((conflict) => conflict.column('name_key').doNothing())
      .execute();
}

/** Of all articles, or of those that were replaced and those that only stand elsewhere. */
async function keepTies(db: Kysely<Tables>, replaced?: LinkedIds, web?: WebChanges): Promise<void> {
  await db
    .updateTable('setting')
    .set({ value: web?.tag ?? '' })
    .where('name', '=', 'links')
    .execute();
  if (!replaced || !web) await db.deleteFrom('tie').execute();
  else await deleteRows(db, 'tie', 'article_id', [...replaced.articles, ...web.ties.map((tie) => tie.id)]);
  await insertRows(db, 'tie', (web?.ties ?? []).map(tieRow));
}

/** Of all rows, or of those with these keys. */
async function tagsOf(
  db: Kysely<Tables>,
  table: 'lineage' | 'story' | 'canonical',
  key: string,
  tag: string,
  keys?: readonly string[],
): Promise<Map<string, string>> {
  const these = keys ? sql`where ${sql.ref(key)} = any(${keys})` : sql``;
  const { rows } = await sql<{ key: string; tag: string }>`
    select ${sql.ref(key)} as key, ${sql.ref(tag)} as tag from ${sql.table(table)} ${these}`.execute(db);
  return new Map(rows.map((row) => [row.key, row.tag]));
}
