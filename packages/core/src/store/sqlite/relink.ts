import type { Links } from '../../link/index.ts';
import { diffRows } from '../diff-rows.ts';
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
  const { gone, fresh } = diffRows(kept, lineage.map(lineageRow), {
    keyOf: (row) => row.article_id,
    tagOf: (row) => row.card,
  });
  for (const id of gone) statements.prepare('delete from lineage where article_id = ?').run(id);
  for (const row of fresh) insertRow(statements, 'lineage', row);
  return gone.length + fresh.length;
}

function relinkStories(statements: Statements, { stories }: Links): number {
  const kept = tagsOf(statements, 'select story_id as key, hash as tag from story');
  const { gone, fresh } = diffRows(kept, stories.map(storyRow), {
    keyOf: (row) => row.story_id,
    tagOf: (row) => row.hash,
  });
  for (const id of gone) statements.prepare('delete from story where story_id = ?').run(id);
  for (const row of fresh) insertRow(statements, 'story', row);
  return gone.length + fresh.length;
}

function relinkEvents(statements: Statements, { events }: Links): number {
  const kept = tagsOf(statements, 'select event_id as key, hash as tag from canonical');
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
