import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { buildSite } from '@dateline/site/build.ts';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildAndServe } from './built.ts';
import { fillStore } from './fixture.ts';

let built: Built;
let files: string[];
const read = (file: string) => readFileSync(join(built.folder, file), 'utf8');
const html = () => files.filter((file) => file.endsWith('.html'));

beforeAll(async () => {
  built = await buildAndServe();
  files = readdirSync(built.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(built.folder, file)).isFile(),
  );
}, 60_000);
afterAll(() => built?.close());

test('every link within the site leads to a page and to an anchor that is there', () => {
  const anchors = new Map(
    html().map((file) => [file, new Set([...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );
  const broken = html().flatMap((file) =>
    [...read(file).matchAll(/ (?:href|src|action)="([^"]*)"/g)].flatMap(([, link = '']) => {
      if (/^https?:/.test(link) || file === '404.html') return [];
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : normalize(join(dirname(file), path.split('?')[0]!));
      const there =
        files.includes(target) && (anchor === undefined || anchors.get(target)?.has(decodeURIComponent(anchor)));
      return there ? [] : [`${file} -> ${link}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('every page has one h1, a title, a language and a policy without exceptions', () => {
  for (const file of html()) {
    const { document } = parseHTML(read(file));
    expect({ file, h1: document.querySelectorAll('h1').length }).toEqual({ file, h1: 1 });
    expect(document.title).toMatch(/ · Dateline$/);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('unsafe');
    expect([
      ...document.querySelectorAll('[style], style, script:not([src]):not([type="application/ld+json"])'),
    ]).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

test('the front page, its style and its scripts are light', () => {
  const weight = ['index.html', 'site.css', 'scripts/theme.js', 'scripts/timeline.js'].reduce(
    (sum, file) => sum + read(file).length,
    0,
  );
  expect(weight).toBeLessThan(200_000);
});

test('JSON-LD tells what the page states, and only that', () => {
  const told = (file: string) =>
    JSON.parse(parseHTML(read(file)).document.querySelector('script[type="application/ld+json"]')!.textContent!);
  expect(told('articles/wire.html')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Norland <quits> talks & "shuts" its mission',
    datePublished: '2019-03-22',
    author: [{ '@type': 'Person', name: 'Ada Quill' }],
    publisher: { '@type': 'Organization', name: 'Halyard' },
    inLanguage: 'en',
    url: 'https://halyard.example/norland',
  });
  expect(told('articles/rehost.html')).not.toHaveProperty('datePublished');
});

describe('addresses outside', () => {
  test('the feed is Atom: ids, dates and absolute links, newest first', () => {
    const { document } = parseHTML(read('feed.xml').replace(/^<\?xml.*\?>/, ''));
    expect(document.querySelector('feed > id')?.textContent).toBe('https://record.example/chronology/');
    const entries = [...document.querySelectorAll('entry')];
    const updated = entries.map((entry) => entry.querySelector('updated')!.textContent!);
    expect(updated).toEqual([...updated].sort().reverse());
    expect(updated.every((date) => /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(date))).toBe(true);
    expect(document.querySelector('feed > updated')?.textContent).toBe(updated[0]);
    expect(entries.map((entry) => entry.querySelector('id')!.textContent)).toContain('urn:dateline:event:withdrawal');
    const threat = entries.find((entry) => entry.querySelector('id')!.textContent!.endsWith(':threat'))!;
    expect(threat.querySelector('title')!.textContent).toBe('Threatened: Mobilize · Norland · April 2019');
    expect(threat.querySelector('link')!.getAttribute('href')).toBe(
      'https://record.example/chronology/events/threat.html',
    );
  });

  test('the site map lists pages that are there', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>https:\/\/record\.example\/chronology\/([^<]*)<\/loc>/g)].map(
      ([, path]) => path || 'index.html',
    );
    expect(listed).toContain('events/threat.html');
    expect(listed.filter((path) => !files.includes(path))).toEqual([]);
  });
});

describe('folders', () => {
  test('a folder with other files in it is refused and left alone; a missing store is named', async () => {
    const home = mkdtempSync(join(tmpdir(), 'dateline-out-'));
    const db = join(home, 'fixture.db');
    await fillStore(db);
    const out = join(home, 'mine');
    await expect(buildSite({ db: join(home, 'none.db'), out })).rejects.toMatchObject({ name: 'missing-file' });
    writeFileSync(join(home, 'letter.txt'), 'dear');
    await expect(buildSite({ db, out: home })).rejects.toMatchObject({ name: 'usage' });
    await expect(buildSite({ db, out, url: 'ftp://record.example' })).rejects.toMatchObject({ name: 'usage' });
    expect(readFileSync(join(home, 'letter.txt'), 'utf8')).toBe('dear');
    rmSync(home, { recursive: true });
  });
});
