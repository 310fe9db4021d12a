import type { Corpus } from '../corpus.ts';
import type { Digest } from '../digest/digest.ts';
import { EMPTY, RARE, stemOf, termOf } from '../digest/terms.ts';

/** A page as weighted terms, of length one. Terms ascend. */
export interface Vector {
  terms: Uint32Array;
  weights: Float64Array;
}

/** What a class of word says about which story this is: names most, bare numbers little. */
const STORY_WEIGHT = [0, 0.15, 1, 1, 1, 1.2, 0.8] as const;
const TITLE = 3;
const LEAD = 2.4;
const LEAD_WORDS = 90;
const MOST = 160;

export interface Rarity {
  /** Pages that hold a term. */
  spread: Map<number, number>;
  total: number;
}

/** Counts over originals alone: a report copied a hundred times is still one report. */
export function countTerms(digests: readonly Digest[], corpus: Corpus): Rarity {
  const spread = new Map<number, number>();
  for (const digest of digests) {
    for (const term of rawTerms(digest, corpus).keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  return { spread, total: digests.length };
}

export function vectorOf(digest: Digest, corpus: Corpus, { spread, total }: Rarity): Vector {
  const weighed: [number, number][] = [];
  const beyond = corpus.isPart ? BEYOND : 0;
  for (const [term, { weight, share }] of rawTerms(digest, corpus)) {
    const held = step(spread.get(term) ?? 1) + 0.5 + beyond * share;
    const rarity = Math.log((step(total) + PRIOR + beyond) / held);
    if (rarity > 0) weighed.push([term, weight * rarity]);
  }
  weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const kept = weighed.slice(0, MOST).sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return {
    terms: Uint32Array.from(kept, ([term]) => term),
    weights: Float64Array.from(kept, ([, weight]) => weight / length),
  };
}

/** A few pages alone are no measure of what is rare. */
const PRIOR = 12;
/** So many pages are thought to stand around a batch out of a larger collection, and such shares of them to hold a term. */
const BEYOND = 1000;
const SHARE = { plain: 0.08, known: 0.02, rare: 0.004 } as const;

function step(count: number): number {
  return 2 ** Math.floor(Math.log2(Math.max(1, count)));
}

interface RawTerm {
  weight: number;
  /** Of the pages of any collection, the share that is thought to hold it. */
  share: number;
}

function rawTerms(digest: Digest, corpus: Corpus): Map<number, RawTerm> {
  const { body, headline, lines, record } = digest;
  const found = new Map<number, number>();
  const classes = new Map<number, number>();
  const count = (term: number, wordClass: number, times: number) => {
    if (wordClass === EMPTY) return;
    found.set(term, (found.get(term) ?? 0) + times);
    classes.set(term, Math.max(classes.get(term) ?? 0, wordClass));
  };
  for (let s = 0; s < lines.length; s++) {
    if (corpus.isHouse(lines[s]!)) continue;
    for (let i = body.sentences[s]!; i < body.sentences[s + 1]!; i++) {
      count(body.stems[i]!, body.classes[i]!, i < LEAD_WORDS ? LEAD : 1);
    }
  }
  headline.stems.forEach((stem, i) => {
    // Headlines in title case make every word a name; what is no name in the body is none here.
    const wordClass = Math.min(headline.classes[i]!, classes.get(stem) ?? RARE);
    count(stem, wordClass, TITLE);
  });
  const raw = new Map<number, RawTerm>();
  const capped = wordsOfNames(record);
  for (const [term, times] of found) {
    const wordClass = classes.get(term)!;
    const weight = Math.min(STORY_WEIGHT[wordClass]!, capped.get(term) ?? Number.POSITIVE_INFINITY);
    raw.set(term, { weight: weight * (1 + Math.log(times)), share: wordClass < RARE ? SHARE.plain : SHARE.rare });
  }
  for (const [term, weight] of knownTerms(record)) raw.set(term, { weight, share: SHARE.known });
  return raw;
}

/** The most that words of a country's, another known entity's and the publishing house's own name count. */
const COUNTRY = 0.15;
const KNOWN = 0.3;
const HOUSE = 0;

/** The words of names that say little of what happened: the entity that they name counts for itself, a country and a house hardly at all. */
function wordsOfNames({ entities, article }: Digest['record']): Map<number, number> {
  const most = new Map<number, number>();
  const cap = (name: string, weight: number) => {
    for (const word of name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
      const term = termOf(stemOf(word));
      if (weight < (most.get(term) ?? Number.POSITIVE_INFINITY)) most.set(term, weight);
    }
  };
  for (const { id, kind, mentions } of entities) {
    if (id.startsWith('~')) continue;
    for (const { text } of mentions) if (/^\p{Lu}/u.test(text)) cap(text, kind === 'country' ? COUNTRY : KNOWN);
  }
  if (!article) return most;
  const { agency, outlet, via } = article.origin;
  for (const name of [article.publisher, agency, outlet, ...via]) if (name) cap(name, HOUSE);
  for (const { name } of article.bylines) cap(name, HOUSE);
  return most;
}

/** Entities by id, however they are spelt, and the calendar days that the text names, with or without a year. */
function knownTerms({ entities, times }: Digest['record']): Map<number, number> {
  const raw = new Map<number, number>();
  for (const { id, mentions, kind } of entities) {
    if (id.startsWith('~') || kind === 'country') continue;
    raw.set(termOf(`entity ${id}`), 0.6 + 0.5 * Math.log(mentions.length || 1));
  }
  for (const { edtf } of times) {
    const [, year, monthDay] = edtf?.match(/^(\d{4}|XXXX)-(\d\d-\d\d)(?![\d/])/) ?? [];
    if (monthDay === undefined) continue;
    raw.set(termOf(`day ${monthDay}`), DAY_WEIGHT);
    if (year !== 'XXXX') raw.set(termOf(`day ${year}-${monthDay}`), DAY_WEIGHT);
  }
  return raw;
}

const DAY_WEIGHT = 1.2;

export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = a.terms[i]! - b.terms[j]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
