import { expect, test } from 'vitest';
import { eventsOf } from './events-of.ts';

test.each([
  [
    "Ukraine's foreign minister, Dmytro Kuleba, accused Moscow of piracy.",
    'ACCUSE',
    ['Dmytro Kuleba UKR'],
    ['Moscow RUS'],
  ],
  [
    'Wang Yi met his Iranian counterpart, Hossein Amir-Abdollahian, in Beijing on Thursday.',
    'CONSULT',
    ['Wang Yi CHN'],
    ['Hossein Amir-Abdollahian IRN'],
  ],
  [
    'Washington imposed sanctions on two Chinese shipping companies that it accused of smuggling.',
    'ACCUSE',
    ['Washington USA'],
    ['two Chinese shipping companies CHN'],
  ],
  [
    'Nicaragua withdrew from the Organization of American States.',
    'SANCTION',
    ['Nicaragua NIC'],
    ['Organization of American States -'],
  ],
  [
    'A court in Myanmar sentenced ousted leader Aung San Suu Kyi to four years in prison.',
    'COERCE',
    ['court MMR'],
    ['ousted leader Aung San Suu Kyi MMR'],
  ],
  ['Poland closed its border crossing with Belarus at Kuznica.', 'COERCE', ['Poland POL'], ['Belarus BLR']],
])('who acts on whom: %s', (text, type, actors, targets) => {
  const event = eventsOf(text, '2023-03-02').find((one) => one.type === type);
  const called = (side: 'actors' | 'targets') => event?.[side].map(({ name, country }) => `${name} ${country ?? '-'}`);
  expect([called('actors'), called('targets')]).toEqual([actors, targets]);
});

test('a stance on "the decision" is one towards whoever took it; what only says when names no target', () => {
  const targetsOf = (text: string, type: string) =>
    eventsOf(text)
      .find((one) => one.type === type)
      ?.targets.map(({ name, country, certainty }) => `${name} ${country} ${certainty}`);
  const recalled = 'Armenia recalled its ambassador on Monday.';
  expect(targetsOf(`${recalled} Russia regretted the decision.`, 'ACCUSE')).toEqual(['Armenia ARM inferred']);
  expect(targetsOf(`${recalled} The European Union welcomed the move.`, 'SUPPORT')).toEqual(['Armenia ARM inferred']);
  expect(
    targetsOf('Armenia recalled its ambassador three weeks after a summit with Turkey broke down.', 'SANCTION'),
  ).toEqual([]);
});

test('"South and North Korea" are two', () => {
  const events = eventsOf('South and North Korea opened a joint office on Friday.', '2018-09-14');
  expect(events.map(({ type, actors }) => [type, actors.map(({ country }) => country).sort()])).toEqual([
    ['COOPERATE', ['KOR', 'PRK']],
  ]);
});

test('an embassy is of whoever sent it, not of the place; a home affair has no other side', () => {
  const sidesOf = (text: string, type: string) =>
    eventsOf(text)
      .find((one) => one.type === type)
      ?.targets.map(({ name, country }) => `${name} ${country}`);
  const stormed = 'Saudi Arabia cut ties with Iran on Sunday after protesters stormed its embassy in Tehran.';
  expect(sidesOf(stormed, 'PROTEST')).toEqual(['its embassy SAU']);
  const visit =
    'The Georgian president, Salome Zurabishvili, was on a visit to the United States. She promised to veto the bill.';
  expect(sidesOf(visit, 'THREATEN')).toEqual(['bill null']);
});
