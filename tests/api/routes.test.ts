import { createClient } from '@dateline/api/client';
import type { ArticleView } from '@dateline/core/store';
import { describe, expect, test } from 'vitest';
import { EVENTS, fetchOf, type ItemPage, jsonOf, PAGES, served } from './served.ts';

const LISTS = ['articles', 'events', 'quotes', 'entities', 'stories', 'timeline', 'search?q=met'];

async function get<Body>(path: string) {
  const { app } = await served();
  const response = await app.request(path);
  return { response, body: await jsonOf<Body>(response) };
}

describe('lists', () => {
  test.each<[path: string, ids: string[]]>([
    ['articles', ['a5', 'a4', 'a3', 'a2', 'a1', 'a0', 'a6']],
    ['articles?id=a3&id=a1', ['a3', 'a1']],
    ['articles?publisher=evening', ['a5', 'a3', 'a1']],
    ['articles?from=2019-03-24', ['a5', 'a4']],
    ['articles?entity=place-4', ['a4']],
    ['articles?story=story-korea&to=2019-03-20', ['a0']],
    ['events', ['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6']],
    ['events?order=weight&limit=2', ['e6', 'e5']],
    ['events?type=THREATEN', ['e0']],
    ['events?status=threatened', ['e0']],
    ['events?actor=kim-jong-un', ['e1']],
    ['events?target=KOR&from=2019-03-25', ['e5']],
    ['events?place=kaesong', ['e2']],
    ['events?article=a3', ['e3']],
    ['events?q=told+e4', ['e4']],
    ['timeline?from=2019-03-24&to=2019-03-25', ['e4', 'e5']],
    ['quotes?article=a2', ['a2:0']],
    ['quotes?speaker=cho', ['a0:0']],
    ['quotes?q=%22statement+5%22', ['a5:0']],
    ['entities?kind=place&q=place+3', ['place-3']],
    ['entities?country=prk', ['prk']],
    ['stories?q=liaison', ['story-korea']],
    ['search?q=%22day+4%22', ['a4']],
    ['search?q=kaes*', ['e2']],
  ])('%s', async (path, ids) => {
    const { response, body } = await get<ItemPage>(`/v1/${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(body.items.map(({ id }) => id)).toEqual(ids);
  });

  test.each(LISTS)('walking /v1/%s by its cursor loses and repeats nothing', async (list) => {
    const { app } = await served();
    const read = async (query: string) =>
      jsonOf<ItemPage>(await app.request(`/v1/${list}${list.includes('?') ? '&' : '?'}${query}`));
    const whole = await read('limit=200');
    const walked: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: ItemPage = await read(`limit=2${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
      expect(page.total).toBe(whole.total);
      walked.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== null);
    expect(walked).toEqual(whole.items);
    expect(walked).toHaveLength(whole.total);
  });
});

describe('one by its id', () => {
  test.each(['articles/a1', 'events/e1', 'quotes/a1:0', 'entities/prk', 'stories/story-korea'])('%s', async (path) => {
    const { response, body } = await get<{ id: string }>(`/v1/${path}`);
    expect(response.status).toBe(200);
    expect(body.id).toBe(path.split('/')[1]);
  });

  test('an article opens with its text and record', async () => {
    const { body } = await get<ArticleView>('/v1/articles/a0');
    expect(body.text).toContain('liaison office');
    expect(body.record.id).toBe('a0');
    expect(body.storyId).toBe('story-korea');
  });

  test('an event comes back as linking made it', async () => {
    expect((await get('/v1/events/e2')).body).toEqual(EVENTS[2]);
  });

  test('raw bytes are a download that no browser runs', async () => {
    const { app } = await served();
    const response = await app.request('/v1/articles/a0/raw');
    expect(await response.text()).toBe(`${PAGES[0]!.headline}\n\n${PAGES[0]!.body}`);
    expect(response.headers.get('Content-Type')).toBe('text/plain');
    expect(response.headers.get('Content-Disposition')).toBe('attachment');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });
});

test('the timeline gives each event its sources and their words', async () => {
  const { body } = await get<{ items: { sources: unknown[] }[] }>('/v1/timeline?limit=1');
  expect(body.items[0]!.sources).toEqual([
    {
      article: expect.objectContaining({ id: 'a0', headline: 'Talks, day 0', publisher: 'The Daily' }),
      status: 'happened',
      date: '2019-03-20',
      reportedBy: ['KCNA'],
      evidence: [{ start: 0, end: 3, exact: 'The' }],
    },
  ]);
});

test('the health of a store is its version and what it holds', async () => {
  const { store, app } = await served();
  expect(await (await app.request('/v1/health')).json()).toEqual({
    status: 'ok',
    version: await store.version(),
    stats: { articles: 7, events: 7, quotes: 7, entities: 8, stories: 1, issues: 0 },
  });
});

test('the typed client asks and is answered', async () => {
  const { store } = await served();
  const client = createClient('http://localhost/', fetchOf(store));
  const response = await client.v1.events.$get({ query: { actor: 'kim-jong-un', limit: '1' } });
  const { items, total } = await response.json();
  expect({ id: items[0]!.id, total }).toEqual({ id: 'e1', total: 1 });
});
