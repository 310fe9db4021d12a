import type { Found } from './found.ts';
import type { Scene } from './scene.ts';

/**
 * "President Sixto Durán Ballén |of Ecuador|", "Senator Murphy of |Connecticut|": whoever bears a title and is said to be of a country,
 * or of a place in one, is that country's. Persons whom the lexicon knows keep their own.
 */
export function hailFrom({ atoms }: Scene, found: readonly Found[]): void {
  for (let i = 0; i + 1 < found.length; i++) {
    const { being, last } = found[i]!;
    if (being.kind !== 'person' || being.known || being.country !== null || being.title === null) continue;
    if (atoms.key[last] !== 'of') continue;
    const home = found[i + 1]!;
    const first = atoms.key[last + 1] === 'the' ? last + 2 : last + 1;
    if (
      home.first === first &&
      home.rule !== 'adjective' &&
      (home.being.kind === 'country' || home.being.kind === 'place')
    )
      being.country = home.being.country;
  }
}
