import type { SQLInputValue } from 'node:sqlite';
import type { Insertable } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Statements } from './dialect.ts';

const sqlOf = new Map<string, string>();

/** Inserts one row; rows of a table always come with the same columns in the same order. */
export function insertRow<Table extends keyof Tables>(
  statements: Statements,
  table: Table,
  row: Insertable<Tables[Table]>,
): void {
  let sql = sqlOf.get(table);
  if (sql === undefined) {
    const columns = Object.keys(row);
    sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
    sqlOf.set(table, sql);
  }
  statements.prepare(sql).run(...(Object.values(row) as SQLInputValue[]));
}

/** Runs `change` as one transaction that takes the write lock at once; whatever it throws undoes all of it. */
export function transact<Result>({ db }: Statements, change: () => Result): Result {
  db.exec('begin immediate');
  try {
    const result = change();
    db.exec('commit');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

/** Counts a change of content; `linked` says whether the links fit the articles again. */
export function markChanged(statements: Statements, changes: { content: boolean; linked: boolean }): void {
  if (changes.content)
    statements.prepare(`update setting set value = cast(value as integer) + 1 where name = 'version'`).run();
  statements.prepare(`update setting set value = ? where name = 'linked'`).run(changes.linked ? '1' : '0');
}
