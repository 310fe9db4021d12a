import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';
import { loadSamples } from '../../gold/samples.ts';

const lexicon = loadLexicon();
const day = (edtf: unknown) => (edtf == null ? null : String(edtf).slice(0, 10));

describe.each(loadSamples())('$name', ({ source, bytes, gold }) => {
  const [document] = read({ bytes, path: source });
  const article = parse(document!, segment(document!, lexicon), lexicon);
  const wanted = gold.article;
  const accepted = (field: string) => [wanted[field], ...(wanted[`${field}Accept`] ?? [])];

  test.runIf('headline' in wanted)('headline', () => {
    if (wanted.headline === null) expect(article.headlineCertainty).not.toBe('stated');
    else expect(accepted('headline')).toContain(article.headline);
  });

  test.runIf('bylines' in wanted)('bylines', () => {
    expect(accepted('bylines')).toContainEqual(article.bylines.map((byline) => byline.name));
  });

  test.runIf('published' in wanted)('published', () => {
    expect(accepted('published').map(day)).toContain(day(article.published?.edtf));
  });

  test.runIf('language' in wanted)('language', () => {
    expect(accepted('language')).toContain(article.language);
  });

  test.runIf(wanted.origin !== undefined)('agency of origin', () => {
    expect([wanted.origin.agency, ...(wanted.originAccept?.agency ?? [])]).toContain(article.origin.agency);
  });
});
