import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backup } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { DatelineError } from '../../model/errors.ts';
import type { Finding, Inventory, StoreCare } from '../care.ts';
import { checkAll } from '../checkup/index.ts';
import { takeInventory } from '../queries/inventory.ts';
import type { Tables } from '../tables.ts';
import type { Statements } from './dialect.ts';
import { pruneAll } from './prune.ts';
import { repairAll } from './repair.ts';

type Care = Omit<StoreCare, 'deposits' | 'links' | 'paths'>;

/** Looking after the file at `path`. */
export function careOf(statements: Statements, kysely: Kysely<Tables>, path: string): Care {
  const inMemory = path === ':memory:';
  return {
    checkup: () => checkAll(kysely, checkFile(statements)),
    repair: async () => repairAll(statements),
    prune: async (request, { dryRun = false } = {}) => pruneAll(statements, request, dryRun),
    async inventory(): Promise<Inventory> {
      const bytes = inMemory ? null : statSync(path).size;
      return { engine: 'sqlite', place: path, bytes, ...(await takeInventory(kysely)) };
    },
    async backup(to) {
      if (existsSync(to))
        throw new DatelineError('store-unwritable', `${to} is there already.`, { hint: 'Name a new file.' });
      if (!existsSync(dirname(resolve(to))))
        throw new DatelineError('store-unwritable', `There is no folder for ${to}.`, { hint: 'Make it first.' });
      await backup(statements.db, to);
    },
  };
}

/** The file's own structure, and the index of words beside what it speaks of. */
async function* checkFile({ db }: Statements): AsyncGenerator<Finding> {
  for (const { integrity_check: says } of db.prepare('pragma integrity_check').all())
    if (says !== 'ok') yield { check: 'integrity', problem: String(says), id: null, repairable: false };
  for (const [kind, owners] of Object.entries(OWNERS)) {
    const off = db.prepare(`select
      (select count(*) from ${owners} o where not exists (select 1 from word_key k where k.kind = '${kind}' and ${BESIDE[kind]})) +
      (select count(*) from word_key k where k.kind = '${kind}' and not exists (select 1 from ${owners} o where ${BESIDE[kind]})) +
      (select count(*) from word_key k where k.kind = '${kind}' and k.key not in (select rowid from ${kind}_words)) as n`);
    const n = off.get()!.n as number;
    if (n > 0) yield outOfStep(`${n} × ${kind} and its words are out of step.`);
    try {
      // Reads every word again; read-only files cannot be asked.
      db.exec(`insert into ${kind}_words (${kind}_words, rank) values ('integrity-check', 1)`);
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== 8) yield outOfStep(`The index of ${kind} words is damaged.`);
    }
  }
}

function outOfStep(problem: string): Finding {
  return { check: 'words', problem, id: null, repairable: true };
}

const OWNERS: { [kind: string]: string } = { article: 'article', quote: 'quote', event: 'canonical' };
const BESIDE: { [kind: string]: string } = {
  article: 'k.owner = o.article_id and k.n = 0',
  quote: 'k.owner = o.article_id and k.n = o.n',
  event: 'k.owner = o.event_id and k.n = 0',
};
