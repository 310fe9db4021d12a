import type { MarkupElement } from '../model/document.ts';
import { Names, Pairs } from './pairs.ts';

/** The page's elements, with what they have in common read once for all rules. Place 0 is the root. */
export interface Elements {
  list: readonly MarkupElement[];
  /** The different names that they bear, in order; the first is none. */
  names: readonly string[];
  /** Which of `names` each element bears. */
  nameOf: Int32Array;
  /** How many siblings of each element have its tag and names: cards and list entries come in numbers. */
  likes: Int32Array;
}

export function elementsOf(list: readonly MarkupElement[]): Elements {
  const size = list.length;
  const names = new Names();
  names.idOf('');
  const tags = new Names();
  const kinds = new Pairs(size);
  const siblings = new Pairs(size);
  const nameOf = new Int32Array(size);
  const keys = new Int32Array(size);
  const counts = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const { tag, name, parent } = list[i]!;
    nameOf[i] = names.idOf(name);
    keys[i] = siblings.idOf(kinds.idOf(tags.idOf(tag), nameOf[i]!), parent);
    counts[keys[i]!]!++;
  }
  for (let i = 0; i < size; i++) keys[i] = counts[keys[i]!]!;
  return { list, names: names.list, nameOf, likes: keys };
}
