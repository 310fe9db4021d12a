import { EMPTY, NAME, NUMBER } from '../digest/terms.ts';
import { type Profile, runAt } from './profile.ts';
import { runsOf } from './run-table.ts';

/** How far one body is told by another; every part is 0 to 1. */
export interface Likeness {
  /** Weighted share of the words that lie in runs of four words which the other has too. */
  verbatim: number;
  /** Weighted share of its names and numbers that the other has. */
  facts: number;
  /** Weighted share of its sentences' words that the best-matching sentences of the other have, whatever their order. */
  retold: number;
  /** Weighted share of its sentences of which the other has a third or more. */
  told: number;
  /** Of those sentences, the weighted share that lack a tenth of their words or more: reworded, where a copy would be whole. */
  altered: number;
  /** Of those sentences that hold names or numbers, the share whose counterpart has others in their place. */
  clash: number;
  /** Share of its matched sentences that follow one another as in the other. */
  order: number;
  /** How far the matches reach over the page, as against even spread: 1 from top to end, 0.4 when all lie in two fifths of it. */
  reach: number;
  /** Correlation of the places of its sentences with those of their counterparts, however faint the match; -1 to 1. */
  step: number;
}

const RUN = 4;

/** What of `a` is found in `b`. */
export function likenessOf(a: Profile, b: Profile): Likeness {
  return { verbatim: verbatimShare(a, b), facts: factShare(a, b), ...alignSentences(a, b) };
}

export function verbatimShare(a: Profile, b: Profile): number {
  if (a.mass === 0) return 0;
  const theirs = runsOf(b, RUN);
  const own = a.digest.body.exact;
  let covered = 0;
  let coveredTo = 0;
  for (let i = 0; i + RUN <= own.length; i++) {
    if (!theirs.has(runAt(own, i, RUN))) continue;
    for (let j = Math.max(i, coveredTo); j < i + RUN; j++) covered += a.weights[j]!;
    coveredTo = i + RUN;
  }
  return covered / a.mass;
}

export function factShare(a: Profile, b: Profile): number {
  let all = 0;
  let shared = 0;
  for (const [fact, weight] of a.facts) {
    all += weight;
    if (b.facts.has(fact)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** Which sentences hold a term, for the terms that weigh anything. */
function placesOf({ digest: { body }, weights }: Profile): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let s = 0; s + 1 < body.sentences.length; s++) {
    for (let i = body.sentences[s]!; i < body.sentences[s + 1]!; i++) {
      if (weights[i] === 0) continue;
      const found = places.get(body.stems[i]!);
      if (!found) places.set(body.stems[i]!, [s]);
      else if (found.at(-1) !== s) found.push(s);
    }
  }
  return places;
}

const TOLD = 1 / 3;

/** For each sentence of `a` the sentence of `b` that has most of its words: a spun copy keeps them in step. */
function alignSentences(a: Profile, b: Profile): Omit<Likeness, 'verbatim' | 'facts'> {
  const places = placesOf(b);
  const own = a.digest.body;
  const votes = new Float64Array(Math.max(1, b.digest.body.sentences.length));
  const matches: number[] = [];
  const steps: Match[] = [];
  const sum = { retold: 0, told: 0, altered: 0, factual: 0, clash: 0 };
  for (let s = 0; s + 1 < own.sentences.length; s++) {
    votes.fill(0);
    let weight = 0;
    const seen = new Set<number>();
    for (let i = own.sentences[s]!; i < own.sentences[s + 1]!; i++) {
      const stem = own.stems[i]!;
      if (a.weights[i] === 0 || seen.has(stem)) continue;
      seen.add(stem);
      weight += a.weights[i]!;
      for (const place of places.get(stem) ?? []) votes[place]! += a.weights[i]!;
    }
    let best = 0;
    for (let place = 1; place < votes.length; place++) if (votes[place]! > votes[best]!) best = place;
    sum.retold += votes[best]!;
    if (weight > 0) steps.push({ own: s, other: best, weight: votes[best]! ** 2 / weight });
    if (votes[best]! < TOLD * weight || weight === 0) continue;
    matches.push(best);
    sum.told += weight;
    if (votes[best]! < 0.9 * weight) sum.altered += weight;
    const facts = foreignFacts(a, s, b);
    if (facts === null) continue;
    sum.factual++;
    if (facts > 0 && (foreignFacts(b, best, a) ?? 0) > 0) sum.clash++;
  }
  const mass = Math.max(a.distinctMass, Number.MIN_VALUE);
  return {
    retold: sum.retold / mass,
    told: sum.told / mass,
    altered: sum.told === 0 ? 0 : sum.altered / sum.told,
    clash: sum.factual === 0 ? 0 : sum.clash / sum.factual,
    order: orderOf(matches),
    ...paceOf(steps, own.sentences.length - 1),
  };
}

/** Names and numbers of a sentence that the other page lacks altogether; null when the sentence has none at all. */
function foreignFacts(page: Profile, sentence: number, other: Profile): number | null {
  const { body } = page.digest;
  let any = false;
  let foreign = 0;
  for (let i = body.sentences[sentence]!; i < (body.sentences[sentence + 1] ?? 0); i++) {
    if (page.weights[i] === 0 || (body.classes[i] !== NAME && body.classes[i] !== NUMBER)) continue;
    any = true;
    if (!other.facts.has(body.stems[i]!)) foreign++;
  }
  return any ? foreign : null;
}

interface Match {
  own: number;
  other: number;
  weight: number;
}

/** Weighted Pearson correlation of the places, and the spread of the own ones against that of an even match. */
function paceOf(matches: readonly Match[], length: number): { step: number; reach: number } {
  let [weights, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (const { own, other, weight } of matches) {
    weights += weight;
    x += own * weight;
    y += other * weight;
    xx += own * own * weight;
    yy += other * other * weight;
    xy += own * other * weight;
  }
  if (weights === 0 || length < 2) return { step: 0, reach: 0 };
  const varianceX = xx / weights - (x / weights) ** 2;
  const varianceY = yy / weights - (y / weights) ** 2;
  const covariance = xy / weights - (x / weights) * (y / weights);
  const even = (length * length - 1) / 12;
  const product = Math.max(0, varianceX) * Math.max(0, varianceY);
  return {
    step: product < 1e-9 ? 0 : covariance / Math.sqrt(product),
    reach: Math.sqrt(Math.max(0, varianceX) / even),
  };
}

function orderOf(matches: readonly number[]): number {
  let steps = 0;
  for (let i = 1; i < matches.length; i++) {
    const stride = matches[i]! - matches[i - 1]!;
    if (stride >= 0 && stride <= 3) steps++;
  }
  return matches.length < 2 ? 0 : steps / (matches.length - 1);
}

/** Names and numbers that both headlines have, as a share of the poorer one's; words count a little. */
export function headlineLikeness(a: Profile, b: Profile): number {
  const weigh = (wordClass: number) => (wordClass === EMPTY ? 0 : wordClass === NAME || wordClass === NUMBER ? 1 : 0.7);
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  a.digest.headline.stems.forEach((stem, i) => left.set(stem, weigh(a.digest.headline.classes[i]!)));
  b.digest.headline.stems.forEach((stem, i) => right.set(stem, weigh(b.digest.headline.classes[i]!)));
  const sum = (terms: Map<number, number>) => [...terms.values()].reduce((total, weight) => total + weight, 0);
  const least = Math.min(sum(left), sum(right));
  if (least === 0) return 0;
  let both = 0;
  for (const [stem, weight] of left) if (right.has(stem)) both += weight;
  return both / least;
}
