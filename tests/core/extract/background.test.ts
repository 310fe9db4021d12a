import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

const told = (text: string, day: string) =>
  eventsOf(text, day).map(
    ({ type, actors, targets, date }) => `${type} ${countries(actors, '+')}>${countries(targets, '+')} ${date}`,
  );

test.each([
  [
    'where they went on to agree',
    'In December 2023 President Maduro met President Ali at Argyle, where the two agreed not to use force against each other.',
    'AGREE VEN>GUY 2023-12',
  ],
  [
    'although one of them did not',
    'In March 2022 Serbia and Kosovo accepted a plan, although Serbia refused to sign it.',
    'REJECT SRB>XKX 2022-03',
  ],
  [
    'by doing so',
    'In May 2022 crowds attacked NATO soldiers in Kosovo. The EU responded by suspending aid to Kosovo.',
    'SANCTION EU>XKX 2024-12-12',
  ],
  [
    'what was said that day',
    'On 6 December 2022 the envoy, Hanna Tetteh, met President Salva Kiir in Juba. She urged him to resume talks with Khartoum.',
    'REQUEST Hanna Tetteh>SSD 2022-12-06',
  ],
  [
    'before the next step of the same chain',
    'In January 2022 Ethiopia signed a pact with Somaliland. Somalia called it an act of aggression, and expelled the Ethiopian ambassador in April 2022.',
    'ACCUSE SOM>ETH 2022-01',
  ],
  [
    'no day by which it is to be done',
    'Ethiopia and Somalia agreed on Wednesday to begin talks by the end of February.',
    'AGREE ETH>SOM 2024-12-11',
  ],
  [
    'hours later',
    'On 18 August 2020 soldiers in Mali arrested President Ibrahim Boubacar Keïta, who resigned hours later.',
    'RETREAT MLI> 2020-08-18',
  ],
  [
    'counted from the far end of a stretch',
    'Tension has been high since February 14, when a bomber killed 40 Indian policemen at Pulwama. Twelve days later Indian jets bombed Pakistan.',
    'ASSAULT IND>PAK 2024-02-26',
  ],
  [
    'this year, told in a history',
    'In June 2022 Mali expelled a diplomat. In August 2022 France left Gao. In December 2023 Russia bombed Gao.\n\nThis January France condemned Mali.',
    'ACCUSE FRA>MLI 2024-01',
  ],
  [
    'last month, when a history has come to its own day',
    'In June 2012 Mali expelled a diplomat. In August 2012 France left Gao. In May 2013 Russia bombed Gao. In June 2014 Chad left Mali.\n\nOn 3 July 2015 Mali signed a pact. Last month France condemned Mali. Niger accused Mali in June.',
    'ACCUSE NER>MLI 2024-06',
  ],
  [
    'not of what was only told in passing',
    'The Malian mayor, who had asked France last week to send troops, said he was tired. The opposition in Mali condemned France.',
    'ACCUSE MLI>FRA 2024-12-12',
  ],
  [
    'joined behind another verb',
    'On Monday Kenyan women marched to the port and sang in protest; Ugandan police attacked the women.',
    'ASSAULT UGA>KEN 2024-12-09',
  ],
])('the day of what is told beside a dated deed: %s', (_, text, event) => {
  expect(told(text, '2024-12-12')).toContain(event);
});

test('the date of a paper is its name, and no day of the narrative', () => {
  const text = `On 19 November 2023, gunmen attacked Rwanda. On 27 January 2024, Rwanda condemned Burundi.

On 3 February 2024, Rwanda closed the border with Burundi, which violated the agreement of 20 June 2011.

In March, Rwanda arrested a Burundian diplomat.`;
  const events = told(text, '2024-04-17');
  expect(events).toContain('COERCE RWA>BDI 2024-03');
  expect(events.filter((event) => event.includes('2011'))).toEqual([]);
  expect(told('Burundi signed the treaty of 4 July 1962 with Rwanda.', '2024-04-17')).toEqual([
    'SUPPORT BDI>RWA 1962-07-04',
  ]);
});

test('in a chronicle the later day of an entry is that of what follows in it, and each entry has its own affair', () => {
  const text = `7 August 2010: Colombian President Santos takes office. Three days later he meets Venezuelan President Hugo Chávez, and the two restore diplomatic relations.

16 November 2014: The FARC seizes a general. President Santos suspends the talks.

2 October 2016: Voters reject the accord. Uribe accuses Santos of lying.`;
  const events = told(text, '2019-09-30');
  expect(events).toContain('CONSULT COL>VEN 2010-08-10');
  expect(events).toContain('SUPPORT COL+VEN>diplomatic relations 2010-08-10');
  expect(events.filter((event) => /2014|2016/.test(event) && event.includes('VEN'))).toEqual([]);
});
