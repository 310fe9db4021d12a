import type { CanonicalEvent } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { measureEvents } from '@dateline/core/link';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();

function event(id: string, type: CanonicalEvent['type'], date: string | null, status: CanonicalEvent['status']) {
  return {
    ...{ id, storyId: 's', type, mode: null, cameo: null, status, date, place: null, text: id },
    ...{ actors: [], targets: [], weight: 0.5, origins: 1, statements: [], contradictions: [] },
  } satisfies CanonicalEvent;
}

const events = [
  event('talks', 'CONSULT', '2019-02-27', 'happened'),
  event('raid', 'ASSAULT', '2019-02', 'happened'),
  event('drills', 'MOBILIZE', '2019-03-04/2019-03-12', 'ongoing'),
  event('meeting', 'CONSULT', '2019-02-28/2019-03-01', 'happened'),
  event('letter', 'CONSULT', null, 'happened'),
  event('threat', 'THREATEN', '2019-02-01', 'threatened'),
  event('summit', 'CONSULT', '2019-02-20', 'planned'),
];

test('what happened is counted by month, what was only planned or threatened is left out', () => {
  const { months, unrealised } = measureEvents(events, lexicon);
  expect(months.map(({ month, eventIds }) => [month, eventIds])).toEqual([
    ['2019-02', ['raid', 'talks']],
    ['2019-03', ['drills']],
    [null, ['letter', 'meeting']],
  ]);
  expect(unrealised).toEqual({ count: 2, eventIds: ['summit', 'threat'] });
});

test('the score of a month is the mean of its events, and every class opens its events', () => {
  const { months, classes } = measureEvents(events, lexicon);
  const alone = (id: string) =>
    measureEvents(
      events.filter((each) => each.id === id),
      lexicon,
    ).months[0]!.goldstein;
  expect(alone('raid')).toBeLessThan(0);
  expect(alone('talks')).toBeGreaterThan(0);
  expect(months[0]!.goldstein).toBeCloseTo((alone('raid') + alone('talks')) / 2, 2);
  expect(classes.map(({ type, count }) => [type, count])).toEqual([
    ['CONSULT', 3],
    ['ASSAULT', 1],
    ['MOBILIZE', 1],
  ]);
  expect(classes[0]!.months).toEqual([
    { month: '2019-02', count: 1, eventIds: ['talks'] },
    { month: null, count: 2, eventIds: ['letter', 'meeting'] },
  ]);
});

test('no events, no figures', () => {
  expect(measureEvents([], lexicon)).toEqual({ classes: [], months: [], unrealised: { count: 0, eventIds: [] } });
});
