import type { Links } from '../../link/index.ts';
import { type CanonicalRows, canonicalRows, lineageRow, storyRow } from '../link-rows.ts';
import { addWords, removeWords } from './add-words.ts';
import type { Statements } from './dialect.ts';
import { insertRow, markChanged, transact } from './insert.ts';

/** Replaces the links in one transaction, touching only rows that differ. */
export function relinkAll(statements: Statements, links: Links): void {
  transact(statements, () => {
    const changes =
      relinkLineage(statements, links) + relinkStories(statements, links) + relinkEvents(statements, links);
    markChanged(statements, { content: changes > 0, linked: true });
  });
}

function relinkLineage(statements: Statements, { lineage }: Links): number {
  const kept = tagsOf(statements, 'select article_id as key, card as tag from lineage');
  const remove = (id: string) => void statements.prepare('delete from lineage where article_id = ?').run(id);
  return replaceRows(kept, lineage.map(lineageRow), {
    keyOf: (row) => row.article_id,
    tagOf: (row) => row.card,
    remove,
    insert: (row) => insertRow(statements, 'lineage', row),
  });
}

function relinkStories(statements: Statements, { stories }: Links): number {
  const kept = tagsOf(statements, 'select story_id as key, hash as tag from story');
  const remove = (id: string) => void statements.prepare('delete from story where story_id = ?').run(id);
  return replaceRows(kept, stories.map(storyRow), {
    keyOf: (row) => row.story_id,
    tagOf: (row) => row.hash,
    remove,
    insert: (row) => insertRow(statements, 'story', row),
  });
}

function relinkEvents(statements: Statements, { events }: Links): number {
  const kept = tagsOf(statements, 'select event_id as key, hash as tag from canonical');
  return replaceRows(kept, events.map(canonicalRows), {
    keyOf: ({ canonical }) => canonical.event_id,
    tagOf: ({ canonical }) => canonical.hash,
    remove: (id) => removeEvent(statements, id),
    insert: (rows) => insertEvent(statements, rows),
  });
}

function insertEvent(statements: Statements, { canonical, parties, statements: told, words }: CanonicalRows): void {
  insertRow(statements, 'canonical', canonical);
  for (const party of parties) insertRow(statements, 'party', party);
  for (const statement of told) insertRow(statements, 'statement', statement);
  addWords(statements, 'event', canonical.event_id, 0, words);
}

function removeEvent(statements: Statements, eventId: string): void {
  const storyId = statements.prepare('select story_id from canonical where event_id = ?').get(eventId)!.story_id!;
  for (const table of ['canonical', 'party', 'statement'])
    statements.prepare(`delete from ${table} where story_id = ? and event_id = ?`).run(storyId, eventId);
  removeWords(statements, 'event', eventId);
}

function tagsOf(statements: Statements, sql: string): Map<string, string> {
  const rows = statements.prepare(sql).all() as { key: string; tag: string }[];
  return new Map(rows.map(({ key, tag }) => [key, tag]));
}

/** Removes what is gone or differs, inserts what is new or differs; says how many rows that were. */
function replaceRows<Row>(
  kept: Map<string, string>,
  rows: readonly Row[],
  table: {
    keyOf(row: Row): string;
    tagOf(row: Row): string;
    remove(key: string): void;
    insert(row: Row): void;
  },
): number {
  const wanted = new Map(rows.map((row) => [table.keyOf(row), row]));
  let changes = 0;
  for (const [key, tag] of kept) {
    const row = wanted.get(key);
    if (row !== undefined && table.tagOf(row) === tag) wanted.delete(key);
    else {
      table.remove(key);
      changes++;
    }
  }
  for (const row of wanted.values()) table.insert(row);
  return changes + wanted.size;
}
