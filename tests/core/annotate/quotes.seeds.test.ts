import { createPipeline, type Quote } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { describe, expect, test } from 'vitest';
import { type GoldQuote, loadSeeds, placeOf, type Seed, seedsAbsent } from '../../gold/seeds.ts';

const pipeline = createPipeline(loadLexicon());
const bare = (text: string) => text.replace(/^[\s“”"'‘’]+|[\s“”"'‘’,.]+$/g, '');

describe.skipIf(seedsAbsent).each(loadSeeds())('$name', (seed) => {
  const [record] = [
    ...pipeline({ id: seed.name, text: seed.text, date: seed.gold.article.published ?? seed.gold.assume! }),
  ];
  const marked = record!.quotes.filter((quote) => quote.kind !== 'indirect');
  const wanted = seed.gold.quotes.filter((quote) => quote.kind !== 'indirect');

  test.each(wanted)('$kind: $first … ($speaker)', (gold) => {
    const quote = marked.find((candidate) => bare(candidate.text) === bare(wordsOf(seed, gold)));
    if (gold.optional && !quote) return;
    expect(quote, 'found with exactly its words').toBeDefined();
    expect(quote!.kind).toBe(gold.kind);
    expect(quote!.speaker ?? '').toContain(gold.speaker?.split(' ').at(-1) ?? '');
    expect([gold.speakerResolved, ...(gold.speakerResolvedAccept ?? [])].some((name) => sameName(quote!, name))).toBe(
      true,
    );
  });

  test('nothing else is taken for marked speech', () => {
    const allowed = [
      ...wanted.map((gold) => bare(wordsOf(seed, gold))),
      'new department director general for negotiations with the U.S',
    ];
    expect(marked.map((quote) => bare(quote.text)).filter((text) => !allowed.includes(text))).toEqual([]);
  });

  test('reported clauses are found with their speakers', () => {
    const indirect = seed.gold.quotes.filter((gold) => gold.kind === 'indirect' && !gold.optional);
    const found = indirect.filter((gold) => {
      const { start } = placeOf(seed.text, gold.line, gold.first);
      return record!.quotes.some((quote) => quote.kind === 'indirect' && Math.abs(quote.start - start) <= 5);
    });
    expect(found.length, `of ${indirect.length}`).toBeGreaterThanOrEqual(Math.ceil(indirect.length * 0.7));
  });
});

function wordsOf({ text }: Seed, { line, first, last }: GoldQuote): string {
  const { start } = placeOf(text, line, first);
  return text.slice(start, placeOf(text, line, last, start).end);
}

/** The resolved name in any of its usual spellings, or both unknown. */
function sameName({ speakerResolved, speaker }: Quote, gold: string | null): boolean {
  const fold = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  if (gold === null) return speakerResolved === null;
  return (
    fold(speakerResolved ?? speaker ?? '').includes(fold(gold)) || fold(gold).includes(fold(speakerResolved ?? '?'))
  );
}
