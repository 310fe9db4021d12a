import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type IngestedDocument, ingest, sourcesFrom } from '@dateline/core/ingest';
import { loadLexicon } from '@dateline/core/lexicon';
import { openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, expect, test } from 'vitest';

const lexicon = loadLexicon();
const WIRE = 'SEOUL, March 22 (Agency) -- The ministers met on Friday.\n\nThey will meet again next week.\n';
const PAGE = '<!doctype html><title>Talks</title><h1>Talks resume</h1><p>The two sides met on Friday.</p>';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-ingest-'));
  store = await openStore(':memory:');
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A folder with one good page in each shape. */
function writePages(): void {
  write('b.txt', WIRE);
  write('deep/er/a.html', PAGE);
  write('deep/c.html.gz', gzipSync('<p>A third page, packed.</p>'));
  write(
    'lines.jsonl',
    `${JSON.stringify({ id: 'one', text: 'First line.' })}\n\n${JSON.stringify({ id: 2, text: 'Second.' })}`,
  );
  write('.hidden/x.txt', 'Not to be read.');
  write('deep/notes.md', 'Notes beside the pages.');
  write('deep/er/a_files/frame.html', '<p>A part of the saved page.</p>');
}

const run = (paths: string[], stdin?: Readable) => {
  const documents: IngestedDocument[] = [];
  const onDocument = (document: IngestedDocument) => documents.push(document);
  return ingest(store, sourcesFrom(paths, { stdin }), lexicon, { onDocument, batch: 2 }).then((report) => ({
    report,
    documents,
  }));
};

test('a folder is read through and through, in the order of names, and again without a change', async () => {
  writePages();
  const { report, documents } = await run([folder]);
  expect(report).toEqual({ added: 5, unchanged: 0, revised: 0, failed: 0, issues: [] });
  expect(documents.map(({ path }) => path!.slice(folder.length + 1))).toEqual([
    'b.txt',
    'deep/c.html.gz',
    'deep/er/a.html',
    'lines.jsonl',
    'lines.jsonl',
  ]);
  const version = await store.version();
  expect((await run([folder])).report).toMatchObject({ added: 0, unchanged: 5, revised: 0, failed: 0 });
  expect((await run([join(folder, 'lines.jsonl'), folder])).report).toMatchObject({ added: 0, unchanged: 7 });
  expect(await store.version()).toBe(version);
});

test('a file that a folder would pass over is read when it is named', async () => {
  const notes = write('notes.md', WIRE);
  expect((await run([notes])).report).toMatchObject({ added: 1, failed: 0 });
});

test('offsets of what is stored point into the text that is stored, and the bytes are those of the file', async () => {
  writePages();
  const { documents } = await run([folder]);
  for (const { id } of documents) {
    const view = (await store.article(id))!;
    for (const block of view.article.blocks) expect(view.text.slice(block.start, block.end)).toBe(block.text);
    expect(view.text).not.toBe('');
  }
  expect(await store.raw('one')).toEqual({
    bytes: new TextEncoder().encode('{"id":"one","text":"First line."}'),
    mediaType: 'application/json',
  });
  const html = documents.find(({ path }) => path!.endsWith('a.html'))!;
  expect(await store.raw(html.id)).toEqual({ bytes: new TextEncoder().encode(PAGE), mediaType: 'text/html' });
  const packed = documents.find(({ path }) => path!.endsWith('.gz'))!;
  expect((await store.raw(packed.id))!.mediaType).toBe('application/gzip');
});

test('what cannot be read is reported by name, and the rest goes on', async () => {
  write('a/empty.txt', '');
  write('a/picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]));
  write('a/large.txt', 'x'.repeat(15 * 1024 * 1024 + 1));
  write('a/lines.jsonl', '{"id":"good","text":"Good."}\nnot json\n{"id":"bare"}\n');
  write('a/torn.txt.gz', gzipSync(WIRE).subarray(0, 20));
  write('a/good.txt', WIRE);
  symlinkSync(folder, join(folder, 'a', 'up'));
  const { report } = await run([join(folder, 'none.txt'), join(folder, 'a')]);
  expect(report).toMatchObject({ added: 2, failed: 7 });
  expect(report.issues.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'missing-file',
      'empty',
      'not-text',
      'too-large',
      'invalid-json',
      'invalid-record',
      'bad-gzip',
    ]),
  );
  const broken = report.issues.find(({ name }) => name === 'invalid-json')!;
  expect(broken.message).toMatch(/^Line 2: /);
  expect(broken.path).toBe(join(folder, 'a', 'lines.jsonl'));
  expect(broken.hint).toBe('One JSON object a line.');
  expect(await store.article('good')).not.toBeNull();
});

test('a pattern names its files, and one that fits none is a missing file', async () => {
  writePages();
  expect((await run([join(folder, '*', 'er', '*.html')])).report).toMatchObject({ added: 1, failed: 0 });
  const { report } = await run([join(folder, '*.xml')]);
  expect(report).toMatchObject({ failed: 1, issues: [{ name: 'missing-file' }] });
});

test('standard input is one document', async () => {
  const { report, documents } = await run(
    ['-'],
    Readable.from([Buffer.from(WIRE.slice(0, 9)), Buffer.from(WIRE.slice(9))]),
  );
  expect(report.added).toBe(1);
  expect((await store.article(documents[0]!.id))!.text).toBe(WIRE);
});

test('a run that was cut short after its deposits is linked by the next', async () => {
  const path = write('b.txt', WIRE);
  await ingest(store, [{ text: 'Another.', id: 'x' }], lexicon);
  const cut = ingest(
    store,
    (async function* sources() {
      yield { id: 'y', text: 'Third.' };
      throw new Error('power cut');
    })(),
    lexicon,
    { batch: 1 },
  );
  await expect(cut).rejects.toThrow('power cut');
  expect(await store.article('y')).not.toBeNull();
  expect(await store.linked()).toBe(false);
  await run([path]);
  expect(await store.linked()).toBe(true);
});

test('a source given as text keeps what the caller knew of it', async () => {
  await ingest(store, [{ id: 'k', text: 'Known.', date: '2019-03-22', title: 'Known title' }], lexicon);
  const raw = (await store.raw('k'))!;
  expect(raw.mediaType).toBe('application/json');
  expect(JSON.parse(new TextDecoder().decode(raw.bytes))).toEqual({
    id: 'k',
    text: 'Known.',
    date: '2019-03-22',
    title: 'Known title',
  });
});

test('progress counts up to the report', async () => {
  writePages();
  const seen: number[] = [];
  const report = await ingest(store, sourcesFrom([folder]), lexicon, {
    batch: 2,
    onProgress: ({ added }) => seen.push(added),
  });
  expect(seen).toEqual([2, 4, 5]);
  expect(report.added).toBe(5);
});
