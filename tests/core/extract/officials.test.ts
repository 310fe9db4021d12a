import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';

const pipeline = createPipeline(loadLexicon());

/** "TYPE ACTORS>TARGETS" of every event, by country. */
function told(text: string): string[] {
  const [record] = [...pipeline({ id: 'one', text, format: 'text' })];
  const side = (actors: readonly { country: string | null }[]) => actors.map(({ country }) => country ?? '-').join('+');
  return record!.events.map(({ type, actors, targets }) => `${type} ${side(actors)}>${side(targets)}`);
}

test.each([
  [
    'of a country',
    'President Sixto Duran Ballen of Ecuador accused Peruvian troops of shelling an outpost.',
    'ACCUSE ECU>PER',
  ],
  [
    'of a country, by surname later',
    'President Sixto Duran Ballen of Ecuador spoke on Monday. Duran Ballen accused Peru of lying.',
    'ACCUSE ECU>PER',
  ],
  [
    'in the place that opens the sentence',
    'In London, Foreign Secretary Sir Geoffrey Howe condemned the Soviet Union.',
    'ACCUSE GBR>SUN',
  ],
  [
    'at home',
    'DHAKA, Feb. 8, 2018 (AFP) - Home Minister Asaduzzaman Khan accused India of meddling.',
    'ACCUSE BGD>IND',
  ],
  [
    'at home among others',
    'MOSCOW, April 22, 1985 (UPI) - The Soviet Union expelled two British diplomats. The Foreign Ministry accused Britain of a smear campaign.',
    'ACCUSE SUN>GBR',
  ],
  [
    'a local body',
    'TUNIS, May 3, 2023 (AP) - The Foreign Ministry summoned the Italian ambassador.',
    'REQUEST TUN>ITA',
  ],
])('an official without a country: %s', (_, text, wanted) => {
  expect(told(text)).toContain(wanted);
});

test.each([
  ['of no state', "CAIRO, May 3, 2023 (AP) - The EU's diplomatic chief condemned Israel.", 'ACCUSE ->ISR'],
  ['of many states', 'TUNIS, May 3, 2023 (AP) - Foreign ministers met on Friday.', 'CONSULT ->'],
  [
    'one whom the subject deals with',
    'TUNIS, May 3, 2023 (AP) - Tunisia summoned Ambassador John Hale.',
    'REQUEST TUN>-',
  ],
  [
    'a party leader among several',
    'MOSCOW, April 22, 1985 (UPI) - The Soviet Union expelled two British diplomats. Labor Party leader Neil Smith criticized the expulsion.',
    'ACCUSE ->SUN',
  ],
])('nobody is given a country that nothing tells: %s', (_, text, right) => {
  expect(told(text)).toContain(right);
});

test.each([
  [
    'Moscow rejected the charges as "fabrications" and had warned on Thursday that it would expel British diplomats.',
    'THREATEN RUS>GBR',
  ],
  [
    'The opposition in Bangladesh rejected the verdict as politically motivated and called on India to act.',
    'REQUEST BGD>IND',
  ],
  ['The Economic Community of West African States responded to the coup by closing borders with Mali.', 'COERCE ->MLI'],
  [
    "Mali's military junta on Thursday released Ibrahim Boubacar Keita, the president it overthrew nine days ago.",
    'COERCE MLI>MLI',
  ],
  ['Seoul proposed on Friday that the two Koreas reopen a hotline, but the North has not answered.', 'REQUEST KOR>PRK'],
  ['Russia told the envoy the three Britons had been expelled by Moscow.', 'SANCTION RUS>GBR'],
])('reads %s', (text, wanted) => {
  expect(told(text)).toContain(wanted);
});

test.each([
  ['they together', 'Turkey and Iran signed a protocol on Monday. They agreed to reopen the border.', 'AGREE TUR>IRN'],
  [
    'they, a crowd',
    'Ethiopian troops seized a town on Monday. They also arrested two Sudanese soldiers.',
    'COERCE ETH>SDN',
  ],
  ['it', 'Washington offered a reward on Monday. It imposed sanctions on Venezuela in May.', 'SANCTION|COERCE USA>VEN'],
  [
    'neither is the one who urges',
    'Fighting went on in Ethiopia near the border with Sudan. The United States urged both sides to talk.',
    'REQUEST USA>-',
  ],
  [
    'where',
    'Panama, where the French president is due to arrive, severed relations with Venezuela.',
    'SANCTION PAN>VEN',
  ],
  ['no longer', 'Iran said it would no longer respect the deal with Germany.', 'REJECT IRN>DEU'],
  [
    'between',
    'The Iranian minister called for an end to fighting between Armenia and Azerbaijan.',
    'REQUEST IRN>ARM+AZE',
  ],
])('takes up what was said: %s', (_, text, wanted) => {
  const [types, sides] = wanted.split(' ');
  expect(told(text)).toEqual(
    expect.arrayContaining([expect.stringMatching(new RegExp(`^(?:${types}) ${sides!.replace('+', '\\+')}$`))]),
  );
});

test('they in a quotation are nobody that the text has named', () => {
  const text = 'President Maduro met the American envoy on Friday. “They accused Colombia of lying,” a woman said.';
  expect(told(text)).toEqual(['CONSULT VEN>USA']);
});

test.each([
  [
    'The army shot down a Sudanese plane carrying weapons for the rebels on Tuesday night, state media reported.',
    'ASSAULT',
    '2022-08-23',
  ],
  ['The council imposed an embargo on Aug. 6, four days after Iraqi troops overran Kuwait.', 'ASSAULT', '2022-08-02'],
  ['On Monday gunmen killed 12 people in Lagos.', 'ASSAULT', '2022-08-22'],
  ['In May rebels attacked an Indian base.', 'ASSAULT', '2022-05'],
  ['Under the 2015 accord, Iran agreed to curb its nuclear programme.', 'AGREE', '2015'],
  ['Seoul proposed on Friday that the North reopen a hotline.', 'REQUEST', '2022-08-19'],
])('dates %s', (text, type, date) => {
  const [record] = [...pipeline({ id: 'one', text, format: 'text', date: '2022-08-24' })];
  expect(record!.events.find((one) => one.type === type)?.date).toBe(date);
});

test.each([
  ['a time that belongs to a thing', 'In March elections held in Peru, the party won.', /./],
  ['nobody and nothing', 'Power and water were cut off.', /./],
  [
    'a broken round of talks',
    'The United States condemned Turkey on Monday. Peace talks between the Turkish government and the PKK collapsed in 2015.',
    /SANCTION.*USA/,
  ],
])('tells nothing of %s', (_, text, wrong) => {
  expect(told(text).filter((one) => wrong.test(one))).toEqual([]);
});

test('troops that land are deployed, ministers visit', () => {
  expect(told('The first contingent of Kenyan police officers landed in Haiti on Tuesday.')[0]).toMatch(/^MOBILIZE/);
  expect(told('The Kenyan foreign minister landed in Haiti on Tuesday.')[0]).toMatch(/^CONSULT/);
});

test.each([
  [
    'President Vladimir Putin met President Joe Biden in Geneva. Foreign Minister Sergei Lavrov and Secretary of State Antony Blinken attended. The two leaders signed a statement.',
    'SUPPORT RUS+USA>',
  ],
  ['Peru and Chile agreed not to discuss the border in public.', 'AGREE PER>CHL'],
  ['Iran pledged not to attack Iraq.', 'AGREE IRN>IRQ'],
  ['The UNHCR chief met King Abdullah in Amman on Tuesday.', 'CONSULT ->JOR'],
  [
    'BRUSSELS, March 14, 2013 (AFP) - EU leaders met on Thursday. Government warplanes bombed a suburb of Damascus.',
    'ASSAULT SYR>SYR',
  ],
  [
    'MANILA - Senator Leila de Lima of the Philippines spoke on Monday. De Lima accused China of meddling.',
    'ACCUSE PHL>CHN',
  ],
  [
    'MEXICO CITY - Economy Minister Ildefonso Guajardo warned the United States that Mexico could retaliate with tariffs.',
    'THREATEN MEX>USA',
  ],
])('names the right ones in %s', (text, wanted) => {
  expect(told(text)).toContain(wanted);
});

test('heads that open a sentence are people', () => {
  expect(told('Heads of state of the African Union met on Friday.')).toEqual(['CONSULT ->']);
});

test('the words of an event go to the end of what is looked forward to, warned of or offered', () => {
  const words = (text: string, type: string) =>
    [...pipeline({ id: 'one', text, format: 'text' })][0]!.events.find((one) => one.type === type)?.evidence[0]?.exact;
  expect(words('Washington looks forward to sitting down with Pyongyang.', 'AGREE')).toBe(
    'Washington looks forward to sitting down with Pyongyang',
  );
  expect(words('It condemned the drills that North Korea has warned could trigger a crisis.', 'THREATEN')).toMatch(
    /could trigger a crisis$/,
  );
});
