import { createPipeline, type Record } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';
import { page, type Telling } from './tellings.ts';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);
const pageOf = (id: string, date: string, text: string): Record => ({ ...[...pipeline({ text, date })][0]!, id });
const tellersOf = (records: readonly Record[], type: string) =>
  link(records, lexicon)
    .events.filter((event) => event.type === type)
    .map(({ statements }) => [...new Set(statements.map(({ articleId }) => articleId))].sort().join(' '))
    .sort();

test('a person is killed once, however the pages put it, and two persons twice', () => {
  const records = [
    pageOf(
      'a',
      '1995-11-05',
      'Premier slain\n\nTEL AVIV -- Israeli Prime Minister Yitzhak Rabin was shot dead on Saturday at a peace rally in Tel Aviv.',
    ),
    pageOf(
      'b',
      '1995-11-07',
      'A nation mourns\n\nJERUSALEM -- World leaders came to Jerusalem. A student murdered Yitzhak Rabin, who had made peace with Jordan.',
    ),
    pageOf('c', '1995-11-06', 'A look back\n\nCAIRO -- In 1981 soldiers killed Anwar Sadat at a parade in Cairo.'),
  ];
  expect(tellersOf(records, 'ASSAULT')).toEqual(['a b', 'c']);
});

test('two travellers to one town are not one visit', () => {
  const records = [
    pageOf('a', '2012-05-23', 'Traore to see doctors\n\nBAMAKO -- Dioncounda Traore flew to Paris on Wednesday.'),
    pageOf('b', '2012-05-23', 'Miners on tour\n\nKINSHASA -- Jean Mabiala flew to Paris on Wednesday.'),
  ];
  expect(tellersOf(records, 'CONSULT')).toEqual(['a', 'b']);
});

test('a day that a page gives stands against one that was guessed from the day of another page', () => {
  const records = [
    pageOf('a', '2013-01-27', 'Town retaken\n\nBAMAKO -- French troops captured the town of Gao on Saturday.'),
    pageOf('b', '2013-01-27', 'Joy in Gao\n\nGAO -- French troops captured the town of Gao.'),
  ];
  const { events } = link(records, lexicon);
  const [capture] = events.filter(({ type }) => type === 'ASSAULT');
  expect(capture).toMatchObject({ date: '2013-01-26', contradictions: [] });
  expect(capture!.statements).toHaveLength(2);
});

test('"three of the protesters" and "four protesters" are two counts', () => {
  const shot = (said: string): Telling => ({ type: 'ASSAULT', said, doers: ['MLI'], date: '2012-05-21' });
  const records = [
    page('a', '2012-05-22', [shot('Soldiers shot three of the protesters in Bamako')], ['A doctor at Point G saw it.']),
    page('b', '2012-05-22', [shot('Soldiers in Bamako shot four protesters')], ['The palace had no comment for us.']),
  ];
  const { events } = link(records, lexicon);
  const counts = events.flatMap(({ contradictions }) => contradictions.filter(({ field }) => field === 'count'));
  expect(counts.map(({ values }) => values.map(({ value }) => value))).toEqual([['3 protesters', '4 protesters']]);
});
