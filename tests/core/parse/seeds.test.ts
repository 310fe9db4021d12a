import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';
import { loadSeeds, placeOf, seedsAbsent } from '../../gold/seeds.ts';

const lexicon = loadLexicon();

describe.skipIf(seedsAbsent).each(loadSeeds())('$name', (seed) => {
  const [document] = read({ text: seed.text });
  const article = parse(document!, segment(document!, lexicon), lexicon);
  const gold = seed.gold.article;
  const accepted = (field: string) => [gold[field] ?? null, ...(gold[`${field}Accept`] ?? [])];

  test('headline', () => {
    if (gold.headline === null) expect(article.headlineCertainty).toBe('inferred');
    else
      expect([article.headline, article.headlineCertainty]).toEqual([
        gold.headline,
        gold.headlineInferred ? 'inferred' : 'stated',
      ]);
  });

  test('bylines', () => {
    expect(article.bylines.map((byline) => byline.name)).toEqual(gold.bylines);
  });

  test('publication, as the page states it', () => {
    expect(accepted('published')).toContain(article.published?.edtf ?? null);
  });

  test('publisher and language', () => {
    expect(accepted('publisher')).toContain(article.publisher);
    expect(article.language).toBe(gold.language);
  });

  test('origin', () => {
    const { agency, outlet } = gold.origin;
    expect([agency, ...(gold.originAccept?.agency ?? [])]).toContain(article.origin.agency);
    expect([outlet, ...(gold.originAccept?.outlet ?? [])]).toContain(article.origin.outlet);
  });

  test('dateline, with the place where the report begins', () => {
    if (gold.dateline === null) {
      expect(article.dateline).toBeNull();
      return;
    }
    const { start, end } = placeOf(seed.text, gold.dateline.line, gold.dateline.text);
    expect(article.dateline).toMatchObject({ place: gold.dateline.place, date: gold.dateline.date, start });
    expect(article.dateline!.agency ?? '').toContain(gold.dateline.agency ?? '');
    expect(seed.text.slice(end, article.dateline!.end).trim()).toBe('');
  });

  test('the basis of every field that is said points at its words', () => {
    for (const basis of Object.values(article.basis).flat())
      if (basis.start !== null && basis.end !== null)
        expect(seed.text.slice(basis.start, basis.end).trim()).not.toBe('');
    expect(article.basis.published!.filter((basis) => basis.chosen).length).toBe(article.published === null ? 0 : 1);
  });
});
