import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A PostgreSQL server of our own: a socket in a temporary folder, nothing on the network, gone after `stop`. */
export interface Cluster {
  /** The address of a schema in it, which need not exist yet. */
  addressOf(schema: string, database?: string): string;
  /** Runs SQL as the owner of everything, a string or `{ file }`; gives the rows as lines, their cells parted by "|". */
  run(sql: string | { file: string }, database?: string): string[];
  stop(): void;
}

/** Where PostgreSQL's programs lie, or null: on the PATH, or where Debian puts them. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((name) => join(debian, name, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null;
}

/** With `durable` what is committed reaches the disk, and the server looks after its tables, as one that is not thrown away does. */
export function startCluster(programs: string, { durable = false } = {}): Cluster {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pg-'));
  const owner = ownerOf();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const run = (program: string, ...args: string[]): string => {
    const own = join(programs, program);
    const done = spawnSync(existsSync(own) ? own : program, args, { ...owner, cwd: folder, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${program}: ${done.error ?? done.stderr}`);
    return done.stdout;
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'dateline', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const settings = [
    `listen_addresses=''`,
    `unix_socket_directories=${folder}`,
    ...(durable ? ['shared_buffers=512MB'] : ['fsync=off', 'autovacuum=off']),
    'max_connections=60',
  ];
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    settings.map((each) => `-c ${each}`).join(' '),
    'start',
  );
  return {
    addressOf: (schema, database = 'postgres') =>
      `postgres://dateline@/${database}?host=${encodeURIComponent(folder)}&schema=${schema}`,
    run(sql, database = 'postgres') {
      const what = typeof sql === 'string' ? ['-c', sql] : ['-f', sql.file];
      const told = run(
        'psql',
        '-h',
        folder,
        '-U',
        'dateline',
        '-d',
        database,
        '-v',
        'ON_ERROR_STOP=1',
        '-qAt',
        ...what,
      );
      return told.split('\n').filter((line) => line !== '');
    },
    stop: () => {
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true });
    },
  };
}

/** PostgreSQL will not run as root: then its own user does, or nobody. */
function ownerOf(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, name: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  const user = idOf('-u', 'postgres') > 0 ? 'postgres' : 'nobody';
  return { uid: idOf('-u', user), gid: idOf('-g', user) };
}
