import type { Actor } from '@dateline/core';
import { callParties, shownSide } from '@dateline/core/model';
import { expect, test } from 'vitest';

const actor = (name: string, rest: Partial<Actor> = {}): Actor => ({
  name,
  id: null,
  country: null,
  role: null,
  start: 0,
  end: name.length,
  certainty: 'stated',
  ...rest,
});

test.each([
  ['a name says enough', [actor('Kim Yo-jong', { id: 'kim-yo-jong', country: 'PRK' })], [], 'Kim Yo-jong'],
  ['a description bears its country', [actor('its leader', { country: 'PRK', role: 'GOV' })], [], 'its leader (PRK)'],
  ['unless it names somebody itself', [actor("Seoul's ministry", { country: 'KOR' })], [], "Seoul's ministry"],
  ['nobody is a dash', [], [actor('two people', { role: 'CVL' })], '— → two people'],
  ['two of one name are one', [actor('police', { role: 'COP' }), actor('police', { role: 'COP' })], [], 'police'],
  ['half a quotation loses its mark', [actor('London')], [actor('"cynical move')], 'London → cynical move'],
  ['a whole one keeps both', [actor('London')], [actor('"foreign agents" law')], 'London → "foreign agents" law'],
])('%s', (_, actors, targets, called) => {
  expect(callParties({ actors, targets })).toBe(called);
});

test('a thing is shown where nobody acts, and left out beside somebody who does', () => {
  const [bill, iran] = [actor('bill'), actor('Iran', { id: 'irn', country: 'IRN', role: 'GOV' })];
  expect(shownSide([bill])).toEqual([bill]);
  expect(shownSide([bill, iran])).toEqual([iran]);
});
