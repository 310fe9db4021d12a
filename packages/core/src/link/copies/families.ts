import type { Candidates } from './candidates.ts';
import { judgePair, type Repeat } from './judge.ts';
import { type Profile, runAt } from './profile.ts';

/** Pages that repeat one another, directly or through a third, with the repeats that say so. */
export interface Family {
  members: number[];
  repeats: Repeat[];
}

export function findFamilies(profiles: readonly Profile[], candidates: Candidates): Family[] {
  const repeats = new Map<string, Repeat>();
  const partners = new Map<number, number[]>();
  const compared = new Set<string>();
  for (const profile of profiles) {
    for (const other of candidates.of(profile)) {
      const [a, b] = profile.index < other ? [profile.index, other] : [other, profile.index];
      const pair = `${a} ${b}`;
      if (compared.has(pair)) continue;
      compared.add(pair);
      const repeat = judgePair(profiles[a]!, profiles[b]!);
      if (!repeat) continue;
      repeats.set(pair, repeat);
      partners.set(a, [...(partners.get(a) ?? []), b]);
      partners.set(b, [...(partners.get(b) ?? []), a]);
    }
  }
  const kept = [...repeats.values()].filter((repeat) => !joinsStrangers(repeat, profiles, partners, repeats));
  return gather(kept);
}

const FOREIGN = 0.2;

/**
 * A round-up holds whole reports that have nothing to do with each other. A page that lies within it is no copy of it, nor it of the page:
 * some other partner of the round-up, no kin of the page, accounts for a good share of what the page leaves over.
 */
function joinsStrangers(
  repeat: Repeat,
  profiles: readonly Profile[],
  partners: ReadonlyMap<number, readonly number[]>,
  repeats: ReadonlyMap<string, Repeat>,
): boolean {
  if (repeat.manner === 'whole') return false;
  for (const [whole, part] of [
    [repeat.a, repeat.b],
    [repeat.b, repeat.a],
  ] as const) {
    const theirs = coverOf(profiles[whole]!, profiles[part]!);
    for (const third of partners.get(whole) ?? []) {
      if (third === part || repeats.has(third < part ? `${third} ${part}` : `${part} ${third}`)) continue;
      const extra = coverOf(profiles[whole]!, profiles[third]!);
      let foreign = 0;
      for (let i = 0; i < extra.length; i++) if (extra[i] && !theirs[i]) foreign += profiles[whole]!.weights[i]!;
      if (foreign >= FOREIGN * profiles[whole]!.mass && !areKin(profiles[part]!, profiles[third]!)) return true;
    }
  }
  return false;
}

/** Which words of a page lie in runs of four that another page has. */
function coverOf(page: Profile, other: Profile): Uint8Array {
  const theirs = new Set<number>();
  const words = other.digest.body.exact;
  for (let i = 0; i + 4 <= words.length; i++) theirs.add(runAt(words, i, 4));
  const own = page.digest.body.exact;
  const cover = new Uint8Array(own.length);
  for (let i = 0; i + 4 <= own.length; i++) if (theirs.has(runAt(own, i, 4))) cover.fill(1, i, i + 4);
  return cover;
}

/** Two excerpts of one report share no sentence, but they share names. */
function areKin(a: Profile, b: Profile): boolean {
  const [few, many] = a.facts.size < b.facts.size ? [a.facts, b.facts] : [b.facts, a.facts];
  let shared = 0;
  let all = 0;
  for (const [fact, weight] of few) {
    all += weight;
    if (many.has(fact)) shared += weight;
  }
  return all > 0 && shared / all >= 0.35;
}

function gather(repeats: readonly Repeat[]): Family[] {
  const heads = new Map<number, number>();
  const headOf = (index: number): number => {
    const head = heads.get(index) ?? index;
    if (head === index) return index;
    const top = headOf(head);
    heads.set(index, top);
    return top;
  };
  for (const { a, b } of repeats) {
    const [low, high] = [headOf(a), headOf(b)].sort((x, y) => x - y) as [number, number];
    heads.set(high, low);
    if (!heads.has(low)) heads.set(low, low);
  }
  const families = new Map<number, Family>();
  const familyOf = (index: number) => {
    const head = headOf(index);
    let family = families.get(head);
    if (!family) families.set(head, (family = { members: [], repeats: [] }));
    return family;
  };
  for (const index of [...heads.keys()].sort((x, y) => x - y)) familyOf(index).members.push(index);
  for (const repeat of repeats) familyOf(repeat.a).repeats.push(repeat);
  return [...families.values()];
}
