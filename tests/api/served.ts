import { createApp } from '@dateline/api';
import { openStore, type Store } from '@dateline/core/store';
import { canonicalOf, depositOf, entityOf, KIM, linksOf, NORTH, quoteOf } from '../core/store/fixtures.ts';

export const PAGES = Array.from({ length: 7 }, (_, n) => ({
  id: `a${n}`,
  headline: `Talks, day ${n}`,
  body: `The ministers met at the liaison office on day ${n}.`,
  ...(n === 6 ? {} : { published: `2019-03-${20 + n}` }),
  publisher: n % 2 === 0 ? 'The Daily' : 'The Evening Post',
  entities: [
    entityOf('prk', 'North Korea', { country: 'PRK' }),
    entityOf(`place-${n}`, `Place ${n}`, { kind: 'place' }),
  ],
  quotes: [quoteOf(`Statement ${n}`, 'the minister', { speakerResolved: n === 0 ? 'Cho Myoung-gyon' : null })],
}));

export const EVENTS = PAGES.map(({ id, published = null }, n) =>
  canonicalOf(`e${n}`, {
    date: published,
    type: n === 0 ? 'THREATEN' : 'CONSULT',
    status: n === 0 ? 'threatened' : 'happened',
    actors: n === 1 ? [KIM] : [NORTH],
    place: n === 2 ? 'Kaesong' : null,
    weight: n / 10,
    statements: [
      {
        ...{ articleId: id, n: 0, status: 'happened', date: published, reportedBy: ['KCNA'] },
        evidence: [{ start: 0, end: 3, exact: 'The' }],
      },
    ],
  }),
);

/** A store with a week of talks, and the app over it. */
export async function served(options: Parameters<typeof createApp>[1] = {}) {
  const store = await openStore(':memory:');
  await store.deposit(PAGES.map(depositOf));
  await store.relink(
    linksOf(
      EVENTS,
      PAGES.map(({ id }) => id),
    ),
  );
  return { store, app: createApp(store, options) };
}

/** fetch() that goes straight to an app. */
export function fetchOf(store: Store): typeof globalThis.fetch {
  const app = createApp(store);
  return async (input, init) => app.fetch(new Request(input as string, init));
}

/** The body of an answer, as the test expects it to be. */
export async function jsonOf<Body>(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

export interface ItemPage {
  items: { id: string }[];
  cursor: string | null;
  total: number;
}
