import type { BlockKind } from '../../model/block.ts';
import type { Line, Page } from '../page.ts';
import { begin } from './begin.ts';
import { AFTER, BETWEEN, BODY } from './decode.ts';
import { entriesOf } from './live.ts';
import { bodyBelow, isMereFurniture, runFrom } from './runs.ts';
import { isSentence, Subject } from './subject.ts';

/** Lines over which an article may be interrupted and still go on. */
const REACH = 12;
/** Headlines in an interruption: a box of related stories has no more, a list of them has. */
const MOST_HEADLINES = 3;
/** Sentences in a row that no teaser has: below several boxes only such a run carries the article on. */
const RUN = 3;
/** Lines below a sentence in which others must follow, where it stands below headlines of other stories. */
const WINDOW = 8;
/** Lines over which weaker signs suffice. */
const NEAR = 4;
/** Words of a paragraph that stands alone between two boxes. */
const ALONE = 12;
/** Words of a subhead between two parts of the article. */
const SUBHEAD = 7;
/** Where one of these stands the article is over. */
const ENDS: ReadonlySet<BlockKind | null> = new Set<BlockKind | null>([
  'source',
  'end-mark',
  'comment-form',
  'comment',
  'copyright',
  'disclaimer',
  'bio',
  'email',
]);

/** "Privacy Policy" stands below sign-ups too, within articles. */
const isEnd = ({ kind, shape }: Line) => ENDS.has(kind) && !(kind === 'copyright' && shape.words <= LINK);
const LINK = 3;

/**
 * Takes up the article again where it goes on below an interruption: sentences that nothing speaks against, and that keep using the words
 * of the article. `isPlace` says of a line whether the article may stand there at all.
 */
export function resume(page: Page, path: Uint8Array, isPlace: (index: number) => boolean): void {
  if (path.indexOf(BODY) < 0) return;
  const entries = entriesOf(page);
  const first = path.indexOf(BODY);
  entries.forEach((begins, i) => {
    if (begins === 1 && i < first && isPlace(i)) path[i] = BODY;
  });
  // Most texts without a page around them never ask.
  let subject: Subject | null = null;
  const known = { page, path, subjectOf: () => (subject ??= new Subject(page, path)), entries, isPlace };
  begin(page, path, known.subjectOf, isPlace);
  // What was passed over stands between parts of the body once more of it is known.
  if (walk(known)) walk(known);
  path.fill(AFTER, path.lastIndexOf(BODY) + 1);
}

/** One way down the page; true when the article was found to go on somewhere. */
function walk(known: Known): boolean {
  const { page, path, subjectOf, entries, isPlace } = known;
  const { lines } = page;
  let last = path.lastIndexOf(BODY);
  let from = path.indexOf(BODY);
  let headlines = 0;
  let boxed = 0;
  let found = false;
  // Lines since the last of the body that nobody knows: a box that says what it is may be long.
  let unknown = 0;
  for (let i = from + 1; i < lines.length && (i < last || unknown <= REACH); i++) {
    const line = lines[i]!;
    if (path[i] === BODY) {
      from = i;
      headlines = boxed = unknown = 0;
      continue;
    }
    if (i > last && isEnd(line)) break;
    if (!line.firm && line.cue === null) unknown++;
    if (unknown > REACH || !isPlace(i)) continue;
    // Each box of related stories has a heading of its own.
    if (line.cue?.section) boxed = 0;
    const end = entries[i] === 1 ? Math.max(i + 1, runFrom(known, i + 1, i)) : runFrom(known, i, from);
    if (end === i) {
      if (isHeadline(line) && !isAddressed(line)) {
        headlines++;
        boxed++;
      }
      continue;
    }
    const many = headlines > MOST_HEADLINES && end - i < RUN;
    const apart = boxed <= MOST_HEADLINES || end - i >= RUN;
    if (!many && apart && goesOn({ page, path, subjectOf, entries, from, i, end, headlines })) {
      if (i > last) path.fill(BETWEEN, from + 1, i);
      // "No warning", alone between two paragraphs, is a subhead.
      const isEntry = entries[i] === 1 && lines[i - 1]!.kind !== 'timestamp';
      if (isEntry || (i === from + 2 && isSubhead(lines[i - 1]!))) path[i - 1] = BODY;
      for (let k = i; k < end; k++) {
        path[k] = BODY;
        subjectOf().learn(lines[k]!);
      }
      from = end - 1;
      last = Math.max(last, from);
      headlines = boxed = unknown = 0;
      found = true;
    } else {
      headlines++;
      boxed++;
    }
    i = end - 1;
  }
  return found;
}

interface Known {
  page: Page;
  path: Uint8Array;
  subjectOf(): Subject;
  /** 1 where an entry of a live blog begins. */
  entries: Uint8Array;
  isPlace(index: number): boolean;
}

interface Stretch extends Omit<Known, 'isPlace'> {
  /** Last line of the body above. */
  from: number;
  /** The sentences: from `i` up to but not including `end`. */
  i: number;
  end: number;
  /** Lines between that could be headlines of other stories. */
  headlines: number;
}

/** Whether the sentences carry the article on that was left behind line `from`. */
function goesOn({ page, path, subjectOf, entries, from, i, end, headlines }: Stretch): boolean {
  const { lines } = page;
  if (entries[i] === 1) return true;
  const subject = subjectOf();
  let shared = 0;
  for (let k = i; k < end; k++) shared += subject.sharedWith(lines[k]!);
  const run = end - i;
  const below = lines[end];
  const enclosed = path[end + 1] === BODY || bodyBelow(lines, path, end);
  // "The Associated Press contributed to this report.", "Copyright 2021 …": what stands above it is the article's.
  const closing = ENDS.has(below?.kind ?? null) && i - from <= NEAR;
  if (closing && below!.kind === 'source') return true;
  if (i === from + 1) return true;
  // "Read also: Who pays for the bridge?", between two paragraphs.
  const between = lines[from + 1]!.cue;
  if (i === from + 2 && between?.kind === 'related' && between.how === 'start' && !between.section) return true;
  // "Repairs in a year" and two sentences, right below the body: a teaser has one.
  if (i === from + 2 && run >= 2 && isSubhead(lines[from + 1]!) && lines[from + 1]!.shape.words <= 5) return true;
  if (enclosed && i - from <= NEAR && (lines[i]!.shape.quoted || lines[i]!.shape.words >= ALONE)) return true;
  if (headlines === 0 && i - from <= NEAR && isMereFurniture(lines, from, i)) return true;
  if ((headlines === 0 || enclosed) && (shared >= 2 || run >= 2 || ((closing || enclosed) && shared >= 1))) return true;
  if (enclosed) return false;
  if (below?.kind === 'timestamp') return false;
  if (shared >= 3 || (shared >= 1 && run >= 2) || run >= 3 || (closing && shared >= 1)) return true;
  return headlines <= 2 && followed(page, subject, i, shared, i - from <= NEAR);
}

/** Others follow closely, and each, on the whole, uses a word of the article: no teasers of other stories, each below its headline. */
function followed(page: Page, subject: Subject, i: number, own: number, near: boolean): boolean {
  let sentences = 1;
  let shared = own;
  let pair = false;
  let unknown = 0;
  for (let k = i + 1; k < page.lines.length && unknown <= WINDOW; k++) {
    const line = page.lines[k]!;
    if (!isOffer(line)) unknown++;
    if (ENDS.has(line.kind) || line.kind === 'timestamp') break;
    if (!isSentence(line, page)) continue;
    sentences++;
    shared += subject.sharedWith(line);
    pair ||= isSentence(page.lines[k - 1]!, page);
  }
  return sentences >= 2 && shared >= sentences && (pair || (near && own >= 1));
}

function isHeadline({ shape, text, kind, firm, cue }: Line): boolean {
  // "More on this story", "Read more: Six charts …", "skip past newsletter promotion", "the first honest sentence of this election"
  if (cue !== null && (cue.section || OFFERS.has(cue.kind) || (cue.kind === 'related' && cue.how === 'start')))
    return false;
  if (shape.small) return false;
  if (firm && kind !== 'related' && kind !== 'most-read') return false;
  // "Possession: Villa 61%, Rovers 39%"
  if (/: .{0,30}\d/.test(text)) return false;
  return shape.words >= 4 && shape.words <= 20 && !shape.terminal && shape.letters > text.length * 0.6;
}

/** "Sign up to First Light / Enter your email address": a box within the article. */
const isOffer = ({ cue }: Line) => cue !== null && OFFERS.has(cue.kind);
const OFFERS: ReadonlySet<BlockKind> = new Set<BlockKind>(['signup', 'advert', 'share', 'notice']);

/** "Our morning email breaks down the key stories, telling you what matters": heads no story. */
const isAddressed = ({ wording, shape }: Line) => wording !== null && wording.addressed * shape.words >= 2;

function isSubhead(line: Line): boolean {
  const { words, terminal, letters } = line.shape;
  if (line.firm || line.cue !== null || words > SUBHEAD || letters < line.text.length * 0.6) return false;
  if (line.markup === null) return !terminal;
  if (line.markup.linked > line.text.length * 0.5) return false;
  return /^h[2-6]$/.test(line.markup.tag) || line.markup.strong >= line.text.length * 0.9;
}

/** Where markup has named no place as one of the body's no article goes on: the same parent and tag, or the same tag and names. */
export function placesLike({ lines, document }: Page, path: Uint8Array): (index: number) => boolean {
  const elements = document.markup?.elements;
  if (elements === undefined) return () => true;
  const keysOf = (i: number) => {
    const { element, tag } = lines[i]!.markup!;
    const { name, parent } = elements[element]!;
    const holder = elements[Math.max(0, parent)]!;
    return [`${parent} ${tag}`, `${tag} ${name} ${holder.tag} ${holder.name}`];
  };
  const known = lines.flatMap(({ shape }, i) => (path[i] === BODY && shape.words >= 8 ? [i] : []));
  let places: Set<string> | null = null;
  return (i) => {
    places ??= new Set(known.flatMap(keysOf));
    return keysOf(i).some((key) => places!.has(key));
  };
}
