import type { CanonicalEvent, EventStatus, EventType } from '@dateline/core/model';
import { boundsOf } from '@dateline/core/model';
import type { EventQuery, Store } from '@dateline/core/store';
import { expect, test } from 'vitest';
import { dice } from '../../../quality/link/dice.ts';
import type { OpenEmpty } from '../contract.ts';
import { actor, canonicalOf, linksOf } from '../fixtures.ts';

const throws = dice(11);
const PARTIES = [
  actor('North Korea', 'prk', 'PRK'),
  actor('Kim Jong-un', 'kim-jong-un', 'PRK'),
  actor('Kim Yo-jong', null, 'PRK'),
  actor('Élysée Palace', null, 'FRA'),
  actor('protesters', null, null),
  actor('Anna Kim', 'anna-kim', 'USA'),
];
const TYPES: readonly EventType[] = ['CONSULT', 'THREATEN', 'AGREE'];
const STATUSES: readonly EventStatus[] = ['happened', 'planned'];
/** Days, spans that cross a month or a year, open ends, and what is outside the years of four digits. */
const DATES = [
  ...['2019-03-01', '2019-03-02T09:00', '2019-03', '2019', '2018-12-28/2019-01-03', '2018-06/2019-02', '201X'],
  ...['2019-02-27/..', '../2019-03-01', '-0044-03-15', 'Y12019', '2019-03-28/2019-04-02', '1950/2019', null],
];
const NAMES = ['PRK', 'kim-jong-un', 'kim jong un', 'kim', 'élysée', 'palace of elysee', 'protesters', 'usa', '%', ''];
const DAYS = ['2019-03-01', '2019-02-28', '2018-12-31', '2019-04-01', '1949-12-31', '2024-02-29'];

const some = <Item>(items: readonly Item[], chance: number): Item | undefined =>
  throws.chance(chance) ? throws.one([...items]) : undefined;

function eventNumber(n: number): CanonicalEvent {
  const parties = () => PARTIES.filter(() => throws.chance(0.3));
  return canonicalOf(`e${n}`, {
    storyId: `story-${n % 9}`,
    date: throws.one([...DATES]),
    weight: throws.pick(5) / 5,
    ...{ actors: parties(), targets: parties(), type: throws.one([...TYPES]), status: throws.one([...STATUSES]) },
    place: throws.one(['Panmunjom', 'Paris', null]),
  });
}

function queryNumber(): EventQuery {
  const [from, to] = [some(DAYS, 0.4), some(DAYS, 0.4)];
  const isTurned = from !== undefined && to !== undefined && from > to;
  return {
    ...{ actor: some(NAMES, 0.5), target: some(NAMES, 0.3), type: some(TYPES, 0.2), status: some(STATUSES, 0.2) },
    ...(isTurned ? { from: to, to: from } : { from, to }),
    place: some(['paris', 'par'], 0.1),
    ...{ story: some(['story-3'], 0.05), order: throws.one(['date', 'weight'] as const), limit: 20 },
  };
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const isIn = (part: string, whole: string) => ` ${fold(whole).join(' ')} `.includes(` ${fold(part).join(' ')} `);

/** The parties that a name means on a side, as the docstring of the port says it. */
function meaning(events: readonly CanonicalEvent[], side: 'actors' | 'targets', name: string) {
  const key = fold(name).join(' ');
  const exact = ({ id, name: own, country }: (typeof PARTIES)[number]) =>
    id === name || country === name.toUpperCase() || (key !== '' && fold(own).join(' ') === key);
  if (events.some((event) => event[side].some(exact))) return exact;
  return (party: (typeof PARTIES)[number]) => key !== '' && isIn(name, party.name);
}

/** Every event asked in turn: slow, and plain enough to be right. */
function filterPlainly(events: readonly CanonicalEvent[], query: EventQuery): string[] {
  const { actor: doer, target, type, status, from, to, place, story } = query;
  return events
    .filter((event) => {
      const { earliest, latest } = (event.date === null ? null : boundsOf(event.date)) ?? {
        earliest: null,
        latest: null,
      };
      const isDated = earliest !== null || latest !== null;
      return (
        (doer === undefined || event.actors.some(meaning(events, 'actors', doer))) &&
        (target === undefined || event.targets.some(meaning(events, 'targets', target))) &&
        (type === undefined || event.type === type) &&
        (status === undefined || event.status === status) &&
        (story === undefined || event.storyId === story) &&
        (place === undefined || (event.place !== null && isIn(place, event.place))) &&
        ((from === undefined && to === undefined) || isDated) &&
        (from === undefined || latest === null || latest >= from) &&
        (to === undefined || (earliest ?? latest ?? '') <= to)
      );
    })
    .map(({ id }) => id)
    .sort();
}

async function walk(store: Store, query: EventQuery): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await store.events({ ...query, cursor });
    ids.push(...page.items.map(({ id }) => id));
    if (page.cursor === null) return { ids, total: page.total };
    cursor = page.cursor;
  }
}

export function filtering(open: OpenEmpty): void {
  test('whatever indexes answer, a list holds what asking every event would, each once and in order', async () => {
    const store = await open();
    const events = Array.from({ length: 150 }, (_, n) => eventNumber(n));
    await store.relink(linksOf(events));
    const orders = new Map<string, string[]>();
    for (const order of ['date', 'weight'] as const) orders.set(order, (await walk(store, { order })).ids);
    for (let round = 0; round < 80; round++) {
      const query = queryNumber();
      const { ids, total } = await walk(store, query);
      const wanted = new Set(filterPlainly(events, query));
      expect({ query, ids }).toEqual({ query, ids: orders.get(query.order!)!.filter((id) => wanted.has(id)) });
      expect(total).toBe(wanted.size);
    }
  });

  test('two sides that are in nearly everything are counted together, each event once', async () => {
    const store = await open();
    const twice = [actor('North Korea', 'prk', 'PRK'), actor('Kim Jong-un', 'kim-jong-un', 'PRK')];
    const events = Array.from({ length: 2400 }, (_, n) =>
      canonicalOf(`e${n}`, {
        actors: n % 3 === 0 ? twice : twice.slice(0, 1),
        targets: n % 12 === 11 ? [] : [actor('South Korea', 'kor', 'KOR')],
        status: n % 4 === 0 ? 'planned' : 'happened',
      }),
    );
    await store.relink(linksOf(events));
    const pair = { actor: 'PRK', target: 'KOR', limit: 5 };
    expect((await store.events(pair)).total).toBe(2200);
    expect((await store.events({ ...pair, order: 'weight' })).total).toBe(2200);
    expect((await store.events({ ...pair, status: 'planned' })).total).toBe(600);
    expect((await store.events({ ...pair, to: '2018-12-31' })).total).toBe(0);
  });
}
