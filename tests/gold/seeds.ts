import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Where the five real pages lie: beside the checkout, never in it. */
export const SEEDS = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
export const seedsAbsent = !existsSync(SEEDS);
if (seedsAbsent) console.warn('The seed pages (../shared/seeds) are absent: their gold is not held against the pipeline in this run.');

export interface GoldQuote {
  line: number;
  kind: 'direct' | 'mixed' | 'indirect';
  first: string;
  last: string;
  speaker: string | null;
  speakerResolved: string | null;
  speakerResolvedAccept?: (string | null)[];
  outlet: string | null;
  outletAccept?: (string | null)[];
  optional?: boolean;
}

/** One page with its hand-written gold; keys as tests/gold/seeds/README.md explains. */
export interface Seed {
  name: string;
  text: string;
  gold: {
    seed: string;
    assume?: string;
    // biome-ignore lint/suspicious/noExplicitAny: each field of the article is held by the test of its own stage
    article: { published: string | null; [field: string]: any };
    quotes: GoldQuote[];
    notQuotes: { line: number; text: string }[];
    // biome-ignore lint/suspicious/noExplicitAny: further keys belong to the tests of other stages
    [key: string]: any;
  };
}

/** The seeds with their gold; none when the pages are absent. A page without gold is an error: its absence must not pass. */
export function loadSeeds(): Seed[] {
  if (seedsAbsent) return [];
  return readdirSync(SEEDS).sort().map((name) => {
    const path = fileURLToPath(new URL(`./seeds/${name.replace(/\.txt$/, '.yaml')}`, import.meta.url));
    return { name, text: readFileSync(join(SEEDS, name), 'utf8'), gold: parse(readFileSync(path, 'utf8')) };
  });
}

/** Offsets of a fragment in its line (1-based); throws when the gold does not fit the page. */
export function placeOf(text: string, line: number, fragment: string, from = 0): { start: number; end: number } {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  const at = text.indexOf(fragment, Math.max(start, from));
  if (at < 0) throw new Error(`line ${line} has no "${fragment}"`);
  return { start: at, end: at + fragment.length };
}
