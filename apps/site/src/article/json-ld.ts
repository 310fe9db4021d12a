import type { ArticleView } from '@dateline/core/store';

/**
 * schema.org NewsArticle of what the page states. Only a plain day or instant is a date there; anything looser and anything
 * inferred is left out.
 */
export function newsArticle({ article }: ArticleView): string {
  const { headline, headlineCertainty, published, modified, bylines, publisher, language, url } = article;
  const thing = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: headlineCertainty === 'stated' ? headline : null,
    datePublished: published?.certainty === 'stated' ? plainDate(published.edtf) : null,
    dateModified: modified === null ? null : plainDate(modified),
    author: bylines.length ? bylines.map(({ name }) => ({ '@type': 'Person', name })) : null,
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
    inLanguage: language,
    url,
  };
  const stated = Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null));
  return JSON.stringify(stated).replaceAll('<', '\\u003c');
}

function plainDate(edtf: string): string | null {
  return /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(edtf) ? edtf : null;
}
