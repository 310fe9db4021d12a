import { createReadStream } from 'node:fs';
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DatelineError } from '../model/errors.ts';
import { holdsParts, isBeside } from '../read/archives/beside.ts';

/** A file that was asked for, or why it cannot be had. `size` is in bytes. */
export type Found = { path: string; size: number } | { path: string; error: DatelineError };

/** The files behind one path: itself, all documents below a folder by name (hidden ones left out), or those that fit a pattern. */
export async function* filesOf(path: string): AsyncGenerator<Found> {
  try {
    const { size, isFolder } = await look(path);
    if (isFolder) yield* filesIn(path);
    else yield { path, size };
  } catch (cause) {
    const error = fileError(path, cause);
    const matches = error.name === 'missing-file' && /[*?[{]/.test(path) ? await matching(path) : [];
    if (matches.length === 0) yield { path, error };
    for (const match of matches) yield* filesOf(match);
  }
}

async function* filesIn(folder: string): AsyncGenerator<Found> {
  const all = await readdir(folder, { withFileTypes: true });
  const entries = all.filter((entry) => !(entry.isDirectory() ? holdsParts : isBeside)(entry.name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // A pipe that lies in a folder is nobody's document, and waiting for it would have no end.
    if (entry.isFIFO()) continue;
    // A link to a folder may lead back up; a link to a file is as good as the file.
    if (entry.isSymbolicLink() && (await look(path).catch(() => null))?.isFolder) continue;
    yield* filesOf(path);
  }
}

async function matching(pattern: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern)) paths.push(path);
  return paths.sort();
}

async function look(path: string): Promise<{ size: number; isFolder: boolean }> {
  const found = await stat(path);
  if (!found.isDirectory() && !found.isFile() && !found.isFIFO())
    throw new DatelineError('unreadable-file', `${path} is not a file.`);
  return { size: found.size, isFolder: found.isDirectory() };
}

/** Rejects with missing-file or unreadable-file. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw fileError(path, error);
  }
}

/** A stream of a file's bytes; fails with missing-file or unreadable-file. */
export function openFile(path: string): Readable {
  const stream = createReadStream(path);
  return Readable.from(
    (async function* bytes() {
      try {
        yield* stream as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw fileError(path, error);
      }
    })(),
  );
}

function fileError(path: string, error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  // Node has put the mark of replacement for the bytes of the name, and no file is called so.
  if (code === 'ENOENT' && path.includes('\ufffd'))
    return new DatelineError('unreadable-file', `${path}: the file's name is not UTF-8.`);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new DatelineError('missing-file', `${path} does not exist.`);
  return new DatelineError('unreadable-file', `${path}: ${code ?? message}`, { cause: error });
}
