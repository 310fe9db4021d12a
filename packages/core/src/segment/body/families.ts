import type { Elements } from '../elements.ts';
import { FAMILIES } from './names.ts';

/** Bits of the families that a word in a class name belongs to: "sidebar" -> aside. */
export interface FamilyBits {
  words: ReadonlyMap<string, number>;
  /** Of each first letter, from a to z, the lengths of such words, one bit a length. */
  lengths: Int32Array;
}

/** How near each family of names is to each element, one bit a family: within two levels, three or four out, further out. */
export interface Nearness {
  near: Int32Array;
  middle: Int32Array;
  far: Int32Array;
}

/** Letters of a word of a family, at most, with the s of its plural. */
const MOST_LETTERS = 31;

const bitOf = (family: string) => (FAMILIES.includes(family) ? 1 << FAMILIES.indexOf(family) : 0);

export function buildFamilyBits(families: Iterable<readonly [word: string, family: string]>): FamilyBits {
  const bits = new Map<string, number>();
  const lengths = new Int32Array(26);
  for (const [word, family] of families) {
    bits.set(word, (bits.get(word) ?? 0) | bitOf(family));
    lengths[word.charCodeAt(0) - 97]! |= 1 << word.length;
  }
  return { words: bits, lengths };
}

/** Names pass down to what they hold: each level down they are a step further away, unless named again. */
export function nearnessOf({ list, names, nameOf }: Elements, words: FamilyBits): Nearness {
  const size = list.length;
  const bits = names.map((name) => (name === '' ? 0 : bitsOf(name, words)));
  // Families met so many steps up: none, one, two, three, four, five or more.
  const steps = new Int32Array(size * 6);
  const near = new Int32Array(size);
  const middle = new Int32Array(size);
  const far = new Int32Array(size);
  for (let index = 1; index < size; index++) {
    const { tag, parent } = list[index]!;
    const own = tag === 'body' || tag === 'html' ? 0 : bits[nameOf[index]!]!;
    const at = index * 6;
    const up = parent * 6;
    steps[at] = own;
    for (let step = 1; step < 5; step++) steps[at + step] = steps[up + step - 1]! & ~own;
    steps[at + 5] = (steps[up + 4]! | steps[up + 5]!) & ~own;
    near[index] = own | steps[at + 1]! | steps[at + 2]!;
    middle[index] = steps[at + 3]! | steps[at + 4]!;
    far[index] = steps[at + 5]!;
  }
  return { near, middle, far };
}

/** "c-related__item js-promo" holds related and promo; "relatedStories" related and stories. */
function bitsOf(name: string, words: FamilyBits): number {
  let bits = 0;
  let from = 0;
  let wasSmall = false;
  for (let i = 0; i <= name.length; i++) {
    const code = i < name.length ? name.charCodeAt(i) : 0;
    const small = code >= 97 && code <= 122;
    const letter = small || (code >= 65 && code <= 90);
    if (!letter || (wasSmall && !small)) {
      if (i > from) bits |= bitsOfPart(name, from, i, words);
      from = letter ? i : i + 1;
    }
    wasSmall = small;
  }
  return bits;
}

/** Most parts are of no family: they begin otherwise, or are neither as long as one of its words nor as its plural. */
function bitsOfPart(name: string, from: number, to: number, { words, lengths }: FamilyBits): number {
  const length = to - from;
  const fitting = lengths[(name.charCodeAt(from) | 32) - 97]! & ((1 << length) | (1 << (length - 1)));
  if (length > MOST_LETTERS || fitting === 0) return 0;
  const part = name.slice(from, to).toLowerCase();
  return words.get(part) ?? (part.endsWith('s') ? (words.get(part.slice(0, -1)) ?? 0) : 0);
}
