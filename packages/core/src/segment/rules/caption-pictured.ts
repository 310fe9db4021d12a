import type { MarkupPicture } from '../../model/document.ts';
import { AFTER, BETWEEN, BODY } from '../body/decode.ts';
import { type Line, label, type Page } from '../page.ts';
import { isNamesOnly } from '../wire/names.ts';
import type { SegmentRule } from './rule.ts';

/** What a picture's own box holds at most, and how far out from the picture its words may stand. */
const BOX_WORDS = 60;
const BOX_LINES = 3;
const LEVELS = 4;
/** Words of a caption. One that was taken for body text is no paragraph in a box. */
const LEAST = 3;
const MOST_TAKEN = 32;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements that hold more than one picture's box, or a link to another page. */
const FRAMES = new Set('#root html body main article section a h1 h2 h3 button label form'.split(' '));

/** "<div class="img"><img><p>Residents wait at the pier.</p></div>": the few words that stand in one box with a picture, in whatever language. */
export const captionPictured: SegmentRule = {
  name: 'caption-pictured',
  apply(page) {
    const { lines, states, document, headline } = page;
    const first = states.indexOf(BODY);
    const pictures = document.markup?.pictures ?? [];
    if (first < 0 || pictures.length === 0) return;
    const boxes = boxesOf(page, pictures);
    if (boxes === null) return;
    const shared = placesOfProse(page, boxes);
    lines.forEach((line, i) => {
      const box = boxes[line.markup!.element]!;
      if (box === 0 || states[i] === AFTER || i <= headline || line.shape.words < LEAST) return;
      const isBody = states[i] === BODY;
      if (isBody ? !isCaption(line) || placesOf(page, i).some((place) => shared.has(place)) : !isOpen(line)) return;
      if (line.shape.words <= 14 && isNamesOnly(line.text, page.tools.names)) return;
      line.firm = false;
      label(line, 'caption', 'caption-pictured', true);
      if (isBody) states[i] = BETWEEN;
    });
  },
};

/** Not known for anything else, or only guessed. */
const isOpen = ({ kind, rule, firm, cue }: Line) =>
  cue === null && (kind === null || (!firm && (kind === 'standfirst' || rule.startsWith('leftovers'))));

/** One sentence at most, and perhaps who took the picture: a paragraph that is shown with one has more. */
const isCaption = ({ shape, markup, text }: Line) =>
  shape.words <= MOST_TAKEN &&
  (shape.stops === 0 || (shape.stops === 1 && SIGNED.test(text))) &&
  !shape.quoted &&
  markup!.tag !== 'blockquote';

/** "The marchers at the hospital on Saturday. PHOTO JAN KOS" */
const SIGNED = /[.!?] \S+(?: \S+){0,4}$/;

/** For each element 1 where it lies in the box of one picture; null when no picture has one. */
function boxesOf({ elements, lines, states, headline }: Page, pictures: readonly MarkupPicture[]): Uint8Array | null {
  const from = lines[Math.max(0, headline)]!.start;
  const until = lines[states.lastIndexOf(BODY)]!.end;
  if (!pictures.some(({ at }) => at >= from && at <= until)) return null;
  const { list } = elements!;
  const size = list.length;
  const words = new Int32Array(size);
  const count = new Int32Array(size);
  const linked = new Int32Array(size);
  const shown = new Int32Array(size);
  for (const { markup, shape, text } of lines) {
    const at = markup!.element;
    words[at]! += shape.words;
    count[at]! += HEADINGS.has(markup!.tag) ? BOX_LINES + 1 : 1;
    linked[at]! += markup!.linked * 2 - text.length;
  }
  for (const { element } of pictures) shown[element]! += 1;
  // Parents stand before their children.
  for (let i = size - 1; i > 0; i--) {
    const { parent } = list[i]!;
    words[parent]! += words[i]!;
    count[parent]! += count[i]!;
    linked[parent]! += linked[i]!;
    shown[parent]! += shown[i]!;
  }
  const boxes = new Uint8Array(size);
  let found = false;
  for (const { element, at } of pictures) {
    if (at < from || at > until) continue;
    let box = element;
    for (let level = 0; level < LEVELS && box > 0 && words[box] === 0; level++) box = list[box]!.parent;
    if (box <= 0 || FRAMES.has(list[box]!.tag) || shown[box] !== 1) continue;
    if (words[box]! > BOX_WORDS || count[box]! > BOX_LINES || linked[box]! > 0) continue;
    boxes[box] = 1;
    found = true;
  }
  if (!found) return null;
  for (let i = 1; i < size; i++) if (boxes[list[i]!.parent] === 1) boxes[i] = 1;
  return boxes;
}

/** Tag and names of a line and of what holds it; where nothing has a name, the holder itself. */
function placesOf({ lines, elements }: Page, i: number): [place: string, kind: string] {
  const { element, tag } = lines[i]!.markup!;
  const { name, parent } = elements!.list[element]!;
  const holder = elements!.list[Math.max(0, parent)]!;
  const place = `${tag} ${name} ${holder.tag} ${holder.name}`;
  return [name === '' && holder.name === '' ? `${place} ${parent}` : place, `each ${place}`];
}

/** Where the body's paragraphs stand that have no picture beside them, and where more than one has: each entry of a list of goods shows its own. */
function placesOfProse(page: Page, boxes: Uint8Array): Set<string> {
  const places = new Set<string>();
  const boxed = new Map<string, number>();
  page.lines.forEach(({ markup, shape }, i) => {
    if (page.states[i] !== BODY || shape.words < 8) return;
    const [place, kind] = placesOf(page, i);
    if (boxes[markup!.element] === 0) places.add(place);
    else boxed.set(kind, (boxed.get(kind) ?? 0) + 1);
  });
  for (const [kind, times] of boxed) if (times > 2) places.add(kind);
  return places;
}
