import { Inflate } from 'fflate';
import type { Source } from '../../model/document.ts';
import { type FailureName, issueOf } from '../../model/errors.ts';
import { join, messageOf } from '../bytes.ts';
import { MAX_BYTES } from '../limits.ts';
import { holdsParts, isBeside } from './beside.ts';
import { isBomb } from './bomb.ts';
import { dataOffset, type Entry, type Extent, readDirectory, walkEntries } from './directory.ts';
import { unpackWarc } from './warc-file.ts';

export const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

const STEP = 4 * 1024;
/** Files that are zipped inside, yet are no archive of pages: office documents, books, programs. */
const OTHER = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/MANIFEST\.MF|AndroidManifest\.xml)$/;
/** Web archives in a ZIP (WACZ): all else in it is their index. */
const CRAWL = /^archive\/[^/]+\.warc(?:\.gz)?$/i;

/** A source for every page in a ZIP file; the path of each is that of the archive and its own. Never throws for what the file holds. */
export function* unpackZip(extent: Extent, path: string | undefined): Generator<Source> {
  const listed = readDirectory(extent);
  const entries = listed ?? [...walkEntries(extent)];
  const failed = (name: FailureName, message: string, entry?: Entry) =>
    failure(name, message, pathOf(path, entry), path);
  if (entries.some(({ name }) => OTHER.test(name))) {
    yield failed('not-text', 'It is a program, book or office file, not an archive of pages.');
    return;
  }
  const isCrawl = entries.some(({ name }) => CRAWL.test(name));
  let pages = 0;
  let decoded = 0;
  for (const entry of entries) {
    if (isCrawl ? !CRAWL.test(entry.name) : isNoPage(entry)) continue;
    pages++;
    if (isBomb(decoded, extent.size)) {
      yield failed('too-large', 'The archive swells two hundredfold: the rest of it was refused.');
      return;
    }
    const count = (size: number) => (decoded += size);
    try {
      if (/\.warc(?:\.gz)?$/i.test(entry.name)) {
        yield* unpackWarc(chunksOf(extent, entry, count), pathOf(path, entry));
        continue;
      }
      const bytes = readEntry(extent, entry, count);
      if (bytes === null) yield failed('too-large', `It is over ${MAX_BYTES / 1024 / 1024} MiB once decoded.`, entry);
      else if (isZip(bytes)) yield failed('nested-archive', `${entry.name} is an archive itself.`, entry);
      else yield { bytes, path: pathOf(path, entry) };
    } catch (error) {
      yield failed('bad-archive', `${entry.name}: ${messageOf(error)}`, entry);
    }
  }
  if (listed === null)
    yield failed('bad-archive', `Its list is missing; ${entries.length} files were found without it.`);
  else if (pages === 0) yield failed('empty', 'There is no page in the archive.');
}

/** Null when it is over the cap. Throws an Error when it cannot be undone. */
function readEntry(extent: Extent, entry: Entry, count: (size: number) => void): Uint8Array | null {
  if (entry.unpacked > MAX_BYTES) return null;
  // Found without the list, an entry may not know its length.
  const claimed = entry.unpacked === 0 ? MAX_BYTES : entry.unpacked;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunksOf(extent, entry, count)) {
    size += chunk.length;
    if (size > claimed) {
      if (claimed === MAX_BYTES) return null;
      throw new Error(`it is longer than the ${claimed} bytes that it claims`);
    }
    chunks.push(chunk.slice());
  }
  return join(chunks);
}

function* chunksOf(extent: Extent, entry: Entry, count: (size: number) => void): Generator<Uint8Array> {
  if (entry.encrypted) throw new Error('it is encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`compression method ${entry.method} is not known`);
  const start = dataOffset(extent, entry);
  if (start < 0) throw new Error('it is not where the list says');
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  for (let at = 0; at < entry.packed; at += STEP) {
    const length = Math.min(STEP, entry.packed - at);
    const step = extent.slice(start + at, length);
    if (step.length < length) throw new Error('it is cut off');
    if (entry.method === 0) ready.push(step);
    else inflate.push(step, at + length >= entry.packed);
    for (const chunk of ready) {
      count(chunk.length);
      if (chunk.length > 0) yield chunk;
    }
    ready = [];
  }
}

/** Folders, hidden files and what lies beside pages. */
function isNoPage({ name }: Entry): boolean {
  const steps = name.split(/[/\\]/);
  const file = steps.pop()!;
  return file === '' || isBeside(file) || steps.some(holdsParts);
}

const pathOf = (path: string | undefined, entry: Entry | undefined) =>
  [path, entry?.name].filter((part) => part !== undefined).join('/');

function failure(name: FailureName, message: string, at: string, path: string | undefined): Source {
  const where = at === '' ? {} : { path: at };
  return {
    id: `${at || (path ?? 'archive')}#${name}`,
    bytes: new Uint8Array(),
    ...where,
    issues: [issueOf(name, message, 'read')],
  };
}
