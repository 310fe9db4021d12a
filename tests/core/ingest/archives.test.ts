import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { ingest, sourcesFrom } from '@dateline/core/ingest';
import { loadLexicon } from '@dateline/core/lexicon';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytesOf, mhtmlOf, pageOf, recordOf, zipOf } from '../read/build.ts';

const lexicon = loadLexicon();
let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-archives-'));
  store = await openStore(':memory:');
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(paths: string[], stdin?: Uint8Array[]) {
  const ids: string[] = [];
  const sources = sourcesFrom(paths, { stdin: stdin && Readable.from(stdin) });
  const report = await ingest(store, sources, lexicon, { onDocument: ({ id }) => ids.push(id) });
  return { report, ids };
}

/** Words that do not shrink: a file of them is as large packed as it is read. */
const noise = (size: number) => {
  const words = new Uint32Array(size / 4);
  let state = 1;
  for (let at = 0; at < words.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    words[at] = state ^= state << 5;
  }
  return new Uint8Array(words.buffer);
};
const MIB = 1024 * 1024;
const page = (n: number) => recordOf({ url: `https://a.example/${n}`, body: pageOf(`Talks of day ${n}`) });
const picture = recordOf({
  url: 'https://a.example/p',
  body: noise(16 * MIB),
  headers: { 'Content-Type': 'image/png' },
});

test('a crawl larger than any document, plain and packed, from a file and from standard input', async () => {
  const plain = Buffer.concat([page(1), picture, page(2), page(3)]);
  const packed = Buffer.concat([page(1), picture, page(2), page(3)].map((part) => gzipSync(part, { level: 0 })));
  expect(Math.min(plain.length, packed.length)).toBeGreaterThan(16 * MIB);
  const { report, ids } = await run([write('a.warc', plain)]);
  expect(report).toMatchObject({ added: 3, failed: 0, issues: [] });
  expect(await store.raw(ids[1]!)).toEqual({ bytes: bytesOf(pageOf('Talks of day 2')), mediaType: 'text/html' });
  expect((await run([write('b.warc.gz', packed)])).report).toMatchObject({ unchanged: 3, failed: 0 });
  const pieces = [packed.subarray(0, 700), packed.subarray(700, 9 * MIB), packed.subarray(9 * MIB)];
  expect((await run(['-'], pieces)).report).toMatchObject({ unchanged: 3, failed: 0 });
  expect((await run(['-'], [plain.subarray(0, 3), plain.subarray(3)])).report).toMatchObject({ unchanged: 3 });
});

test('a ZIP file larger than any document', async () => {
  const files = { 'a.html': pageOf('Talks resume'), 'p.png': noise(16 * MIB), 'b.txt': 'They met on Friday.' };
  const path = write('pages.zip', zipOf(files, 0));
  const { report, ids } = await run([path]);
  expect(report).toMatchObject({ added: 2, failed: 0 });
  expect(await store.raw(ids[0]!)).toEqual({ bytes: bytesOf(files['a.html']), mediaType: 'text/html' });
  expect((await store.raw(ids[1]!))!.bytes).toEqual(bytesOf(files['b.txt']));
});

test('a saved page and a small archive from standard input', async () => {
  const saved = Uint8Array.from(mhtmlOf('https://a.example/1', pageOf('Talks resume'), '8bit'));
  const { ids } = await run(['-'], [saved]);
  expect(await store.raw(ids[0]!)).toEqual({ bytes: saved, mediaType: 'message/rfc822' });
  expect((await run(['-'], [zipOf({ 'a.txt': 'They met.', 'b.txt': 'They parted.' })])).report).toMatchObject({
    added: 2,
  });
});

test('an entry of a feed keeps what is its own, not the whole feed', async () => {
  const items = [1, 2, 3].map(
    (n) =>
      `<item><title>Day ${n}</title><link>https://a.example/${n}</link><description>Words of ${n}.</description></item>`,
  );
  const feed = `<rss version="2.0"><channel><title>Desk</title>${items.join('')}</channel></rss>`;
  const { ids } = await run([write('feed.xml', bytesOf(feed))]);
  const raw = (await store.raw(ids[1]!))!;
  expect(raw.mediaType).toBe('application/xml');
  expect(new TextDecoder().decode(raw.bytes)).toBe(
    `<rss version="2.0"><channel><title>Desk</title>${items[1]}</channel></rss>`,
  );
});

test('a large file that is no archive is refused, and what follows is read', async () => {
  const large = write('a.txt', bytesOf('x'.repeat(15 * MIB + 1)));
  const torn = write('b.zip', Buffer.concat([bytesOf('PK\x03\x04'), noise(16 * MIB)]));
  const { report } = await run([large, torn, write('c.html', bytesOf(pageOf('Talks resume')))]);
  expect(report).toMatchObject({ added: 1, failed: 2 });
  expect(report.issues.map(({ name }) => name)).toEqual(['too-large', 'bad-archive']);
});
