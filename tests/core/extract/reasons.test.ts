import { expect, test } from 'vitest';
import { eventsOf, told } from './events-of.ts';

test.each([
  ['Washington sanctioned a Chinese firm for supplying drones to Russia.', /^AID/],
  ['Britain expelled two Russian diplomats for spying on the army.', /two Russian diplomats ->/],
  ['The EU punished Belarus for diverting a Ryanair plane.', /Belarus ->/],
  ['Turkey arrested three men for attacking the Israeli consulate.', /^ASSAULT/],
])('what somebody is punished for is what the punisher says: %s', (text, claimed) => {
  const events = eventsOf(text).map(told);
  expect(events).toHaveLength(1);
  expect(events[0]).not.toMatch(claimed);
});

test('who apologises for a deed did it', () => {
  const events = eventsOf('Kabul apologised to Pakistan for shelling the village.').map(told);
  expect(events).toContain('ASSAULT: Kabul -> village');
  expect(events.filter((event) => event.includes(': Pakistan'))).toEqual([]);
});

test('what somebody prepares for lies ahead', () => {
  const [meeting] = eventsOf('Kenya is preparing for hosting the summit.');
  expect(meeting?.status).toBe('planned');
});

test('a day before its noun belongs to the phrase', () => {
  expect(eventsOf('Trump cancelled the June 12 summit with Kim Jong Un.').map(told)).toEqual([
    'REJECT: Trump -> Kim Jong Un',
  ]);
});

test('what one could not agree to back then is not of the day that tells it', () => {
  const text =
    'The president had said that Iran had asked for the removal of all sanctions, which the US could not agree to.';
  const refusal = eventsOf(text).find(({ type, actors }) => type === 'REJECT' && actors[0]?.country === 'USA');
  expect(refusal).toMatchObject({ date: null });
});
