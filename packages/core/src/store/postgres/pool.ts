import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Address } from './address.ts';

/** PostgreSQL's number of the type bigint, in which it counts. */
const BIGINT = 20;

/** Connections to the server; `patience` is how long, in milliseconds, to wait for the server or for a lock. */
export function openPool({ connectionString, schema }: Address, patience: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'dateline',
    // Nobody types a count beyond 2^53.
    types: { getTypeParser: (type, format) => (type === BIGINT ? Number : pg.types.getTypeParser(type, format)) },
    // What is looked up is mostly in memory or on a disk without arms: jumping about costs little more than reading on.
    options: `-c search_path=${schema} -c lock_timeout=${patience} -c timezone=UTC -c random_page_cost=1.1`,
    connectionTimeoutMillis: Math.max(1000, patience),
    max: 8,
    allowExitOnIdle: true,
  });
  // A connection that the server ended while nobody used it: the next query opens another.
  pool.on('error', () => {});
  return pool;
}

/** Kysely's dialect over the pool. PostgreSQL's text holds no NUL, so none is sent: U+FFFD stands for it in what is shown and asked. */
export function createDialect(pool: pg.Pool): PostgresDialect {
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    return {
      query: ((sql: string, values: readonly unknown[]) =>
        client.query(sql, values.map(withoutNul))) as unknown as PostgresPoolClient['query'],
      release: (destroy?: boolean) => client.release(destroy),
    };
  };
  const adapted: PostgresPool = { connect, end: () => pool.end(), options: {} };
  return new PostgresDialect({ pool: adapted });
}

function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}
