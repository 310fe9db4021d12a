import type { Links } from '../../link/index.ts';
import { diffRows } from '../diff-rows.ts';
import { type CanonicalRows, canonicalRows, lineageRow, storyRow } from '../link-rows.ts';
import { tieRow } from '../queries/ties.ts';
import type { LinkedIds } from '../store.ts';
import type { WebChanges } from '../web.ts';
import { addWords, removeWords } from './add-words.ts';
import type { Statements } from './dialect.ts';
import { insertRow, markChanged, transact } from './insert.ts';

/** Replaces the links, or some of them, in one transaction, touching only rows that differ. */
export function relinkAll(statements: Statements, links: Links, replaced?: LinkedIds, web?: WebChanges): void {
  transact(statements, () => {
    const changes =
      relinkLineage(statements, links, replaced?.articles) +
      relinkStories(statements, links, replaced?.stories) +
      relinkEvents(statements, links, replaced?.events);
    keepTies(statements, replaced, web);
    markChanged(statements, { content: changes > 0, linked: true });
  });
}

function relinkLineage(statements: Statements, { lineage }: Links, ids?: readonly string[]): number {
  const kept = tagsOf(statements, 'lineage', 'article_id', 'card', ids);
  const { gone, fresh } = diffRows(kept, lineage.map(lineageRow), {
    keyOf: (row) => row.article_id,
    tagOf: (row) => row.card,
  });
  for (const id of gone) statements.prepare('delete from lineage where article_id = ?').run(id);
  for (const row of fresh) insertRow(statements, 'lineage', row);
  return gone.length + fresh.length;
}

function relinkStories(statements: Statements, { stories }: Links, ids?: readonly string[]): number {
  const kept = tagsOf(statements, 'story', 'story_id', 'hash', ids);
  const { gone, fresh } = diffRows(kept, stories.map(storyRow), {
    keyOf: (row) => row.story_id,
    tagOf: (row) => row.hash,
  });
  for (const id of gone) statements.prepare('delete from story where story_id = ?').run(id);
  for (const row of fresh) insertRow(statements, 'story', row);
  return gone.length + fresh.length;
}

function relinkEvents(statements: Statements, { events }: Links, ids?: readonly string[]): number {
  const kept = tagsOf(statements, 'canonical', 'event_id', 'hash', ids);
  const { gone, fresh } = diffRows(kept, events.map(canonicalRows), {
    keyOf: ({ canonical }) => canonical.event_id,
    tagOf: ({ canonical }) => canonical.hash,
  });
  for (const id of gone) removeEvent(statements, id);
  for (const rows of fresh) insertEvent(statements, rows);
  return gone.length + fresh.length;
}

function insertEvent(statements: Statements, { canonical, parties, statements: told, words }: CanonicalRows): void {
  insertRow(statements, 'canonical', canonical);
  const name = statements.prepare('insert into party_name (name_key) values (?) on conflict do nothing');
  for (const party of parties) {
    insertRow(statements, 'party', party);
    name.run(party.name_key);
  }
  for (const statement of told) insertRow(statements, 'statement', statement);
  addWords(statements, 'event', canonical.event_id, 0, words);
}

function removeEvent(statements: Statements, eventId: string): void {
  const storyId = statements.prepare('select story_id from canonical where event_id = ?').get(eventId)!.story_id!;
  for (const table of ['canonical', 'party', 'statement'])
    statements.prepare(`delete from ${table} where story_id = ? and event_id = ?`).run(storyId, eventId);
  removeWords(statements, 'event', eventId);
}

/** Of all articles, or of those that were replaced and those that only stand elsewhere. */
function keepTies(statements: Statements, replaced?: LinkedIds, web?: WebChanges): void {
  statements.prepare(`update setting set value = ? where name = 'links'`).run(web?.tag ?? '');
  if (!replaced || !web) statements.prepare('delete from tie').run();
  const remove = statements.prepare('delete from tie where article_id = ?');
  for (const id of replaced && web ? [...replaced.articles, ...web.ties.map((tie) => tie.id)] : []) remove.run(id);
  for (const tie of web?.ties ?? []) insertRow(statements, 'tie', tieRow(tie));
}

/** Of all rows, or of those with these keys. */
function tagsOf(
  statements: Statements,
  table: 'lineage' | 'story' | 'canonical',
  key: string,
  tag: string,
  keys?: readonly string[],
): Map<string, string> {
  const select = `select ${key} as key, ${tag} as tag from ${table}`;
  const one = statements.prepare(`${select} where ${key} = ?`);
  const found = keys ? keys.map((each) => one.get(each)) : statements.prepare(select).all();
  const rows = found.filter((row) => row !== undefined) as { key: string; tag: string }[];
  return new Map(rows.map((row) => [row.key, row.tag]));
}
