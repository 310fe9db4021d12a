import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Block } from '@dateline/core/model';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const sample = join(import.meta.dirname, '..', '..', 'samples', 'korea-talks', '01-singapore-summit.html');
let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-explain-'));
  out = join(folder, 'out.html');
});

afterEach(() => rmSync(folder, { recursive: true }));

async function explained(path: string, ...more: string[]) {
  const { code, out: printed, err } = await run(['explain', '--html', out, path, ...more]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const page = readFileSync(out, 'utf8');
  return { printed, page, document: parseHTML(page).document };
}

describe('explain --html', () => {
  test('the page shows every block with its label and its rule, in order, and what was found in it', async () => {
    const { printed, document } = await explained(sample, '--json');
    const { blocks, article } = JSON.parse(printed) as { blocks: Block[]; article: Article };
    const rows = [...document.querySelectorAll('.block')];
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual(
      blocks.map(({ start, kind, text, rule }) => [`${start}`, kind, text, rule]),
    );
    const marked = [...document.querySelectorAll('.block mark')].map(({ textContent }) => textContent);
    expect(marked).toContain('Mike Pompeo');
    expect(marked).toContain('Mr Trump promised security guarantees for the North');
    expect(marked).toContain('Mr Trump said that the United States would stop its “war games” with South Korea');
    const chosen = [...document.querySelectorAll('tr.chosen .value')].map(({ textContent }) => textContent);
    expect(chosen).toContain(article.headline);
    expect(chosen).toContain(article.published!.edtf);
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent.split(' ')[0])).toEqual([
      'The',
      'Witnesses',
      'Events',
      'Quotes',
      'Times',
      'Entities',
    ]);
  });

  test('a quotation that lies in no event has a mark of its own', async () => {
    const { document } = await explained(sample.replace('01-singapore-summit', '09-panmunjom-1252'));
    const marked = [...document.querySelectorAll('.block mark')].map(({ textContent }) => textContent);
    expect(marked).toContain('I never expected to meet you at this place,');
  });

  test('without --json nothing is printed', async () => {
    expect((await explained(sample)).printed).toBe('');
  });

  test('nothing of a document becomes markup, and the page loads nothing', async () => {
    const evil = '</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"\' & \u202e\u0000';
    const path = join(folder, 'evil.jsonl');
    const text = `SEOUL, March 22 (Agency) -- Minister ${evil} said “no ${evil}” on Friday.\n\n${evil}\n`;
    writeFileSync(path, JSON.stringify({ id: evil, title: evil, text }));
    const { page, document } = await explained(path);
    const foreign = 'script, img, link, iframe, object, base, [src], [href], [style], [onerror]';
    expect([...document.querySelectorAll(foreign)]).toEqual([]);
    expect(page).not.toMatch(/<script|<img|@import|url\(|[\u0000\u202e]/);
    expect(page).toContain(`default-src 'none'`);
    const words = [...document.querySelectorAll('.block p')].map(({ textContent }) => textContent).join('\n');
    expect(words).toContain('</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"\' & ');
  });

  test('every document of a file has its part', async () => {
    const path = join(folder, 'lines.jsonl');
    writeFileSync(path, '{"id":"a","text":"They met on Friday."}\n{"id":"b","text":"They parted."}\n');
    expect((await explained(path)).document.querySelectorAll('article').length).toBe(2);
  });

  test.each([
    ['the source itself', () => [out, out], 'would overwrite'],
    ['a folder that is not there', () => [join(folder, 'none', 'out.html'), sample], 'ENOENT'],
  ])('%s cannot be written', async (_, paths, says) => {
    const [target, source] = paths() as [string, string];
    if (source === out) writeFileSync(out, 'They met on Friday.');
    const { code, err } = await run(['explain', '--html', target, source]);
    expect(code).toBe(2);
    expect(err).toContain(says);
    if (source === out) expect(readFileSync(out, 'utf8')).toBe('They met on Friday.');
  });
});

test('on a terminal labels are in colour, and the witness that was believed has a tick', async () => {
  const { out: plain } = await run(['explain', sample]);
  const { out: coloured } = await run(['explain', sample], '', { FORCE_COLOR: '1' });
  expect(plain).not.toContain('\u001b');
  expect(coloured).toMatch(/\u001b\[32mparagraph +\u001b\[39m/);
  expect(coloured).toMatch(/\u001b\[2mcookie +\u001b\[22m/);
  expect(coloured).toMatch(/\u001b\[36mpublished +\u001b\[39m\u001b\[32m✓ \u001b\[39m/);
});
