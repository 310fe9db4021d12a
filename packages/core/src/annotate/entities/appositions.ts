import type { Description } from './descriptions.ts';
import type { Being, Found } from './found.ts';
import { describe } from './persons.ts';
import type { Scene } from './scene.ts';

/**
 * Ties a description to the name beside it: "Foreign Minister |Chung|", "the US envoy for North Korea, |Stephen Biegun|",
 * "|Jenny Town|, 38, an analyst". Returns whom each description speaks of.
 */
export function tieAppositions(
  scene: Scene,
  descriptions: readonly Description[],
  named: readonly Found[],
): Map<Description, Being> {
  const persons = named.filter(({ being }) => being.kind === 'person');
  const bodies = new Set(named.filter(({ being }) => being.kind !== 'person').map(({ last }) => last));
  const starts = new Map(persons.map((found) => [found.first, found.being]));
  const ends = new Map(persons.map((found) => [found.last, found.being]));
  const tied = new Map<Description, Being>();
  for (const description of descriptions) {
    const being = beside(scene, description, starts, ends, bodies);
    if (!being) continue;
    tied.set(description, being);
    describe(being, description, scene);
  }
  return tied;
}

function beside(
  { atoms }: Scene,
  { last, to, from }: Description,
  starts: ReadonlyMap<number, Being>,
  ends: ReadonlyMap<number, Being>,
  bodies: ReadonlySet<number>,
): Being | null {
  const { key } = atoms;
  const close = starts.get(last) ?? (key[last] === ',' || key[last] === ':' ? starts.get(last + 1) : undefined);
  if (close) return close;
  if (to > last && key[to] === ',' && starts.has(to + 1)) return starts.get(to + 1)!;
  // "The special envoy on Afghanistan |Deborah Lyons|", "chair of the Federal Reserve |Jerome Powell|".
  for (let at = last + 2; at < to; at++) if (bodies.has(at) && starts.has(at)) return starts.get(at)!;
  // Back over "(38)", "38," and the comma to the name.
  let at = from;
  if (key[at - 1] !== ',' && key[at - 1] !== '(') return null;
  at--;
  if (/^\d{1,2}$/.test(key[at - 1] ?? '') && key[at - 2] === ',') at -= 2;
  return ends.get(at) ?? null;
}
