import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, daysOf } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import { findPhrase, type Stretch, splitPhrase } from './clause.ts';

/** A fact of lexicon/anchors, its phrases cut like the text. */
export interface Fact {
  id: string;
  edtf: string;
  days: DayRange;
  /** A name that was not used before: any mention puts the text after it. */
  since: boolean;
  near: string[][][];
  about: string[][][];
}

/** Builds the list; give it to `compiled(lexicon, buildFacts)`. */
export function buildFacts(lexicon: Lexicon): Fact[] {
  const cut = (groups: readonly (readonly string[])[]) => groups.map((group) => group.map(splitPhrase));
  return lexicon.anchors.map(({ id, when, near, about, since }) => {
    const days = daysOf(when)!;
    return { id, edtf: when, days: [days[0]![0], days.at(-1)![1]], since, near: cut(near), about: cut(about) };
  });
}

/** Facts whose every word group the page has at all: the only ones worth a look at its sentences. */
export function factsOn(blocks: readonly ReadBlock[], words: ReadonlySet<string>, facts: readonly Fact[]): Fact[] {
  const has = (phrase: readonly string[]) => phrase.every((word) => words.has(word));
  const hasAny = (group: string[][]) => group.some(has);
  const mayHold = facts.filter(({ near, about }) => near.every(hasAny) && about.every(hasAny));
  return mayHold.filter(({ about }) =>
    about.every((group) =>
      group.some((phrase) =>
        blocks.some(
          (block) => findPhrase(block.reader.pieces, phrase, { from: 0, to: block.reader.pieces.length }) >= 0,
        ),
      ),
    ),
  );
}

/** Pieces at which a sentence names the fact, those of each group; null when a group is missing. */
export function mentionOf(fact: Fact, block: ReadBlock, stretch: Stretch): number[][] | null {
  const at: number[][] = [];
  for (const group of fact.near) {
    const places = group
      .map((phrase) => findPhrase(block.reader.pieces, phrase, stretch))
      .filter((place) => place >= 0);
    if (places.length === 0) return null;
    at.push(places);
  }
  return at;
}
