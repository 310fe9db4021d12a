import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

const accusations = (text: string) =>
  eventsOf(text)
    .filter(({ type }) => type === 'ACCUSE')
    .map(({ status, actors, targets }) => [status, countries(actors), countries(targets)]);

test.each([
  'China - once an ally - accused Japan of spying.',
  'China all along had accused Japan of spying.',
  'China went on to accuse Japan of spying.',
  'China accused Japan of lies and interference.',
  'The visit led China to accuse Japan of spying.',
  'The move prompted China to accuse Japan of spying.',
  'Accusing Japan of spying, China recalled its ambassador.',
  'Last month in Tokyo China accused Japan of spying.',
  'Japan has been accused of spying by China.',
  'Japan accused of spying by China',
])('one accusation in many shapes: %s', (text) => {
  expect(accusations(text)).toEqual([['happened', 'CHN', 'JPN']]);
});

test('"both" behind two names says that each did it', () => {
  expect(accusations('China and Russia both accused Japan of spying.')).toEqual([['happened', 'CHN, RUS', 'JPN']]);
});

test.each([
  'Neither China nor Russia accused Japan of spying.',
  'China stopped short of accusing Japan of spying.',
  'China never went on to accuse Japan of spying.',
  'Japan was not accused of spying by China.',
])('what was not said is no accusation: %s', (text) => {
  expect(accusations(text).filter(([status]) => status === 'happened')).toEqual([]);
});

test.each([
  'Russian troops, Ukraine said, shelled Kharkiv.',
  'Russian troops, officials said on Monday, shelled Kharkiv.',
  'Kharkiv, shelled by Russian troops on Monday, is quiet.',
  'Kharkiv was shelled on Monday by Russian troops.',
])('who says so did not do it: %s', (text) => {
  const event = eventsOf(text).find(({ type }) => type === 'ASSAULT');
  expect([countries(event!.actors), countries(event!.targets)]).toEqual(['RUS', 'UKR']);
});

const told = (text: string) =>
  eventsOf(text).map(
    ({ type, status, actors, targets }) => `${type} ${status}: ${countries(actors)} -> ${countries(targets)}`,
  );

test.each([
  ['After meeting Vladimir Putin, Xi Jinping flew to Berlin.', 'CONSULT happened: CHN -> RUS'],
  ['Before attacking Kuwait, Iraq massed troops.', 'ASSAULT happened: IRQ -> KWT'],
  ['Since invading Ukraine, Russia has lost tanks.', 'ASSAULT happened: RUS -> UKR'],
])('who did what the opening tells is named behind it: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each(['Instead of attacking Iran, Israel waited.', 'Without attacking Iran, Israel won.'])(
  'what was left undone is no deed: %s',
  (text) => {
    expect(told(text).filter((event) => event.startsWith('ASSAULT happened'))).toEqual([]);
  },
);
