import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DatelineError } from '@dateline/core/model';

/** A file that was asked for, or why it cannot be had. */
export type Found = { path: string } | { path: string; error: DatelineError };

/** The files behind paths, in the order given; a folder gives its files by name, hidden ones left out. */
export async function* filesOf(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) yield* filesIn(path);
      else yield { path };
    } catch (error) {
      yield { path, error: fileError(path, error) };
    }
  }
}

async function* filesIn(folder: string): AsyncGenerator<Found> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  yield* filesOf(names.map((name) => join(folder, name)));
}

/** Rejects with missing-file or unreadable-file. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error) => {
    throw fileError(path, error);
  });
}

/** A file as a stream, or standard input for `-`. */
export function openInput(path: string, stdin: Readable): Readable {
  return path === '-' ? stdin : createReadStream(path);
}

export async function everything(stream: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}

function fileError(path: string, error: unknown): DatelineError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new DatelineError('missing-file', path);
  return new DatelineError('unreadable-file', `${path}: ${code ?? message}`, { cause: error });
}
