import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Record } from '@dateline/core/model';
import { expect, test } from 'vitest';

const pipeline = createPipeline(loadLexicon());
const recordOf = (text: string): Record => [...pipeline({ id: 'one', text, date: '1989-04-20' })][0]!;

const TEXT = [
  'Salvadoran President Arturo Mendez condemned the killing of prosecutor Luis Rivas and accused the FMLN of the crime.',
  'The armed forces said that guerrillas attacked a police post in San Miguel on Monday and kidnapped two farmers.',
  '"We shall not rest," Mr. Mendez told reporters in Hong Kong.',
].join('\n\n');

const told = ({ events }: Record) =>
  events.map(({ type, actors, targets, date, place }) =>
    [
      type,
      ...actors.map(({ id, country }) => id ?? country),
      '->',
      ...targets.map(({ id, country }) => id ?? country),
      date,
      place,
    ].join(' '),
  );

test.each([
  ['in capitals', TEXT.toUpperCase()],
  ['without any', TEXT.toLowerCase()],
])('a text %s is read like any other, and quoted as it stands', (_, text) => {
  const [usual, record] = [recordOf(TEXT), recordOf(text)];
  expect(told(record)).toEqual(told(usual));
  expect(record.events.length).toBeGreaterThan(3);
  expect(record.entities.map(({ id }) => id)).toEqual(usual.entities.map(({ id }) => id));
  expect(record.quotes.map(({ speakerResolved, start, end }) => [speakerResolved, start, end])).toEqual(
    usual.quotes.map(({ speakerResolved, start, end }) => [speakerResolved, start, end]),
  );
  const spans = [...record.times, ...record.quotes, ...record.entities.flatMap(({ mentions }) => mentions)];
  for (const { start, end, text: own } of spans) expect(own).toBe(text.slice(start, end));
  for (const { start, end, exact } of record.events.flatMap(({ evidence }) => evidence))
    expect(exact).toBe(text.slice(start, end));
  expect(record.article!.body).toBe(text);
});

test('a place and a day of the wire services of then open a report in capitals', () => {
  const { article } = recordOf(`SAN SALVADOR, 19 APR 89 (ACAN-EFE) -- ${TEXT.toUpperCase()}`);
  expect(article!.dateline).toMatchObject({ place: 'San Salvador', date: '1989-04-19', agency: 'ACAN-EFE' });
});

test('a body with a name of its own is not the one whose name its name ends with', () => {
  const names = (text: string) => recordOf(text).entities.map(({ id }) => id);
  expect(names('The Algerian National Liberation Front met on Friday.')).toContain('national-liberation-front');
  expect(names('The Martinican National Liberation Front met on Friday.')).not.toContain('national-liberation-front');
});
