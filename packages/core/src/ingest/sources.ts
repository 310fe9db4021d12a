import type { Readable } from 'node:stream';
import type { Source } from '../model/document.ts';
import { DatelineError } from '../model/errors.ts';
import { archiveOf } from '../read/archives/index.ts';
import { MAX_BYTES } from '../read/limits.ts';
import { pagesOfWarc, pagesOfZip, peek } from './archives.ts';
import { isUrl, pagesFrom } from './fetch/pages.ts';
import { Visitor } from './fetch/visitor.ts';
import { type Found, filesOf, openFile, readBytes } from './files.ts';
import { linesOf } from './lines.ts';

/** A file that was asked for and cannot be read. */
export interface Unreadable {
  path: string;
  unreadable: DatelineError;
}

export type Input = Source | Unreadable;

export interface SourceOptions {
  /** What `-` stands for. */
  stdin?: Readable | undefined;
  /** How to read everything; `auto` if absent: by name and content. */
  format?: Source['format'] | undefined;
  /** Who fetches addresses; a visitor of the public internet if absent. */
  visitor?: Visitor | undefined;
  /** Paths of files that are left out. */
  known?: ReadonlySet<string> | undefined;
}

/**
 * Every source behind the given paths, one at a time: files, folders (all files below, by name), patterns such as
 * `pages/*.html`, addresses of pages, feeds and site maps, and `-`. JSONL, WARC and ZIP files may be of any length: one document of them is held at a time.
 * Never throws: what is missing or cannot be read comes out as `Unreadable`.
 */
export async function* sourcesFrom(paths: Iterable<string>, options: SourceOptions = {}): AsyncGenerator<Input> {
  let { visitor } = options;
  for (const path of paths) {
    if (path === '-') yield* fromStream(options);
    else if (isUrl(path)) yield* pagesFrom(path, (visitor ??= new Visitor()));
    else for await (const found of filesOf(path)) if (!options.known?.has(found.path)) yield* fromFile(found, options);
  }
}

async function* fromFile(found: Found, { format }: SourceOptions): AsyncGenerator<Input> {
  const { path } = found;
  try {
    if ('error' in found) throw found.error;
    if (isJsonl(path, format)) yield* fromLines(openFile(path), path);
    else if (found.size > MAX_BYTES) yield* fromArchive(path, format);
    else yield { bytes: await readBytes(path), path, ...(format ? { format } : {}) };
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    yield { path, unreadable: error };
  }
}

/** A file over the cap: an archive, whose documents are each under it, or nothing that is read. */
async function* fromArchive(path: string, format: Source['format']): AsyncGenerator<Input> {
  const stream = openFile(path);
  try {
    const { head, whole } = await peek(stream, HEAD);
    const archive = (format ?? 'auto') === 'auto' ? archiveOf(head) : null;
    if (archive === null) throw tooLarge(path);
    if (archive === 'warc') yield* pagesOfWarc(whole, path);
    else yield* pagesOfZip(path);
  } finally {
    stream.destroy();
  }
}

async function* fromStream({ stdin, format }: SourceOptions): AsyncGenerator<Input> {
  if (!stdin) throw new DatelineError('usage', 'There is no standard input to read.');
  if (format === 'jsonl') {
    yield* fromLines(stdin, undefined);
    return;
  }
  const { head, whole } = await peek(stdin, HEAD);
  if ((format ?? 'auto') === 'auto' && archiveOf(head) === 'warc') {
    yield* pagesOfWarc(whole, undefined);
    return;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of whole) {
    size += bytes.length;
    if (size <= MAX_BYTES) parts.push(bytes);
  }
  if (size > MAX_BYTES) yield { path: '-', unreadable: tooLarge('Standard input') };
  else yield { bytes: new Uint8Array(Buffer.concat(parts)), ...(format ? { format } : {}) };
}

/** One source a line: its bytes are what is kept of it. */
async function* fromLines(stream: Readable, path: string | undefined): AsyncGenerator<Input> {
  for await (const { bytes, number } of linesOf(stream))
    yield { bytes, format: 'jsonl', line: number, ...(path === undefined ? {} : { path }) };
}

/** Bytes by which an archive is known, packed or not. */
const HEAD = 1024;

function isJsonl(path: string, format: Source['format']): boolean {
  return format === 'jsonl' || ((format ?? 'auto') === 'auto' && /\.(jsonl|ndjson)$/i.test(path));
}

function tooLarge(name: string): DatelineError {
  return new DatelineError('too-large', `${name} is over ${MAX_BYTES / 1024 / 1024} MiB.`);
}
