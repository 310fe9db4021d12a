import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

/** "KOR -> PRK": from where those who act and those acted on are. */
const sides = (text: string, date?: string): string[] =>
  eventsOf(text, date).map(({ actors, targets }) => `${countries(actors)} -> ${countries(targets)}`);
const roles = (text: string, date?: string): (string | null)[] =>
  eventsOf(text, date).flatMap(({ actors, targets }) => [...actors, ...targets].map(({ role }) => role));

test.each([
  // a town or state that bears another's name
  ['Police in Moscow, Idaho, arrested a student.', 'USA -> USA'],
  ['Police in Lebanon, Pennsylvania, arrested two men.', 'USA -> USA'],
  ['The Georgia legislature condemned the president of Iran.', 'USA -> IRN'],
  ["Georgia's governor criticised China.", 'USA -> CHN'],
  ['Police in Savannah, Georgia, arrested two Britons.', 'USA -> GBR'],
  // bodies that no list knows, by the town where they sit
  ['The Constitutional Court in Bratislava rejected the request of the Polish government.', 'SVK -> POL'],
  ['The Regional Court in Zadar jailed two Serbian nationals.', 'HRV -> SRB'],
  // bands of no state, by the land where they fight
  ['US jets bombed Islamic State in Libya.', 'USA -> LBY'],
  ["Russian forces attacked Islamic State targets in Syria's Hama province.", 'RUS -> SYR'],
  // those who fight at home with another's help
  ['Saudi-backed forces attacked Houthi positions outside Taiz.', 'YEM -> YEM'],
  ['Ethiopian-backed government troops fought the Islamic Courts Union in Baidoa.', 'SOM -> SOM'],
  ['Pro-Russian separatists shot down a Ukrainian helicopter.', 'UKR -> UKR'],
  // two nations and one noun
  ['The Dutch and Australian governments accused Moscow of murder.', 'NLD, AUS -> RUS'],
  // a people of several states, by the one that is named
  ['Tutsi officers killed President Melchior Ndadaye in Bujumbura.', 'BDI -> BDI'],
  ['Tamil civilians were shelled by the Sri Lankan army.', 'LKA -> LKA'],
  ['Turkish jets bombed Kurdish fighters in northern Iraq.', 'TUR -> IRQ'],
  ["The Uzbek minority's leaders in Osh accused Russian soldiers of killings.", 'KGZ -> RUS'],
  // who is asked, not who is asked for; who is attacked, not where
  ['Chad asked Paris for 200 soldiers.', 'TCD -> FRA'],
  ['Ethiopian farmers in Metemma were attacked by Sudanese soldiers.', 'SDN -> ETH'],
  // a town by its name alone
  ['Russian forces captured Bakhmut.', 'RUS -> UKR'],
  // bodies named after beasts
  ['The Tamil Tigers attacked an Indian Navy convoy near Habarana.', 'LKA -> IND'],
  // an office whose second word looks like an adjective
  ['The Swedish attorney general sued Ryanair.', 'SWE -> IRL'],
  // nations that only an adjective names
  ['Ethiopian and Eritrean negotiators met in Jeddah. The latter accused Sudan of delay.', 'ERI -> SDN'],
  // the same noun again
  ['The foreign ministry in Doha issued a statement. The ministry accused Abu Dhabi of hacking.', 'QAT -> ARE'],
  // the half of a land that has bombs
  ["The Blue House rejected the North's demand.", 'KOR -> PRK'],
  ['Donald Trump condemned the North over its missile tests.', 'USA -> PRK'],
])('%s', (text, expected) => {
  expect(sides(text)).toContain(expected);
});

test.each([
  // the country, not the American state
  ['The Georgia government criticised Moscow.', 'GEO -> RUS'],
  ['Police in Gori, Georgia, arrested two Britons.', 'GEO -> GBR'],
  ['In Moscow, Texas senator Ted Cruz met Vladimir Putin.', 'USA -> RUS'],
  // another land of two halves is named
  ['Khartoum accused the North over missile attacks.', 'SDN -> North'],
  // proxies far from any place that the clause names
  ['Iran-backed militias attacked a convoy.', 'Iran-backed militias -> convoy'],
  ['Separatists attacked a Ukrainian town.', 'Separatists -> UKR'],
  ['Police in Basel arrested three Kurds.', 'CHE -> three Kurds'],
])('near miss: %s', (text, expected) => {
  expect(sides(text)).toContain(expected);
});

test('a counterpart is of the same sector', () => {
  expect(roles("Turkey's top general met his Greek counterpart in Athens.")).toEqual(['MIL', 'MIL']);
  expect(roles("Turkey's foreign minister met his Greek counterpart in Athens.")).toEqual(['GOV', 'GOV']);
});

test.each([
  'Tigers attacked a village in Bihar.',
  'Villagers were attacked by tigers in Bihar.',
  'A general strike hit France.',
])('nobody: %s', (text) => expect(eventsOf(text)).toEqual([]));

test('whoever leads or speaks for a body is of its sector', () => {
  expect(roles("The Syrian opposition's chief negotiator accused Iran of lying.")).toEqual(['OPP', 'GOV']);
  expect(roles("Oxfam's country director in Juba met South Sudan's rebels.")).toEqual(['NGO', 'REB']);
  expect(roles("France's chief negotiator met Iran's president.")).toEqual(['GOV', 'GOV']);
});

test('a soldier and a suspect may be written like an adjective and a verb', () => {
  expect(sides('Rebels killed a US marine.')).toContain('Rebels -> USA');
  expect(roles('Rebels killed a US marine.')).toContain('MIL');
  expect(sides('Karachi police took two Afghan suspects into custody.')).toContain('PAK -> AFG');
});
