import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Built, buildAndServe } from './built.ts';
import { openBrowser } from './chromium.ts';

/** One page of every kind. */
export const PAGES = [
  'index.html',
  'stories.html',
  'stories/mission.html',
  'articles.html',
  'articles/wire.html',
  'events/withdrawal.html',
  'entities/norland.html',
  'pairs.html',
  'names.html',
  'quotes.html',
  'search.html?q=Norland',
  'method.html',
  '404.html',
];

export interface Visit {
  built: Built;
  browser: Browser;
  /** Opens a page of the site, in the usual context unless another is given. */
  open: (path: string, context?: BrowserContext) => Promise<Page>;
  /** Runs with other settings and an empty profile. */
  withSettings: (options: BrowserContextOptions, run: (context: BrowserContext) => Promise<void>) => Promise<void>;
}

/** Builds the site and opens a browser before the tests of a file, and ends both after them. */
export function visitSite(): Visit {
  const visit = {} as Visit & { usual: BrowserContext };
  beforeAll(async () => {
    visit.built = await buildAndServe();
    visit.browser = await openBrowser();
    visit.usual = await visit.browser.newContext();
  }, 60_000);
  afterAll(async () => {
    await visit.browser?.close();
    visit.built?.close();
  });
  visit.open = async (path, context = visit.usual) => {
    const page = await context.newPage();
    await page.goto(visit.built.url + path);
    return page;
  };
  visit.withSettings = async (options, run) => {
    const context = await visit.browser.newContext(options);
    try {
      await run(context);
    } finally {
      await context.close();
    }
  };
  return visit;
}
