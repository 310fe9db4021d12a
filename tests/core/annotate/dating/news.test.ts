import { annotate, presentForms } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Document } from '@dateline/core/model';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../article.ts';

const lexicon = loadLexicon();
const dated = (text: string) =>
  annotate({ text } as Document, articleOf(text), lexicon).article.published?.edtf ?? null;

describe('what is told in the present is news of its day', () => {
  test.each([
    ['Liz Truss resigns.', '2022-10-19/2022-10-29'],
    ['Naftali Bennett is sworn in as prime minister of Israel.', '2021-06-12/2021-06-22'],
    ['Prince Philip, the Duke of Edinburgh, has died, the palace says.', '2021-04-08/2021-04-21'],
    ['French police arrest Jimmy Lai.', null],
  ])('%s', (text, expected) => expect(dated(text)).toBe(expected));

  test.each([
    ['told in the past', 'Liz Truss resigned in a short speech.'],
    ['told of a later day', 'Two years after Liz Truss resigns, nothing has changed.'],
    ['denied', 'Liz Truss does not resign.'],
    ['to come', 'Liz Truss will resign.'],
    ['wished', 'Her party wants Liz Truss to resign.'],
    ['with a year', 'Liz Truss resigns in 2022, the chronicle says.'],
  ])('%s: unknown', (_, text) => expect(dated(text)).toBeNull());
});

test('every fact that can be news has a verb that can tell it', () => {
  const mute = lexicon.anchors.filter(
    ({ hot, near }) => hot && !near.flat().some((one) => presentForms(one).length > 0),
  );
  expect(mute.map(({ id }) => id)).toEqual([]);
});

test('verbs are put into the present', () => {
  expect(presentForms('resigned')).toContain('resigns');
  expect(presentForms('stepped down')).toContain('steps down');
  expect(presentForms('won')).toEqual(expect.arrayContaining(['win', 'wins', 'winning']));
  expect(presentForms('died')).toEqual(expect.arrayContaining(['die', 'dies']));
  expect(presentForms('denied')).toContain('denies');
  expect(presentForms('ceasefire')).toEqual([]);
});
