import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { giveCapitals } from './casing/index.ts';
import { inOwnWords } from './casing/restore.ts';
import { datePage } from './dating/index.ts';
import { findEntities } from './entities/index.ts';
import { nounNames, withoutNames } from './entities/whole-names.ts';
import { findQuotes } from './quotes/index.ts';
import { findTimes } from './times/index.ts';
import { tokenize } from './tokens/index.ts';

export { type DateReading, type DateReason, explainDate } from './dating/explain.ts';
export { presentForms } from './dating/hot.ts';
export { type ActorContext, type ResolvedActor, resolveActor } from './entities/index.ts';
export { nameLikeness, sameName } from './names/index.ts';

/** Tokens, sentences, times, entities and quotes of one article, each with its span, rule and certainty. */
export function annotate(given: Document, written: Article, lexicon: Lexicon): Annotated {
  const steps = annotateInSteps(given, written, lexicon);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, resting (null) after each step: those who annotate several documents take them side by side. */
export function* annotateInSteps(given: Document, written: Article, lexicon: Lexicon): Generator<null, Annotated> {
  const cased = giveCapitals(given, written, lexicon);
  const { document, article: parsed } = cased ?? { document: given, article: written };
  const { tokens, words, sentences, runs } = tokenize(parsed.blocks, parsed.dateline?.end);
  yield null;
  const dating = parsed.published === null ? datePage(parsed, tokens, sentences, runs, lexicon) : null;
  // An undated page gets the bounds that its own words and public facts give, marked as inferred.
  const article = dating?.published ? { ...parsed, published: dating.published } : parsed;
  const all = findTimes(document, article, tokens, sentences, runs, lexicon, dating?.read);
  yield null;
  const { entities, mentions } = findEntities(document, article, tokens, sentences, words, lexicon);
  nounNames(tokens, mentions);
  const times = withoutNames(all, mentions);
  yield null;
  const unquoted = { document, source: given.text, article, tokens, sentences, times, entities, mentions };
  const annotated = { ...unquoted, quotes: findQuotes(unquoted, lexicon) };
  return cased ? { ...annotated, ...inOwnWords(annotated) } : annotated;
}
