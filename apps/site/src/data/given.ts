import type { Lexicon } from '@dateline/core/lexicon';
import type { ReadStore } from '@dateline/core/store';

/** What a build is about. `url`: where the site will lie, ending in a slash; null when it may lie anywhere. The lexicon knows what acts weigh. */
export interface Given {
  store: ReadStore;
  url: URL | null;
  lexicon: Lexicon;
}

/** Astro bundles the pages before it runs them, so that they share no module with `buildSite`; they meet at this symbol. */
const GIVEN = Symbol.for('dateline.site');

type Meeting = { [GIVEN]?: Given | undefined };

export function give(given: Given | undefined): void {
  (globalThis as Meeting)[GIVEN] = given;
}

function given(): Given {
  const found = (globalThis as Meeting)[GIVEN];
  if (!found) throw new Error('No store was given: build the site with `dateline site`.');
  return found;
}

export const siteStore = (): ReadStore => given().store;
export const siteUrl = (): URL | null => given().url;
export const siteLexicon = (): Lexicon => given().lexicon;
