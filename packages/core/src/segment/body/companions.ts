import type { Line, Page } from '../page.ts';
import { AFTER, BEFORE, BETWEEN, BODY } from './decode.ts';

/** So many paragraphs of the body must stand in a place before the place itself speaks for another. */
const ENOUGH = 3;

/** Takes in prose that stands in the very place of the body's paragraphs: same parent, same tag, same names, and nothing speaks against it. */
export function takeCompanions(page: Page, path: Uint8Array): void {
  const { lines } = page;
  const elements = page.elements!.list;
  const keyOf = (i: number) => {
    const { element, tag } = lines[i]!.markup!;
    const { name, parent } = elements[element]!;
    return `${parent} ${tag} ${name}`;
  };
  const places = new Map<string, { body: number; other: number; first: number }>();
  lines.forEach((line, i) => {
    if (line.shape.words < 8) return;
    const key = keyOf(i);
    const place = places.get(key) ?? { body: 0, other: 0, first: i };
    if (path[i] === BODY) place.body++;
    else place.other++;
    places.set(key, place);
  });
  lines.forEach((line, i) => {
    if (path[i] === BODY || path[i] === BEFORE || !isFreeProse(line)) return;
    const place = places.get(keyOf(i));
    if (place && place.body >= ENOUGH && place.body > place.other) path[i] = BODY;
  });
  takeEntries(page, path);
  const last = path.lastIndexOf(BODY);
  for (let i = path.indexOf(BODY); i >= 0 && i < last; i++)
    if (path[i] === AFTER || path[i] === BEFORE) path[i] = BETWEEN;
}

/** Prose that nothing speaks against. */
function isFreeProse(line: Line): boolean {
  const { words, terminal } = line.shape;
  if (line.firm || line.cue !== null || line.markup!.linked > line.text.length * 0.4) return false;
  return (words >= 8 && terminal) || words >= 25;
}

/** How far out from a line the entry that holds it is looked for. */
const LEVELS = 4;

/** Takes in the other entries of a row, as of a live blog, when two of its entries or more are body and no more than that are not. */
function takeEntries(page: Page, path: Uint8Array): void {
  const { lines } = page;
  const { list: elements, likes } = page.elements!;
  const entryOf = (i: number): number => {
    let at = lines[i]!.markup!.element;
    for (let level = 0; level < LEVELS && at > 0; level++, at = elements[at]!.parent)
      if (level > 0 && likes[at]! > 2 && elements[at]!.name !== '') return at;
    return 0;
  };
  const rows = new Map<string, { body: Set<number>; other: Set<number>; free: number[] }>();
  lines.forEach((line, i) => {
    if (path[i] === BEFORE || /^h[1-6]$/.test(line.markup!.tag) || (path[i] !== BODY && !isFreeProse(line))) return;
    const entry = entryOf(i);
    if (entry === 0) return;
    const { tag, name, parent } = elements[entry]!;
    const key = `${parent} ${tag} ${name} ${line.markup!.tag} ${elements[line.markup!.element]!.name}`;
    const row = rows.get(key) ?? { body: new Set(), other: new Set(), free: [] };
    rows.set(key, row);
    if (path[i] === BODY) row.body.add(entry);
    else {
      row.other.add(entry);
      row.free.push(i);
    }
  });
  for (const { body, other, free } of rows.values())
    if (body.size > 1 && body.size >= other.size) for (const i of free) path[i] = BODY;
}
