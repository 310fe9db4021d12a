import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Event } from '@dateline/core/model';
import { expect, test } from 'vitest';

const pipeline = createPipeline(loadLexicon());

const told = ({ type, actors, targets }: Event) =>
  `${type}: ${actors.map(({ country, name }) => country ?? name).join(', ')} -> ${targets.map(({ country, name }) => country ?? name).join(', ')}`;
const eventsOf = (text: string) => [...pipeline({ id: 'one', text, date: '2023-06-06' })][0]!.events.map(told);

test.each([
  [
    'Iran quarrels with Saudi Arabia. US Secretary of State Antony Blinken arrived in the kingdom for a visit.',
    'CONSULT: USA -> SAU',
  ],
  [
    'Saudi Foreign Minister Faisal bin Farhan met his Iranian counterpart in the Chinese capital, weeks after the two rivals agreed to restore relations.',
    'AGREE: SAU -> IRN',
  ],
  ['Israel bombed the Syrian airport and destroyed it.', 'ASSAULT: ISR -> SYR'],
  ['Police detained three Turkish journalists and later released them.', 'RETREAT: Police -> TUR'],
  [
    'Russian missiles struck the Ukrainian port of Odesa. Two were shot down by Ukrainian air defences. France condemned the strikes.',
    'ACCUSE: FRA -> RUS',
  ],
  ['Ukraine has not used its ports since Russia invaded in February.', 'ASSAULT: RUS -> UKR'],
])('who is meant is told by what was said before: %s', (text, expected) => {
  expect(eventsOf(text)).toContain(expected);
});

test('a crowd that storms a mission and sets fire to it acts on the mission', () => {
  const text =
    'Protesters stormed the Saudi embassy in Tehran and set fire to it over the execution of a Shiite cleric.';
  expect(new Set(eventsOf(text))).toEqual(new Set(['PROTEST: IRN -> SAU']));
});

test('what something is, nobody does', () => {
  const text =
    'Sweden invited both. The United States accepted the invitation. It was the first formal meeting since June.';
  expect(eventsOf(text).filter((event) => event.startsWith('CONSULT'))).toEqual([]);
});

test('"was also to open on Wednesday" lies ahead', () => {
  const [event] = [
    ...pipeline({ id: 'one', text: 'Iran was also to open its consulate in Jeddah on Wednesday.', date: '2023-06-06' }),
  ][0]!.events;
  expect([event!.date, event!.status]).toEqual(['2023-06-07', 'planned']);
});

test('whose assault it was stays open where two have struck', () => {
  const text =
    'Turkey bombed camps in Iraq. Syrian rebels shot down a Turkish helicopter. France denounced the assault.';
  const blamed = [...pipeline({ id: 'one', text, date: '2023-06-06' })][0]!.events.filter(
    ({ type }) => type === 'ACCUSE',
  );
  expect(blamed.flatMap(({ targets }) => targets.map(({ country }) => country))).toEqual([null]);
});
