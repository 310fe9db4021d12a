import type { Page } from '../page.ts';
import { AFTER, BEFORE, BETWEEN, BODY } from './decode.ts';

/** So many paragraphs of the body must stand in a place before the place itself speaks for another. */
const ENOUGH = 3;

/** Takes in prose that stands in the very place of the body's paragraphs: same parent, same tag, same names, and nothing speaks against it. */
export function takeCompanions(page: Page, path: Uint8Array): void {
  const { lines, document } = page;
  const elements = document.markup!.elements;
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
    if (path[i] === BODY || path[i] === BEFORE || line.firm || line.cue !== null) return;
    const { words, terminal } = line.shape;
    if (!((words >= 8 && terminal) || words >= 25) || line.markup!.linked > line.text.length * 0.4) return;
    const place = places.get(keyOf(i));
    if (place && place.body >= ENOUGH && place.body > place.other) path[i] = BODY;
  });
  const last = path.lastIndexOf(BODY);
  for (let i = path.indexOf(BODY); i >= 0 && i < last; i++)
    if (path[i] === AFTER || path[i] === BEFORE) path[i] = BETWEEN;
}
