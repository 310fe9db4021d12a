import { endianness } from 'node:os';
import type { Kysely } from 'kysely';
import type { LinkedIds } from '../store.ts';
import type { Tables, TieRow } from '../tables.ts';
import type { KeptTie, TieState } from '../web.ts';

/** Rows read at a time, and ids asked for at a time. */
const PORTION = 2000;

/** Every article beside its tie, by id; then what ties are left of articles that are gone. */
export async function* allTies(db: Kysely<Tables>): AsyncGenerator<TieState> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('article')
      .leftJoin('tie', 'tie.article_id', 'article.article_id')
      .where('article.article_id', '>', last)
      .orderBy('article.article_id')
      .limit(PORTION)
      .selectAll('tie')
      .select(['article.article_id as id', 'article.mark as now'])
      .execute();
    for (const { id, now, ...row } of rows)
      yield { id, mark: now, tie: row.article_id === null ? null : tieOf(row as TieRow) };
    if (rows.length < PORTION) break;
    last = rows.at(-1)!.id;
  }
  const left = await db
    .selectFrom('tie')
    .leftJoin('article', 'article.article_id', 'tie.article_id')
    .where('article.article_id', 'is', null)
    .selectAll('tie')
    .execute();
  for (const row of left) yield { id: row.article_id, mark: null, tie: tieOf(row) };
}

export async function marksOf(db: Kysely<Tables>, ids?: readonly string[]): Promise<Map<string, string | null>> {
  const marks = new Map<string, string | null>();
  if (!ids) {
    const rows = await db.selectFrom('article').select(['article_id', 'mark']).execute();
    return new Map(rows.map(({ article_id, mark }) => [article_id, mark]));
  }
  for (const some of portionsOf(ids)) {
    const rows = await db
      .selectFrom('article')
      .where('article_id', 'in', some)
      .select(['article_id', 'mark'])
      .execute();
    for (const { article_id, mark } of rows) marks.set(article_id, mark);
  }
  return marks;
}

/** A batch is linked alone: the stories of its articles are its own, and so are their events. */
export async function linkedIdsOf(db: Kysely<Tables>, articles: readonly string[]): Promise<LinkedIds> {
  const stories = new Set<string>();
  for (const some of portionsOf(articles))
    for (const { story_id } of await db
      .selectFrom('lineage')
      .where('article_id', 'in', some)
      .select('story_id')
      .distinct()
      .execute())
      stories.add(story_id);
  const events: string[] = [];
  for (const some of portionsOf([...stories]))
    for (const { event_id } of await db
      .selectFrom('canonical')
      .where('story_id', 'in', some)
      .select('event_id')
      .execute())
      events.push(event_id);
  return { articles, stories: [...stories], events };
}

function* portionsOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += PORTION) yield ids.slice(from, from + PORTION);
}

export function tieRow({ id, mark, batch, level, content, day, weak, strong }: KeptTie): TieRow {
  return { article_id: id, mark, batch, level, content, day, weak: packKeys(weak), strong: packKeys(strong) };
}

function tieOf({ article_id: id, weak, strong, ...row }: TieRow): KeptTie {
  return { id, ...row, weak: unpackKeys(weak), strong: unpackKeys(strong) };
}

/** Numbers of 32 bits, the low byte first, whatever the machine's own way. */
function packKeys(keys: Uint32Array): string {
  return lowFirst(Buffer.from(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength))).toString('base64');
}

function unpackKeys(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, 'base64');
  const keys = new Uint32Array(bytes.length >> 2);
  new Uint8Array(keys.buffer).set(lowFirst(bytes.subarray(0, keys.byteLength)));
  return keys;
}

function lowFirst(bytes: Buffer): Buffer {
  return endianness() === 'LE' ? bytes : bytes.swap32();
}
