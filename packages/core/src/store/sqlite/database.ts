import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DatelineError } from '../../model/errors.ts';
import { failureOf } from './failures.ts';

/** Milliseconds that a writer waits for another process before it gives up, unless told otherwise. */
const PATIENCE = 5000;

/** Opens or creates the file. Throws `store-unwritable`, `store-unreadable` or `store-busy`, naming the path. */
export function openDatabase(path: string, patience = PATIENCE): DatabaseSync {
  if (path === ':memory:') return new DatabaseSync(path);
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) throw new DatelineError('store-unreadable', `${path} is a folder.`);
    if (!isWritable(path) || !isWritable(dirname(path))) return openReadOnly(path, patience);
  } else makeFolder(dirname(path));
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: patience });
    // FULL: what was acknowledged survives a power cut, not only a killed process.
    db.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory; pragma cache_size = -16000',
    );
    return db;
  } catch (error) {
    db?.close();
    throw failureOf(error, path);
  }
}

/** A file on a read-only disk can still be read; without the immutable flag a WAL database wants to write beside itself. */
function openReadOnly(path: string, timeout: number): DatabaseSync {
  const url = pathToFileURL(path);
  if (!existsSync(`${path}-wal`)) url.searchParams.set('immutable', '1');
  try {
    return new DatabaseSync(url, { readOnly: true, timeout });
  } catch (error) {
    throw failureOf(error, path);
  }
}

/** Step by step: node's own recursive mkdir never comes back from a file system that makes no folders, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new DatelineError('store-unwritable', `The folder ${folder} cannot be made.`, { cause });
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
