import type { Event } from '@dateline/core/model';
import { expect, test } from 'vitest';
import { names, eventsOf as read } from './events-of.ts';

const told = ({ type, status, actors, targets }: Event) => `${type} ${status}: ${names(actors)} -> ${names(targets)}`;
const eventsOf = (text: string) => read(text).map(told);
const FACT = /happened|ongoing/;

test.each([
  'If Israel and Syria signed a treaty, the region would change.',
  'If the Houthis and Riyadh made peace, the deal would have passed its hardest test.',
  'Were Israel to attack Iran, the Gulf would burn.',
  'Had Russia attacked Kyiv, NATO would have responded.',
  'Should China invade Taiwan, Japan would send troops.',
  'Unless Iran released the sailors, Britain would close its embassy.',
])('a condition that opens the sentence is no deed: %s', (text) => {
  expect(eventsOf(text).filter((event) => FACT.test(event))).toEqual([]);
});

test.each([
  ['Russia had attacked Kyiv when NATO met.', 'ASSAULT happened: Russia -> Kyiv'],
  ['China should have invaded, the general said, but India attacked Pakistan.', 'ASSAULT happened: India -> Pakistan'],
])('without an inversion there is none: %s', (text, expected) => {
  expect(eventsOf(text)).toContain(expected);
});

test('the terms of a deal are planned', () => {
  const text =
    'On March 10 Iran and Saudi Arabia signed a deal under which they resume relations and reopen their embassies.';
  const events = eventsOf(text);
  expect(events).toContain('SUPPORT happened: Iran, Saudi Arabia -> ');
  expect(events.filter((event) => FACT.test(event))).toHaveLength(1);
});

test.each([
  'Britain warned that Iran could close the Strait of Hormuz.',
  'The United States has warned that Russia may attack ships and blame Ukraine.',
])('who warns of what another may do threatens nobody: %s', (text) => {
  expect(eventsOf(text).filter((event) => event.startsWith('THREATEN'))).toEqual([]);
});

test.each([
  [
    'Turkey closed the border after an attack by Kurdish rebels on a Turkish post.',
    'ASSAULT happened: Kurdish rebels -> Turkish',
  ],
  ["Chad accused Sudan of aggression after an attack by rebels on N'Djamena.", "ASSAULT happened: rebels -> N'Djamena"],
])('what a deed came after is a deed of its own: %s', (text, expected) => {
  expect(eventsOf(text)).toContain(expected);
});

test('a claim keeps its claimant, and "its" its owner', () => {
  const text =
    'Russia left the deal on Saturday after what it said was a drone attack by Ukraine on ships of its fleet in Sevastopol.';
  const [claim] = read(text).filter(({ type }) => type === 'ASSAULT');
  expect(claim!.actors.map(({ country }) => country)).toEqual(['UKR']);
  expect(claim!.targets.map(({ country }) => country)).toEqual(['RUS']);
  expect(claim!.reportedBy.map(({ name }) => name)).toEqual(['Russia']);
});

test('what stands beside an undertaking is not whom it is given to', () => {
  const [deal] = read(
    'Iran and Saudi Arabia agreed on Friday to restore ties, following talks in Beijing that had not been announced.',
  );
  expect(deal!.targets.map(({ country }) => country)).not.toContain('CHN');
});
