import type { Pruned, PruneRequest } from '../care.ts';
import { EntityLedger } from '../entity-ledger.ts';
import type { Statements } from './dialect.ts';
import { writeEntities } from './entities.ts';
import { removeFace } from './faces.ts';
import { markChanged, transact } from './insert.ts';

/** Takes articles and earlier texts away, and gives their room back to the disk. */
export function pruneAll(statements: Statements, request: PruneRequest, dryRun: boolean): Pruned {
  const pruned = transact(statements, () => {
    const ids = articlesOf(statements, request);
    const counted = countOf(statements, ids, request);
    if (dryRun || counted.revisions === 0) return counted;
    const ledger = new EntityLedger();
    for (const id of ids) {
      removeFace(statements, id, ledger);
      statements.prepare('delete from revision where article_id = ?').run(id);
    }
    if (request.revisions) statements.prepare(`delete from revision where ${EARLIER}`).run();
    writeEntities(statements, ledger);
    markChanged(statements, { content: true, linked: ids.length === 0 && isLinked(statements) });
    return counted;
  });
  if (!dryRun && pruned.revisions > 0) statements.db.exec('vacuum; pragma wal_checkpoint(truncate)');
  return pruned;
}

const EARLIER = `n <> (select a.revision from article a where a.article_id = revision.article_id)`;

function articlesOf(statements: Statements, { before }: PruneRequest): string[] {
  if (before === undefined) return [];
  const rows = statements.prepare('select article_id from article where latest < ? order by article_id').all(before);
  return rows.map(({ article_id }) => article_id as string);
}

function countOf(statements: Statements, ids: readonly string[], request: PruneRequest): Pruned {
  const texts = statements.prepare('select count(*) as n from revision where article_id = ?');
  let revisions = 0;
  for (const id of ids) revisions += texts.get(id)!.n as number;
  if (request.revisions) {
    const going = new Set(ids);
    for (const { article_id } of statements.prepare(`select article_id from revision where ${EARLIER}`).all())
      if (!going.has(article_id as string)) revisions++;
  }
  return { articles: ids.length, revisions };
}

function isLinked(statements: Statements): boolean {
  return statements.prepare(`select value from setting where name = 'linked'`).get()!.value === '1';
}
