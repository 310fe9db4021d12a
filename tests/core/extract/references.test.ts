import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

const read = (text: string) => eventsOf(text, '2023-06-06');
const toldIn = (text: string) =>
  read(text).map(({ type, actors, targets }) => `${type}: ${countries(actors)} -> ${countries(targets)}`);

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
  expect(toldIn(text)).toContain(expected);
});

test('a crowd that storms a mission and sets fire to it acts on the mission', () => {
  const text =
    'Protesters stormed the Saudi embassy in Tehran and set fire to it over the execution of a Shiite cleric.';
  expect(new Set(toldIn(text))).toEqual(new Set(['PROTEST: IRN -> SAU']));
});

test('what something is, nobody does', () => {
  const text =
    'Sweden invited both. The United States accepted the invitation. It was the first formal meeting since June.';
  expect(read(text).filter(({ type }) => type === 'CONSULT')).toEqual([]);
});

test('"was also to open on Wednesday" lies ahead', () => {
  const [event] = read('Iran was also to open its consulate in Jeddah on Wednesday.');
  expect([event!.date, event!.status]).toEqual(['2023-06-07', 'planned']);
});

test('whose assault it was stays open where two have struck', () => {
  const text =
    'Turkey bombed camps in Iraq. Syrian rebels shot down a Turkish helicopter. France denounced the assault.';
  const blamed = read(text).filter(({ type }) => type === 'ACCUSE');
  expect(blamed.flatMap(({ targets }) => targets.map(({ country }) => country))).toEqual([null]);
});
