import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { mhtmlOf, recordOf, zipOf } from '../core/read/build.ts';
import { SEEDS } from '../gold/seeds.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

interface Original {
  name: string;
  bytes: Buffer;
}

/** The sample, and the seeds where they lie beside the checkout. */
const files: Original[] = [samples, SEEDS].filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:txt|html|xml|jsonl)$/.test(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
);

/** Pages of the sample in every format that holds pages. */
function carried(): Original[] {
  const pages = files.filter(({ name, bytes }) => name.endsWith('.html') && bytes.length < 12_000).slice(0, 4);
  const [one, two] = pages as [Original, Original];
  const records = pages.map(({ bytes }, n) => recordOf({ url: `https://a.example/${n}`, body: bytes }));
  const items = pages.map(({ name, bytes }) => ({ id: name, title: name, content_html: bytes.toString() }));
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Desk', items };
  const entries = items.map(({ title, content_html }) => {
    const content = content_html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<entry><id>${title}</id><title>${title}</title><content type="html">${content}</content></entry>`;
  });
  const formats: { [name: string]: Uint8Array | string } = {
    'crawl.warc': Buffer.concat(records),
    'crawl.warc.gz': Buffer.concat(records.map((record) => gzipSync(record))),
    'pages.zip': zipOf({ 'a/one.html': one.bytes, 'two.html': two.bytes }),
    'crawl.wacz': zipOf({ 'datapackage.json': '{}', 'archive/data.warc.gz': gzipSync(records[0]!) }),
    'saved.mhtml': mhtmlOf('https://a.example/1', one.bytes.toString('base64'), 'base64'),
    'feed.json': JSON.stringify(feed),
    'feed.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>${entries.join('\n')}</feed>`,
  };
  return Object.entries(formats).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes as Uint8Array) }));
}

/** Pages of every format. */
export const originals: readonly Original[] = [...files, ...carried()];

/** One thing that goes wrong with a file on its way; `at` and `to` are shares of its length. */
type Harm = (bytes: Buffer, at: number, to: number, other: Buffer) => Buffer;

const place = (bytes: Buffer, share: number) => Math.floor(bytes.length * share);
const span = (bytes: Buffer, at: number, to: number) =>
  bytes.subarray(place(bytes, Math.min(at, to)), place(bytes, Math.max(at, to)));

const HARMS: { readonly [name: string]: Harm } = {
  cut: (bytes, at) => bytes.subarray(0, place(bytes, at)),
  behead: (bytes, at) => bytes.subarray(place(bytes, at)),
  drop: (bytes, at, to) =>
    Buffer.concat([bytes.subarray(0, place(bytes, Math.min(at, to))), bytes.subarray(place(bytes, Math.max(at, to)))]),
  splice: (bytes, at, to, other) =>
    Buffer.concat([bytes.subarray(0, place(bytes, at)), span(other, at, to), bytes.subarray(place(bytes, at))]),
  repeat: (bytes, at, to) => {
    const piece = span(bytes, at, to).subarray(0, 4000);
    return Buffer.concat([bytes.subarray(0, place(bytes, at)), piece, piece, piece, bytes.subarray(place(bytes, at))]);
  },
  flip: (bytes, at, to) => {
    const harmed = Buffer.from(bytes);
    for (let i = 0; i < 8 && harmed.length > 0; i++) {
      const where = place(harmed, (at + i * to) % 1);
      harmed[where] = harmed[where]! ^ (1 << ((i + Math.floor(to * 8)) % 8));
    }
    return harmed;
  },
  shuffle: (bytes, at) => {
    const lines = bytes.toString('latin1').split('\n');
    const cut = Math.floor(lines.length * at);
    return Buffer.from([...lines.slice(cut).reverse(), ...lines.slice(0, cut)].join('\n'), 'latin1');
  },
  'join lines': (bytes) => Buffer.from(bytes.toString('latin1').replace(/\n+/g, ' '), 'latin1'),
  'carriage returns': (bytes, at) =>
    Buffer.from(bytes.toString('latin1').replaceAll('\n', at < 0.5 ? '\r\n' : '\r'), 'latin1'),
  'strip tags': (bytes) => Buffer.from(bytes.toString('latin1').replace(/<[^>]{0,500}>/g, ' '), 'latin1'),
  'utf-16': (bytes, at) => Buffer.from(`${at < 0.5 ? '\ufeff' : ''}${bytes.toString('utf8')}`, 'utf16le'),
  'utf-8 twice': (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  'one byte a letter': (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  capitals: (bytes) => Buffer.from(bytes.toString('utf8').toUpperCase()),
  'control characters': (bytes, at) => {
    const sign = ['\0', '\u202e', '\u200b', '\ufeff', '\ud83d'][Math.floor(at * 5)]!;
    return Buffer.from(bytes.toString('utf8').replaceAll('e', `e${sign}`));
  },
  gzip: (bytes) => gzipSync(bytes, { level: 1 }),
};

export const harmNames = Object.keys(HARMS);
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** A page with one to three things gone wrong, under its own name or another's. */
export const harmed = fc
  .record({
    page: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...files) }, fc.constantFrom(...carried())),
    other: fc.constantFrom(...originals),
    harms: fc.array(fc.tuple(fc.constantFrom(...harmNames), share, share), { minLength: 1, maxLength: 3 }),
    renamed: fc.boolean(),
  })
  .map(({ page, other, harms, renamed }) => ({
    path: renamed ? other.name : page.name,
    bytes: harms.reduce<Buffer>((bytes, [name, at, to]) => HARMS[name]!(bytes, at, to, other.bytes), page.bytes),
    story: `${page.name}: ${harms.map(([name, at, to]) => `${name} ${at.toFixed(3)} ${to.toFixed(3)}`).join(', ')}`,
  }));
