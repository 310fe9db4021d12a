import { type Profile, runAt } from './profile.ts';

/** Which words of a page lie in runs of four that another page has. */
export function coverOf(page: Profile, other: Profile): Uint8Array {
  const theirs = new Set<number>();
  const words = other.digest.body.exact;
  for (let i = 0; i + 4 <= words.length; i++) theirs.add(runAt(words, i, 4));
  const own = page.digest.body.exact;
  const cover = new Uint8Array(own.length);
  for (let i = 0; i + 4 <= own.length; i++) if (theirs.has(runAt(own, i, 4))) cover.fill(1, i, i + 4);
  return cover;
}
