import type { MarkupElement } from '../../model/document.ts';
import { readStructured } from '../../read/structured.ts';
import { normalise } from '../phrases.ts';
import { type Context, isProse } from './context.ts';
import { type Nearness, nearnessOf } from './families.ts';
import { SEMANTIC } from './names.ts';
import { placesOf, signaturesOf } from './places.ts';

const SEMANTIC_BIT = new Map(SEMANTIC.map((tag, index) => [tag, 1 << index]));
/** Lines compared with a body that stands in JSON-LD: a page of more lines is no article. */
const MAX_COMPARED = 3000;

/** The markup's answers to questions about a line: what surrounds it, how much prose its surroundings hold. */
export interface Tree {
  context: Context;
  elements: readonly MarkupElement[];
  parentOf(index: number): number;
  grandparentOf(index: number): number;
  proseShare(element: number): number;
  linkShare(element: number): number;
  /** 3 inside the element that holds most of the prose, 2 in one that holds nine tenths, 1 elsewhere in the page's main, 0 outside. */
  insideMain(index: number): number;
  stepsToMain(index: number): number;
  sameParent(a: number, b: number): boolean;
  signatureShare(index: number): number;
  likeSiblings(index: number): number;
  statedBody(index: number): number;
  isDescription(index: number): boolean;
  /** How near the nearest of these families (one bit each) is to the line: 3 within two levels, 2 three or four out, 1 further, 0 nowhere. */
  nearest(index: number, families: number): number;
  isWithin(index: number, semantic: number): boolean;
  /** Element of the line: what the masks below are looked up by. */
  elementOf(index: number): number;
  nearness: Nearness;
  /** Which of the semantic tags hold each element, one bit a tag. */
  within: Int32Array;
}

export function treeOf(context: Context): Tree {
  const { page } = context;
  const markup = page.document.markup!;
  const { elements } = markup;
  const size = elements.length;
  const letters = new Float64Array(size);
  const linked = new Float64Array(size);
  const prose = new Float64Array(size);
  const within = new Int32Array(size);
  const place = placesOf(context, elements);
  page.lines.forEach((line, index) => {
    const at = line.markup!.element;
    letters[at]! += line.text.length;
    linked[at]! += line.markup!.linked;
    if (isProse(context.forms[index]!) && line.markup!.linked < line.text.length * 0.5)
      prose[at]! += line.shape.letters;
  });
  for (let i = size - 1; i > 0; i--) {
    const parent = elements[i]!.parent;
    letters[parent]! += letters[i]!;
    linked[parent]! += linked[i]!;
    prose[parent]! += prose[i]!;
  }
  const nearness = nearnessOf(page.elements!, page.tools.families);
  const { near, middle, far } = nearness;
  for (let i = 1; i < size; i++) within[i] = within[elements[i]!.parent]! | (SEMANTIC_BIT.get(elements[i]!.tag) ?? 0);
  const most = smallestWith(elements, prose, 0.5);
  const nearlyAll = smallestWith(elements, prose, 0.9);
  const inMost = under(elements, most);
  const inNearlyAll = under(elements, nearlyAll);
  const signatures = signaturesOf(context, place, page.elements!);
  const { likes } = page.elements!;
  const structured = readStructured(markup);
  const stated = structured && structured.body.length > 200 ? squeeze(structured.body.slice(0, 300_000)) : '';
  const described = [
    structured?.description ?? '',
    ...markup.metas.filter((meta) => /description$/.test(meta.name)).map((meta) => meta.content),
  ]
    .map(normalise)
    .filter((text) => text.length > 30);
  return {
    context,
    elements,
    parentOf: (index) => place[index]!.parent,
    grandparentOf: (index) => place[index]!.grandparent,
    proseShare: (element) => prose[element]! / Math.max(1, prose[0]!),
    linkShare: (element) => linked[element]! / Math.max(1, letters[element]!),
    insideMain: (index) => (inMost[place[index]!.element] ? 3 : inNearlyAll[place[index]!.element] ? 2 : 0),
    stepsToMain: (index) => stepsBetween(elements, place[index]!.parent, most),
    sameParent: (a, b) => place[a] !== undefined && place[b] !== undefined && place[a].parent === place[b].parent,
    signatureShare: (index) => signatures[index]!,
    likeSiblings: (index) => likes[place[index]!.parent]!,
    statedBody: (index) =>
      stated === '' || index >= MAX_COMPARED ? 0 : stated.includes(squeeze(page.lines[index]!.text)) ? 2 : 1,
    isDescription: (index) => {
      const { plain } = page.lines[index]!;
      return (
        plain.length > 30 &&
        described.some((text) => text === plain || (text.length > 60 && plain.startsWith(text.slice(0, 60))))
      );
    },
    nearest: (index, families) => {
      const { element } = place[index]!;
      return near[element]! & families ? 3 : middle[element]! & families ? 2 : far[element]! & families ? 1 : 0;
    },
    isWithin: (index, semantic) => (within[place[index]!.element]! & (1 << semantic)) !== 0,
    elementOf: (index) => place[index]!.element,
    nearness,
    within,
  };
}

const squeeze = (text: string) =>
  text
    .replace(/<[^<>]{1,300}>/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** The innermost element that holds the given share of the page's prose. */
function smallestWith(elements: readonly MarkupElement[], prose: Float64Array, share: number): number {
  const need = prose[0]! * share;
  for (let i = elements.length - 1; i > 0; i--) if (prose[i]! >= need && need > 0) return i;
  return 0;
}

/** 1 for `ancestor` and every element within it. */
function under(elements: readonly MarkupElement[], ancestor: number): Uint8Array {
  const inside = new Uint8Array(elements.length);
  for (let i = ancestor; i < elements.length; i++) inside[i] = i === ancestor ? 1 : (inside[elements[i]!.parent] ?? 0);
  return inside;
}

/** How many steps up from `from` until an element that holds `target`, plus the steps from there down to it. */
function stepsBetween(elements: readonly MarkupElement[], from: number, target: number): number {
  let [a, b] = [from, target];
  let steps = 0;
  while (a !== b && steps < 12) {
    if (a > b) a = elements[a]!.parent;
    else b = elements[b]!.parent;
    steps++;
  }
  return steps;
}
