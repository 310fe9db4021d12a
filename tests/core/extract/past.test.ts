import { expect, test } from 'vitest';
import { eventsOf } from './events-of.ts';

const dateOf = (text: string, type: string, date: string) =>
  eventsOf(text, date).find((event) => event.type === type)?.date;

test.each([
  [
    'The two leaders of Korea agreed to set up the office at their summit in Panmunjom in April.',
    'AGREE',
    '2018-09-14',
    '2018-04',
  ],
  [
    'North Korea agreed to return the remains at talks in Panmunjom on December 20.',
    'AGREE',
    '2018-09-14',
    '2017-12-20',
  ],
  ['North Korea agreed to return the remains on Tuesday.', 'AGREE', '2018-09-14', null],
  ['Turkey agreed on Tuesday to back the bid of Finland.', 'AGREE', '2022-06-29', '2022-06-28'],
  ['North Korea and Japan have agreed to talk on Dec. 14 in Vienna.', 'AGREE', '2018-12-07', '../2018-12-07'],
])('what happened lies before the day it is told, or has no date: %s', (text, type, published, date) => {
  expect(dateOf(text, type, published)).toBe(date);
});

const BREAK =
  'The break goes back to January 2, 2016. Saudi Arabia executed a cleric. The next day Riyadh cut relations with Iran.';

test.each([
  ['a day that the paragraph named', BREAK, 'ASSAULT', '2016-01-02'],
  ['the day after it', BREAK, 'SANCTION', '2016-01-03'],
  ['not one of a few days ago', 'The talks ended on April 3. Israel bombed an airfield.', 'ASSAULT', '2023-04-11'],
  ['nor for what is said today', 'The pact was signed in July 2015. Iran condemned Israel.', 'ACCUSE', '2023-04-11'],
  [
    'the month that "when" explains',
    'It had been shut since January 2016, when Saudi Arabia expelled the Iranian ambassador.',
    'SANCTION',
    '2016-01',
  ],
  [
    'its article, whatever a relative clause dates',
    'Gangs released the missionaries they had kidnapped in October.',
    'RETREAT',
    '2023-04-11',
  ],
  [
    'its article where the day before it stands in an aside',
    'Iran and Saudi Arabia agreed to restore the relations that Riyadh broke off in 2016. China hosted the talks.',
    'CONSULT',
    '2023-04-11',
  ],
  ['the day on which "when" says how', 'Two men died on Monday when Israel bombed a farm.', 'ASSAULT', '2023-04-10'],
])('a deed without a day of its own belongs to %s', (_, text, type, date) => {
  expect(dateOf(text, type, '2023-04-11')).toBe(date);
});
