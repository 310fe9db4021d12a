import { readFileSync } from 'node:fs';
import { createPipeline, type Quote } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Case {
  text: string;
  indirect?: true;
  quotes: [Quote['kind'], string, string | null, string | null][];
}

const cases: Case[] = parse(readFileSync(new URL('./quotes.cases.yaml', import.meta.url), 'utf8'));
const pipeline = createPipeline(loadLexicon());

/** The quotes of a text, which may raise no issue but those named. */
function quotesOf(text: string, issues: readonly string[] = []): Quote[] {
  const [record] = [...pipeline({ id: 'case', text, date: '2019-03-22' })];
  expect(record!.issues.map(({ name }) => name)).toEqual(issues);
  for (const quote of record!.quotes) {
    expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    if (quote.speakerStart !== null) expect(text.slice(quote.speakerStart, quote.speakerEnd!)).toBe(quote.speaker);
  }
  return record!.quotes;
}

describe('quotes of one sentence or two', () => {
  // A line above and below makes the page an article in which the case is body text.
  const frame = 'The ministers met in Geneva for two days, and their talks went on until late in the evening.';
  test.each(cases)('$text', ({ text, indirect, quotes }) => {
    const found = quotesOf([frame, ...text.split('|')].join('\n\n')).filter(
      (quote) => indirect || quote.kind !== 'indirect',
    );
    const short = (outlet: string | null) => outlet?.replace(/^(?:the |Russian news agency )/i, '') ?? null;
    expect(found.map(({ kind, text, speaker, outlet }) => [kind, text, speaker, short(outlet)])).toEqual(quotes);
  });
});

test('thousands of unbalanced marks give no quote outside the text and take no time to speak of', () => {
  const text = `The envoy said ${'"a '.repeat(5000)} and ${"'b ".repeat(5000)} “`;
  // Ten thousand words without a full stop: events are read from the first of them only, and the record says so.
  for (const quote of quotesOf(text, ['too-large'])) expect(quote.end).toBeLessThanOrEqual(text.length);
});
