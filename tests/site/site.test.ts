import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PAGES, visitSite } from './visit.ts';

const visit = visitSite();
const { open, withSettings } = visit;

const words = (page: Page) => page.locator('#chronology .words a').allTextContents();
const textOf = (page: Page, selector: string) => page.locator(selector).first().textContent();

test('reads as a full chronology without JavaScript', async () => {
  await withSettings({ javaScriptEnabled: false }, async (context) => {
    const page = await open('index.html', context);
    expect(await words(page)).toEqual([
      'Norland withdrew its envoys from the joint mission in Porthaven on Friday',
      'in Porthaven on Friday, and Norland shut',
      '남북정상회담을 열었다',
      'Norland may test rockets in April',
      'denied that it had tested any rocket in May',
    ]);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('button.theme').isVisible()).toBe(false);
    const threat = page.locator('.row', { hasText: 'may test rockets' });
    expect(await threat.locator('.status').textContent()).toBe('Threatened');
  });
});

describe('filters', () => {
  test('a choice narrows the chronology and stands in the address', async () => {
    const page = await open('index.html');
    await page.selectOption('select[name=status]', 'threatened');
    await page.locator('#filter-count', { hasText: '1 of 5 events' }).waitFor();
    expect(await words(page)).toEqual(['Norland may test rockets in April']);
    expect(new URL(page.url()).search).toBe('?status=threatened');
    await page.goBack();
    await page.locator('#filter-count', { hasText: /^5 events$/ }).waitFor();
    expect(await words(page)).toHaveLength(5);
    await page.close();
  });

  test('a shared address opens its view; clearing shows everything again', async () => {
    const page = await open('index.html?actor=NLD&class=RETREAT&place=Porthaven');
    await page.locator('#filter-count', { hasText: '1 of 5 events' }).waitFor();
    expect(await page.inputValue('select[name=actor]')).toBe('NLD');
    expect(await words(page)).toEqual(['Norland withdrew its envoys from the joint mission in Porthaven on Friday']);
    await page.click('#filter-reset');
    expect(await words(page)).toHaveLength(5);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  test('a filter that nothing fits says so', async () => {
    const page = await open('index.html?class=AID');
    await page.locator('#filter-count', { hasText: '0 of 5 events' }).waitFor();
    expect(await textOf(page, '#chronology')).toContain('No event fits');
    await page.close();
  });
});

describe('evidence', () => {
  test('a statement opens its article at the marked words', async () => {
    const page = await open('events/threat.html');
    await page.click('.statement .foot a');
    expect(page.url()).toBe(`${visit.built.url}articles/wire.html#e2`);
    const lit = page.locator('mark.lit');
    await lit.first().waitFor();
    expect(await lit.allTextContents()).toEqual(['Norland may test rockets in April']);
    const { y, height } = (await lit.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(page.viewportSize()!.height);
    expect(await textOf(page, '#n2')).toContain('Threatened');
    await page.close();
  });

  test('evidence that overlaps keeps its words, each with its own note', async () => {
    const page = await open('articles/wire.html#e1');
    const paragraph = page.locator('.k-paragraph').first();
    const html = await paragraph.innerHTML();
    expect(html.replace(/<sup.*?<\/sup>|<[^>]*>/g, '')).toBe(
      "Norland withdrew its envoys from the joint mission in Porthaven on Friday, and Norland shut the mission's gates behind them.",
    );
    await page.locator('mark.lit').first().waitFor();
    expect((await page.locator('mark.lit').allTextContents()).join('')).toBe(
      'in Porthaven on Friday, and Norland shut',
    );
    expect(await paragraph.locator('sup').allTextContents()).toEqual(['1', '2']);
    await page.close();
  });

  test('furniture is folded, not gone; quotes are underlined where they stand', async () => {
    const page = await open('articles/wire.html');
    const folded = page.locator('.flow details').first();
    expect(await folded.locator('summary').textContent()).toBe('Folded away: menu, headline');
    expect(await folded.locator('p').first().isVisible()).toBe(false);
    await folded.locator('summary').click();
    expect(await folded.locator('p').first().textContent()).toContain('Home | World | Sport');
    expect(await page.locator('.flow .quoted').textContent()).toBe('We did not ask them to leave,');
    await page.close();
  });

  test('the page tells what each witness said, and what was taken', async () => {
    const page = await open('articles/wire.html');
    const rows = await page.locator('.witnesses tbody tr').all();
    expect(await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()))).toEqual([
      ['headline', 'text', 'Norland <quits> talks & "shuts" its mission', 'first-line', 'yes'],
      ['headline', 'opengraph', 'Norland quits', 'og-title', 'no'],
    ]);
    await page.click('.witnesses td a');
    expect(new URL(page.url()).hash).toBe('#f0');
    expect(await page.locator('.flow details', { hasText: 'Norland <quits>' }).getAttribute('open')).toBe('');
    await page.close();
  });

  test('accounts that differ stand side by side, and a rehost names its original', async () => {
    const page = await open('events/withdrawal.html');
    expect(await page.locator('.accounts h3').allTextContents()).toEqual(['22 March 2019', '21 March 2019']);
    expect(await page.locator('.statement').count()).toBe(3);
    expect(await page.locator('.statement .copy').textContent()).toBe('Rehost');
    await page.goto(`${visit.built.url}articles/rehost.html`);
    expect(await textOf(page, '.lineage')).toMatch(/^Rehost of Norland <quits> talks/);
    expect(await textOf(page, '.byline')).toContain('Publication date not stated');
    await page.close();
  });
});

describe('search', () => {
  test('finds a word inside a Korean compound', async () => {
    const page = await open('search.html?q=정상회담');
    await page.locator('#found', { hasText: '2 entries hold' }).waitFor();
    expect(await page.locator('#hits h2 mark').first().textContent()).toBe('정상회담');
    await page.close();
  });

  test('from the head of any page; the beginning of a word is enough', async () => {
    const page = await open('stories/mission.html');
    await page.fill('.masthead input[name=q]', 'rock');
    await page.press('.masthead input[name=q]', 'Enter');
    await page.locator('#found', { hasText: 'entries hold “rock”' }).waitFor();
    expect(await page.locator('#hits').textContent()).toContain('Norland may test rockets in April');
    await page.close();
  });

  test('filters and search work from a folder, without any server', async () => {
    const page = await (await visit.browser.newContext()).newPage();
    await page.goto(`file://${visit.built.folder}/index.html?status=denied`);
    await page.locator('#filter-count', { hasText: '1 of 5 events' }).waitFor();
    await page.goto(`file://${visit.built.folder}/search.html?q=porthaven`);
    await page.locator('#hits h2').first().waitFor();
    await page.click('#hits h2 a');
    await page.waitForURL((url) => !url.pathname.endsWith('search.html'));
    expect(await page.locator('h1').count()).toBe(1);
    await page.close();
  });
});

test('no page asks another host for anything or breaks its own policy', async () => {
  await withSettings({}, async (context) => {
    const asked = new Set<string>();
    const complaints: string[] = [];
    context.on('request', (request) => asked.add(new URL(request.url()).origin));
    context.on('console', (message) => complaints.push(message.text()));
    context.on('weberror', (error) => complaints.push(error.error().message));
    for (const path of PAGES.filter((path) => path !== '404.html')) await (await open(path, context)).close();
    expect([...asked]).toEqual([new URL(visit.built.url).origin]);
    expect(complaints).toEqual([]);
    const page = await open('index.html', context);
    const refused = context.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))",
    );
    await refused;
    expect(await page.title()).toBe('Timeline · Dateline');
  });
});
