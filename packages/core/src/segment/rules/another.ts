import type { MarkupElement } from '../../model/document.ts';
import { label, type Page } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** Words of prose that an article has at least, and a teaser has not. */
const ENOUGH = 60;
/** How far out from the headline the element that holds its article is looked for. */
const LEVELS = 7;

/**
 * Pages that go on with the next story: a sibling of the element that holds the headline and its article, alike in tag and names, with a
 * heading like the headline, prose, and a byline or a date of its own. What it holds is another article.
 */
export const another: SegmentRule = {
  name: 'another',
  apply(page) {
    const { lines, document, headline } = page;
    const elements = document.markup?.elements;
    const title = lines[headline];
    if (elements === undefined || title === undefined || !/^h[1-3]$/.test(title.markup!.tag)) return;
    let holder = title.markup!.element;
    for (let level = 0; level < LEVELS && holder > 0; level++, holder = elements[holder]!.parent) {
      const alike = siblingsOf(holder, elements);
      if (alike.size < 2) continue;
      const owners = ownersOf(alike, elements);
      const held = survey(page, owners, title.markup!.tag);
      if ((held.get(holder)?.words ?? 0) < ENOUGH) continue;
      for (const line of lines) {
        const owner = owners[line.markup!.element]!;
        const story = held.get(owner);
        if (owner > holder && story?.headed && story.signed && story.words >= ENOUGH)
          label(line, 'other', 'another', true);
      }
      return;
    }
  },
};

/** The element and all with the same parent, tag and names. */
function siblingsOf(holder: number, elements: readonly MarkupElement[]): Set<number> {
  const { tag, name, parent } = elements[holder]!;
  const alike = new Set<number>();
  elements.forEach((other, index) => {
    if (other.parent === parent && other.tag === tag && other.name === name) alike.add(index);
  });
  return alike;
}

/** Which of the siblings holds each element; 0 for none. */
function ownersOf(siblings: ReadonlySet<number>, elements: readonly MarkupElement[]): Int32Array {
  const owners = new Int32Array(elements.length);
  for (let i = 1; i < elements.length; i++) owners[i] = siblings.has(i) ? i : owners[elements[i]!.parent]!;
  return owners;
}

interface Story {
  words: number;
  headed: boolean;
  signed: boolean;
}

function survey({ lines }: Page, owners: Int32Array, tag: string): Map<number, Story> {
  const held = new Map<number, Story>();
  for (const line of lines) {
    const owner = owners[line.markup!.element]!;
    if (owner === 0) continue;
    const story = held.get(owner) ?? { words: 0, headed: false, signed: false };
    held.set(owner, story);
    if (line.shape.words >= 15 && line.shape.terminal) story.words += line.shape.words;
    story.headed ||= line.markup!.tag === tag;
    story.signed ||= line.kind === 'timestamp' || line.kind === 'byline';
  }
  return held;
}
