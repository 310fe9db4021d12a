import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, daysOf, mergeRanges } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Bound } from './bound.ts';
import { expressionsIn, findPhrase, type Stretch, splitPhrase, stretchesOf } from './clause.ts';

/** Somebody's terms in one office, and the names that texts give: "Moon Jae-in". */
interface Terms {
  /** Place in the lexicon. */
  order: number;
  id: string;
  names: string[][];
  days: DayRange[];
}

/** All who held an office of one title: "president". */
interface Office {
  title: string[];
  holders: Terms[];
}

/** Builds the list from the dated roles of lexicon/actors; give it to `compiled(lexicon, buildTerms)`. */
export function buildTerms(lexicon: Lexicon): Office[] {
  const offices = new Map<string, Office>();
  const terms = new Map<string, Terms>();
  for (const actor of lexicon.actors) {
    for (const { title, from, to } of actor.roles) {
      const begins = from && daysOf(from);
      const ends = to && daysOf(to);
      if (!title || !begins || !ends) continue;
      const word = title.toLowerCase();
      const key = `${actor.id} ${word}`;
      const range: DayRange = [begins[0]![0], ends.at(-1)![1]];
      const known = terms.get(key);
      if (known) known.days = mergeRanges([...known.days, range]);
      else {
        const names = [actor.name, ...actor.aliases].map((name) => splitPhrase(name.toLowerCase()));
        const held: Terms = { order: terms.size, id: actor.id, names, days: [range] };
        terms.set(key, held);
        const office = offices.get(word);
        if (office) office.holders.push(held);
        else offices.set(word, { title: splitPhrase(word), holders: [held] });
      }
    }
  }
  return [...offices.values()];
}

const NO_LONGER = /^(?:former|then|ex|vice|late|ousted|deposed|elect|outgoing|deputy|acting)$/;
const SAYS = /^(?:said|says|told|announced|warned|added)$/;

/** "President Moon Jae-in said on Thursday": the text was written within his terms, give or take a week. */
export function boundsByOffices(
  blocks: readonly ReadBlock[],
  words: ReadonlySet<string>,
  offices: readonly Office[],
): Bound[] {
  // By title, since hundreds of people share a few dozen, and of those a page names one or two.
  const named = offices.filter(({ title }) => title.every((word) => words.has(word)));
  if (named.length === 0) return [];
  return blocks.flatMap((block) =>
    stretchesOf(block).flatMap((stretch) =>
      saysOnADay(block, stretch)
        ? named
            .flatMap((office) => holdersIn(block, stretch, office))
            .sort((a, b) => a.order - b.order)
            .map(({ bound }) => bound)
        : [],
    ),
  );
}

/** The holders of one office whom a sentence names behind its title, before a verb of saying. */
function holdersIn({ reader }: ReadBlock, stretch: Stretch, { title, holders }: Office) {
  const { pieces } = reader;
  const at = findPhrase(pieces, title, stretch);
  if (at < 0 || NO_LONGER.test(pieces[at - 1]?.lower ?? '') || NO_LONGER.test(pieces[at - 2]?.lower ?? '')) return [];
  const after = at + title.length;
  const found: { order: number; bound: Bound }[] = [];
  for (const { order, id, names, days } of holders) {
    const name = names.find((words) => words.every((word, k) => pieces[after + k]?.lower === word));
    const verb = name && pieces[after + name.length]?.lower;
    if (!name || !verb || !SAYS.test(verb)) continue;
    const bound: Bound = {
      rule: 'in-office',
      witness: 'lexicon',
      days: days.map(([a, b]) => [a - 7, b + 7]),
      value: id,
      start: pieces[at]!.start,
      end: pieces[after + name.length - 1]!.end,
    };
    found.push({ order, bound });
  }
  return found;
}

/** A sentence with a day of news: "on Thursday", "yesterday". */
function saysOnADay(block: ReadBlock, stretch: Stretch): boolean {
  return expressionsIn(block, stretch).some(
    ({ meaning }) =>
      (meaning.is === 'calendar' && meaning.weekday !== undefined && meaning.year === undefined) ||
      (meaning.is === 'shift' && meaning.unit === 'D' && meaning.from === 'reference'),
  );
}
