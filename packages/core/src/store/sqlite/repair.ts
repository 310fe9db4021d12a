import { EntityLedger } from '../entity-ledger.ts';
import { canonicalRows } from '../link-rows.ts';
import { shownOf } from '../plan-deposits.ts';
import { depositFrom } from '../queries/revisions.ts';
import { markOf } from '../rows.ts';
import type { RevisionRow } from '../tables.ts';
import { addWords } from './add-words.ts';
import type { Statements } from './dialect.ts';
import { writeEntities } from './entities.ts';
import { writeFace } from './faces.ts';
import { markChanged, transact } from './insert.ts';

/** Writes everything that follows from revisions and links anew: all of it or nothing. */
export function repairAll(statements: Statements): number {
  const { db } = statements;
  return transact(statements, () => {
    for (const table of ['article', 'event', 'quote', 'mention', 'issue', 'entity', 'word_key'])
      db.exec(`delete from ${table}`);
    // A damaged index cannot be emptied row by row.
    for (const kind of ['article', 'quote', 'event']) db.exec(`delete from ${kind}_words`);
    const ledger = new EntityLedger();
    const ids = statements.prepare('select distinct article_id from revision order by article_id').all();
    for (const { article_id } of ids) {
      const id = article_id as string;
      const rows = statements.prepare('select n, as_of from revision where article_id = ? order by n').all(id);
      const revision = shownOf(rows as unknown as Pick<RevisionRow, 'n' | 'as_of'>[]);
      const row = statements
        .prepare('select * from revision where article_id = ? and n = ?')
        .get(id, revision) as unknown as RevisionRow;
      writeFace(statements, { deposit: depositFrom(row), revision, mark: markOf(row) }, ledger);
    }
    writeEntities(statements, ledger);
    for (const { card } of statements.prepare('select card from canonical order by event_id').all()) {
      const { canonical, words } = canonicalRows(JSON.parse(card as string));
      addWords(statements, 'event', canonical.event_id, 0, words);
    }
    markChanged(statements, { content: true, linked: false });
    return ids.length;
  });
}
