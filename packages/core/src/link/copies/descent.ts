import type { Lineage } from '../../model/story.ts';
import type { Repeat } from './judge.ts';
import { versionOf } from './original.ts';
import { type Profile, runAt } from './profile.ts';

/** What kind of copy a page is of the one that it hangs below. */
export function nameCopy(copy: Profile, parent: Profile, repeat: Repeat): Lineage['copy'] {
  if (repeat.manner === 'spun') return 'spun';
  if (versionOf(copy.digest.record) > versionOf(parent.digest.record)) return 'updated';
  if (repeat.manner === 'version') return 'updated';
  if (repeat.manner === 'whole')
    return copy.mass < 0.9 * parent.mass && stopsEarly(copy, parent) ? 'truncated' : 'rehost';
  if (copy.mass > parent.mass) return 'updated';
  return stopsEarly(copy, parent) ? 'truncated' : 'excerpt';
}

/** True when the copy begins as the parent does and what it lacks is the end. */
function stopsEarly(copy: Profile, parent: Profile): boolean {
  const own = new Set<number>();
  const words = copy.digest.body.exact;
  for (let i = 0; i + 4 <= words.length; i++) own.add(runAt(words, i, 4));
  const theirs = parent.digest.body.exact;
  let last = -1;
  let found = 0;
  for (let i = 0; i + 4 <= theirs.length; i++) {
    if (!own.has(runAt(theirs, i, 4))) continue;
    last = i + 4;
    found++;
  }
  return last > 0 && last < 0.95 * theirs.length && found >= 0.9 * (last - 3);
}
