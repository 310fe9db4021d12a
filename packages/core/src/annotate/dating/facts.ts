import { filterOf, mayHave, type WordFilter } from '../../lexicon/filter.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, daysOf } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import type { Bound } from './bound.ts';
import { findPhrase, type Stretch, splitPhrase } from './clause.ts';
import { presentForms } from './hot.ts';

/** Words that make a happening another one, or one that is feared or imagined. */
export const OTHER: ReadonlySet<string> = new Set(
  'if anniversary another possible threat threats threatened fear fears feared warn warns warned warning looming imminent potential prospect risk avert prevent plot denied denies unless similar'.split(
    ' ',
  ),
);

/** Words that may make it one to come. */
export const TO_COME = new Set(
  'will would before ahead upcoming could may might plans planned next expected scheduled should claims until'.split(
    ' ',
  ),
);
/** A fact of lexicon/anchors, its phrases cut like the text. */
export interface Fact {
  id: string;
  edtf: string;
  days: DayRange;
  /** A name that was not used before: any mention puts the text after it. */
  since: boolean;
  near: string[][][];
  about: string[][][];
  /** So particular that a sentence in the present tells its days. */
  hot: boolean;
  /** First words of the forms in which the fact is news: "resigns". */
  present: ReadonlySet<string>;
}

/** What a fact lets one conclude, and the words from `start` to `end` that say so. */
export const boundBy = (
  { id, edtf }: Fact,
  rule: string,
  days: DayRange[],
  { start }: { start: number },
  { end }: { end: number },
): Bound => ({ rule, witness: 'anchor', days, value: `${id} ${edtf}`, start, end });

/** All facts, and where in the list those stand that need a word: the rarest of each phrase in their most particular group. */
export interface FactIndex {
  facts: Fact[];
  byWord: ReadonlyMap<string, readonly number[]>;
  mayNeed: WordFilter;
}

/** Builds the index; give it to `compiled(lexicon, buildFacts)`. */
export function buildFacts(lexicon: Lexicon): FactIndex {
  const facts = listFacts(lexicon);
  const uses = new Map<string, number>();
  for (const { near, about } of facts)
    for (const word of new Set([...near, ...about].flat(2))) uses.set(word, (uses.get(word) ?? 0) + 1);
  const rarest = (phrase: readonly string[]) => phrase.reduce((a, b) => (uses.get(b)! < uses.get(a)! ? b : a));
  const byWord = new Map<string, number[]>();
  for (const [order, { near, about }] of facts.entries()) {
    const keys = [...near, ...about].map((group) => new Set(group.map(rarest)));
    const costs = keys.map((words) => [...words].reduce((sum, word) => sum + uses.get(word)!, 0));
    for (const word of keys[costs.indexOf(Math.min(...costs))]!) {
      const known = byWord.get(word);
      if (known) known.push(order);
      else byWord.set(word, [order]);
    }
  }
  return { facts, byWord, mayNeed: filterOf(byWord.keys()) };
}

/** Groups of words from which on a fact is told apart well enough for other words of the same deed. */
const TOLD_APART = 3;

/** "rescued" is told as "brought out" too: a group that holds two words of a family takes all of it. */
function widened(group: readonly string[], families: readonly (readonly string[])[]): string[] {
  const all = new Set(group);
  for (const family of families)
    if (group.filter((word) => family.includes(word)).length > 1) for (const word of family) all.add(word);
  return [...all];
}

function listFacts(lexicon: Lexicon): Fact[] {
  const cut = (groups: readonly (readonly string[])[]) => groups.map((group) => group.map(splitPhrase));
  const families = lexicon.forms.filter(({ name }) => name === 'same-deed').map(({ words }) => words);
  return lexicon.anchors.map(({ id, when, near: written, about, since, hot }) => {
    const near = written.length < TOLD_APART ? written : written.map((group) => widened(group, families));
    const days = daysOf(when)!;
    const range: DayRange = [days[0]![0], days.at(-1)![1]];
    const told = hot ? near.map((group) => [...group, ...group.flatMap(presentForms)]) : near;
    const forms = hot ? near.flat().flatMap(presentForms) : [];
    const present = new Set(forms.map((form) => form.split(' ')[0]!));
    return { id, edtf: when, days: range, since, near: cut(told), about: cut(about), hot, present };
  });
}

/** Facts whose every word group the page has at all: the only ones worth a look at its sentences. */
export function factsOn(
  blocks: readonly ReadBlock[],
  words: ReadonlySet<string>,
  { facts, byWord, mayNeed }: FactIndex,
): Fact[] {
  const has = (phrase: readonly string[]) => phrase.every((word) => words.has(word));
  const hasAny = (group: string[][]) => group.some(has);
  const named = new Set<number>();
  for (const word of words) if (mayHave(mayNeed, word)) for (const order of byWord.get(word) ?? []) named.add(order);
  const mayHold = [...named]
    .sort((a, b) => a - b)
    .map((order) => facts[order]!)
    .filter(({ near, about }) => near.every(hasAny) && about.every(hasAny));
  return mayHold.filter(({ about }) =>
    about.every((group) => group.some((phrase) => has(phrase) && (phrase.length === 1 || isSaid(phrase, blocks)))),
  );
}

/** Do the words of a phrase stand together somewhere? */
const isSaid = (phrase: readonly string[], blocks: readonly ReadBlock[]): boolean =>
  blocks.some(({ reader: { pieces } }) => findPhrase(pieces, phrase, { from: 0, to: pieces.length }) >= 0);

/** "re-elected": another time than the one that the fact tells of. */
const isAgain = (pieces: readonly Piece[], place: number): boolean =>
  pieces[place - 1]?.lower === '-' && /^(?:re|ex|non|anti|pre|post)$/.test(pieces[place - 2]?.lower ?? '');

/** Pieces at which a sentence names the fact, those of each group; null when a group is missing. */
export function mentionOf(fact: Fact, block: ReadBlock, stretch: Stretch): number[][] | null {
  const at: number[][] = [];
  for (const group of fact.near) {
    const places = group
      .map((phrase) => findPhrase(block.reader.pieces, phrase, stretch))
      .filter((place) => place >= 0 && !isAgain(block.reader.pieces, place));
    if (places.length === 0) return null;
    at.push(places);
  }
  return at;
}

/**
 * Pieces at which a sentence names a part of the fact of which the dateline or the sentence before names the rest: "BEIRUT - … Nobody
 * was at the port when |Tuesday's explosion|". Null when either has too little of it.
 */
export function partOf(fact: Fact, block: ReadBlock, stretch: Stretch, before: readonly Stretch[]): number[][] | null {
  const at: number[][] = [];
  let elsewhere = 0;
  for (const group of fact.near) {
    const places = group
      .map((phrase) => findPhrase(block.reader.pieces, phrase, stretch))
      .filter((place) => place >= 0 && !isAgain(block.reader.pieces, place));
    if (places.length > 0) at.push(places);
    else if (before.some((one) => group.some((phrase) => findPhrase(block.reader.pieces, phrase, one) >= 0)))
      elsewhere++;
    else return null;
  }
  return elsewhere > 0 && at.length > 0 && elsewhere <= 2 ? at : null;
}
