import type { BlockKind } from '../../model/block.ts';
import type { Line, Page } from '../page.ts';
import { BODY } from './decode.ts';
import { isSentence } from './subject.ts';

/** Words of a question that an interview asks, of a line that opens a list, of an entry of one. */
const ASKED = 3;
const OPENS = 4;
const ENTRY = 2;
const MOST_ENTRY = 45;
/** Lines up or down in which an interview asks again. */
const NEAR = 5;
/** Lines over which a list may be cut off from the line that opens it. */
const BOXED = 4;
/** Lines over which an article is looked at for its questions and numbered headings: a page of many more is no article. */
const FAR = 600;

interface Place {
  page: Page;
  path: Uint8Array;
  isPlace(index: number): boolean;
}

/**
 * Where the run of article text that begins at line `i` ends: sentences, a list below the line that opens it ("The survey found that:"), a
 * question and what was answered, the next of the article's numbered headings with what stands below it. `i` itself where none begins.
 * `from` is the line of the body above.
 */
export function runFrom({ page, path, isPlace }: Place, i: number, from: number): number {
  const { lines } = page;
  const free = (k: number) => k < lines.length && path[k] !== BODY && isPlace(k);
  const sentence = (k: number, next: boolean) => free(k) && isSentence(lines[k]!, page, next);
  // An answer may stand below a box.
  const answered = (k: number, next: boolean) =>
    sentence(k, true) || path[k] === BODY || (next && path.subarray(k, k + FAR).includes(BODY));
  const goesOnBelow = (k: number) => sentence(k + 1, true) || path.subarray(k + 1, k + 1 + BOXED).includes(BODY);
  let end = i;
  while (free(end)) {
    const line = lines[end]!;
    // "No group has claimed the raid.", where a longer sentence stands below.
    const boxed = i === from + 2 && lines[from + 1]!.cue?.how === 'start';
    const next =
      end > i ||
      i === from + 1 ||
      boxed ||
      isMereFurniture(lines, from, i) ||
      bodyBelow(lines, path, i + 1) ||
      sentence(i + 1, false);
    if (sentence(end, next)) end++;
    else if (isQuestion(line) && isAmongQuestions(lines, end) && answered(end + 1, next)) end++;
    else if (opensList(line) && isListed(lines, end + 1)) end++;
    else if (isEntry(line) && isListItem(lines, end, end > i ? end - 1 : from)) end++;
    else if (isNext(lines, path, end) && goesOnBelow(end)) end++;
    else if (end > i && isSaid(line) && isAmongQuestions(lines, end) && asks(lines, path, end)) end++;
    else break;
  }
  return end;
}

/** Lines of offers, pictures and the like that may stand between a line and the body below it. */
const OFFERED = 4;
/** Lines over which pictures and adverts may part two sentences of the article. */
const PARTED = 5;
/** What stands in the middle of articles only. */
const FURNITURE: ReadonlySet<BlockKind | null> = new Set<BlockKind | null>(['caption', 'credit', 'advert', 'other']);

/** A caption, a credit, an advert, a post; "Photo", above a caption. */
export const isFurniture = ({ firm, kind }: Line) => FURNITURE.has(kind) && (firm || kind === 'credit');

/** Nothing but pictures, adverts and posts lies between. */
export function isMereFurniture(lines: readonly Line[], from: number, to: number): boolean {
  if (to - from > PARTED) return false;
  for (let k = from + 1; k < to; k++) if (!isFurniture(lines[k]!)) return false;
  return true;
}

/** Whether the body goes on at a line, or below the boilerplate that begins there: "Subscribe to the Meridian Brief." */
export function bodyBelow(lines: readonly Line[], path: Uint8Array, index: number): boolean {
  let at = index;
  while (at < lines.length && at < index + OFFERED && path[at] !== BODY && isPassed(lines[at]!)) at++;
  return path[at] === BODY;
}

const isPassed = (line: Line) => line.cue !== null || isFurniture(line);

/** "Will there be a fourth film?" */
const isQuestion = ({ firm, cue, shape }: Line) => !firm && cue === null && shape.question && shape.words >= ASKED;

/** Two lines of the body ask. */
function asks(lines: readonly Line[], path: Uint8Array, index: number): boolean {
  let asked = 0;
  for (let i = Math.max(0, index - FAR); i < lines.length && i < index + FAR && asked < 2; i++)
    if (path[i] === BODY && isQuestion(lines[i]!)) asked++;
  return asked > 1;
}

/** "Your mother is played by an actress who is younger than you.": not every question of an interview asks. */
const isSaid = ({ firm, cue, shape }: Line) => !firm && cue === null && shape.terminal && shape.words >= ASKED;

/** Another question stands near, with its answer: an interview, where "Want to know more?" is alone. */
function isAmongQuestions(lines: readonly Line[], index: number): boolean {
  for (let i = Math.max(0, index - NEAR); i < lines.length - 1 && i <= index + NEAR; i++)
    if (i !== index && isQuestion(lines[i]!) && lines[i + 1]!.shape.terminal && !lines[i + 1]!.firm) return true;
  return false;
}

/** "Under the plan, water companies will be required to:" */
const opensList = ({ firm, cue, shape }: Line) => !firm && cue === null && shape.colon && shape.words >= OPENS;

/** An entry of the list stands within the next lines. */
function isListed(lines: readonly Line[], from: number): boolean {
  for (let i = from; i < lines.length && i < from + BOXED; i++) if (isEntry(lines[i]!)) return true;
  return false;
}

/** Above an entry stands another or the line that opens the list. */
const isListItem = (lines: readonly Line[], index: number, above: number) =>
  index - above <= BOXED && (isEntry(lines[above]!) || lines[above]!.shape.colon);

/** "bear the cost up to the boundary of the property.", "- one child in nine": menus and headlines begin with a capital. */
function isEntry({ firm, cue, shape, text }: Line): boolean {
  const { words, small, letters } = shape;
  if (firm || cue !== null || words < ENTRY || words > MOST_ENTRY || letters < text.length * 0.5) return false;
  return small || text.endsWith(';') || /^(?:[-–•*·▪●] ?\p{L}|\d{1,3}(?: ?%| per ?cent| \p{Ll}))/u.test(text);
}

/** The number of a numbered heading: "5. The surplus is gone". Zero for none. */
function numberOf({ firm, cue, shape, text }: Line): number {
  if (firm || cue !== null || shape.words < 2 || shape.words > 14) return 0;
  const match = /^(\d{1,2})[.)] ?\p{Lu}/u.exec(text);
  return match ? Number(match[1]) : 0;
}

/** The next of the numbered headings that the body above has. */
function isNext(lines: readonly Line[], path: Uint8Array, index: number): boolean {
  const number = numberOf(lines[index]!);
  if (number < 2) return false;
  for (let i = index - 1; i >= 0 && i > index - FAR; i--)
    if (path[i] === BODY && numberOf(lines[i]!) === number - 1) return true;
  return false;
}
