import type { Record } from '../../model/record.ts';
import { unpackText } from '../packing.ts';
import { depositRows, revisionRow, serialiseRecord } from '../rows.ts';
import type { Deposit, DepositOutcome } from '../store.ts';
import type { RevisionRow } from '../tables.ts';
import { addWords, removeWords } from './add-words.ts';
import type { Statements } from './dialect.ts';
import { EntityLedger } from './entities.ts';
import { insertRow, markChanged, transact } from './insert.ts';

type Kept = Pick<RevisionRow, 'n' | 'hash' | 'as_of' | 'text' | 'text_coding' | 'record'>;

/** Writes a batch in one transaction: all of it or nothing. */
export function depositAll(statements: Statements, deposits: readonly Deposit[]): DepositOutcome[] {
  return transact(statements, () => {
    const ledger = new EntityLedger();
    let changed = false;
    const outcomes = deposits.map((deposit) => {
      const { outcome, written } = depositOne(statements, deposit, ledger);
      changed ||= written;
      return outcome;
    });
    if (changed) {
      ledger.write(statements);
      markChanged(statements, { content: true, linked: false });
    }
    return outcomes;
  });
}

function depositOne(statements: Statements, deposit: Deposit, ledger: EntityLedger) {
  const { id } = deposit.record;
  const kept = statements
    .prepare('select n, hash, as_of, text, text_coding, record from revision where article_id = ? order by n')
    .all(id) as unknown as Kept[];
  const row = revisionRow(deposit, kept.length);
  if (kept.length === 0) {
    insertRow(statements, 'revision', row);
    writeFace(statements, deposit, 0, ledger);
    return { outcome: 'added' as const, written: true };
  }
  const shown = statements.prepare('select revision from article where article_id = ?').get(id)!.revision as number;
  const same = kept.find(({ hash }) => hash === row.hash) ?? kept.find((other) => saysTheSame(other, deposit));
  if (same) return rewrite(statements, deposit, same, { shown: same.n === shown, ledger });
  insertRow(statements, 'revision', row);
  if (isLater(row.as_of, kept[shown]!.as_of)) {
    removeFace(statements, id, ledger);
    writeFace(statements, deposit, row.n, ledger);
  }
  return { outcome: 'revised' as const, written: true };
}

/** The bytes are known: only what a newer Dateline reads in them is written anew. */
function rewrite(
  statements: Statements,
  deposit: Deposit,
  kept: Kept,
  { shown, ledger }: { shown: boolean; ledger: EntityLedger },
) {
  const record = withFirstPath(deposit.record, JSON.parse(kept.record) as Record);
  const serialised = serialiseRecord(record);
  const outcome = 'unchanged' as const;
  if (serialised === kept.record && deposit.text === unpackText(kept)) return { outcome, written: false };
  const { article_id, n, ...row } = revisionRow({ ...deposit, record }, kept.n);
  const columns = Object.keys(row).map((column) => `${column} = ?`);
  statements
    .prepare(`update revision set ${columns.join(', ')} where article_id = ? and n = ?`)
    .run(...Object.values(row), article_id, n);
  if (shown) {
    removeFace(statements, record.id, ledger);
    writeFace(statements, { ...deposit, record }, n, ledger);
  }
  return { outcome, written: true };
}

/** Puts a revision in front: its card, events, quotes, mentions, issues and words. */
function writeFace(statements: Statements, { record, text }: Deposit, revision: number, ledger: EntityLedger): void {
  const rows = depositRows(record, text);
  insertRow(statements, 'article', { ...rows.article, revision });
  for (const row of rows.events) insertRow(statements, 'event', row);
  for (const row of rows.mentions) insertRow(statements, 'mention', row);
  for (const row of rows.issues) insertRow(statements, 'issue', row);
  addWords(statements, 'article', record.id, 0, rows.words);
  for (const [n, row] of rows.quotes.entries()) {
    insertRow(statements, 'quote', row);
    const { speaker, speakerResolved, text: body } = record.quotes[n]!;
    addWords(statements, 'quote', record.id, n, { title: speakerResolved ?? speaker ?? '', body });
  }
  ledger.add(rows.entities);
}

function removeFace(statements: Statements, id: string, ledger: EntityLedger): void {
  const named = statements.prepare('select entity_id from mention where article_id = ?').all(id);
  ledger.remove(named.map(({ entity_id }) => entity_id as string));
  for (const table of ['article', 'event', 'quote', 'mention', 'issue'])
    statements.prepare(`delete from ${table} where article_id = ?`).run(id);
  removeWords(statements, 'article', id);
  removeWords(statements, 'quote', id);
}

/** A page fetched again under another name, or with other bytes around the same words, is no revision. */
function saysTheSame(kept: Kept, { record, text }: Deposit): boolean {
  if (unpackText(kept) !== text) return false;
  return serialiseRecord(withFirstPath(record, JSON.parse(kept.record) as Record)) === kept.record;
}

/** The same document under two paths keeps the one that sorts first, whichever came first. */
function withFirstPath(record: Record, kept: Record): Record {
  const paths = [record.path, kept.path].filter((path) => path !== undefined).sort();
  const { path: _, ...rest } = record;
  if (paths[0] === undefined) return rest;
  const { id, ...others } = rest;
  return { id, path: paths[0], ...others };
}

/** A text with an earlier date than the one shown is kept behind it; without dates, the last to arrive is shown. */
function isLater(arriving: string, shown: string): boolean {
  return arriving === '' || shown === '' || arriving >= shown;
}
