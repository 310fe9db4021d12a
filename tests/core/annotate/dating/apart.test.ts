import { describe, expect, test } from 'vitest';
import { concluded } from './dated.ts';

describe('a happening whose words stand apart', () => {
  test.each([
    [
      'its own day ties it',
      'Catalonia waits. The region held a banned referendum on Oct. 1, and police beat voters. Mariano Rajoy spoke to the king on Tuesday, and Carles Puigdemont did not.',
      '2017-09-30/2018-07-28',
    ],
    [
      'one clause ties it',
      'Greeks voted No to the terms of their creditors in a referendum a week ago.',
      '2015-07-07/2015-07-17',
    ],
    [
      'at the weekend',
      'BEIRUT - Baghdadi is dead. He died in a raid in Syria at the weekend.',
      '2019-10-25/2019-11-03',
    ],
    [
      'told in other words',
      'MAE SAI, Thailand - Divers brought out the last boys from the cave on Tuesday.',
      '2018-07-09/2018-07-17',
    ],
  ])('%s', (_, text, expected) => expect(concluded(text)).toBe(expected));

  test.each([
    [
      'the clause of a place',
      'MAE SAI, Thailand - Pilgrims knelt on Tuesday at the cave where divers brought out the boys of a football team.',
    ],
    [
      'what had been',
      'CHENGDU - A tremor shook Sichuan on Monday and pupils ran from schools that had collapsed in the earthquake.',
    ],
    [
      'a night of the story',
      'KIGALI - A court sat on Tuesday. The plane of President Habyarimana was shot down here, and that night it began.',
    ],
    [
      'a day to come',
      'Catalonia waits. The region will hold its banned referendum on Oct. 1. Mariano Rajoy spoke to the king on Tuesday, and Carles Puigdemont did not.',
    ],
    [
      'a day to come, in the sentence itself',
      'BARCELONA - Catalonia will hold its banned independence referendum on Oct. 1, Puigdemont said. Rajoy spoke to the king on Tuesday.',
    ],
    [
      'a day to come, in the next sentence',
      'BARCELONA - Catalonia plans a banned independence referendum. It is to be held on Oct. 1, Puigdemont said. Rajoy said no on Tuesday.',
    ],
    ['the end of a term', 'KABUL - Women queued on Thursday. The Taliban seized Kabul as President Ashraf Ghani fled.'],
  ])('%s: unknown', (_, text) => expect(concluded(text)).toBeNull());
});
