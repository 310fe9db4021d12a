import type { CanonicalEvent } from '@dateline/core';
import { rankTimeline } from '@dateline/core/link';
import { expect, test } from 'vitest';

function event(id: string, date: string | null, weight: number): CanonicalEvent {
  return {
    id,
    storyId: 's',
    type: 'CONSULT',
    mode: null,
    cameo: null,
    status: 'happened',
    actors: [],
    targets: [],
    date,
    place: null,
    text: id,
    weight,
    origins: 1,
    statements: [],
    contradictions: [],
  };
}

const events = [
  event('summit', '2019-02-28', 0.9),
  event('walkout', '2019-02-28', 0.8),
  event('dinner', '2019-02-28', 0.7),
  event('handshake', '2018-06-12', 0.3),
  event('letter', null, 0.25),
  event('toast', null, 0.24),
];

test('a short timeline passes from day to day before it tells more of one', () => {
  expect(rankTimeline(events, { top: 2 }).map(({ id }) => id)).toEqual(['handshake', 'summit']);
  expect(rankTimeline(events, { top: 4 }).map(({ id }) => id)).toEqual(['handshake', 'summit', 'letter', 'toast']);
});

test('all of them are told when there is room, the weightier of a day first, whatever order they came in', () => {
  const all = ['handshake', 'summit', 'walkout', 'dinner', 'letter', 'toast'];
  expect(rankTimeline(events).map(({ id }) => id)).toEqual(all);
  expect(rankTimeline([...events].reverse(), { top: 99 }).map(({ id }) => id)).toEqual(all);
});

test('what has no day of its own gives way to what has one', () => {
  const vague = [
    event('spring', '2019-03', 0.5),
    event('before', '../2019-05-01', 0.5),
    event('talks', '2019-06-30', 0.3),
  ];
  expect(rankTimeline(vague, { top: 1 }).map(({ id }) => id)).toEqual(['talks']);
});
