import { expect, test } from 'vitest';
import { annotated } from './annotated.ts';

/** "word/TAG" of every token. */
const tagged = (text: string) => annotated(text).tokens.map(({ text, pos }) => `${text}/${pos}`);
const words = (text: string) => annotated(text).tokens.map(({ text }) => text);

test('neighbours settle the tag of a word that may be several', () => {
  expect(tagged('They will march in Kyiv.')).toContain('march/VERB');
  expect(tagged('The march in Kyiv ended.')).toContain('march/NOUN');
  expect(tagged('He wants to visit Rome.')).toContain('visit/VERB');
  expect(tagged('His visit to Rome was short.')).toContain('visit/NOUN');
  expect(tagged('They know that it failed.')).toContain('that/SCONJ');
});

test('contractions, hyphens and unknown accents are cut as news writes them', () => {
  expect(words("They won't meet; we'll see.")).toEqual(['They', 'wo', "n't", 'meet', ';', 'we', "'ll", 'see', '.']);
  expect(words('Choe Son-hui staged a sit-in.')).toEqual(['Choe', 'Son-hui', 'staged', 'a', 'sit-in', '.']);
  expect(words('Erdoğan and Çavuşoğlu spoke.')).toEqual(['Erdoğan', 'and', 'Çavuşoğlu', 'spoke', '.']);
});

test('a lemma is the dictionary form of the word as it is tagged', () => {
  const lemmas = annotated('She threw stones, cannot, and the talks began.').tokens.map(({ lemma }) => lemma);
  expect(lemmas).toEqual(['she', 'throw', 'stone', ',', 'cannot', ',', 'and', 'the', 'talk', 'begin', '.']);
});

test('what was read before changes no token', () => {
  const text = 'It was Zorbulan’s army. It paid AUQ 5 to Zorbulan’s men. AUQ fell, BRX66 rose.';
  // The tagger cuts nothing from a name before a dash, and would know it uncut from then on.
  expect(words('Then came Zorbulan’s—which fell.')).toContain('Zorbulan’s');
  expect(words(text).filter((word) => word === 'Zorbulan')).toHaveLength(2);
  const before = tagged(text);
  tagged('They saw Zorbulan’s,” and Zorbulan’s/AUQ-66 and BRX66-66.');
  expect(tagged(text)).toEqual(before);
  expect(tagged(`Again: ${text}`).slice(2)).toEqual(before);
});

test('every token stands in the text where its span says', () => {
  for (const text of [
    'U.S.-led\u00a0forces\u2003left “Camp  X”,\tsaid a@b.org.',
    `${'x'.repeat(900)} ended ${"'".repeat(700)}`,
    '\u3000 \u200b',
  ])
    for (const { start, end, text: written } of annotated(text).tokens) expect(text.slice(start, end)).toBe(written);
});
