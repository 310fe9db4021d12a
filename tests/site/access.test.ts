import axe, { type AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES, visitSite } from './visit.ts';

const visit = visitSite();
const { open, withSettings } = visit;

test('light and dark follow the system, and the reader’s choice is kept', async () => {
  await withSettings({ colorScheme: 'dark' }, async (context) => {
    const background = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const page = await open('index.html', context);
    const dark = await background(page);
    await page.click('button.theme');
    const light = await background(page);
    expect(light).not.toBe(dark);
    await page.goto(`${visit.built.url}method.html`);
    expect(await background(page)).toBe(light);
    expect(await page.locator('button.theme').textContent()).toBe('Dark');
  });
});

test('nothing runs over the side of a phone, and the header stays small', async () => {
  await withSettings({ viewport: { width: 390, height: 844 } }, async (context) => {
    for (const path of [...PAGES, 'articles/korean.html']) {
      const page = await open(path, context);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect({ path, wide }).toEqual({ path, wide: 390 });
      await page.close();
    }
  });
});

test('print leaves the navigation away and keeps the words', async () => {
  const page = await open('articles/wire.html');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.masthead nav').isVisible()).toBe(false);
  expect(await page.locator('.k-paragraph').first().isVisible()).toBe(true);
  await page.close();
});

test('the keyboard skips to the content first', async () => {
  const page = await open('index.html');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await page.close();
});

describe.each([
  ['light', [...PAGES, 'index.html?status=denied']],
  ['dark', ['index.html', 'articles/wire.html', 'events/withdrawal.html', 'quotes.html', 'search.html?q=Norland']],
] as const)('axe finds nothing to object to in %s', (colorScheme, paths) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await visit.browser.newContext({ colorScheme });
  });
  afterAll(() => context.close());

  test.each(paths)('%s', async (path) => {
    const page = await open(path, context);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.close();
  });
});
