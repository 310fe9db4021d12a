import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Corpus } from '../corpus.ts';
import type { Digest } from '../digest/digest.ts';
import { EMPTY, everydayStems, FAMILIAR, PLAIN, RARE, stemOf, termOf } from '../digest/terms.ts';

/** A page as weighted terms, of length one. Terms ascend. */
export interface Vector {
  terms: Uint32Array;
  weights: Float64Array;
}

/** What a class of word says about which story this is, before it is known how many pages hold it: worn, plain, rare, familiar, name, number. */
const STORY_WEIGHT = [0, 1, 1, 1, 1.2, 1.2, 1.1] as const;
const TITLE = 5;
const LEAD = 1.8;
const LEAD_WORDS = 60;
const MOST = 64;

/** Of the pages of any collection, the share that is thought to hold a word of a class, an entity that the lexicon knows, a country. */
const SHARE = [1, 0.3, 0.02, 0.0035, 0.012, 0.006, 0.0035] as const;
const KNOWN = 0.006;
const COUNTRY = 0.007;
/** So many pages of news of all kinds are thought to stand around each page of a batch, around all of it, and around one out of a larger collection. */
const AROUND_PAGE = 1.25;
const AROUND = 70;
const AROUND_PART = 200;
/** How much more a rare term weighs than a common one: a single name in common says more than three everyday words. */
const STEEP = 1.4;

/** A page's terms and what they weigh. Counted over originals alone: a report copied a hundred times is still one report. */
export function vectorsOf(digests: readonly Digest[], corpus: Corpus, lexicon: Lexicon): Vector[] {
  const everyday = everydayStems(lexicon);
  const pages = digests.map((digest) => rawTerms(digest, corpus, everyday));
  const spread = new Map<number, number>();
  for (const terms of pages) for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const around = corpus.isPart ? AROUND_PART : Math.min(AROUND, AROUND_PAGE * pages.length);
  return pages.map((terms) => {
    const weighed: [number, number][] = [];
    for (const [term, { weight, share }] of terms) {
      const rarity = Math.log((pages.length + around) / (spread.get(term)! + around * share));
      if (rarity > 0 && weight > 0) weighed.push([term, weight * rarity ** STEEP]);
    }
    weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const kept = weighed.slice(0, MOST).sort((a, b) => a[0] - b[0]);
    const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return {
      terms: Uint32Array.from(kept, ([term]) => term),
      weights: Float64Array.from(kept, ([, weight]) => weight / length),
    };
  });
}

interface RawTerm {
  weight: number;
  /** Of the pages of any collection, the share that is thought to hold it. */
  share: number;
}

function rawTerms(digest: Digest, corpus: Corpus, everyday: ReadonlySet<number>): Map<number, RawTerm> {
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
    const listed = classes.get(term)!;
    const wordClass = (listed === RARE || listed === FAMILIAR) && everyday.has(term) ? PLAIN : listed;
    const name = capped.get(term);
    raw.set(term, {
      weight: Math.min(STORY_WEIGHT[wordClass]!, name?.weight ?? Number.POSITIVE_INFINITY) * (1 + Math.log(times)),
      share: Math.max(SHARE[wordClass]!, name?.share ?? 0),
    });
  }
  for (const [term, card] of entityTerms(record, found)) raw.set(term, card);
  for (const term of dayTerms(record)) raw.set(term, { weight: DAY_WEIGHT, share: KNOWN });
  return raw;
}

/** The most that words of another known entity's name count; those of a country's and of the publishing house's own do not. */
const NAMED = 0.45;
/** What a known entity counts, however it is named, and how much more when it is named early and often. */
const ENTITY = 0.95;
const NATION = 1;
const OFTEN = 1.2;

/** The words of names that say little of what happened: the entity that they name counts for itself. */
function wordsOfNames({ entities, article }: Digest['record']): Map<number, RawTerm> {
  const most = new Map<number, RawTerm>();
  const cap = (name: string, weight: number, share: number) => {
    for (const term of termsOf(name)) if (weight < (most.get(term)?.weight ?? 2)) most.set(term, { weight, share });
  };
  for (const { id, kind, mentions } of entities) {
    if (id.startsWith('~')) continue;
    for (const { text } of mentions) if (/^\p{Lu}/u.test(text)) cap(text, kind === 'country' ? 0 : NAMED, KNOWN);
  }
  if (!article) return most;
  const { agency, outlet, via } = article.origin;
  for (const name of [article.publisher, agency, outlet, ...via]) if (name) cap(name, 0, 1);
  for (const { name } of article.bylines) cap(name, 0, 1);
  return most;
}

function termsOf(name: string): number[] {
  return (name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => termOf(stemOf(word)));
}

/** Entities by id, however they are spelt. */
function entityTerms({ entities }: Digest['record'], found: ReadonlyMap<number, number>): Map<number, RawTerm> {
  const raw = new Map<number, RawTerm>();
  for (const { id, mentions, kind } of entities) {
    if (id.startsWith('~')) continue;
    const words = mentions.flatMap(({ text }) => termsOf(text)).map((term) => found.get(term) ?? 0);
    const times = Math.max(1, mentions.length, ...words);
    const [weight, share] = kind === 'country' ? [NATION, COUNTRY] : [ENTITY, KNOWN];
    raw.set(termOf(`entity ${id}`), { weight: weight * (1 + OFTEN * Math.log(times)), share });
  }
  for (const [country, count] of countriesBehind(entities)) {
    const term = termOf(`entity ${country.toLowerCase()}`);
    const weight = BEHIND * NATION * (1 + OFTEN * Math.log(count));
    if (weight > (raw.get(term)?.weight ?? 0)) raw.set(term, { weight, share: COUNTRY });
  }
  return raw;
}

/** What a country counts that is named by its towns, people and bodies alone: "Derna", "the mayor of Benghazi". */
const BEHIND = 0.8;

function countriesBehind(entities: Digest['record']['entities']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, country } of entities) {
    if (kind !== 'country' && country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** The calendar days that the text names, with or without a year. */
function dayTerms({ times }: Digest['record']): number[] {
  return times.flatMap(({ edtf }) => {
    const [, year, monthDay] = edtf?.match(/^(\d{4}|XXXX)-(\d\d-\d\d)(?![\d/])/) ?? [];
    if (monthDay === undefined) return [];
    const days = year === 'XXXX' ? [`day ${monthDay}`] : [`day ${monthDay}`, `day ${year}-${monthDay}`];
    return days.map(termOf);
  });
}

const DAY_WEIGHT = 2;

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
