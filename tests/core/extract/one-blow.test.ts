import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

const told = (text: string) =>
  eventsOf(text, '2022-07-13').map(
    ({ type, actors, targets, evidence }) =>
      `${type} ${countries(actors, '+')}>${countries(targets, '+')} x${evidence.length}`,
  );

test('what a blow did is told with it, and whom it hit where its own words did not say', () => {
  expect(told('Gunmen attacked a market on Sunday, killing three Malian traders and burning 20 stalls.')).toEqual([
    'ASSAULT Gunmen>market+MLI x2',
  ]);
  expect(
    told('On Sunday Chadian soldiers raided the village of Ganda, killing six people and burning its school.'),
  ).toEqual(['ASSAULT TCD>village x3']);
});

test('a blow to another country, and one of another moment, are their own', () => {
  expect(told('Israel bombed Damascus on Monday, killing two Iranian generals.')).toHaveLength(2);
  expect(told('Kenyan jets attacked Kismayo in May, bombing its port on 8 June.')).toHaveLength(2);
  expect(told('Fulani militiamen raided the village of Ganda and killed six passengers.')).toHaveLength(2);
});

test('who marches somewhere to protest marches once', () => {
  expect(told('Thousands of Kenyans marched to the American embassy to protest against the vote.')).toEqual([
    'PROTEST KEN>USA x1',
  ]);
});
