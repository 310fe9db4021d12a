import type { Candidates } from './candidates.ts';
import { coverOf } from './cover.ts';
import type { Repeat } from './judge.ts';
import type { Profile } from './profile.ts';

/** So much of a page's mass taken from each of so many strangers makes it a compilation. */
const PIECE = 0.1;
const PIECES = 3;
const SAME_HEADLINE = 0.6;

/**
 * "The week in brief": several reports one after the other. It repeats none of them and none of them repeats it; what joins it to a page
 * is dropped. It shows in pieces, each in the words of another page, where those pages have no sentence in common with each other.
 * A headline in common speaks for one report with its background.
 */
export function dropRoundUps(
  repeats: readonly Repeat[],
  profiles: readonly Profile[],
  candidates: Candidates,
): Repeat[] {
  const verdicts = new Map<number, boolean>();
  const isRoundUp = (index: number) => {
    let verdict = verdicts.get(index);
    if (verdict === undefined)
      verdicts.set(index, (verdict = countPieces(profiles[index]!, profiles, candidates) >= PIECES));
    return verdict;
  };
  return repeats.filter(({ a, b, manner, headline }) => {
    if (manner === 'whole' || headline >= SAME_HEADLINE) return true;
    return !isRoundUp(a) && !isRoundUp(b);
  });
}

/** How many pages that share nothing with one another each tell a piece of this one in its words. */
function countPieces(page: Profile, profiles: readonly Profile[], candidates: Candidates): number {
  const taken = new Uint8Array(page.weights.length);
  let pieces = 0;
  for (const index of candidates.of(page)) {
    const cover = coverOf(page, profiles[index]!);
    let all = 0;
    let fresh = 0;
    for (let i = 0; i < cover.length; i++) {
      if (!cover[i]) continue;
      all += page.weights[i]!;
      if (!taken[i]) fresh += page.weights[i]!;
    }
    // A page that has most of it is the same report, not a piece of it; one that shares a piece already counted is its kin.
    if (all >= 0.6 * page.mass) return 0;
    if (fresh < PIECE * page.mass || fresh < 0.8 * all) continue;
    pieces++;
    for (let i = 0; i < cover.length; i++) if (cover[i]) taken[i] = 1;
  }
  return pieces;
}
