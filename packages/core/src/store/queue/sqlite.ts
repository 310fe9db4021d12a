import type { DatabaseSync } from 'node:sqlite';
import { nameFailures } from '../name-failures.ts';
import { openDatabase } from '../sqlite/database.ts';
import { failureOf } from '../sqlite/failures.ts';
import { ATTEMPTS, type Job, LEASE, type Queue, type QueueCounts } from './queue.ts';

/** A table of leases in the store's own file, which must have been opened as a store before. */
export function openSqliteQueue(path: string, clock: () => number): Queue {
  const db = openDatabase(path);
  return nameFailures(queueOf(db, clock), (error) => failureOf(error, path));
}

function queueOf(db: DatabaseSync, clock: () => number): Queue {
  const put = db.prepare('insert into job (body, lease, attempts) values (?, 0, 0)');
  const take = db.prepare(`update job set lease = ?, attempts = attempts + 1 where id in
    (select id from job where lease < ? and attempts < ${ATTEMPTS} order by id limit ?) returning id, body`);
  const done = db.prepare('delete from job where id = ?');
  const back = db.prepare('update job set lease = 0, problem = ? where id = ?');
  const counts = db.prepare(`select
    count(*) filter (where lease < ?1 and attempts < ${ATTEMPTS}) as waiting,
    count(*) filter (where lease >= ?1) as taken,
    count(*) filter (where lease < ?1 and attempts >= ${ATTEMPTS}) as failed from job`);
  const seconds = () => Math.floor(clock() / 1000);
  const atOnce = (change: () => void) => {
    db.exec('begin immediate');
    try {
      change();
      db.exec('commit');
    } catch (error) {
      if (db.isTransaction) db.exec('rollback');
      throw error;
    }
  };
  return {
    put: async (bodies) => atOnce(() => bodies.forEach((body) => put.run(body))),
    async take(most) {
      const now = seconds();
      const rows = take.all(now + LEASE, now, most) as unknown as { id: number; body: Uint8Array }[];
      return rows.sort((a, b) => a.id - b.id).map(({ id, body }): Job => ({ id: String(id), body }));
    },
    done: async (ids) => atOnce(() => ids.forEach((id) => done.run(Number(id)))),
    giveBack: async (ids, problem) => atOnce(() => ids.forEach((id) => back.run(problem, Number(id)))),
    counts: async () => ({ ...(counts.get(seconds()) as unknown as QueueCounts) }),
    close: async () => {
      if (db.isOpen) db.close();
    },
  };
}
