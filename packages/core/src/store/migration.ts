import { type Kysely, type RawBuilder, sql } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** One step forward of the schema. Steps are never changed once released, and never removed. */
export interface Migration {
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: a migration speaks of the schema of its time, not of today's Tables
  up(db: Kysely<any>, engine: Engine): Promise<void>;
}

type ColumnType = 'text' | 'blob' | 'bytea' | 'real' | 'double precision' | RawBuilder<unknown>;

/** The engines' names for the same types. Text is compared by code point in both, whatever the server's language. */
export function columnTypes(engine: Engine): { text: ColumnType; bytes: ColumnType; real: ColumnType } {
  if (engine === 'sqlite') return { text: 'text', bytes: 'blob', real: 'real' };
  return { text: sql`text collate "C"`, bytes: 'bytea', real: 'double precision' };
}
