import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archives } from './archives.ts';
import { hold } from './hold.ts';
import { harmed, originals } from './mutate.ts';
import { claim } from './pieces/claim.ts';
import { markup } from './pieces/markup.ts';
import { words } from './pieces/words.ts';

/** Malformed documents in all; `DATELINE_MALFORMED=20000` for the long run. Each is made from the seed, so that a failure can be had again. */
const RUNS = Number(process.env.DATELINE_MALFORMED ?? 1000);
const SEED = Number(process.env.DATELINE_SEED ?? 20190322);
const runs = (part: number) => ({ numRuns: Math.max(1, Math.ceil(RUNS * part)), seed: SEED });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const long = { timeout: 60_000 + RUNS * 200 };

describe('whatever comes in, a valid record comes out, its spans right, its issues named', long, () => {
  test('pages of the sample as they are', () => {
    expect(originals.length).toBeGreaterThan(20);
    for (const { name, bytes } of originals) expect(hold({ bytes, path: name }).length, name).toBeGreaterThan(0);
  });

  test('pages of the sample, harmed', () => {
    fc.assert(
      fc.property(harmed, ({ path, bytes }) => {
        hold({ bytes, path });
      }),
      runs(0.3),
    );
  });

  test('bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.html', 'a.xml', 'a.jsonl', 'a.gz', ''),
        (bytes, path) => {
          hold({ bytes, path });
        },
      ),
      runs(0.1),
    );
  });

  test('texts', () => {
    fc.assert(
      fc.property(words, claim, (text, known) => {
        hold({ ...known, text });
      }),
      runs(0.2),
    );
  });

  test('pages', () => {
    fc.assert(
      fc.property(markup, claim, (html, known) => {
        hold({ ...known, html });
      }),
      runs(0.2),
    );
  });

  test('feeds', () => {
    const entry = fc.record({ title: words, link: words, guid: words, pubDate: words, description: markup });
    const feed = fc.array(entry, { maxLength: 4 }).map((entries) => {
      const items = entries.map((fields) =>
        Object.entries(fields)
          .map(([name, value]) => `<${name}>${value}</${name}>`)
          .join(''),
      );
      return `<rss version="2.0"><channel>${items.map((item) => `<item>${item}</item>`).join('\n')}</channel></rss>`;
    });
    const json = fc.array(
      fc.record({
        id: fc.jsonValue(),
        url: fc.jsonValue(),
        authors: fc.jsonValue(),
        content_html: fc.oneof(markup, fc.jsonValue()),
      }),
    );
    const jsonFeed = json.map((items) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
    fc.assert(
      fc.property(fc.oneof(feed, jsonFeed), (text) => {
        hold({ bytes: bytesOf(text), path: 'feed.xml' });
      }),
      runs(0.05),
    );
  });

  test('lines of JSON: as many records as lines that are not blank', () => {
    const record = fc.oneof(
      fc.record(
        { id: fc.jsonValue(), text: fc.oneof(words, fc.jsonValue()), date: fc.jsonValue(), url: fc.jsonValue() },
        { requiredKeys: ['text'] },
      ),
      fc.record({ html: fc.oneof(markup, fc.jsonValue()), title: fc.jsonValue() }),
      fc.jsonValue(),
    );
    const line = fc.oneof(
      { weight: 3, arbitrary: record.map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: words.map((text) => text.replaceAll('\n', ' ')) },
      fc.constantFrom(
        '',
        '{',
        '{"text":"a"',
        '{"text":"a"}}',
        '\ufeff{"text":"a"}',
        '[[[[',
        '{"text":"a","text":"b"}',
        '{"__proto__":{"text":"a"}}',
        'null',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const records = hold({ text, format: 'jsonl' });
        const filled = lines.filter((each) => each.trim() !== '').length;
        expect(records).toHaveLength(text === '' ? 1 : filled);
      }),
      runs(0.05),
    );
  });

  test('crawls, archives and saved pages, cut and flipped', () => {
    fc.assert(
      fc.property(archives, fc.nat(), fc.nat(255), fc.nat(3), (whole, at, value, harm) => {
        const place = whole.length === 0 ? 0 : at % whole.length;
        const flipped = Uint8Array.from(whole).fill(value, place, place + 1);
        const bytes =
          harm === 0 ? whole : harm === 1 ? whole.subarray(0, place) : harm === 2 ? whole.subarray(place) : flipped;
        hold({ bytes, path: 'a.bin' });
      }),
      runs(0.1),
    );
  });

  test('gzip that is cut or broken keeps what came before', () => {
    const packed = gzipSync(bytesOf('The ministers met on Friday.\n\n'.repeat(200)));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.boolean(), (at, value, cut) => {
        const bytes = cut ? packed.subarray(0, at) : Uint8Array.from(packed).fill(value, at, at + 1);
        hold({ bytes, path: 'a.txt.gz' });
      }),
      runs(0.05),
    );
  });
});

test('a document is read alike whatever was read before it', long, () => {
  const page = originals.find(({ name }) => name.endsWith('.html'))!;
  const alone = JSON.stringify(hold({ bytes: page.bytes, path: page.name }));
  fc.assert(
    fc.property(markup, words, (html, text) => {
      hold({ html });
      hold({ text });
      expect(JSON.stringify(hold({ bytes: page.bytes, path: page.name }))).toBe(alone);
    }),
    runs(0.02),
  );
});
