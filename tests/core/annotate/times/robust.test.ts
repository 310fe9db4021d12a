import { annotate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import { type Article, type Block, boundsOf, type Document, type Time } from '@dateline/core/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();

function timesOf(text: string, published: Article['published'], dateline: Article['dateline'] = null): Time[] {
  const blocks: Block[] =
    text.trim() === '' ? [] : [{ kind: 'paragraph', start: 0, end: text.length, text, rule: 'test' }];
  const rest = {
    headline: null,
    bylines: [],
    captions: [],
    basis: {},
    url: null,
    publisher: null,
    language: 'en',
    body: text,
  };
  return annotate({ text } as Document, { ...rest, blocks, published, dateline } as unknown as Article, lexicon).times;
}
const on = (edtf: string): Article['published'] => ({ edtf, certainty: 'stated', basis: [] });

const WORDS =
  'the a last next early late mid end of in on and - , . ( ) 5 12 1999 2019 31st May march may Monday Friday week weeks day years two hundred half ago later earlier before after morning night 8:30 p.m. EST BC century 1990s every per \u200b \u202e \ud800 年 3月 Christmas now'.split(
    ' ',
  );

describe('whatever the text', () => {
  test('spans are exact, sorted and apart, and bounds are real days', () => {
    const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, dated) => {
        let end = 0;
        for (const time of timesOf(text, dated ? on('2019-03-22') : null)) {
          expect(text.slice(time.start, time.end)).toBe(time.text);
          expect(time.start).toBeGreaterThanOrEqual(end);
          end = time.end;
          if (time.edtf !== undefined) expect(boundsOf(time.edtf)).not.toBeNull();
          if (time.earliest && time.latest)
            expect(time.earliest <= time.latest || time.earliest.startsWith('-')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each(['may ', 'the ', 'the early ', 'two and a half ', '1-', 'a', '1', 'of the last '])(
    '50 kB of %j gives no time',
    (unit) => {
      expect(timesOf(unit.repeat(Math.ceil(50_000 / unit.length)), on('2019-03-22'))).toEqual([]);
    },
  );
});

describe('the day a text speaks from', () => {
  const yesterdayOf = (published: Article['published'], dateline: Article['dateline'] = null) =>
    timesOf('It happened yesterday.', published, dateline)[0]!;
  const from = (place: string, date: string | null = null) => ({ place, date, agency: null, start: 0, end: 0 });

  test('without it a relative word stays open', () => {
    expect(yesterdayOf(null).edtf).toBeUndefined();
    expect(timesOf('They met on Friday and in July.', null).map((time) => time.edtf)).toEqual([undefined, 'XXXX-07']);
  });
  test('an evening in Washington is the next day in Seoul', () => {
    expect(yesterdayOf(on('2019-03-22T22:30:00-04:00'), from('Seoul')).edtf).toBe('2019-03-22');
    expect(yesterdayOf(on('2019-03-22T22:30:00-04:00'), from('Washington')).edtf).toBe('2019-03-21');
    expect(yesterdayOf(on('2019-03-22T22:30:00-04:00')).edtf).toBe('2019-03-21');
  });
  test('a night in Seoul is still the day before in New York, and Kathmandu keeps quarters', () => {
    expect(yesterdayOf(on('2019-03-22T02:30:00+09:00'), from('New York')).edtf).toBe('2019-03-20');
    expect(yesterdayOf(on('2019-03-22T16:00:00Z'), from('Kathmandu')).edtf).toBe('2019-03-21');
    expect(yesterdayOf(on('2019-03-22T18:30:00Z'), from('Sydney')).edtf).toBe('2019-03-22');
    // Summer time, which is not known, would decide here: the day of publication stands.
    expect(yesterdayOf(on('2019-03-22T23:30:00Z'), from('London')).edtf).toBe('2019-03-21');
  });
  test('the day of the dateline goes before the day of publication', () => {
    expect(yesterdayOf(on('2019-03-23'), from('Seoul', '2019-03-22')).edtf).toBe('2019-03-21');
    expect(yesterdayOf(on('2019-03-23'), from('Seoul', '2018-03-22')).edtf).toBe('2019-03-22');
  });
  test('bounds on it are bounds on what counts from it', () => {
    const month = { edtf: '2019-03', certainty: 'inferred', basis: [] } as const;
    const value = (text: string) =>
      timesOf(text, { ...month, basis: [] }).map((time) => [time.edtf, time.certainty])[0];
    expect(value('They met last month.')).toEqual(['2019-02', 'inferred']);
    expect(value('They met on Friday.')).toEqual(['2019-03-01/2019-03-29', 'inferred']);
    expect(value('They met in 2017.')).toEqual(['2017', 'stated']);
  });
});
