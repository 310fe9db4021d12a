import type { Event } from '@dateline/core/model';
import { expect, test } from 'vitest';
import { eventsOf } from './events-of.ts';
import { asserted } from './no-events.ts';

const states = (list: Event['actors']) => list.map(({ country }) => country ?? '?').join(' ');
const told = (text: string) =>
  asserted(eventsOf(text)).map(({ type, actors, targets }) => `${type} ${states(actors)} -> ${states(targets)}`);

// near misses of what only looks like an event: each of these happened
test.each([
  ['Iran banned the film and arrested its director.', ['COERCE IRN -> ?', 'COERCE IRN -> IRN']],
  ['In the film industry, workers went on strike in Hollywood on Monday.', ['PROTEST USA -> USA']],
  ['The series of attacks shows that militants attacked Kabul again on Sunday.', ['ASSAULT ? -> AFG']],
  ['The documentary shows police who beat protesters in Minsk.', ['ASSAULT BLR -> BLR']],
  ['Qatar played a role in the talks and hosted Taliban leaders on Monday.', ['CONSULT QAT -> AFG']],
  ['Washington awarded Ukraine $12 million in aid.', ['AID USA -> UKR']],
  ['Iran and the United States met in Geneva for the last round of talks.', ['CONSULT IRN USA -> ']],
  ['The president sacked the interior minister after protests in Tunis.', ['CONCEDE ? -> ?']],
  ['France has no intention of talking to the rebels.', ['REJECT FRA -> ?']],
  ["Protesters marched against the court's decision in Warsaw.", ['PROTEST POL -> POL']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

const LAST = (text: string) => told(text).at(-1);

test.each([
  ["Maoist rebels attacked a police post in Nepal. They bombed the country's power plant.", 'ASSAULT ? -> NPL'],
  ["The government in Juba thanked Japan. Rebels attacked the country's only airport.", 'ASSAULT ? -> ?'],
  ["India and Pakistan held talks on Monday. Militants attacked the country's parliament.", 'ASSAULT ? -> ?'],
])('"the country" is the one in mind, and nobody where two are: %s', (text, expected) => {
  expect(LAST(text)).toBe(expected);
});

test.each([
  ['Eritrea and Ethiopia traded fire. The US envoy said both sides had agreed to a truce.', 'AGREE ERI ETH -> '],
  ['American envoy Tom Perriello held talks on Sudan. Both sides signed a truce.', 'RETREAT ? -> '],
  ['US envoy Steve Witkoff met Vladimir Putin in Moscow. Both sides agreed to continue talks.', 'AGREE USA -> RUS'],
])('who goes between two sides is neither: %s', (text, expected) => {
  expect(LAST(text)).toBe(expected);
});

test.each([
  ['Ban Ki-moon visited Juba. Fighters attacked towns in the South.', 'ASSAULT ? -> ?'],
  ['Sudan and South Korea signed a deal. Fighters in Sudan attacked towns in the South.', 'ASSAULT SDN -> SDN'],
  ['South Korea said it would resume aid. The North rejected the offer.', 'REJECT PRK -> KOR'],
])(
  'the North and the South are Korean where a Korea is named, and no other such country as often: %s',
  (text, expected) => {
    expect(LAST(text)).toBe(expected);
  },
);
