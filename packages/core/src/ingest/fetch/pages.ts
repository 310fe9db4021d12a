import { DatelineError } from '../../model/errors.ts';
import { inflate } from '../../read/bytes.ts';
import type { Input } from '../sources.ts';
import type { Fetched } from './client.ts';
import { readSitemap } from './sitemap.ts';
import type { Visitor } from './visitor.ts';

/** Pages that one site map may lead to, itself and those that it names. */
const MOST_PAGES = 50_000;
/** A site map may name site maps, which may not name more. */
const DEEPEST = 2;

export function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** What lies behind an address: a page, a feed, an archive, or every page that a site map names. Never throws. */
export async function* pagesFrom(
  url: string,
  visitor: Visitor,
  seen = new Set<string>(),
  depth = 0,
): AsyncGenerator<Input> {
  if (seen.has(url) || seen.size > MOST_PAGES) return;
  seen.add(url);
  let got: Fetched;
  try {
    got = await visitor.visit(url);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    yield { path: url, unreadable: error };
    return;
  }
  const named = depth < DEEPEST ? readSitemap(inflate(got.bytes).bytes) : null;
  if (named === null) yield sourceFrom(got);
  else for (const each of named) yield* pagesFrom(each, visitor, seen, depth + 1);
}

/** What was fetched, with what its server said of it. */
export function sourceFrom({ url, bytes, headers }: Fetched): Extract<Input, { bytes?: Uint8Array }> {
  const contentType = headers['content-type'];
  return { bytes, url, ...(contentType === undefined ? {} : { contentType }) };
}
