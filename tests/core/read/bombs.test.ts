import { brotliCompressSync, gzipSync } from 'node:zlib';
import { read } from '@dateline/core/read';
import { expect, test } from 'vitest';
import { bytesOf, pageOf, recordOf, warcOf, zipOf } from './build.ts';

const MIB = 1024 * 1024;
/** Twenty MiB of one letter: a thousandth of it once packed. */
const swollen = bytesOf('a'.repeat(20 * MIB));
const issuesOf = (bytes: Uint8Array, path?: string) =>
  [...read({ bytes, ...(path === undefined ? {} : { path }) })].map(({ text, issues }) => [
    text.split('\n')[0],
    ...issues.map(({ name }) => name),
  ]);

test('gzip', () => {
  expect(gzipSync(swollen).length).toBeLessThan(25_000);
  expect(issuesOf(gzipSync(swollen), 'a.txt.gz')).toEqual([['', 'too-large']]);
});

test('an answer packed with gzip or brotli: refused alone, the others are read', () => {
  const url = 'https://a.example/';
  const bytes = warcOf(
    { url: `${url}1`, body: gzipSync(swollen), headers: { 'Content-Encoding': 'gzip' } },
    { url: `${url}2`, body: brotliCompressSync(swollen), headers: { 'Content-Encoding': 'br' } },
    { url: `${url}3`, body: swollen },
    // A film may be large: it is no document.
    { url: `${url}film`, body: swollen, headers: { 'Content-Type': 'video/mp4' } },
    { url: `${url}4`, body: pageOf('Talks resume') },
  );
  expect(issuesOf(bytes)).toEqual([['', 'too-large'], ['', 'too-large'], ['', 'too-large'], ['Talks resume']]);
});

test('a packed crawl that swells a thousandfold is left at once, with what came before it', () => {
  const good = gzipSync(recordOf({ url: 'https://a.example/1', body: pageOf('Talks resume') }));
  const bomb = gzipSync(recordOf({ url: 'https://a.example/2', body: swollen }));
  expect(issuesOf(Buffer.concat([good, bomb, bomb, bomb]))).toEqual([['Talks resume'], ['', 'too-large']]);
});

test('ZIP: one entry, many entries, and a list that lies about the size', () => {
  expect(issuesOf(zipOf({ 'a.txt': swollen, 'b.txt': 'Words.' }))).toEqual([['', 'too-large'], ['Words.']]);
  const lying = Buffer.from(zipOf({ 'a.txt': swollen, 'b.txt': 'Words.' }));
  lying.writeUInt32LE(5, lying.lastIndexOf('a.txt') - 46 + 24);
  expect(issuesOf(lying)).toEqual([['', 'bad-archive'], ['Words.']]);
  const part = bytesOf('word '.repeat(2 * MIB));
  const many = zipOf(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.txt`, part])));
  const issues = [...read({ bytes: many })].map(({ issues }) => issues.map(({ name }) => name));
  expect(issues.length).toBeLessThan(6);
  expect(issues.flat()).toEqual(['too-large']);
  expect(issues.at(-1)).toEqual(['too-large']);
});

test('entities that a feed declares are neither expanded nor fetched', () => {
  const letters = [...'bcdefgh'];
  const lol = letters.map((name, n) => `<!ENTITY ${name} "${`&${'abcdefg'[n]};`.repeat(10)}">`).join('\n');
  const feed = `<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${lol}<!ENTITY file SYSTEM "file:///etc/hostname"> ]>
<rss><channel><title>D</title><item><title>T</title><description>Words &h; and &file; end.</description></item></channel></rss>`;
  const [document, ...others] = read({ bytes: bytesOf(feed) });
  expect(others).toEqual([]);
  expect(document!.text).toBe('Words &h; and &file; end.');
  expect(document!.issues.map(({ name }) => name)).toEqual(['invalid-feed']);
});
