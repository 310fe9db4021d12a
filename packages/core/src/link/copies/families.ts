import type { Candidates } from './candidates.ts';
import { coverOf } from './cover.ts';
import { judgePair, type Repeat } from './judge.ts';
import type { Profile } from './profile.ts';
import { dropLoneRetellings } from './retellings.ts';
import { dropRoundUps } from './round-ups.ts';

/** Pages that repeat one another, directly or through a third, with the repeats that say so. */
export interface Family {
  members: number[];
  repeats: Repeat[];
}

export function findFamilies(profiles: readonly Profile[], candidates: Candidates): Family[] {
  const repeats = new Map<number, Repeat>();
  // A pair as one number: strings would fill the memory at a hundred thousand pages.
  const pairOf = (x: number, y: number) => Math.min(x, y) * profiles.length + Math.max(x, y);
  const partners = new Map<number, number[]>();
  const compared = new Set<number>();
  for (const profile of profiles) {
    for (const other of candidates.of(profile)) {
      const [a, b] = profile.index < other ? [profile.index, other] : [other, profile.index];
      const pair = pairOf(a, b);
      if (compared.has(pair)) continue;
      compared.add(pair);
      const repeat = judgePair(profiles[a]!, profiles[b]!);
      if (!repeat) continue;
      repeats.set(pair, repeat);
      for (const [page, partner] of [
        [a, b],
        [b, a],
      ] as const) {
        const known = partners.get(page);
        if (known) known.push(partner);
        else partners.set(page, [partner]);
      }
    }
  }
  const kept = [...repeats.values()].filter(
    (repeat) => !joinsStrangers(repeat, profiles, partners, (x, y) => repeats.has(pairOf(x, y))),
  );
  const agreed = dropLoneRetellings(kept, profiles, (x, y) => compared.has(pairOf(x, y)));
  return gather(dropLesserWholes(dropRoundUps(agreed, profiles, candidates), profiles));
}

const FOREIGN = 0.2;
const MUCH_FOREIGN = 0.4;
const SAME_HEADLINE = 0.6;

/**
 * A round-up holds reports that have nothing to do with each other. A page that lies within it is no copy of it, nor it of the page.
 * It shows in another partner of the round-up that accounts for much of what the page leaves over and is a stranger to the page,
 * or in what is left over being strange to it itself. A headline in common speaks for one report.
 */
function joinsStrangers(
  repeat: Repeat,
  profiles: readonly Profile[],
  partners: ReadonlyMap<number, readonly number[]>,
  areLinked: (x: number, y: number) => boolean,
): boolean {
  if (repeat.manner === 'whole' || repeat.manner === 'spun' || repeat.headline >= SAME_HEADLINE) return false;
  const [part, whole] =
    profiles[repeat.a]!.mass < profiles[repeat.b]!.mass ? [repeat.a, repeat.b] : [repeat.b, repeat.a];
  const page = profiles[whole]!;
  const theirs = coverOf(page, profiles[part]!);
  if (restOf(page, theirs) >= MUCH_FOREIGN && !isKin(profiles[part]!, termsOf(page, theirs))) return true;
  for (const third of partners.get(whole) ?? []) {
    if (third === part || areLinked(third, part)) continue;
    if (profiles[third]!.mass > 0.8 * page.mass) continue;
    const extra = coverOf(page, profiles[third]!);
    for (let i = 0; i < extra.length; i++) if (theirs[i]) extra[i] = 0;
    if (1 - restOf(page, extra) < FOREIGN) continue;
    if (!isKin(profiles[part]!, new Set(profiles[third]!.digest.body.stems))) return true;
  }
  return false;
}

/**
 * One background paragraph stands in a report, in its follow-up and in an excerpt. The excerpt belongs to the one that it has more in
 * common with, headline first, and does not make the two one family.
 */
function dropLesserWholes(kept: readonly Repeat[], profiles: readonly Profile[]): Repeat[] {
  const linked = new Set(kept.map(({ a, b }) => `${a} ${b}`));
  const wholes = new Map<number, { whole: number; repeat: Repeat }[]>();
  for (const repeat of kept) {
    if (repeat.manner !== 'part') continue;
    const [part, whole] =
      profiles[repeat.a]!.mass < profiles[repeat.b]!.mass ? [repeat.a, repeat.b] : [repeat.b, repeat.a];
    const known = wholes.get(part);
    if (known) known.push({ whole, repeat });
    else wholes.set(part, [{ whole, repeat }]);
  }
  const dropped = new Set<Repeat>();
  for (const candidates of wholes.values()) {
    if (candidates.length < 2) continue;
    const best = candidates.reduce((top, next) => {
      const gain = next.repeat.headline - top.repeat.headline || profiles[top.whole]!.mass - profiles[next.whole]!.mass;
      return gain > 0 ? next : top;
    });
    for (const { whole, repeat } of candidates) {
      const pair = whole < best.whole ? `${whole} ${best.whole}` : `${best.whole} ${whole}`;
      if (whole !== best.whole && !linked.has(pair)) dropped.add(repeat);
    }
  }
  return kept.filter((repeat) => !dropped.has(repeat));
}

/** Share of a page's mass outside a cover. */
function restOf({ weights, mass }: Profile, cover: Uint8Array): number {
  let rest = 0;
  for (let i = 0; i < cover.length; i++) if (!cover[i]) rest += weights[i]!;
  return rest / mass;
}

function termsOf({ digest, weights }: Profile, without: Uint8Array): Set<number> {
  return new Set(digest.body.stems.filter((_, i) => !without[i] && weights[i]! > 0));
}

const KIN = 0.14;

/** Two pieces of one report share no sentence, but rare words: its names and its matter. Pieces of two reports share hardly any. */
function isKin({ keys }: Profile, terms: ReadonlySet<number>): boolean {
  let shared = 0;
  for (const key of keys) if (terms.has(key)) shared++;
  return shared >= KIN * keys.length;
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
