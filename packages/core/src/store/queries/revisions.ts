import type { Kysely } from 'kysely';
import type { Links } from '../../link/index.ts';
import type { Record } from '../../model/record.ts';
import type { CanonicalEvent, Lineage, Story } from '../../model/story.ts';
import { unpackRaw, unpackText } from '../packing.ts';
import type { Deposit } from '../store.ts';
import type { RevisionRow, Tables } from '../tables.ts';

/** Rows read at a time; a row may hold a large page. */
const PORTION = 32;

/** Every revision by article and number, a few at a time, so that memory does not grow with the store. */
export async function* allRevisions(db: Kysely<Tables>, notBy?: string): AsyncGenerator<RevisionRow> {
  let last = { article_id: '', n: -1 };
  for (;;) {
    const { article_id, n } = last;
    let query = db.selectFrom('revision').selectAll().orderBy('article_id').orderBy('n').limit(PORTION);
    query = query
      .where('article_id', '>=', article_id)
      .where(({ or, and, eb }) =>
        or([eb('article_id', '>', article_id), and([eb('article_id', '=', article_id), eb('n', '>', n)])]),
      );
    if (notBy !== undefined)
      query = query.where(({ or, eb }) => or([eb('pipeline', 'is', null), eb('pipeline', '<>', notBy)]));
    const rows = await query.execute();
    yield* rows;
    if (rows.length < PORTION) return;
    last = rows.at(-1)!;
  }
}

export async function* allDeposits(db: Kysely<Tables>, { notBy }: { notBy?: string | undefined } = {}) {
  for await (const row of allRevisions(db, notBy)) yield depositFrom(row);
}

/** A revision as it was deposited. Throws `store-unreadable` when its bytes are damaged. */
export function depositFrom(row: RevisionRow): Deposit {
  const { media_type, pipeline, source } = row;
  return {
    record: recordFrom(row),
    text: unpackText(row),
    raw: unpackRaw(row),
    mediaType: media_type,
    ...(pipeline === null ? {} : { pipeline }),
    ...(source === null ? {} : { source: JSON.parse(source) }),
  };
}

export function recordFrom(row: Pick<RevisionRow, 'text' | 'text_coding' | 'text_given' | 'record'>): Record {
  const record = JSON.parse(row.record) as Record;
  if (row.text_given === 0) return record;
  const { id, path, ...rest } = record;
  return { id, ...(path === undefined ? {} : { path }), text: unpackText(row), ...rest };
}

/** All that linking made, lists by id. */
export async function allLinks(db: Kysely<Tables>): Promise<Links> {
  const lineage = await db.selectFrom('lineage').select('card').orderBy('article_id').execute();
  const stories = await db.selectFrom('story').select('card').orderBy('story_id').execute();
  const events = await db.selectFrom('canonical').select('card').orderBy('event_id').execute();
  return {
    lineage: lineage.map(({ card }) => JSON.parse(card) as Lineage),
    stories: stories.map(({ card }) => JSON.parse(card) as Story),
    events: events.map(({ card }) => JSON.parse(card) as CanonicalEvent),
  };
}
