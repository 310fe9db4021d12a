import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';
import { jsonOf, served } from './served.ts';

const lexicon = loadLexicon();
const WIRE = 'SEOUL, March 22 (Agency) -- The ministers met on Friday.\n\nThey will meet again next week.\n';

interface Answer {
  documents: { outcome: string; issues: { name: string }[] }[];
}

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  more: { query?: string; headers?: { [name: string]: string } } = {},
) {
  const { app, store } = await served({ lexicon });
  const headers = { 'Content-Type': type, ...more.headers };
  const send = () => app.request(`/v1/documents${more.query ?? ''}`, { method: 'POST', body, headers });
  const response = await send();
  return { response, answer: await jsonOf<Answer>(response), store, again: send };
}

test('a JSON record is read into the store, once', async () => {
  const record = { id: 'wire-1', text: WIRE, date: '2019-03-22', title: 'Ministers meet' };
  const body = JSON.stringify({ ...record, url: null }, null, 2);
  const { response, answer, store, again } = await post(body, 'application/json; charset=utf-8');
  expect(response.status).toBe(200);
  expect(answer).toEqual({
    ...{ added: 1, unchanged: 0, revised: 0, failed: 0 },
    documents: [{ id: 'wire-1', path: null, outcome: 'added', issues: [] }],
  });
  expect((await store.article('wire-1'))!.text).toBe(WIRE);
  expect(await (await again()).json()).toMatchObject({ added: 0, unchanged: 1 });
});

test('lines are read one by one, and a bad one does not stop the rest', async () => {
  const lines = `${JSON.stringify({ id: 'x', text: 'First.' })}\n\nnot json\r\n${JSON.stringify({ id: 'y', html: '<p>Second.</p>' })}\n{"id":"z"}`;
  const { response, answer, store } = await post(lines, 'application/x-ndjson');
  expect(response.status).toBe(200);
  expect(answer).toMatchObject({ added: 2, failed: 2 });
  const outcomes = answer.documents.map((one) => [one.outcome, ...one.issues.map(({ name }) => name)]);
  expect(outcomes.toSorted()).toEqual([['added'], ['added'], ['failed', 'invalid-json'], ['failed', 'invalid-record']]);
  expect(await store.article('y')).not.toBeNull();
});

test('a text, a page and a feed are read as they are, with what the query says of them', async () => {
  const text = await post(WIRE, 'text/plain', { query: '?id=t&date=2019-03-22&title=Known' });
  expect(text.answer.documents).toMatchObject([{ id: 't', outcome: 'added' }]);
  expect(await text.store.raw('t')).toEqual({ bytes: new TextEncoder().encode(WIRE), mediaType: 'text/plain' });
  const page = await post('<h1>Talks</h1><p>They met.</p>', 'text/html', { query: '?id=h' });
  expect((await page.store.article('h'))!.text).not.toContain('<p>');
  const item = (n: number) =>
    `<item><title>Item ${n}</title><link>https://x.example/${n}</link><description>Words ${n}.</description></item>`;
  const feed = await post(
    `<rss version="2.0"><channel><title>F</title>${item(1)}${item(2)}</channel></rss>`,
    'application/rss+xml',
  );
  expect(feed.answer).toMatchObject({ added: 2, failed: 0 });
});

test.each<[what: string, body: string | Uint8Array<ArrayBuffer>, type: string, name: string, status: number]>([
  ['no JSON', '{"id": zq-secret', 'application/json', 'invalid-json', 400],
  ['bytes that are no UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d]), 'application/json', 'invalid-json', 400],
  ['no record', '{"id":"zq-secret"}', 'application/json', 'invalid-record', 400],
  ['an array', '[]', 'application/json', 'invalid-record', 400],
  ['an empty text', '', 'text/plain', 'empty', 422],
  ['an empty record', '{"text":" "}', 'application/json', 'empty', 422],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'image/png', 'not-text', 415],
  ['a form', 'a=zq-secret', 'application/x-www-form-urlencoded', 'not-text', 415],
  ['too much', 'x'.repeat(15 * 1024 * 1024 + 1), 'text/plain', 'too-large', 413],
])('%s is refused by name', async (_, body, type, name, status) => {
  const { response, answer, store } = await post(body, type);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(answer).toMatchObject({ name, status });
  expect(response.status).toBe(status);
  expect(JSON.stringify(answer)).not.toContain('zq-secret');
  expect((await store.stats()).articles).toBe(7);
});

test('too much is refused also when it does not say how much it is', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(1024 * 1024));
  let left = 17;
  const body = new ReadableStream({
    pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
  });
  const { app } = await served({ lexicon });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'Content-Type': 'text/plain' } };
  expect((await app.request('/v1/documents', init as RequestInit)).status).toBe(413);
});

test.each<[what: string, headers: { [name: string]: string }, status: number]>([
  ['a page of another site', { Origin: 'https://elsewhere.example' }, 403],
  ['a page that hides where it is from', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a sandboxed page', { Origin: 'null' }, 403],
  ['a page of this server', { Origin: 'http://localhost' }, 200],
  ['a program', {}, 200],
])('%s posts', async (_, headers, status) => {
  const { response } = await post(WIRE, 'text/plain', { headers });
  expect(response.status).toBe(status);
});
