import { expect, test } from 'vitest';
import { eventsOf, told } from './events-of.ts';

const read = (text: string) => eventsOf(text, '2023-10-12').map(told);

test.each([
  [
    'Prime Minister Albin Kurti accused President Aleksandar Vučić of planning the raid, which he denied.',
    'REJECT: President Aleksandar Vučić -> Prime Minister Albin Kurti',
  ],
  ['Kenya accused Somalia of sheltering militants, a charge Somalia rejects.', 'REJECT: Somalia -> Kenya'],
])('whoever is charged denies it: %s', (text, event) => {
  expect(read(text)).toContain(event);
});

test.each([
  [
    'The United States and France condemned the incursion, and the head of the bloc, Mia Mottley, appealed to Caracas to withdraw.',
    'REQUEST: Mia Mottley -> Caracas',
  ],
  [
    'Serbia massed troops along the border, and its security adviser, Ivica Tončev, told Kosovo to pull back.',
    'REQUEST: Ivica Tončev -> Kosovo',
  ],
  ['King Hussein asked London for paratroopers.', 'REQUEST: King Hussein -> London'],
])(
  'a second clause with a named doer is no object of the first, and the one asked is no thing asked for: %s',
  (text, event) => {
    expect(read(text)).toContain(event);
  },
);

test.each([
  [
    'a ceasefire is not made with the city where it is signed',
    'The government and the FARC signed a ceasefire in Oslo.',
    /Oslo/,
  ],
  ['nobody asks the one to be handed over', 'Kosovo asked for the extradition of Milan Radoičić.', /-> .*Radoi/],
  [
    'no country burns down',
    'Sudan and Chad met. Sudan reopened the market. It was burned down by gunmen.',
    /ASSAULT: gunmen -> Sudan/,
  ],
  [
    'soldiers and rebels are no leaders',
    'Ethiopian soldiers attacked al Shabaab militants in Somalia. Kenya congratulated both leaders.',
    /SUPPORT: Kenya -> .*(?:soldiers|militants)/,
  ],
])('%s', (_, text, never) => {
  expect(read(text).filter((event) => never.test(event))).toEqual([]);
});

test.each([
  ['Britain sent 200 soldiers to reinforce the garrison.', true],
  ['Two battalions of United States Marines came ashore at Beirut.', true],
  ['Tourists came ashore at Naples.', false],
  ['The government sent soldiers to help farmers with the harvest.', false],
  ['Turkey sent soldiers to rescue survivors of the earthquake.', false],
])('soldiers sent to hold or fight are deployed: %s', (text, deployed) => {
  expect(read(text).some((event) => event.startsWith('MOBILIZE'))).toBe(deployed);
});

test('whoever has just been told to speak is "he", not the one named before', () => {
  const text =
    'Henry Kissinger asked the Security Council to act; the Soviet delegate, Arkady Sobolev, said he would veto any such plan.';
  expect(read(text).filter((event) => event.startsWith('REJECT: Arkady Sobolev -> any such plan'))).toHaveLength(1);
});

test.each([
  ['Iran seized a British tanker on Friday, then released it.', 'COERCE: Iran -> British'],
  ['Kenya bombed the village, then burned the mosque.', 'ASSAULT: Kenya -> mosque'],
  ['Macron met Putin in Moscow, then flew to Beijing.', 'CONSULT: Macron -> Beijing'],
  ['Colonel Goïta had President Ndaw arrested.', 'COERCE: Colonel Goïta -> President Ndaw'],
])('", then" goes on with the same doer, and who has it done does it: %s', (text, event) => {
  expect(read(text)).toContain(event);
});

test.each([
  ['Police arrested the general, later released on bail.', /RETREAT: Police/],
  ['Israel bombed the port, Iran later said.', /: Iran/],
  ['Iran had its envoy expelled.', /: Iran/],
  ['The two neighbours, India and Pakistan, came to the brink of war.', /CONSULT/],
  ['President Alan Garcia of Peru, who cut short a trip to Singapore, denounced the spying.', /Singapore/],
])('another doer, or none: %s', (text, never) => {
  expect(read(text).filter((event) => never.test(event))).toEqual([]);
});

test.each([
  ['On 18 August 2020 soldiers in Mali arrested the president.', 'COERCE: soldiers -> president'],
  ['Early Sunday troops from Chad attacked Sudan.', 'ASSAULT: troops -> Sudan'],
  ['On Tuesday rebels near Gao shot down a plane from France.', 'ASSAULT: rebels -> France'],
])('who acts right behind a date, though a place stands between noun and verb: %s', (text, event) => {
  expect(read(text)).toContain(event);
});

test.each([
  ['The September 11 attacks in New York killed 3,000.', /September/],
  ['France condemned the March 2020 attacks in Mali.', /^(?!ACCUSE: France -> March 2020 attacks)/],
  ['On Friday prayers in Mali drew thousands.', /./],
])('a day in the name of a thing parts nothing: %s', (text, never) => {
  expect(read(text).filter((event) => never.test(event))).toEqual([]);
});
