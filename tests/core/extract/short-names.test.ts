import type { Event } from '@dateline/core/model';
import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

const side = (parties: Event['actors']) => countries(parties, '+');
const read = (text: string) =>
  eventsOf(text, '2022-04-21').map(
    ({ type, actors, targets, status }) => `${type} ${side(actors)}>${side(targets)} ${status}`,
  );

test.each([
  [
    'a council that belongs to no country is not given one',
    'The Security Council renewed the mandate of its mission in Haiti. The representative of Haiti thanked the Council for the extension.',
    'SUPPORT HTI>Council happened',
  ],
  [
    'an office for some field is no person',
    'The Under-Secretary-General for Peace Operations said gunmen had attacked the town. He welcomed the truce.',
    'SUPPORT Under-Secretary-General>truce happened',
  ],
  [
    'several, where one country brought them together',
    'Qatar invited Chad and Libya to Doha, and they agreed to restore ties.',
    'AGREE TCD>LBY happened',
  ],
  [
    'a part of those named',
    'Mexican police detained teachers in Oaxaca. The state released four of the detained teachers on Wednesday.',
    'RETREAT MEX>MEX happened',
  ],
  [
    'the union of the land that the report tells of',
    'MEXICO CITY, April 21 (Reuters) - Mexican police stormed the port. The union demanded that the minister resign.',
    'REQUEST MEX>MEX happened',
  ],
  [
    'a body of the state, named without it',
    'MEXICO CITY, April 21 (Reuters) - Mexican police stormed the port. The National Human Rights Commission condemned the raid.',
    'ACCUSE MEX>raid happened',
  ],
  [
    'what befell two together sets neither against the other',
    'The Security Council imposed an arms embargo on Ethiopia and Eritrea. Ethiopia rejected the resolution.',
    'REJECT ETH>resolution happened',
  ],
  [
    'an embassy is on the soil of its host',
    'NAIROBI, April 21 (Reuters) - Kenyan students marched in Nairobi. Demonstrators threw stones at the British embassy.',
    'PROTEST KEN>GBR happened',
  ],
  [
    'whoever spoke last, and not whom he speaks of behind "he"',
    'The delegate of Chad spoke of famine. He accused members of the Libyan army of arming rebels, and called for an inquiry.',
    'ACCUSE TCD>LBY happened',
  ],
  [
    'the same speaker two sentences on',
    'The representative of Chad spoke of famine. The harvest had failed, he said. He appealed to donors for help.',
    'REQUEST TCD>donors happened',
  ],
  [
    'a high commission is not of the town that it sits in',
    'COLOMBO, April 21 (Reuters) - India spoke of a pity. The high commission in Colombo condemned the reports.',
    'ACCUSE IND>reports happened',
  ],
  [
    'an ambassador after his embassy',
    'COLOMBO, April 21 (Reuters) - The US embassy was closed. Ambassador Julie Chung urged Sri Lanka to refrain from violence.',
    'REQUEST USA>LKA happened',
  ],
  [
    'the army of the government that speaks',
    'Eritrean soldiers fled. The Ethiopian government said the army had bombed a depot.',
    'ASSAULT ETH>depot happened',
  ],
  [
    'behind the clock of a live report',
    'COLOMBO, April 21 (Reuters) - Police arrested a student.\n\n20.15 The US embassy has suspended its aid to Sri Lanka.',
    'SANCTION USA>LKA happened',
  ],
  [
    'guests, and not their host',
    'Dmitry Medvedev hosted Presidents Serzh Sargsyan and Ilham Aliyev outside Moscow, where they signed a declaration.',
    'SUPPORT ARM+AZE> happened',
  ],
  [
    'the three who met, four sentences on',
    'Dmitry Medvedev met Presidents Serzh Sargsyan and Ilham Aliyev. Armenia freed a captive. Azerbaijan praised Turkey. The three presidents will meet again in Kazan.',
    'CONSULT RUS+ARM+AZE> planned',
  ],
  [
    'the land whose towns and bodies a report without a dateline names',
    'Villagers torch office\n\nPolice arrested 17 people after villagers had burned an office. One woman is at Mutare Provincial Hospital. The opposition MDC-T called the arrests barbaric. A lawyer in Harare demanded their release. Guards beat a student in Bulawayo.',
    'COERCE ZWE>17 people happened',
  ],
])('%s', (_, text, event) => expect(read(text)).toContain(event));
