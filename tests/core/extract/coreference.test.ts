import type { Event } from '@dateline/core/model';
import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

const side = (parties: Event['actors']) => countries(parties, '+');
const read = (text: string) =>
  eventsOf(text, '2019-03-03').map(
    ({ type, actors, targets, status }) => `${type} ${side(actors)}>${side(targets)} ${status}`,
  );

test.each([
  [
    'it',
    'China said it supported the talks. Its envoy called on Washington to ease sanctions.',
    'REQUEST CHN>USA happened',
  ],
  [
    'three',
    'Sung Kim, a U.S. envoy, met South Korean and Japanese officials in Seoul. The three agreed to keep working together.',
    'AGREE USA>KOR+JPN happened',
  ],
  [
    'the allies',
    'South Korea and the United States began joint military exercises on Monday. Pyongyang accused the allies of preparing a war.',
    'ACCUSE PRK>KOR+USA happened',
  ],
  [
    'a promise about all sides',
    'Guyana and Venezuela promised that neither side would use force, but failed to reach agreement.',
    'AGREE GUY>VEN happened',
  ],
  [
    'the like done back',
    'Egypt expelled the Turkish ambassador; Ankara retaliated in kind.',
    'SANCTION TUR>EGY happened',
  ],
  [
    'the same done too',
    'The United States imposed sanctions on Iran. Canada followed suit.',
    'COERCE CAN>IRN happened',
  ],
  [
    'two with one relative clause',
    'Greece and Cyprus, which signed a pact with Egypt, are watching.',
    'SUPPORT GRC+CYP>EGY happened',
  ],
])('who is meant: %s', (_, text, event) => {
  expect(read(text)).toContain(event);
});

test.each([
  ['no promise: a threat', 'Iran vowed that it would attack Israel.', 'AGREE'],
  ['nobody to answer', 'Ankara retaliated in kind.', ''],
  [
    'those who were not struck answer nobody',
    'Egypt expelled the Turkish ambassador; Greece retaliated in kind.',
    'SANCTION GRC',
  ],
  ['a fashion that is followed', 'Egypt praised Greece. Cyprus followed suit.', 'SUPPORT CYP'],
])('who is not meant: %s', (_, text, event) => {
  expect(read(text).filter((one) => one.startsWith(event))).toEqual([]);
});
