import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bytesOf, mhtmlOf, recordOf, zipOf } from '../core/read/build.ts';
import { claim } from './pieces/claim.ts';
import { markup } from './pieces/markup.ts';
import { words } from './pieces/words.ts';

const ENCODINGS: { readonly [name: string]: (bytes: Uint8Array) => Uint8Array } = {
  gzip: gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  identity: (bytes) => bytes,
  // Said and not done.
  'gzip, br': (bytes) => bytes,
};
const TYPES = ['text/html; charset=utf-8', 'text/plain', 'image/png', 'text/html; charset="nosuch"', '', 'a/b;;=;"'];
const ADDRESSES = [
  'https://a.example/1',
  'http://[',
  'urn:uuid:1',
  '',
  '<https://a.example/2>',
  'javascript:1',
  'a\r\nb: c',
];
const page = fc.oneof(markup, words).map(bytesOf);

const record = fc
  .record({
    body: page,
    url: fc.constantFrom(...ADDRESSES),
    kind: fc.constantFrom('response', 'response', 'resource', 'conversion', 'warcinfo', 'nonsense'),
    status: fc.constantFrom(200, 200, 404, 99999),
    encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
    type: fc.constantFrom(...TYPES),
    chunked: fc.boolean(),
  })
  .map(({ body, url, kind, status, encoding, type, chunked }) => {
    const headers = {
      'Content-Type': type,
      'Content-Encoding': encoding,
      ...(chunked ? { 'Transfer-Encoding': 'chunked' } : {}),
    };
    return recordOf({ url, kind, status, headers, body: ENCODINGS[encoding]!(body) });
  });

const crawl = fc
  .tuple(fc.array(record, { maxLength: 4 }), fc.constantFrom('plain', 'whole', 'each'))
  .map(([records, packed]) =>
    packed === 'plain'
      ? Buffer.concat(records)
      : packed === 'whole'
        ? gzipSync(Buffer.concat(records))
        : Buffer.concat(records.map((each) => gzipSync(each))),
  );

const name = fc.constantFrom(
  'a.html',
  'b.txt',
  '../c.html',
  '/d/e.html',
  'f/',
  '',
  '\u0000.txt',
  'g.warc',
  'h.zip',
  '.i',
);
const archive = fc
  .array(fc.tuple(name, fc.oneof(page, crawl)), { maxLength: 4 })
  .map((entries) => zipOf(Object.fromEntries(entries)));

const saved = fc
  .tuple(markup, claim, fc.constantFrom('quoted-printable', 'base64', '8bit', 'x-nosuch'), fc.constantFrom(...TYPES))
  .map(([html, { url }, encoding, type]) => mhtmlOf(url ?? 'cid:1', html, encoding, type));

/** Crawls, archives and saved pages of whatever can stand in them. */
export const archives: fc.Arbitrary<Uint8Array> = fc.oneof(crawl, archive, saved);
