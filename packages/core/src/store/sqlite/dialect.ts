import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** Statements kept ready; queries come in few shapes, so that the oldest seldom has to go. */
const KEPT = 200;

/** A database whose statements are prepared once. */
export class Statements {
  readonly db: DatabaseSync;
  readonly #kept = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.db = db;
  }

  prepare(sql: string): StatementSync {
    let statement = this.#kept.get(sql);
    if (statement) return statement;
    statement = this.db.prepare(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return statement;
  }
}

/** Kysely's SQLite dialect over node:sqlite, which differs from the driver that Kysely expects only in how values are passed. */
export function createDialect(statements: Statements): SqliteDialect {
  const database: SqliteDatabase = {
    close: () => statements.db.close(),
    prepare: (sql) => adapt(statements.prepare(sql)),
  };
  return new SqliteDialect({ database });
}

function adapt(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
