import type { MarkupElement } from '../../model/document.ts';
import type { Elements } from '../elements.ts';
import { Names, Pairs } from '../pairs.ts';
import { type Context, isProse } from './context.ts';

/** Where a line stands: its own element, the element that holds that of its line, and the next one out. */
export interface Place {
  element: number;
  parent: number;
  grandparent: number;
}

/** Elements that hold one line, and say nothing of what surrounds it. */
const LEAF = new Set('p li h1 h2 h3 h4 h5 h6 td th dd dt blockquote figcaption pre button summary'.split(' '));

export function placesOf({ page }: Context, elements: readonly MarkupElement[]): Place[] {
  return page.lines.map((line) => {
    const element = line.markup!.element;
    const parent = LEAF.has(elements[element]!.tag) || element === 0 ? Math.max(0, elements[element]!.parent) : element;
    return { element, parent, grandparent: Math.max(0, elements[parent]!.parent) };
  });
}

/** Of each line's kind of place (tag and names of itself, and its parent), the share of the prose that stands in such places. */
export function signaturesOf(context: Context, places: readonly Place[], elements: Elements): Float64Array {
  const { lines } = context.page;
  const tags = new Names();
  const kinds = new Pairs(lines.length);
  const signatures = new Pairs(lines.length);
  const keys = lines.map((line, i) => {
    const { element, parent } = places[i]!;
    return signatures.idOf(kinds.idOf(tags.idOf(line.markup!.tag), elements.nameOf[element]!), parent);
  });
  const sums = new Float64Array(lines.length);
  lines.forEach((line, i) => {
    if (isProse(context.forms[i]!)) sums[keys[i]!]! += line.shape.letters;
  });
  const shares = new Float64Array(lines.length);
  keys.forEach((key, i) => {
    shares[i] = sums[key]! / Math.max(1, context.prose);
  });
  return shares;
}
