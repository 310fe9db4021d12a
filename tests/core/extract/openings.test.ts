import { expect, test } from 'vitest';
import { eventsOf, told } from './events-of.ts';

test.each([
  ['During the meeting China urged India to withdraw its troops.', 'REQUEST: China -> India'],
  ['At the summit Putin thanked Erdogan for his mediation.', 'SUPPORT: Putin -> Erdogan'],
  ['In the letter President Xi invited Modi to Beijing.', 'AGREE: President Xi -> Modi'],
  ["In a letter Iran's foreign minister accused Israel of sabotage.", "ACCUSE: Iran's foreign minister -> Israel"],
  ['In response China imposed tariffs on Japan.', 'COERCE: China -> Japan'],
  ['In retaliation Russia expelled two British diplomats.', 'SANCTION: Russia -> two British diplomats'],
  ['As a result Egypt recalled its ambassador from Qatar.', 'SANCTION: Egypt -> Qatar'],
  ['Amid mounting tensions Pakistan closed its border with Afghanistan.', 'COERCE: Pakistan -> Afghanistan'],
  [
    'After the talks US Secretary of State Antony Blinken accused Russia of stalling.',
    'ACCUSE: US Secretary of State Antony Blinken -> Russia',
  ],
  ['In Geneva Iranian and American officials held talks.', 'CONSULT: Iranian, American officials -> '],
  ['In Washington President Trump accused Iran of lying.', 'ACCUSE: President Trump -> Iran'],
  ['Under pressure from Moscow Armenia rejected the EU agreement.', 'REJECT: Armenia -> EU'],
  ['With the help of Qatar Hamas and Israel agreed on a truce.', 'AGREE: Hamas, Israel -> '],
  ['In the meeting officials agreed to reopen the border.', 'AGREE: officials -> '],
])('a phrase that opens a sentence ends before whoever acts: %s', (text, expected) => {
  expect(eventsOf(text).map(told)).toContain(expected);
});

test.each([
  ['According to the newspaper Haaretz, Israel attacked Syria.', 'ASSAULT: Israel -> Syria'],
  ['With the dictator Pinochet Chile lost its freedom, and Peru accused Chile of spying.', 'ACCUSE: Peru -> Chile'],
])('a name stays with the noun that says what bears it: %s', (text, expected) => {
  expect(eventsOf(text).map(told)).toEqual([expected]);
});

test.each([
  ['After the attack soldiers arrested ten people.', ['COERCE: soldiers -> ten people']],
  ['Following the raid Hamas fired rockets at Israel.', ['ASSAULT: Hamas -> Israel']],
  ['During the ceremony gunmen opened fire on the crowd.', ['ASSAULT: gunmen -> crowd']],
  ['In the capital police fired tear gas at protesters.', ['ASSAULT: police -> protesters']],
  ['In the square stood soldiers.', []],
  [
    'After the government troops withdrew, rebels seized the town.',
    ['ASSAULT: rebels -> town', 'RETREAT: government troops -> '],
  ],
])('a comma left out behind what opens a sentence: %s', (text, expected) => {
  expect(eventsOf(text).map(told).sort()).toEqual(expected);
});
