import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';

/** Names of the lexicon as they are spelled, one word a step; `spelled` where a name ends. */
interface Step {
  next: Map<string, Step> | null;
  spelled: string | null;
}

export interface NameIndex {
  root: Step;
  /** Given and family names by themselves: "luis", "pak". */
  parts: ReadonlySet<string>;
  /** Everyday words, which a name of one word must not be taken from: "may", "turkey". */
  common: ReadonlySet<string>;
}

/** The names that capitals are given back to, built when the first text without capitals is read. */
export const nameIndex = (lexicon: Lexicon): NameIndex => compiled(lexicon, buildNames);

function buildNames(lexicon: Lexicon): NameIndex {
  const root: Step = { next: null, spelled: null };
  for (const { name, aliases, adjectives, people, capitals } of lexicon.countries)
    for (const spelled of [name, ...aliases, ...adjectives, ...people, ...capitals]) enter(root, spelled);
  for (const { name, aliases } of lexicon.actors) for (const spelled of [name, ...aliases]) enter(root, spelled);
  for (const { cities, regions, facilities } of lexicon.places)
    for (const entry of [...cities, ...regions, ...facilities])
      for (const spelled of entry.split('|')) enter(root, spelled);
  for (const spelled of CALENDAR) enter(root, spelled);
  const parts = new Set<string>();
  for (const { names } of [...lexicon.forenames, ...lexicon.surnames])
    for (const name of names) parts.add(name.toLowerCase());
  const common = new Set<string>();
  for (const { empty, worn, plain } of lexicon.commonness)
    for (const words of [empty, worn, plain]) for (const word of words) common.add(word);
  for (const { words } of lexicon.words) for (const word of words) common.add(word);
  for (const { term } of lexicon.agents) common.add(term);
  return { root, parts, common };
}

/** "may" and "march" are left as they are: mostly they are verbs. */
const CALENDAR =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December'.split(
    ' ',
  );

function enter(root: Step, spelled: string): void {
  if (spelled === spelled.toLowerCase()) return;
  let step = root;
  for (const word of spelled.toLowerCase().split(/[\s-]+/)) {
    step.next ??= new Map();
    let next = step.next.get(word);
    if (!next) step.next.set(word, (next = { next: null, spelled: null }));
    step = next;
  }
  step.spelled ??= spelled;
}

/** How many of the words from `at` on make the longest name, and how it is spelled; null when none begins there. */
export function longestName(
  { root, common }: NameIndex,
  words: readonly string[],
  at: number,
): { count: number; spelled: string } | null {
  let found: { count: number; spelled: string } | null = null;
  let step: Step | undefined = root;
  for (let i = at; i < words.length; i++) {
    step = step.next?.get(words[i]!);
    if (!step) break;
    if (step.spelled !== null && (i > at || !common.has(words[i]!)))
      found = { count: i - at + 1, spelled: step.spelled };
  }
  return found;
}
