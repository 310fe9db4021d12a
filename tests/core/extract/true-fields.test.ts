import { expect, test } from 'vitest';
import { eventsOf, names, told } from './events-of.ts';

test('a word between commas keeps its own time, and the verb of the sentence is told on its own day', () => {
  const events = eventsOf('The minister, jailed in 2010, accused Ankara of lying.', '2021-03-15');
  const accused = events.find(({ type }) => type === 'ACCUSE');
  expect(accused?.date).not.toBe('2010');
  expect(events.find(({ type }) => type === 'COERCE')?.date).toBe('2010');
});

test('what two states keep in common is neither of them', () => {
  expect(eventsOf('The inter-Korean office had allowed officials from both sides to talk around the clock.')).toEqual(
    [],
  );
  expect(eventsOf('The inter-Korean talks began in Panmunjom on Friday.').map(told)).not.toEqual([]);
});

test.each([
  ['Microsoft said hackers backed by China had attacked the servers of the ministry.', 'Microsoft'],
  ['Rebels backed by Rwanda seized Goma, the UN said.', 'UN'],
])('whoever says so stands with each event: %s', (text, speaker) => {
  const events = eventsOf(text);
  expect(events.length).toBeGreaterThan(1);
  for (const { reportedBy } of events) expect(names(reportedBy)).toBe(speaker);
});

test.each([
  'Macron, speaking in Abidjan, condemned the coup in Niger.',
  'Iran blamed Israel for the assassination in Tehran.',
])('where a deed was is not where it is spoken of: %s', (text) => {
  const [event] = eventsOf(text);
  expect(event?.type).toBe('ACCUSE');
  expect(event?.place).toBeNull();
});

test('refugees are not of the land where they are found, and words to the press are no talks', () => {
  const [rescue] = eventsOf('The Greek coastguard rescued 40 migrants off Lesbos on Sunday.');
  expect(rescue?.targets.map(({ country }) => country)).toEqual([null]);
  const warned = eventsOf('Speaking to reporters in Tokyo, Blinken warned China against supplying arms to Russia.');
  expect(warned.map(({ type }) => type)).toEqual(['THREATEN']);
});

test.each([
  // firms, guides and teams are no powers; whoever deals with a state is
  ['Facebook apologised to the government of Kenya.', 'SUPPORT: Facebook -> government'],
  ['The general appealed to Ankara for help.', 'REQUEST: general -> Ankara'],
  ['Egypt offers talks to Ethiopia.', 'AGREE: Egypt -> Ethiopia'],
  ['Residents demonstrated against the governor in Oran.', 'PROTEST: Residents -> governor'],
  ['The visit by the premier to Athens ended on Friday.', 'CONSULT: premier -> Athens'],
  // told once, to somebody, of another land: no standing advice
  ['The FDA urged patients on Monday to return the pills.', 'REQUEST: FDA -> patients'],
  ['The foreign ministry advises citizens to leave at once.', 'REQUEST: foreign ministry -> citizens'],
  ['The WHO urges countries to share virus samples.', 'REQUEST: WHO -> countries'],
  ['The government asks protesters to go home.', 'REQUEST: government -> protesters'],
  ['The UN provides food to 3 million refugees in Chad.', 'AID: UN -> 3 million refugees'],
  // many, and not nobody
  ['No fewer than ten countries condemned the raid.', 'ACCUSE: No fewer than ten countries -> raid'],
  ['Quite a few ministers resigned on Monday.', 'RETREAT: few ministers -> '],
  ['A few countries agreed to send troops to Mali.', 'AGREE: few countries -> Mali'],
  // threats without a verb of threat, and who turns all away
  ['Any intervention would be met with force, the junta said.', 'THREATEN: junta -> '],
  ['Any attack will be answered with force, Pyongyang said on Monday.', 'THREATEN: Pyongyang -> '],
  ['Every incursion would be met with a harsh response, the general said.', 'THREATEN: general -> '],
  ['No ships would be let through the strait, Iran said.', 'REJECT: Iran -> '],
  ['The army said no convoys will be allowed into Gaza.', 'REJECT: army -> '],
  // whoever suffered the deed, or did it himself, is not whom the words are aimed at
  ['The UN expressed outrage at the killing of Indian peacekeepers.', 'ACCUSE: UN -> killing'],
  ['Washington condemned the assassination of a Lebanese minister.', 'ACCUSE: Washington -> assassination'],
  [
    "Washington's condemnation of the assassination of a Lebanese minister came on Monday.",
    'ACCUSE: Washington -> assassination',
  ],
  ["Turkey voiced anger at France's killing of two Kurds.", 'ACCUSE: Turkey -> France'],
  ['Iran expressed outrage over the attack by Israel on its embassy.', 'ACCUSE: Iran -> Israel'],
  ['The prime minister apologised for the role of the Netherlands in the slave trade.', 'SUPPORT: prime minister -> '],
  ['The Italian premier apologised to Libya for the role of Italy.', 'SUPPORT: Italian premier -> Libya'],
])('what looks like it and did happen is told: %s', (text, expected) => {
  expect(eventsOf(text).map(told)).toContain(expected);
});

test.each([
  ['Gunmen attacked a mosque in Kano as worshippers left on Friday.', '2023-06-02'],
  ['A bomb killed nine people in Quetta as shoppers filled the market on Saturday.', '2023-06-03'],
  ['The president resigned as troops entered the capital on Friday.', '2023-06-02'],
  ['Gunmen attacked a mosque in Kano on Sunday as worshippers recalled the raid of Friday.', '2023-06-04'],
])('what went on at the time tells its day: %s', (text, day) => {
  expect(eventsOf(text, '2023-06-06')[0]?.date).toBe(day);
});
