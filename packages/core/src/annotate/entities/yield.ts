import { LOWER, TITLE } from './atoms.ts';
import type { Found } from './found.ts';
import { HONORIFICS, PARTICLES } from './naming.ts';
import type { Scene } from './scene.ts';

/**
 * Gives back countries and places that are part of a person's name, "Michael |Jordan|", "|Chad| Wolf", and then "Jordan" alone
 * throughout; and surnames that are somebody else's: "Ivanka |Trump|", "Mrs |Trump|". Demonyms and names of several words stay.
 */
export function yieldToPersons(scene: Scene, found: readonly Found[]): Found[] {
  const { atoms, naming, tokens } = scene;
  const covered = new Uint8Array(atoms.key.length);
  for (const { first, last } of found) covered.fill(1, first, last);
  const beside = (a: number, b: number) => tokens[atoms.token[b]!]!.start - tokens[atoms.token[a]!]!.end <= 1;
  const capital = (at: number) =>
    at >= 0 && at < atoms.key.length && covered[at] === 0 && atoms.cap[at]! > LOWER && /^\p{L}/u.test(atoms.key[at]!);
  const surnames = new Set<string>();
  const particles = new Set<string>();
  for (const { being } of found)
    if (being.kind === 'person' && being.known && being.known.key.length > 2 && PARTICLES.has(being.known.key.at(-2)!))
      particles.add(being.known.key.slice(-2).join(' '));
  const given = new Set<Found>();
  for (const one of found) {
    if (one.being.kind === 'person' && one.last - one.first === 1) {
      if (isOther(scene, one, capital(one.first - 1) && beside(one.first - 1, one.first))) given.add(one);
      // "|Anwar| Khattak" is not the Anwar whom all know.
      else if (
        naming.forenames.has(atoms.key[one.first]!) &&
        capital(one.last) &&
        beside(one.first, one.last) &&
        atoms.cap[one.last] === TITLE &&
        !opensTitle(scene, one.last)
      )
        given.add(one);
      continue;
    }
    if (
      one.last - one.first > 1 ||
      !/^(?:name|place|metonym)$/.test(one.rule) ||
      !/^(?:country|place)$/.test(one.being.kind)
    )
      continue;
    const { first } = one;
    // "De |Lima| denied": the surname of Leila de Lima
    if (particles.has(`${atoms.key[first - 1]} ${atoms.key[first]}`)) {
      given.add(one);
      continue;
    }
    const forename = capital(first - 1) && beside(first - 1, first) && naming.forenames.has(atoms.key[first - 1]!);
    if (forename && !naming.lastHeads.has(atoms.key[first + 1] ?? '')) {
      surnames.add(atoms.key[first]!);
      given.add(one);
    } else if (
      naming.forenames.has(atoms.key[first]!) &&
      capital(first + 1) &&
      beside(first, first + 1) &&
      !opensTitle(scene, first + 1)
    )
      given.add(one);
  }
  if (given.size === 0) return [...found];
  return found.filter(
    (one) =>
      !given.has(one) &&
      !(one.last - one.first === 1 && one.rule !== 'adjective' && surnames.has(atoms.key[one.first]!)),
  );
}

/** A surname behind a given name or form of address that is not its bearer's: "Ivanka |Trump|", "Mrs |Trump|". */
function isOther({ atoms, naming }: Scene, { being, first }: Found, named: boolean): boolean {
  const { known, gender } = being;
  const before = atoms.key[first - 1] ?? '';
  if (!known || known.key.length < 2) return false;
  const address = HONORIFICS.get(before === '.' ? (atoms.key[first - 2] ?? '') : before);
  if (address && gender) return address !== gender;
  return named && naming.forenames.has(before) && !known.key.some((word) => word[0] === before[0]);
}

/** "Chad President Idriss Deby", "Jordan River", "Israel Police": the country stays. */
function opensTitle({ atoms, naming }: Scene, at: number): boolean {
  const key = atoms.key[at]!;
  if (naming.lastHeads.has(key) || atoms.word[at]!.agents !== null) return true;
  return naming.lastHeads.has(atoms.key[at + 1] ?? '') && atoms.cap[at + 1]! > LOWER;
}
