import type { MarkupElement } from '../../model/document.ts';
import { FAMILIES } from './templates-html.ts';

/** Which families the names around an element belong to, and how far out. */
export interface Families {
  /** 0 none, 1 five or more levels out, 2 three or four, 3 within two. */
  level(element: number, family: number): number;
}

const FAR = 6;

/** Reads each element's names once; what lies farther out is inherited. */
export function familiesOf(elements: readonly MarkupElement[], words: Map<string, string[]>): Families {
  const known = new Map<string, number>();
  const levels = elements.map(() => new Uint8Array(0));
  const none = new Uint8Array(FAMILIES.length).fill(255);
  levels[0] = none;
  elements.forEach((element, index) => {
    if (index === 0) return;
    const above = levels[element.parent]!;
    let bits = 0;
    if (element.name !== '' && element.tag !== 'body' && element.tag !== 'html') {
      const found = known.get(element.name);
      if (found === undefined) known.set(element.name, (bits = bitsOf(element.name, words)));
      else bits = found;
    }
    const own = new Uint8Array(FAMILIES.length);
    for (let f = 0; f < own.length; f++)
      own[f] = bits & (1 << f) ? 0 : above[f] === 255 ? 255 : Math.min(FAR, above[f]! + 1);
    levels[index] = own;
  });
  return {
    level(element, family) {
      const steps = levels[element]![family]!;
      return steps === 255 ? 0 : steps >= 5 ? 1 : steps >= 3 ? 2 : 3;
    },
  };
}

/** "c-related__item js-promo" holds related and promo; "relatedStories" related and stories. */
function bitsOf(name: string, words: Map<string, string[]>): number {
  let bits = 0;
  for (const part of name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)) {
    const families = part === '' ? undefined : (words.get(part) ?? words.get(part.replace(/s$/, '')));
    if (families) for (const family of families) bits |= 1 << FAMILIES.indexOf(family);
  }
  return bits;
}
