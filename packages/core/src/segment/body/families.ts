import type { MarkupElement } from '../../model/document.ts';
import { FAMILIES } from './names.ts';

const NONE = 255;
const FAR = 6;

/**
 * Which families the names around each element belong to, and how near: 0 none, 1 five or more levels out, 2 three or four, 3 within two.
 * One row of levels an element; rows are shared where nothing changes.
 */
export function familiesOf(elements: readonly MarkupElement[], words: Map<string, string[]>): Uint8Array[] {
  const bitsByName = new Map<string, number>();
  const steps: Uint8Array[] = [new Uint8Array(FAMILIES.length).fill(NONE)];
  const levels: Uint8Array[] = [new Uint8Array(FAMILIES.length)];
  for (let index = 1; index < elements.length; index++) {
    const { name, tag, parent } = elements[index]!;
    const above = steps[parent]!;
    const bits = name === '' || tag === 'body' || tag === 'html' ? 0 : bitsOf(name, words, bitsByName);
    if (bits === 0 && above.every((step) => step >= FAR)) {
      steps.push(above);
      levels.push(levels[parent]!);
      continue;
    }
    const own = new Uint8Array(FAMILIES.length);
    const level = new Uint8Array(FAMILIES.length);
    for (let f = 0; f < own.length; f++) {
      const step = bits & (1 << f) ? 0 : above[f] === NONE ? NONE : Math.min(FAR, above[f]! + 1);
      own[f] = step;
      level[f] = step === NONE ? 0 : step >= 5 ? 1 : step >= 3 ? 2 : 3;
    }
    steps.push(own);
    levels.push(level);
  }
  return levels;
}

/** "c-related__item js-promo" holds related and promo; "relatedStories" related and stories. */
function bitsOf(name: string, words: Map<string, string[]>, known: Map<string, number>): number {
  const found = known.get(name);
  if (found !== undefined) return found;
  let bits = 0;
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const part of parts) {
    const families = part === '' ? undefined : (words.get(part) ?? words.get(part.replace(/s$/, '')));
    if (families) for (const family of families) bits |= 1 << FAMILIES.indexOf(family);
  }
  known.set(name, bits);
  return bits;
}
