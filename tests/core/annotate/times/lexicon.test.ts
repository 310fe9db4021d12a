import { annotate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import { type Article, type Block, boundsOf, type Document, type Time } from '@dateline/core/model';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();

function timesOf(text: string): Time[] {
  const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: text.length, text, rule: 'test' }];
  const article = {
    blocks,
    published: { edtf: '2019-03-22', certainty: 'stated', basis: [] },
    dateline: null,
  } as unknown as Article;
  return annotate(
    { text } as Document,
    { ...article, captions: [], bylines: [], basis: {}, headline: null, body: text, language: 'en' } as Article,
    lexicon,
  ).times;
}

/** A phrase that only a word of each kind completes. */
const FRAMES: Record<string, (word: string) => string> = {
  month: (word) => `It was on ${word[0]!.toUpperCase()}${word.slice(1)} 5, 2018.`,
  'foreign-month': (word) => `5 ${word} 2018`,
  weekday: (word) => `They met on ${word}.`,
  'short-weekday': (word) => `They met on ${word}, March 5, 2018.`,
  'foreign-weekday': (word) => `${word}, 5 января 2018`,
  part: (word) => (word.endsWith('s') ? `every ${word}` : `They met on Friday ${word}.`),
  season: (word) => `in the ${word} of 2018`,
  decade: (word) => `in the nineteen ${word}`,
  holiday: (word) => `They met on ${word}.`,
  unit: (word) => `It lasted one ${word}.`,
  units: (word) => `It lasted 3 ${word}.`,
  'unit-long': (word) => `a ${word} siege`,
  frequency: (word) => `They meet ${word}.`,
  number: (word) => `It lasted ${word} ${word === 'one' ? 'day' : 'days'}.`,
  scale: (word) => `It lasted two ${word} days.`,
  ordinal: (word) => `the ${word} century`,
  reference: (word) => `It is at ${word} closed.`,
  'reference-adjective': (word) => `${word} talks`,
  edge: (word) => `in ${word} 2018`,
  'edge-noun': (word) => `at the ${word} of 2018`,
  direction: (word) => `at the end of the ${word} year`,
  zone: (word) => `at 8:30 a.m. ${word} Friday`,
};

describe('every word of the time lexicon is reached', () => {
  for (const { kind, value, words, language } of lexicon.times) {
    const frame = FRAMES[kind];
    if (!frame) continue;
    test.each(words)(`${kind} ${value}${language ? ` (${language})` : ''}: %s`, (word) => {
      const text = frame(word);
      const covering = timesOf(text).find((time) => time.text.toLowerCase().replaceAll('’', "'").includes(word));
      expect(covering?.text, text).toBeDefined();
    });
  }
});

test('phrases that are no time swallow their words', () => {
  for (const { kind, value, words } of lexicon.times)
    if (kind === 'not-time')
      for (const phrase of words) {
        // A name is one only where it is written as one: "USA Today".
        const written =
          value === 'NAME' ? phrase.replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase()) : phrase;
        expect(
          timesOf(`It was ${written} only.`).map((time) => time.text),
          written,
        ).toEqual([]);
      }
});

test('a word of a name and a day side by side are a time', () => {
  expect(timesOf('Police arrested a man Friday in the port.').map((time) => time.text)).toEqual(['Friday']);
});

test('every anchor is a bounded date with a source', () => {
  const ids = lexicon.anchors.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { when, source } of lexicon.anchors) {
    expect(boundsOf(when)!.earliest).not.toBeNull();
    expect(source.length).toBeGreaterThan(3);
  }
});
