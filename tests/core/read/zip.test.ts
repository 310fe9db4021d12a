import { gzipSync } from 'node:zlib';
import { read } from '@dateline/core/read';
import { expect, test } from 'vitest';
import { bytesOf, mhtmlOf, pageOf, recordOf, zipOf } from './build.ts';

const namesOf = (bytes: Uint8Array, path = 'pages.zip') =>
  [...read({ bytes, path })].map(({ path, text, issues }) => [
    path,
    text.split('\n')[0],
    ...issues.map(({ name }) => name),
  ]);

test('each page is a document with its own path and bytes; what lies beside pages is passed over', () => {
  const page = pageOf('Talks resume');
  const bytes = zipOf({
    'a/one.html': page,
    'a/one_files/frame.html': pageOf('An advert'),
    'a/style.css': 'p { color: red }',
    '__MACOSX/a/._one.html': 'x',
    '.hidden.txt': 'x',
    'b.txt': 'They met on Friday.',
    'c.html.gz': gzipSync(pageOf('Packed')),
    'd.mhtml': mhtmlOf('https://a.example/d', pageOf('Saved'), '8bit'),
    'e.jsonl': '{"id":"e1","text":"One."}\n{"id":"e2","text":"Two."}',
    'empty/': '',
  });
  const documents = [...read({ bytes, path: 'x.html' })];
  expect(documents.map(({ path, text }) => [path, text.split('\n')[0]])).toEqual([
    ['x.html/a/one.html', 'Talks resume'],
    ['x.html/b.txt', 'They met on Friday.'],
    ['x.html/c.html.gz', 'Packed'],
    ['x.html/d.mhtml', 'Saved'],
    ['x.html/e.jsonl', 'One.'],
    ['x.html/e.jsonl', 'Two.'],
  ]);
  expect(documents[0]!.raw).toEqual({ bytes: bytesOf(page), mediaType: 'text/html' });
  expect(new TextDecoder().decode(documents[5]!.raw!.bytes)).toBe('{"id":"e2","text":"Two."}');
});

test('something in front of the archive does not move what lies in it', () => {
  const bytes = Buffer.concat([zipOf({ 'x.txt': 'Not this one.' }).subarray(0, 60), zipOf({ 'a.txt': 'They met.' })]);
  expect(namesOf(bytes)).toEqual([['pages.zip/a.txt', 'They met.']]);
});

test('a crawl packed as WACZ is read for its pages alone', () => {
  const record = recordOf({ url: 'https://a.example/1', body: pageOf('Talks resume') });
  const bytes = zipOf({
    'datapackage.json': '{"text":"of the archive"}',
    'pages/pages.jsonl': '{"format":"json-pages-1.0","text":"list"}',
    'archive/data.warc.gz': gzipSync(record),
  });
  const [document, ...others] = read({ bytes });
  expect(others).toEqual([]);
  expect(document).toMatchObject({ url: 'https://a.example/1', path: 'archive/data.warc.gz' });
});

test('what cannot be taken out is named, and the rest is read', () => {
  const whole = zipOf({ 'a.txt': 'They met on Friday.', 'b.txt': 'They met again. '.repeat(99), 'c.txt': 'Later.' });
  const local = (name: string) => Buffer.from(whole).indexOf(name) - 30;
  const encrypted = Uint8Array.from(whole);
  const listed = Buffer.from(whole).lastIndexOf('b.txt') - 46;
  encrypted[listed + 8]! |= 1;
  expect(namesOf(encrypted)).toEqual([
    ['pages.zip/a.txt', 'They met on Friday.'],
    ['pages.zip/b.txt', '', 'bad-archive'],
    ['pages.zip/c.txt', 'Later.'],
  ]);
  const torn = Uint8Array.from(whole).fill(255, local('b.txt') + 35, local('c.txt'));
  expect(namesOf(torn)[1]).toEqual(['pages.zip/b.txt', '', 'bad-archive']);
  // A download that broke off has lost its list: what its beginning tells is read.
  expect(namesOf(whole.subarray(0, local('c.txt')))).toEqual([
    ['pages.zip/a.txt', 'They met on Friday.'],
    ['pages.zip/b.txt', 'They met again. '.repeat(99)],
    ['pages.zip', '', 'bad-archive'],
  ]);
  expect(namesOf(zipOf({ 'x.png': 'x' }))).toEqual([['pages.zip', '', 'empty']]);
});

test('an archive in an archive and an office file are not opened', () => {
  expect(namesOf(zipOf({ 'a.txt': 'Words.', 'in.zip': zipOf({ 'b.txt': 'Words.' }) }))).toEqual([
    ['pages.zip/a.txt', 'Words.'],
    ['pages.zip/in.zip', '', 'nested-archive'],
  ]);
  expect(namesOf(zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'a.docx')).toEqual([
    ['a.docx', '', 'not-text'],
  ]);
});
