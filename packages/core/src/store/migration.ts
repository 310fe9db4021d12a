import type { Kysely } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/** One step forward of the schema. Steps are never changed once released, and never removed. */
export interface Migration {
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: a migration speaks of the schema of its time, not of today's Tables
  up(db: Kysely<any>, engine: Engine): Promise<void>;
}
