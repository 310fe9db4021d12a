import { createPipeline, type Record } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);
const pageOf = (id: string, text: string, date?: string): Record => ({
  ...[...pipeline({ text, ...(date === undefined ? {} : { date }) })][0]!,
  id,
});
const lineageOf = (pages: { [id: string]: string }, dates: { [id: string]: string | undefined } = {}) => {
  const { lineage } = link(
    Object.entries(pages).map(([id, text]) => pageOf(id, text, id in dates ? dates[id] : '2010-04-08')),
    lexicon,
  );
  return Object.fromEntries(
    lineage.map(({ id, copy, duplicateOf }) => [id, duplicateOf && `${copy} of ${duplicateOf}`]),
  );
};

const REPORT = `Kyrgyz opposition says it has taken power

BISHKEK -- Opposition leaders in Kyrgyzstan said on Wednesday they had taken power, after protests in which 65 people died and President Kurmanbek Bakiyev fled from Bishkek to the south.

Roza Otunbayeva, a former foreign minister, will lead an interim government for six months, her ally Temir Sariyev told Radio Azattyk. The Pentagon said that flights from its base at Manas went on as usual.`;

const SPUN = `Kyrgyz resistance says it has grabbed authority

BISHKEK -- Opposition chiefs in Kyrgyzstan stated on Wednesday they had taken power, after fights in which 65 individuals kicked the bucket and President Kurmanbek Bakiyev escaped from Bishkek toward the south.

Roza Otunbayeva, a previous unfamiliar pastor, will lead an interim administration for a half year, her partner Temir Sariyev told Radio Azattyk. The Pentagon stated that flights from its base at Manas proceeded as usual.`;

const RIVAL = `Bakiyev flees as rivals claim Kyrgyzstan

Gunfire in front of the White House of Bishkek killed at least 65 people before the crowd broke in, doctors said. By nightfall Kurmanbek Bakiyev was gone, to Osh or to Jalalabad, and Roza Otunbayeva, who speaks for his opponents, claimed Kyrgyzstan for them.

She wants six months to write a constitution. Shops on Chui avenue were looted until dawn, and the Pentagon could still use Manas.`;

test('three sentences that a machine turned over are a copy, two reporters with the same facts are not', () => {
  expect(lineageOf({ REPORT, SPUN, RIVAL })).toEqual({ REPORT: null, SPUN: 'spun of REPORT', RIVAL: null });
});

test('of two alike, the one that kept its dateline is the original, not the one under the name of a house', () => {
  const rehost = `${REPORT.replace('BISHKEK -- ', '')}\n\n© The Almaty Mirror. All rights reserved.`;
  expect(lineageOf({ REPORT, rehost })).toEqual({ REPORT: null, rehost: 'rehost of REPORT' });
});

test.each([
  ['no day', undefined],
  ['a year by itself', '2010'],
  ['a cell of dates that holds none', 'n/a'],
])('a page with its day and its dateline came before the one under the name of a house with %s', (_, date) => {
  const A_REHOST = `${REPORT.replace('BISHKEK -- ', '')}\n\nSubscribe to The Almaty Mirror for 20 tenge a week.`;
  expect(lineageOf({ A_REHOST, REPORT }, { A_REHOST: date })).toEqual({ A_REHOST: 'rehost of REPORT', REPORT: null });
});

test('a byline that an undated host put above a dated report makes no original of it', () => {
  const A_HOST = REPORT.replace('\n\n', '\nBy Foreign Desk, Almaty Mirror\n\n');
  expect(lineageOf({ A_HOST, REPORT }, { A_HOST: undefined }).REPORT).toBeNull();
});

test('an undated page with the dateline is the original of the dated one without', () => {
  const A_COPY = REPORT.replace('BISHKEK -- ', '');
  expect(lineageOf({ A_COPY, REPORT }, { REPORT: undefined }).REPORT).toBeNull();
});
