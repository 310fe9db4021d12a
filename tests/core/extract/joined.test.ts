import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

const toldIn = (text: string) =>
  eventsOf(text).map(({ type, actors, targets }) => `${type}: ${countries(actors)} -> ${countries(targets)}`);

test.each([
  ['North Korea condemned US-South Korean military exercises.', 'ACCUSE: PRK -> USA, KOR'],
  ['US-Israeli strikes killed two men in Isfahan.', 'ASSAULT: USA, ISR -> IRN'],
  ['US-South Korean forces began drills.', 'COOPERATE: USA, KOR -> '],
  ['The Franco-German brigade was sent to Mali.', 'MOBILIZE: FRA, DEU -> MLI'],
  ['Iran condemned Anglo-American air strikes on Yemen.', 'ACCUSE: IRN -> GBR, USA'],
  ['Russo-Ukrainian talks opened in Gomel.', 'CONSULT: RUS, UKR -> '],
  ['The first joint Sino-Russian war games got under way.', 'COOPERATE: CHN, RUS -> '],
  ['A Saudi-Iranian agreement was signed in Beijing.', 'SUPPORT: SAU, IRN -> '],
  ['Russia rejected the US-Ukraine minerals deal.', 'REJECT: RUS -> USA, UKR'],
  ['US and Israeli strikes killed two men in Isfahan.', 'ASSAULT: USA, ISR -> IRN'],
  ['Egyptian and Russian frigates shelled a port in Libya.', 'ASSAULT: EGY, RUS -> LBY'],
  ['Sung Kim met his Japanese and South Korean counterparts in Tokyo.', 'CONSULT: USA -> JPN, KOR'],
])('two nations that a hyphen or an "and" joins both do it, or both bear it: %s', (text, expected) => {
  expect(toldIn(text)).toContain(expected);
});

test.each([
  ['Police arrested an Iranian-British journalist in Tehran.', 'COERCE: IRN -> GBR'],
  ['A Russian-made missile struck a Polish village.', 'ASSAULT: RUS -> POL'],
  ['General Franco met Salazar. Franco accused Britain of piracy.', null],
])('one person, a maker or a namesake is no pair: %s', (text, expected) => {
  const told = toldIn(text);
  if (expected) expect(told).toEqual([expected]);
  expect(told.join()).not.toContain('FRA');
});

test.each([
  ['Iran and Saudi Arabia restored ties. Their foreign ministers met in Beijing.', 'CONSULT: IRN, SAU -> '],
  ['Macron and Scholz met. Their foreign ministers signed a pact with Poland.', 'SUPPORT: FRA, DEU -> POL'],
  [
    'Iran and Saudi Arabia restored ties. Macron met their foreign ministers in Paris.',
    'CONSULT: FRA -> their foreign ministers',
  ],
])('what two have is of either, and never of a third: %s', (text, expected) => {
  expect(toldIn(text)).toContain(expected);
});
