import { soundOf } from '../names/similarity.ts';
import { TITLE } from './atoms.ts';
import type { Found } from './found.ts';
import type { Scene } from './scene.ts';

/**
 * "Began said": in a text whose names a machine has damaged (one was proposed by its office), a capitalised word that speaks and sounds
 * like the surname of that person. Proposed, never certain.
 */
export function findGarbled(scene: Scene, named: readonly Found[]): Found[] {
  const damaged = named.filter(({ rule }) => rule === 'garbled-name');
  if (damaged.length === 0) return [];
  const { atoms, stretches } = scene;
  const covered = new Set(named.map(({ first }) => first));
  const proposed: Found[] = [];
  for (const { from } of stretches) {
    if (covered.has(from) || atoms.cap[from] !== TITLE || !/^(?:said|says|told|added)$/.test(atoms.key[from + 1] ?? ''))
      continue;
    const word = atoms.key[from]!;
    const fit = damaged.find(
      ({ being }) => being.known && word[0] === being.known.family[0] && soundOf(word) === soundOf(being.known.family),
    );
    if (fit)
      proposed.push({ being: fit.being, first: from, last: from + 1, rule: 'garbled-surname', certainty: 'inferred' });
  }
  return proposed;
}
