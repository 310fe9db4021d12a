import type { Repeat } from './judge.ts';
import type { Profile } from './profile.ts';

/** Of the compared pairs between two groups so many must be retellings before the groups are one. */
const AGREED = 0.3;
/** Members of a group that are asked: more would tell the same. */
const ASKED = 8;
/** At least so much of the longest member's mass. */
const WHOLE = 0.6;

/**
 * A page that a machine turned over resembles every whole copy of its source. Where one page of a family looks turned over from one page of
 * another, and their kin do not, two reports of one event fell into step by chance: that verdict is dropped. Families of copies in the same
 * words come first; they join by retellings, the best agreed first, and each join is asked of all that have joined before.
 */
export function dropLoneRetellings(
  repeats: readonly Repeat[],
  profiles: readonly Profile[],
  wasCompared: (x: number, y: number) => boolean,
): Repeat[] {
  const retellings = repeats.filter(({ manner }) => manner === 'spun');
  if (retellings.length === 0) return [...repeats];
  const groups = new Groups();
  for (const { a, b, manner } of repeats) if (manner !== 'spun') groups.unite(a, b);
  const retold = new Set(retellings.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  // Excerpts and cut pages are too short to tell whether something is told again.
  const wholesOf = (page: number) => {
    const group = groups.of(page);
    const most = Math.max(...group.map((member) => profiles[member]!.mass));
    return group.filter((member) => profiles[member]!.mass >= WHOLE * most).slice(0, ASKED);
  };
  const agreement = (x: number, y: number) => {
    // The two themselves have a voice, be they whole or not.
    let compared = 1;
    let agreed = 1;
    for (const one of wholesOf(x))
      for (const other of wholesOf(y)) {
        if ((one === x && other === y) || !wasCompared(one, other)) continue;
        compared++;
        if (retold.has(`${one} ${other}`)) agreed++;
      }
    return agreed / compared;
  };
  const ranked = retellings
    .map((repeat) => ({ repeat, share: agreement(repeat.a, repeat.b) }))
    .sort(
      (p, q) =>
        q.share - p.share ||
        q.repeat.similarity - p.repeat.similarity ||
        p.repeat.a - q.repeat.a ||
        p.repeat.b - q.repeat.b,
    );
  for (const { repeat } of ranked)
    if (!groups.areOne(repeat.a, repeat.b) && agreement(repeat.a, repeat.b) >= AGREED) groups.unite(repeat.a, repeat.b);
  return repeats.filter(({ a, b, manner }) => manner !== 'spun' || groups.areOne(a, b));
}

/** Groups of pages that grow together; a page alone is a group. */
class Groups {
  private readonly byPage = new Map<number, number[]>();

  of(page: number): number[] {
    let group = this.byPage.get(page);
    if (!group) this.byPage.set(page, (group = [page]));
    return group;
  }

  areOne(x: number, y: number): boolean {
    return this.of(x) === this.of(y);
  }

  unite(x: number, y: number): void {
    const [one, other] = [this.of(x), this.of(y)];
    if (one === other) return;
    const [large, small] = one.length >= other.length ? [one, other] : [other, one];
    for (const page of small) {
      large.push(page);
      this.byPage.set(page, large);
    }
  }
}
