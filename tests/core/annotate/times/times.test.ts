import { readdirSync, readFileSync } from 'node:fs';
import { annotate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Article, Block, Document, Time } from '@dateline/core/model';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const lexicon = loadLexicon();
const load = (name: string) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Times of a plain text written on a day; every line is a paragraph. */
function timesOf(text: string, published: string | null): Time[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '')
      blocks.push({ kind: 'paragraph', start, end: start + line.length, text: line, rule: 'test' });
    start += line.length + 1;
  }
  const article = {
    blocks,
    published: published === null ? null : { edtf: published, certainty: 'stated', basis: [] },
    dateline: null,
    headline: null,
    captions: [],
    bylines: [],
    basis: {},
    url: null,
    publisher: null,
    language: 'en',
    origin: { agency: null, outlet: null, via: [] },
    body: text,
  } as unknown as Article;
  return annotate({ text } as Document, article, lexicon).times;
}

/** "on [Friday|2019-03-22]" -> the plain text and its marked expressions. */
function unmark(marked: string): { text: string; gold: [string, string][] } {
  const gold: [string, string][] = [];
  const text = marked.replace(/\[([^|\]]+)\|([^\]]*)\]/g, (_, words: string, value: string) => {
    gold.push([words, value]);
    return words;
  });
  return { text, gold };
}

const wires = readdirSync(new URL('wires/', import.meta.url)).map((name) => `wires/${name}`);

describe.each(['news.yaml', 'reports.yaml', ...wires])('%s', (file) => {
  for (const { ref, cases } of load(file) as { ref: string; cases: string[] }[]) {
    test.each(cases)(`${ref}: %s`, (marked) => {
      const { text, gold } = unmark(marked);
      const times = timesOf(text, ref);
      expect(times.map((time) => [time.text, time.timex3 ?? ''])).toEqual(gold);
      for (const time of times) expect(text.slice(time.start, time.end)).toBe(time.text);
    });
  }
});

describe('written forms', () => {
  test.each(load('forms.yaml') as string[])('%s', (marked) => {
    const { text, gold } = unmark(marked);
    expect(timesOf(text, '2019-03-22').map((time) => [time.text, time.timex3 ?? ''])).toEqual(gold);
  });
});

describe('not times', () => {
  test.each(load('not-times.yaml') as string[])('%s', (text) => {
    expect(timesOf(text, '2019-03-22').map((time) => [time.text, time.rule])).toEqual([]);
  });
});
