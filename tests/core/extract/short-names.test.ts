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
])('%s', (_, text, event) => expect(read(text)).toContain(event));
