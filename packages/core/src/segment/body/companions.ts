import type { Line, Page } from '../page.ts';
import { AFTER, BEFORE, BETWEEN, BODY } from './decode.ts';

/** So many paragraphs of the body must stand in a place before the place itself speaks for another. */
const ENOUGH = 3;

/** Takes in prose that stands in the very place of the body's paragraphs: same parent, same tag, same names, and nothing speaks against it. */
export function takeCompanions(page: Page, path: Uint8Array): void {
  const { lines } = page;
  const keyOf = (i: number) => placeKeyOf(page, i);
  const places = new Map<string, Place>();
  lines.forEach((line, i) => {
    if (line.shape.words < 8) return;
    const key = keyOf(i);
    const place = places.get(key) ?? { body: 0, other: 0, free: 0 };
    if (path[i] === BODY) place.body++;
    else if (isFreeProse(line)) place.free++;
    else place.other++;
    places.set(key, place);
  });
  let all = 0;
  for (const { body } of places.values()) all += body;
  const placeOf = (i: number): Place | null => {
    const place = path[i] === BODY ? undefined : places.get(keyOf(i));
    return place && (isOfTheArticle(place) || isSole(place, all)) ? place : null;
  };
  const isPure = ({ body, other }: Place) => body > other * PURE;
  lines.forEach((line, i) => {
    if (path[i] === BODY || !isFreeProse(line)) return;
    const place = placeOf(i);
    // "Rovers have appointed …", above a box: no line above the headline begins the article.
    const begins = path[i] !== BEFORE || (page.headline >= 0 && i > page.headline);
    if (place && begins && (path[i] !== BEFORE || isPure(place))) path[i] = BODY;
  });
  for (const place of places.values()) if (isSole(place, all)) place.body += place.free;
  // "The company has offered four.", between two boxes.
  for (let i = path.indexOf(BODY) + 1, end = path.lastIndexOf(BODY); i > 0 && i < end; i++) {
    if (path[i] === BODY || !isShortProse(lines[i]!)) continue;
    const place = placeOf(i);
    if (place && isPure(place)) path[i] = BODY;
  }
  takeSubheads(page, path);
  takeEntries(page, path);
  const last = path.lastIndexOf(BODY);
  for (let i = path.indexOf(BODY); i >= 0 && i < last; i++)
    if (path[i] === AFTER || path[i] === BEFORE) path[i] = BETWEEN;
}

/** How many elements may wrap each paragraph alone: "<div class="block"><div class="text"><p>…". */
const WRAPPED = 3;

/** Where a line stands: its tag and names, those of the elements that wrap it as they wrap its likes, and the element that holds them all. */
function placeKeyOf({ lines, elements }: Page, i: number): string {
  const { list, likes } = elements!;
  const { element, tag } = lines[i]!.markup!;
  let key = `${tag} ${list[element]!.name}`;
  let at = list[element]!.parent;
  let wrapped = key;
  for (let level = 0, holder = at; level < WRAPPED && holder > 0; level++) {
    const { tag, name, parent } = list[holder]!;
    wrapped += ` ${tag} ${name}`;
    if (likes[holder]! > ENOUGH && name !== '') {
      key = wrapped;
      at = parent;
    }
    holder = parent;
  }
  return `${at} ${key}`;
}

interface Place {
  /** Lines that are body, that could be, and others. */
  body: number;
  free: number;
  other: number;
}

/** A place of the body's paragraphs; of two only when it holds no other lines, and few that could be body. */
const isOfTheArticle = ({ body, free, other }: Place) =>
  (body >= ENOUGH && body > other + free) || (body === ENOUGH - 1 && other === 0 && free <= ENOUGH);

/** All that is body stands there, and little that could not be: an article that was cut off at its first box. */
const isSole = ({ body, free, other }: Place, all: number) => body > 1 && body === all && other * 2 <= body + free;

/** Where so many times more paragraphs are body than not, the place is the article's own. */
const PURE = 3;

/** Takes in the headings between the body's paragraphs that share their parent: "A moving bank". */
function takeSubheads({ lines, elements, headline }: Page, path: Uint8Array): void {
  const parentOf = (i: number) => elements!.list[lines[i]!.markup!.element]!.parent;
  const paragraphs = new Map<number, number>();
  lines.forEach(({ shape }, i) => {
    if (path[i] === BODY && shape.words >= 8) paragraphs.set(parentOf(i), (paragraphs.get(parentOf(i)) ?? 0) + 1);
  });
  const last = path.lastIndexOf(BODY);
  for (let i = path.indexOf(BODY) + 1; i > 0 && i < last; i++) {
    const { firm, cue, markup, shape, text } = lines[i]!;
    if (path[i] === BODY || firm || cue !== null || shape.words > HEADING) continue;
    // "<p><b>'No time'</b></p>", right between two paragraphs.
    const isBold = markup!.strong >= text.length * 0.9 && shape.words <= BOLD && !shape.terminal && !shape.colon;
    const bold = isBold && path[i - 1] === BODY && path[i + 1] === BODY;
    // "<h1>The mine</h1>", below another that is the headline.
    const heads = /^h[2-6]$/.test(markup!.tag) || (markup!.tag === 'h1' && headline >= 0 && i > headline);
    if (!heads && !bold) continue;
    if (markup!.linked <= text.length * 0.4 && (paragraphs.get(parentOf(i)) ?? 0) >= ENOUGH) path[i] = BODY;
  }
}

/** Words of a subhead, and of one that is set strong only. */
const HEADING = 20;
const BOLD = 7;

/** Prose that nothing speaks against. */
function isFreeProse(line: Line): boolean {
  const { words, terminal } = line.shape;
  if (line.firm || line.cue !== null || line.markup!.linked > line.text.length * 0.4) return false;
  return (words >= 8 && terminal) || words >= 25;
}

/** A sentence of a few words. */
const isShortProse = ({ firm, cue, shape, markup, text }: Line) =>
  !firm && cue === null && shape.terminal && shape.words >= 2 && markup!.linked <= text.length * 0.4;

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
    if (
      path[i] === BEFORE ||
      /^h[1-6]$/.test(line.markup!.tag) ||
      (path[i] !== BODY && !isFreeProse(line) && !isShortProse(line))
    )
      return;
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
