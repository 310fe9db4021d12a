import { expect, test } from 'vitest';
import { eventsOf, told } from './events-of.ts';

test.each([
  ['The White House said that it would support anything.', 'AGREE: White House -> '],
  ['Border guards seized 12 kg of heroin near Ferozepur.', 'COERCE: Border guards -> '],
  ['North Korea fired a missile into the sea on Thursday.', 'MOBILIZE: North Korea -> '],
  ['Police fired tear gas on Tuesday.', 'ASSAULT: Police -> '],
])('an amount, a means, a pronoun is nobody: %s', (text, expected) => {
  expect(eventsOf(text).map(told)).toContain(expected);
});

test.each([
  ['The rebels dynamited six power pylons.', 'ASSAULT: rebels -> six power pylons'],
  ['Parliament rejected the bill on Friday.', 'REJECT: Parliament -> bill'],
  ['A car bomb destroyed the offices of the newspaper El Espectador.', 'ASSAULT:  -> offices'],
  ['Rebels shot dead eight peasants in Ayacucho.', 'ASSAULT: Rebels -> eight peasants'],
])('what force is used on, or what a stance is about, is said: %s', (text, expected) => {
  expect(eventsOf(text).map(told)).toContain(expected);
});

test('the verbs of a list share their subject', () => {
  const text = 'Fulani militiamen raided the village of Ganda, burned 20 houses and killed six passengers.';
  expect(eventsOf(text).map(told).sort()).toEqual([
    'ASSAULT: Fulani militiamen -> 20 houses',
    'ASSAULT: Fulani militiamen -> six passengers',
    'ASSAULT: Fulani militiamen -> village',
  ]);
});

test('a place of another time is not where it happened', () => {
  const text =
    'Mr Kim and Mr Trump held talks on Wednesday evening, eight months after their first summit in Singapore.';
  const talks = eventsOf(text).find(({ evidence }) => evidence[0]!.exact.includes('held talks'));
  expect([talks?.type, talks?.place]).toEqual(['CONSULT', null]);
});

test.each([
  ['Seoul warned that Pyongyang would pay a price.', ['THREATEN: Seoul -> Pyongyang']],
  ['The United States has warned that Russia may attack civilian ships.', ['ASSAULT: Russia -> civilian ships']],
  ['Russia attacked southern Ukraine with missiles and drones on Thursday.', ['ASSAULT: Russia -> southern Ukraine']],
  [
    'Moscow repeated its commitment to peace in the region, and Kyiv promised security guarantees for Moldova.',
    ['AGREE: Kyiv -> Moldova', 'AGREE: Moscow -> '],
  ],
])('who is threatened, who is only feared, and what is done with: %s', (text, expected) => {
  expect(eventsOf(text).map(told).sort()).toEqual(expected);
});

test('"its leader" is the leader of the country before, not of the person who acts', () => {
  const text = 'North Korea said on Sunday that Donald Trump sent a letter to its leader to offer help.';
  const countries = eventsOf(text).flatMap(({ targets }) => targets.map(({ country }) => country));
  expect(new Set(countries)).toEqual(new Set(['PRK']));
});

test('verbs that are not stressed on their last syllable double no letter: limited, offered, offering', () => {
  const types = (text: string) => eventsOf(text).map(({ type }) => type);
  expect(types('Tehran limited the movements of French diplomats on Monday.')).toEqual(['COERCE']);
  expect(types('Peking offered North Korea air support on Monday.')).toEqual(['AGREE']);
});

test.each([
  [
    'The battalion reported that about 50 peasants were kidnapped by rebels in Usulutan.',
    'ASSAULT: rebels -> 50 peasants',
  ],
  ['The rebels placed a bomb at the residence of the governor.', 'ASSAULT: rebels -> governor'],
  ['Police resorted to a lathi charge on Friday.', 'ASSAULT: Police -> '],
])('attacks as police reports and old wires tell them: %s', (text, expected) => {
  expect(eventsOf(text).map(told)).toEqual([expected]);
});

test.each([
  ['Macron condemned the attack on Israel.', 'ACCUSE: Macron -> attack'],
  ['Macron condemned the bombing of Ukraine.', 'ACCUSE: Macron -> bombing'],
  ['Iran condemned the strikes on its soldiers in Syria.', 'ACCUSE: Iran -> strikes'],
  ['Macron condemned the attack by Russia on Ukraine.', 'ACCUSE: Macron -> Russia'],
  ['Macron condemned the Hamas attack on Israel.', 'ACCUSE: Macron -> Hamas'],
  ['Russia attacked Ukraine on Friday. Macron condemned the attack on the city.', 'ACCUSE: Macron -> Russia'],
])('who suffered a deed is not blamed for it: %s', (text, expected) => {
  expect(
    eventsOf(text)
      .map(told)
      .filter((one) => one.startsWith('ACCUSE')),
  ).toEqual([expected]);
});

test.each([
  ["Ukraine's president spoke on Monday. He said his country was ready to go on.", 'AGREE: Ukraine -> '],
  [
    'North Korea closed the talks. The country arrested ten Chinese fishermen.',
    'COERCE: North Korea -> ten Chinese fishermen',
  ],
  [
    'Iran has broken off relations with Iraq. Oman recalled its envoy. The war in Syria goes on. The envoy is to travel to both capitals this week.',
    'CONSULT: envoy -> Iran, Iraq',
  ],
])('a state goes by its name: %s', (text, expected) => {
  expect(eventsOf(text).map(told)).toContain(expected);
});
