import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, daysOf, mergeRanges } from '../../model/edtf/index.ts';
import type { Meaning } from '../times/meaning.ts';
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

/** Days by which the lexicon's terms, some of them known to the month, may be off. */
const SLACK = 14;

/** All who held an office of one title: "president". */
interface Office {
  title: string[];
  holders: Terms[];
}

/** Builds the list from the dated roles of lexicon/actors, by the first word of the title; give it to `compiled(lexicon, buildTerms)`. */
export function buildTerms(lexicon: Lexicon): ReadonlyMap<string, readonly Office[]> {
  const offices = new Map<string, Office>();
  const terms = new Map<string, Terms>();
  for (const actor of lexicon.actors) {
    for (const { title, from, to } of actor.roles) {
      const begins = from && daysOf(from);
      const ends = to ? daysOf(to) : null;
      if (!title || !begins) continue;
      const word = title.toLowerCase();
      const key = `${actor.id} ${word}`;
      const range: DayRange = [begins[0]![0], ends?.at(-1)?.[1] ?? Number.POSITIVE_INFINITY];
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
  return Map.groupBy(offices.values(), ({ title }) => title[0]!);
}

const NO_LONGER =
  /^(?:former|then|ex|vice|late|emeritus|slain|ousted|deposed|elect|outgoing|deputy|acting|previous|onetime|erstwhile|disgraced|exiled|fugitive|jailed|imprisoned|convicted|incoming|future|designate|first|retired)$/;
const RULE = /^(?:government|administration|regime|presidency|premiership|rule|tenure|term|terms|reign|cabinet|days)$/;
/** Words of sentences that look back, or on to an office not yet taken: "when President Obama signed the pact". */
const LOOKS_BACK = new Set(
  'when under during since after before former then ex late father son widow legacy era predecessor predecessors successor succeeded succeed succeeds replaced replace ousted toppled overthrown deposed anniversary memoir biography history historic once era candidate nominee elected election inaugurated sworn appointed named resigned until previously earlier ago decade decades years had'.split(
    ' ',
  ),
);

/** "President Moon Jae-in said on Thursday": the text was written within his terms, give or take two weeks. */
export function boundsByOffices(
  blocks: readonly ReadBlock[],
  words: ReadonlySet<string>,
  offices: ReadonlyMap<string, readonly Office[]>,
): Bound[] {
  // By title, since hundreds of people share a few dozen, and of those a page names one or two.
  const named: Office[] = [];
  for (const [first, some] of offices)
    if (words.has(first)) named.push(...some.filter(({ title }) => title.every((word) => words.has(word))));
  if (named.length === 0) return [];
  return blocks.flatMap((block) =>
    stretchesOf(block).flatMap((stretch) =>
      tellsNews(block, stretch)
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
  // "the government of interim president Jeanine Áñez": of whom one speaks afterwards too
  for (let i = at - 1; i >= at - 5 && i >= stretch.from; i--) if (RULE.test(pieces[i]!.lower)) return [];
  const after = at + title.length;
  const found: { order: number; bound: Bound }[] = [];
  for (const { order, id, names, days } of holders) {
    const name = names.find((words) => words.every((word, k) => pieces[after + k]?.lower === word));
    if (!name) continue;
    const bound: Bound = {
      rule: 'in-office',
      witness: 'lexicon',
      days: days.map(([a, b]) => [a - SLACK, b + SLACK]),
      value: id,
      start: pieces[at]!.start,
      end: pieces[after + name.length - 1]!.end,
    };
    found.push({ order, bound });
  }
  return found;
}

/** A sentence that tells of its own day: no year in it, and no word that looks back. */
function tellsNews(block: ReadBlock, stretch: Stretch): boolean {
  const { pieces } = block.reader;
  for (let i = stretch.from; i < stretch.to; i++) if (LOOKS_BACK.has(pieces[i]!.lower)) return false;
  return expressionsIn(block, stretch).every(({ meaning }) => !isFar(meaning));
}

function isFar(meaning: Meaning): boolean {
  if (meaning.is === 'calendar') return meaning.year !== undefined || meaning.decade !== undefined;
  if (meaning.is === 'shift') return meaning.unit !== 'D' && meaning.unit !== 'H';
  return 'of' in meaning && meaning.of ? isFar(meaning.of) : false;
}
