import type { Certainty } from '../../model/span.ts';
import { type Atoms, LOWER } from './atoms.ts';
import type { Being, Found } from './found.ts';
import type { Scene } from './scene.ts';

/** A person of this document, with the words he or she may be called by. */
export interface Person {
  being: Being;
  /** Atoms of the full name. */
  key: string[];
  /** What stands for the whole name later: "biegun", "kim", "al assad". */
  families: string[];
  /** How many were entered before. */
  order: number;
}

/** A surname that more persons of a document share points at none of them: a list of names, in which nobody is spoken of. */
const NAMESAKES = 64;
/** Mentions that still weigh, and after how many atoms one weighs half. */
const REMEMBERED = 12;
const FADING = 150;
/** About two sentences, in atoms. */
const JUST_NOW = 45;

/** The persons of a document, and where each was last spoken of. */
export class PersonBook {
  private readonly byBeing = new Map<Being, Person>();
  private readonly byFamily = new Map<string, Person[]>();
  private readonly byName = new Map<string, Person>();
  /** By first and last atom, the first of each length: "Chung Kim", "Chung Eui Kim". */
  private readonly byEnds = new Map<string, Person[]>();
  /** Atoms at which each person is spoken of, ascending. */
  private readonly spoken = new Map<Being, number[]>();
  /** Of these atoms, those at which somebody only belongs to another: "the sister of |Kim Jong-un|". */
  private readonly aside = new Set<number>();
  private readonly atoms: Atoms;

  constructor(atoms: Atoms) {
    this.atoms = atoms;
  }

  add(being: Being, key: string[], families: string[]): Person {
    const known = this.byBeing.get(being);
    if (known) {
      for (const family of families) this.call(known, family);
      return known;
    }
    const person: Person = { being, key, families: [], order: this.byBeing.size };
    for (const family of families) this.call(person, family);
    this.byBeing.set(being, person);
    const name = key.join(' ');
    if (!this.byName.has(name)) this.byName.set(name, person);
    if (!this.withEndsOf(key).some((other) => other.key.length === key.length))
      append(this.byEnds, endsOf(key), person);
    return person;
  }

  /** Those who may be called by a surname; none when that is everybody. */
  called(family: string): readonly Person[] {
    const persons = this.byFamily.get(family) ?? [];
    return persons.length > NAMESAKES ? [] : persons;
  }

  /** The first entered of those with the same full name, or with one that is longer or shorter in the middle only. */
  alike(key: readonly string[]): Person | undefined {
    if (key.length < 2) return undefined;
    const others = this.withEndsOf(key).filter((other) => other.key.length > 1 && other.key.length !== key.length);
    const same = this.byName.get(key.join(' '));
    return (same ? [same, ...others] : others).sort((a, b) => a.order - b.order)[0];
  }

  private withEndsOf(key: readonly string[]): readonly Person[] {
    return this.byEnds.get(endsOf(key)) ?? [];
  }

  mention(being: Being, first: number, last: number, rule: string, certainty: Certainty): Found {
    const places = this.spoken.get(being) ?? [];
    if (places.length === 0) this.spoken.set(being, places);
    places.splice(countBefore(places, first), 0, first);
    if (belongsToAnother(this.atoms, first)) this.aside.add(first);
    return { being, first, last, rule, certainty };
  }

  /**
   * The person of `candidates` whom the text speaks of before atom `at`, else the only one; null when that leaves several or none.
   * Who was named once in a list of guests does not take the surname from the one the article is about; who was named just now does.
   */
  nearest(candidates: readonly Person[], at: number): Person | null {
    if (candidates.length === 1) return candidates[0]!;
    let best: Person | null = null;
    let most = 0;
    for (const person of candidates) {
      const salience = this.salience(person.being, at);
      if (salience > most) [best, most] = [person, salience];
    }
    return best;
  }

  /** Each mention counts the less the farther back it is; a last one within two sentences counts double. */
  private salience(being: Being, at: number): number {
    const places = this.spoken.get(being) ?? [];
    const count = countBefore(places, at);
    if (count === 0) return 0;
    let sum = 0;
    for (let i = Math.max(0, count - REMEMBERED); i < count; i++)
      sum += (this.aside.has(places[i]!) ? 0.5 : 1) / (1 + (at - places[i]!) / FADING);
    return at - places[count - 1]! <= JUST_NOW ? 2 * sum : sum;
  }

  private call(person: Person, family: string): void {
    if (person.families.includes(family)) return;
    person.families.push(family);
    append(this.byFamily, family, person);
  }
}

/** "The influential sister |of| North Korean leader Kim Jong-un": an "of" or "to" right before the name and its title. */
function belongsToAnother({ key, cap }: Atoms, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 6; at--) {
    if (
      key[at] === 'of' ||
      (key[at] === 'to' && /^(?:aide|adviser|advisor|envoy|heir|sister|brother)$/.test(key[at - 1] ?? ''))
    )
      return true;
    if (!/^\p{L}/u.test(key[at]!) || (cap[at] === LOWER && SMALL.test(key[at]!))) return false;
  }
  return false;
}

const SMALL = /^(?:and|or|but|that|with|by|for|from|on|in|at|said|says|told|is|was|were|met|as)$/;

const endsOf = (key: readonly string[]) => `${key[0]} ${key.at(-1)}`;

function append(index: Map<string, Person[]>, key: string, person: Person): void {
  const known = index.get(key);
  if (known) known.push(person);
  else index.set(key, [person]);
}

/** How many of the ascending numbers are smaller. */
function countBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Enters the persons that the gazetteer found. */
export function enterKnown(scene: Scene, book: PersonBook, found: readonly Found[]): void {
  for (const { being, first, last, rule, certainty } of found) {
    if (being.kind !== 'person') continue;
    const family = being.known?.family ?? scene.atoms.key[last - 1]!;
    const key = being.known?.key ?? [family];
    // "Sixto |Durán Ballén|": the surname may be two words
    book.add(being, key, key.length > 2 ? [family, key.slice(-2).join(' ')] : [family]);
    book.mention(being, first, last, rule, certainty);
  }
}
