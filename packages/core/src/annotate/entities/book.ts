import type { Certainty } from '../../model/span.ts';
import type { Being, Found } from './found.ts';
import type { Scene } from './scene.ts';

/** A person of this document, with the words he or she may be called by. */
export interface Person {
  being: Being;
  /** Atoms of the full name. */
  key: string[];
  /** What stands for the whole name later: "biegun", "kim", "al assad". */
  families: string[];
}

/** The persons of a document, and where each was last spoken of. */
export class PersonBook {
  readonly persons: Person[] = [];
  private readonly byBeing = new Map<Being, Person>();
  /** Mentions of persons, in text order once `sort` was called. */
  readonly mentions: Found[] = [];

  add(being: Being, key: string[], families: string[]): Person {
    const known = this.byBeing.get(being);
    if (known) {
      for (const family of families) if (!known.families.includes(family)) known.families.push(family);
      return known;
    }
    const person = { being, key, families };
    this.persons.push(person);
    this.byBeing.set(being, person);
    return person;
  }

  mention(being: Being, first: number, last: number, rule: string, certainty: Certainty): void {
    this.mentions.push({ being, first, last, rule, certainty });
  }

  sort(): void {
    this.mentions.sort((a, b) => a.first - b.first);
  }

  /** The person of `candidates` last spoken of before atom `at`, else the only one; null when that leaves several or none. */
  nearest(candidates: readonly Person[], at: number): Person | null {
    let best: Person | null = null;
    let bestAt = -1;
    const beings = new Map(candidates.map((person) => [person.being, person]));
    for (const { being, first } of this.mentions) {
      if (first < at && first > bestAt && beings.has(being)) [best, bestAt] = [beings.get(being)!, first];
    }
    return best ?? (candidates.length === 1 ? candidates[0]! : null);
  }
}

/** Enters the persons that the gazetteer found. */
export function enterKnown(scene: Scene, book: PersonBook, found: readonly Found[]): void {
  for (const { being, first, last, rule, certainty } of found) {
    if (being.kind !== 'person') continue;
    const family = being.known?.family ?? scene.atoms.key[last - 1]!;
    book.add(being, being.known?.key ?? [family], [family]);
    book.mention(being, first, last, rule, certainty);
  }
}
