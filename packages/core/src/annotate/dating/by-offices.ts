import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, daysOf, mergeRanges } from '../../model/edtf/index.ts';
import type { Meaning } from '../times/meaning.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Bound } from './bound.ts';
import { expressionsIn, findPhrase, isOfTheWeek, type Stretch, splitPhrase, stretchesOf } from './clause.ts';

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
  /** By the first words of their names. */
  holders: Map<string, Terms[]>;
  /** By the first word of the surname, for "President Kennedy": all of that name together, whoever is meant. */
  surnames: Map<string, { words: string[]; ids: string[]; days: DayRange[] }[]>;
}

/** Titles of which each country has one holder at a time, so that surnames tell enough. */
export const SINGLE = /^(?:president|prime minister|premier|chancellor)$/;

/** Titles with which the few who held them are named by the surname alone: "Secretary of State Shultz". */
const KNOWN_BY_SURNAME =
  /^(?:secretary of state|secretary of defense|defense secretary|treasury secretary|secretary of the treasury|foreign secretary|secretary-general|u\.n\. secretary-general|secretary general)$/;

/** Another word for the same office: "Premier Golda Meir". */
const ALSO: { [title: string]: string } = {
  premier: 'prime minister',
  'prime minister': 'premier',
  'defense minister': 'defence minister',
  'defence minister': 'defense minister',
  'defense secretary': 'secretary of defense',
  'treasury secretary': 'secretary of the treasury',
  'secretary-general of the united nations': 'u.n. secretary-general',
};

/** Builds the list from the dated roles of lexicon/actors, by the first word of the title; give it to `compiled(lexicon, buildTerms)`. */
export function buildTerms(lexicon: Lexicon): ReadonlyMap<string, readonly Office[]> {
  const offices = new Map<string, Office>();
  const terms = new Map<string, Terms>();
  for (const actor of lexicon.actors) {
    for (const { title, from, to } of actor.roles) {
      const begins = from && daysOf(from);
      const ends = to ? daysOf(to) : null;
      if (!title || !begins) continue;
      const range: DayRange = [begins[0]![0], ends?.at(-1)?.[1] ?? Number.POSITIVE_INFINITY];
      const word = title.toLowerCase();
      addTerm(actor, word, range, offices, terms);
      if (ALSO[word]) addTerm(actor, ALSO[word], range, offices, terms);
    }
  }
  return Map.groupBy(offices.values(), ({ title }) => title[0]!);
}

function addTerm(
  { id, name, aliases, family }: Lexicon['actors'][number],
  word: string,
  range: DayRange,
  offices: Map<string, Office>,
  terms: Map<string, Terms>,
): void {
  const office: Office = offices.get(word) ?? { title: splitPhrase(word), holders: new Map(), surnames: new Map() };
  offices.set(word, office);
  const key = `${id} ${word}`;
  const known = terms.get(key);
  if (known) known.days = mergeRanges([...known.days, range]);
  else {
    const names = [name, ...aliases].map((one) => splitPhrase(one.toLowerCase()));
    const held: Terms = { order: terms.size, id, names, days: [range] };
    terms.set(key, held);
    for (const first of new Set(names.map((words) => words[0]!))) {
      const some = office.holders.get(first);
      if (some) some.push(held);
      else office.holders.set(first, [held]);
    }
  }
  if (!SINGLE.test(word) && !KNOWN_BY_SURNAME.test(word)) return;
  const surname = splitPhrase((family ?? name.split(' ').at(-1)!).toLowerCase());
  const some = office.surnames.get(surname[0]!) ?? [];
  office.surnames.set(surname[0]!, some);
  const same = some.find(({ words }) => words.join(' ') === surname.join(' '));
  if (!same) some.push({ words: surname, ids: [id], days: [range] });
  else {
    same.days = mergeRanges([...same.days, range]);
    if (!same.ids.includes(id)) same.ids.push(id);
  }
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

const ENDED =
  /^(?:fled|died|resigned|ousted|killed|shot|assassinated|toppled|overthrown|deposed|removed|jailed|hanged|executed|fell|quit)$/;

/** Words of pages that tell history, where even old holders "said". */
const HISTORY = ['historian', 'historians', 'declassified', 'archives', 'biographer', 'memoirs', 'anniversary'];
/** What a holder does in the news: then the rest of the sentence may look back ("said that France had"). */
const ACTS = /^(?:said|says|told|announced|warned|ordered|urged|called|vowed|promised|declared|condemned)$/;

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
  const isHistory = HISTORY.some((word) => words.has(word));
  return blocks.flatMap((block) => {
    const { pieces } = block.reader;
    const here = named.filter(({ title }) => findPhrase(pieces, title, { from: 0, to: pieces.length }) >= 0);
    if (here.length === 0) return [];
    return stretchesOf(block).flatMap((stretch) =>
      hasYears(block, stretch)
        ? []
        : here
            .flatMap((office) => holdersIn(block, stretch, office, isHistory))
            .sort((a, b) => a.order - b.order)
            .map(({ bound }) => bound),
    );
  });
}

/** The holders of one office whom a sentence names behind its title, before a verb of saying. */
function holdersIn(block: ReadBlock, stretch: Stretch, { title, holders, surnames }: Office, isHistory: boolean) {
  const { pieces } = block.reader;
  const at = findPhrase(pieces, title, stretch);
  if (at < 0 || NO_LONGER.test(pieces[at - 1]?.lower ?? '') || NO_LONGER.test(pieces[at - 2]?.lower ?? '')) return [];
  // "the government of interim president Jeanine Áñez": of whom one speaks afterwards too
  for (let i = at - 1; i >= at - 5 && i >= stretch.from; i--) if (RULE.test(pieces[i]!.lower)) return [];
  const after = at + title.length;
  const looksBack = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (LOOKS_BACK.has(pieces[i]!.lower)) return true;
    return false;
  };
  const stands = (words: readonly string[]) =>
    words.every((word, k) => pieces[after + k]?.lower === word) && !goesOn(block, after + words.length);
  const boundOf = (value: string, words: readonly string[], days: readonly DayRange[]): Bound => ({
    rule: 'in-office',
    witness: 'lexicon',
    days: mergeRanges(days.map(([a, b]) => [a - SLACK, b + SLACK])),
    value,
    start: pieces[at]!.start,
    end: pieces[after + words.length - 1]!.end,
  });
  const found: { order: number; bound: Bound }[] = [];
  for (const { order, id, names, days } of holders.get(pieces[after]?.lower ?? '') ?? []) {
    const name = names.find(stands);
    if (!name) continue;
    const end = after + name.length;
    // "as President Ashraf Ghani fled": told of the end of a term, whenever
    if (pieces.slice(end, end + 4).some(({ lower }) => ENDED.test(lower)) && !isNews(block, stretch)) continue;
    if (!ACTS.test(pieces[end]?.lower ?? '') && !isOfNow(block, stretch, end) && looksBack(end, stretch.to)) continue;
    found.push({ order, bound: boundOf(id, name, days) });
  }
  if (found.length > 0) return looksBack(stretch.from, at) || (isHistory && !isNews(block, stretch)) ? [] : found;
  // "President Kennedy flew to Ireland on Thursday": a day of the week is news; history says years.
  const same = surnames.get(pieces[after]?.lower ?? '');
  if (!same || /^(?:of|about|by|from|as)$/.test(pieces[at - 1]?.lower ?? '')) return [];
  for (const { words, ids, days } of same)
    if (stands(words) && pieces[after + words.length]?.lower !== ',')
      found.push({ order: 0, bound: boundOf(ids.join(' '), words, days) });
  return found.length > 0 && !looksBack(stretch.from, at) && isNews(block, stretch) ? found : [];
}

/** Pieces behind a name within which its verb has its day. */
const AT_ONCE = 9;

/** "Prime Minister Rajoy |on Wednesday| gave …", "Blinken met him |on Thursday|, five days after": what follows may look back, the holder acts now. */
function isOfNow(block: ReadBlock, stretch: Stretch, end: number): boolean {
  const { pieces } = block.reader;
  for (const { first, meaning } of expressionsIn(block, stretch)) {
    if (first < end || first - end > AT_ONCE || !isOfTheWeek(meaning)) continue;
    for (let at = end; at < first; at++) if (OPENS.test(pieces[at]!.lower)) return false;
    return true;
  }
  return false;
}
const OPENS = /^(?:,|who|when|whose|which|that|had|was|since|after|before|until|under|and)$/;

/** "President Petro |Poroshenko|" is not Gustavo Petro. */
function goesOn({ reader: { pieces, text, offset } }: ReadBlock, at: number): boolean {
  const next = pieces[at];
  if (next === undefined || next.lower === "'s") return false;
  const joins = next.lower === '-' && next.glued ? pieces[at + 1] : next;
  return joins !== undefined && /^\p{Lu}/u.test(text.slice(joins.start - offset, joins.start - offset + 2));
}

/** Has the sentence a bare day of the week, or today? */
const isNews = (block: ReadBlock, stretch: Stretch): boolean =>
  expressionsIn(block, stretch).some(({ meaning }) => isOfTheWeek(meaning));

/** A sentence with years in it may tell of them. */
const hasYears = (block: ReadBlock, stretch: Stretch): boolean =>
  expressionsIn(block, stretch).some(({ meaning }) => isFar(meaning));

function isFar(meaning: Meaning): boolean {
  if (meaning.is === 'calendar') return meaning.year !== undefined || meaning.decade !== undefined;
  if (meaning.is === 'shift') return meaning.unit !== 'D' && meaning.unit !== 'H';
  return 'of' in meaning && meaning.of ? isFar(meaning.of) : false;
}
