import { type Profile, runAt } from './profile.ts';
import { runsOf } from './run-table.ts';

/** Which words of a page lie in runs of four that another page has. */
export function coverOf(page: Profile, other: Profile): Uint8Array {
  const theirs = runsOf(other, 4);
  const own = page.digest.body.exact;
  const cover = new Uint8Array(own.length);
  for (let i = 0; i + 4 <= own.length; i++) if (theirs.has(runAt(own, i, 4))) cover.fill(1, i, i + 4);
  return cover;
}
