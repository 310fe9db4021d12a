import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { read } from '@dateline/core/read';
import { expect, test } from 'vitest';
import { bytesOf, pageOf, recordOf, warcOf } from './build.ts';

const namesOf = (bytes: Uint8Array, path = 'crawl.warc') =>
  [...read({ bytes, path })].map(({ url, text, issues }) => [
    url,
    text.split('\n')[0],
    ...issues.map(({ name }) => name),
  ]);

test('each page that a server answered with is a document: its address, its bytes, its own id', () => {
  const [one, two] = [pageOf('Talks resume'), pageOf('Talks end')];
  const bytes = warcOf(
    { url: '', body: 'software: a crawler', kind: 'warcinfo' },
    { url: 'https://a.example/1', body: one },
    { url: 'https://a.example/1', body: 'GET /1', kind: 'request' },
    { url: 'https://a.example/p.png', body: 'PNG', headers: { 'Content-Type': 'image/png' } },
    { url: 'https://a.example/gone', body: pageOf('Not found'), status: 404 },
    { url: 'https://a.example/robots.txt', body: 'User-agent: *', headers: { 'Content-Type': 'text/plain' } },
    { url: 'https://a.example/2', body: two },
  );
  const documents = [...read({ bytes, path: 'crawl.warc' })];
  expect(documents.map(({ url, text, path }) => [url, text.split('\n')[0], path])).toEqual([
    ['https://a.example/1', 'Talks resume', 'crawl.warc'],
    ['https://a.example/2', 'Talks end', 'crawl.warc'],
  ]);
  expect(documents[0]!.id).not.toBe(documents[1]!.id);
  expect(documents.map(({ raw }) => new TextDecoder().decode(raw!.bytes))).toEqual([one, two]);
  // The day of the crawl is not the day of publication.
  expect(documents.map(({ date }) => date)).toEqual([null, null]);
});

test('known by its bytes: packed as a whole or record by record, under any name', () => {
  const answers = ['Talks resume', 'Talks end'].map((body) => ({
    url: `https://a.example/${body[6]}`,
    body: pageOf(body),
  }));
  const told = [
    ['https://a.example/r', 'Talks resume'],
    ['https://a.example/e', 'Talks end'],
  ];
  expect(namesOf(warcOf(...answers), 'page.html')).toEqual(told);
  expect(namesOf(gzipSync(warcOf(...answers)), 'x')).toEqual(told);
  expect(namesOf(Buffer.concat(answers.map((answer) => gzipSync(recordOf(answer)))))).toEqual(told);
});

test.each<[encoding: string, pack: (page: Uint8Array) => Uint8Array]>([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['deflate', deflateSync],
  ['identity', (page) => page],
])('a page served as %s, in chunks and not', (encoding, pack) => {
  const packed = pack(bytesOf(pageOf('Talks resume')));
  const chunks = Buffer.concat([
    bytesOf(`5\r\n`),
    packed.subarray(0, 5),
    bytesOf(`\r\n${(packed.length - 5).toString(16)};x=y\r\n`),
    packed.subarray(5),
    bytesOf('\r\n0\r\n\r\n'),
  ]);
  const headers = { 'Content-Encoding': encoding };
  const chunked = { ...headers, 'Transfer-Encoding': 'chunked' };
  const url = 'https://a.example/1';
  for (const answer of [
    { url, headers, body: packed },
    { url, headers: chunked, body: chunks },
    // Crawlers that undo both and keep the header.
    { url, headers: chunked, body: pageOf('Talks resume') },
  ])
    expect(namesOf(warcOf(answer))).toEqual([[url, 'Talks resume']]);
});

test('the server names the charset', () => {
  const body = Buffer.from(pageOf('Gespr\xe4che', 'In M\xfcnchen.'), 'latin1');
  const headers = { 'Content-Type': 'text/html; charset="iso-8859-1"' };
  expect(namesOf(warcOf({ url: 'https://a.example/1', body, headers }))).toEqual([
    ['https://a.example/1', 'Gespräche'],
  ]);
});

test('texts that were taken out of pages (WET) are texts, whatever they begin with', () => {
  const [document] = read({
    bytes: warcOf({
      url: 'https://a.example/1',
      kind: 'conversion',
      body: '<html> is a word here.\nSo it is.',
      headers: { 'Content-Type': 'text/plain' },
    }),
  });
  expect(document).toMatchObject({
    format: 'text',
    text: '<html> is a word here.\nSo it is.',
    url: 'https://a.example/1',
  });
});

test('what is damaged is named, and what lies before and behind the damage is read', () => {
  const [one, two] = ['Talks resume', 'Talks end'].map((body, n) =>
    recordOf({ url: `https://a.example/${n}`, body: pageOf(body) }),
  ) as [Uint8Array, Uint8Array];
  const told = [
    ['https://a.example/0', 'Talks resume'],
    ['https://a.example/1', 'Talks end'],
  ];
  expect(namesOf(Buffer.concat([one, bytesOf('noise '.repeat(50_000)), two]))).toEqual([
    ...told,
    [null, '', 'bad-archive'],
  ]);
  expect(namesOf(Buffer.concat([one, two.subarray(0, -20)]))).toEqual([...told, [null, '', 'bad-archive']]);
  expect(namesOf(Buffer.concat([one, bytesOf('WARC/1.0\r\nContent-Length: many\r\n\r\n'), two]))).toEqual([
    ...told,
    [null, '', 'bad-archive'],
  ]);
  // The first byte behind the head of a member tells the kind of its first block; there is no kind 3.
  const broken = gzipSync(two).fill(7, 10, 11);
  expect(namesOf(Buffer.concat([gzipSync(one), broken]))).toEqual([told[0], [null, '', 'bad-gzip']]);
  expect(namesOf(warcOf({ url: '', body: 'x', kind: 'warcinfo' }))).toEqual([[null, '', 'empty']]);
});

test('records come out alike however the file is cut into pieces', () => {
  const body = pageOf('Talks resume');
  const bytes = Buffer.concat([
    gzipSync(recordOf({ url: 'https://a.example/1', body })),
    gzipSync(recordOf({ url: 'https://a.example/2', body, headers: { 'Content-Encoding': 'br' } })),
    gzipSync(recordOf({ url: 'https://a.example/3', body: pageOf('Last', 'word '.repeat(9000)) })),
  ]);
  expect(namesOf(bytes)).toEqual([
    ['https://a.example/1', 'Talks resume'],
    ['https://a.example/2', 'Talks resume'],
    ['https://a.example/3', 'Last'],
  ]);
});
