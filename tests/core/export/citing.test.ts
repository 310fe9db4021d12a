import { exportStore } from '@dateline/core/export';
import { type EventQuery, openStore, type Store } from '@dateline/core/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalOf, depositOf, linksOf } from '../store/fixtures.ts';

const BODY = 'They met at the border on Friday. A wall fell.';
let store: Store;

beforeEach(async () => {
  const wire = depositOf({
    id: 'wire',
    headline: 'Talks & {walls}: 50 % done',
    body: BODY,
    published: '2019-03-22T23:10:00-04:00',
    publisher: 'The Wire',
  });
  wire.record.article!.bylines = [{ name: 'Ana de la Cruz', start: null, end: null }];
  wire.record.article!.origin.agency = 'Yonhap';
  const month = depositOf({ id: 'month', headline: 'A month', body: 'Words.', published: '2019-03' });
  const derived = depositOf({
    id: 'derived',
    headline: 'Words of the body',
    body: 'Words of the body',
    publisher: 'X',
  });
  derived.record.article!.headlineCertainty = 'inferred';
  store = await openStore(':memory:');
  await store.deposit([wire, month, derived]);
  const start = wire.text.indexOf('They met');
  const evidence = [{ start, end: start + 8, exact: 'They met' }];
  const told = { articleId: 'wire', n: 0, status: 'happened' as const, date: '2019-03-22', reportedBy: [], evidence };
  await store.relink(linksOf([canonicalOf('met', { statements: [told] })], ['wire', 'month', 'derived']));
});
afterEach(() => store.close());

async function written(name: string, query?: EventQuery): Promise<string> {
  let text = '';
  for await (const piece of exportStore(name, store, query)) text += piece;
  return text;
}

test('csl-json: what a page does not say is not cited', async () => {
  const items = JSON.parse(await written('csl-json')) as { id: string }[];
  const item = (id: string) => items.find((one) => one.id === id);
  expect(item('wire')).toEqual({
    id: 'wire',
    type: 'article-newspaper',
    title: 'Talks & {walls}: 50 % done',
    author: [{ literal: 'Ana de la Cruz' }],
    'container-title': 'The Wire',
    source: 'Yonhap',
    language: 'en',
    issued: { 'date-parts': [[2019, 3, 22]] },
  });
  expect(item('month')).toMatchObject({ issued: { 'date-parts': [[2019, 3]] } });
  expect(item('derived')).toEqual({ id: 'derived', type: 'article-newspaper', 'container-title': 'X', language: 'en' });
});

test('csl-json of nothing is a list of nothing', async () => {
  expect(JSON.parse(await written('csl-json', { status: 'denied' }))).toEqual([]);
});

test('bibtex: signs that mean something to LaTeX are written as themselves', async () => {
  const text = await written('bibtex', { status: 'happened' });
  expect(text).toBe(
    [
      '@online{wire,',
      '  title = {{Talks \\& \\{walls\\}: 50 \\% done}},',
      '  author = {{Ana de la Cruz}},',
      '  organization = {The Wire},',
      '  note = {Yonhap},',
      '  date = {2019-03-22},',
      '  langid = {en},',
      '}',
      '',
      '',
    ].join('\n'),
  );
});

test('ris: a record an article, a month without a day', async () => {
  const text = await written('ris');
  expect(text).toContain('TY  - NEWS\r\nID  - wire\r\nTI  - Talks & {walls}: 50 % done\r\nAU  - Ana de la Cruz\r\n');
  expect(text).toContain('DA  - 2019/03/22/\r\n');
  expect(text).toContain('DA  - 2019/03//\r\n');
  expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(3);
});

test('annotations: the words by quote and by position', async () => {
  const [line] = (await written('annotations')).trimEnd().split('\n');
  const { target, body } = JSON.parse(line!);
  const [quote, position] = target[0].selector;
  const text = (await store.article('wire'))!.text;
  expect(text.slice(position.start, position.end)).toBe('They met');
  expect(quote).toMatchObject({ exact: 'They met', suffix: expect.stringMatching(/^ at the border/) });
  expect(body[0].value).toBe('CONSULT (happened)');
  expect(target[0].source).toBe('urn:dateline:wire');
});
