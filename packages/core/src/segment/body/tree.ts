import type { MarkupElement } from '../../model/document.ts';
import { readStructured } from '../../read/structured.ts';
import { normalise } from '../phrases.ts';
import { type Context, isProse } from './context.ts';
import { familiesOf } from './families.ts';
import { SEMANTIC } from './names.ts';

const SEMANTIC_BIT = new Map(SEMANTIC.map((tag, index) => [tag, 1 << index]));
/** Elements that hold one line, and say nothing of what surrounds it. */
const LEAF = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'dd',
  'dt',
  'blockquote',
  'figcaption',
  'pre',
  'button',
  'summary',
]);

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
  /** How near each family of names is to the line: 0 none to 3 within two levels. */
  familyLevels(index: number): Uint8Array;
  isWithin(index: number, semantic: number): boolean;
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
  const place = page.lines.map((line) => {
    const element = line.markup!.element;
    const parent = LEAF.has(elements[element]!.tag) || element === 0 ? Math.max(0, elements[element]!.parent) : element;
    return { element, parent, grandparent: Math.max(0, elements[parent]!.parent) };
  });
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
  const families = familiesOf(elements, page.tools.families);
  for (let i = 1; i < size; i++) within[i] = within[elements[i]!.parent]! | (SEMANTIC_BIT.get(elements[i]!.tag) ?? 0);
  const most = smallestWith(elements, prose, 0.5);
  const nearlyAll = smallestWith(elements, prose, 0.9);
  const isUnder = (element: number, ancestor: number) => {
    let at = element;
    while (at > ancestor) at = elements[at]!.parent;
    return at === ancestor;
  };
  const signatures = signaturesOf(context, place);
  const likes = likesOf(elements);
  const structured = markup.jsonLd.length > 0 ? readStructured(markup.jsonLd, markup.title) : null;
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
    insideMain: (index) =>
      isUnder(place[index]!.element, most) ? 3 : isUnder(place[index]!.element, nearlyAll) ? 2 : 0,
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
    familyLevels: (index) => families[place[index]!.element]!,
    isWithin: (index, semantic) => (within[place[index]!.element]! & (1 << semantic)) !== 0,
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

/** Of each line's kind of place (tag and names of itself and its parent), the share of the prose that stands in such places. */
function signaturesOf(context: Context, place: { element: number; parent: number }[]): Float64Array {
  const { lines, document } = context.page;
  const { elements } = document.markup!;
  const keys = lines.map((line, i) => `${line.markup!.tag}|${elements[place[i]!.element]!.name}|${place[i]!.parent}`);
  const sums = new Map<string, number>();
  lines.forEach((line, i) => {
    if (isProse(context.forms[i]!)) sums.set(keys[i]!, (sums.get(keys[i]!) ?? 0) + line.shape.letters);
  });
  return Float64Array.from(keys, (key) => (sums.get(key) ?? 0) / Math.max(1, context.prose));
}

/** How many siblings of each element have its tag and names: cards and list entries come in numbers. */
function likesOf(elements: readonly MarkupElement[]): Int32Array {
  const counts = new Map<string, number>();
  const keys = elements.map(({ parent, tag, name }) => `${parent} ${tag} ${name}`);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Int32Array.from(keys, (key) => counts.get(key)!);
}
