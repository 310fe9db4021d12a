import pg from 'pg';
import { nameFailures } from '../name-failures.ts';
import { readAddress } from '../postgres/address.ts';
import { failureOf } from '../postgres/failures.ts';
import { ATTEMPTS, type Job, LEASE, type Queue } from './queue.ts';

const NAME = 'documents';
/** Ten years: a job that waits is never thrown away for its age. */
const KEPT = 10 * 365 * 24 * 3600;

/** pg-boss in a schema of its own beside the store's. */
export async function openPostgresQueue(target: string): Promise<Queue> {
  const { connectionString, schema: beside, shown } = readAddress(target);
  const schema = `${beside}_queue`;
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ connectionString, schema, application_name: 'dateline', max: 4 });
  const pool = new pg.Pool({ connectionString, max: 1, allowExitOnIdle: true });
  // Connections that the server ended while nobody used them: the next query opens another, and tells if it cannot.
  boss.on('error', () => {});
  pool.on('error', () => {});
  const close = async () => {
    await boss.stop({ graceful: false });
    if (!pool.ended) await pool.end();
  };
  try {
    await boss.start();
    const limits = { retryLimit: ATTEMPTS - 1, expireInSeconds: LEASE, retentionSeconds: KEPT };
    await boss.createQueue(NAME, { ...limits, deleteAfterSeconds: 3600 });
  } catch (error) {
    await close().catch(() => {});
    throw failureOf(error, shown);
  }
  const queue: Queue = {
    async put(bodies) {
      const jobs = bodies.map((body) => ({ data: { body: Buffer.from(body).toString('base64') } }));
      if (jobs.length > 0) await boss.insert(NAME, jobs);
    },
    async take(most) {
      const jobs = await boss.fetch<{ body: string }>(NAME, { batchSize: most });
      return jobs.map(({ id, data }): Job => ({ id, body: new Uint8Array(Buffer.from(data.body, 'base64')) }));
    },
    async done(ids) {
      if (ids.length > 0) await boss.complete(NAME, [...ids]);
    },
    async giveBack(ids, problem) {
      if (ids.length > 0) await boss.fail(NAME, [...ids], { problem });
    },
    async counts() {
      const { rows } = await pool.query<{ state: string; n: string }>(
        `select state::text, count(*) as n from "${schema}".job where name = $1 group by state`,
        [NAME],
      );
      const of = (...states: string[]) =>
        rows.reduce((sum, { state, n }) => sum + (states.includes(state) ? Number(n) : 0), 0);
      return { waiting: of('created', 'retry'), taken: of('active'), failed: of('failed') };
    },
    close,
  };
  return nameFailures(queue, (error) => failureOf(error, shown));
}
