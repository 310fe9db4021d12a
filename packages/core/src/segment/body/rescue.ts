import type { Line, Page } from '../page.ts';
import { AFTER, BEFORE, BETWEEN, BODY } from './decode.ts';
import { isSentence } from './subject.ts';

/** A body of fewer words is no more than a standfirst or a teaser. */
const TINY = 40;
/** What another stretch of the page must have to be the article instead. */
const SENTENCES = 3;
const WORDS = 80;
const TIMES = 3;
/** Lines that may interrupt it. */
const GAP = 12;

/**
 * Where only a line or two were taken for the body, and below them stands a stretch of sentences in one place: that stretch is the article.
 * "Islanders left without a crossing. / By Maeve Corrigan / Share / Email / The company that runs the ferries …".
 */
export function rescue(page: Page, path: Uint8Array): void {
  const { lines, headline } = page;
  let own = 0;
  for (let i = 0; i < lines.length; i++) if (path[i] === BODY) own += lines[i]!.shape.words;
  if (own === 0 || own >= TINY) return;
  const from = Math.max(headline + 1, path.indexOf(BODY));
  let best: number[] = [];
  let most = Math.max(WORDS, own * TIMES) - 1;
  let stretch: number[] = [];
  let words = 0;
  for (let i = from; i < lines.length; i++) {
    const { kind } = lines[i]!;
    if (best.length > 0 && (kind === 'comment' || kind === 'comment-form')) break;
    if (!isSentence(lines[i]!, page) || isTeaser(lines, i)) continue;
    const last = stretch.at(-1);
    if (last !== undefined && i - last > GAP) {
      stretch = [];
      words = 0;
    } else if (last !== undefined && !sharesPlace(page, last, i)) continue;
    stretch.push(i);
    words += lines[i]!.shape.words;
    if (words <= most || stretch.length < SENTENCES) continue;
    most = words;
    best = stretch;
  }
  const [first] = best;
  if (first === undefined) return;
  path.fill(BEFORE, 0, first);
  path.fill(BETWEEN, first, best.at(-1)! + 1);
  path.fill(AFTER, best.at(-1)! + 1);
  for (const i of best) path[i] = BODY;
}

/** "Dog walks 80 miles home / He had told neighbours … / 2 hours ago": what stands below a headline and above no other sentence. */
function isTeaser(lines: readonly Line[], index: number): boolean {
  if (index === 0 || lines[index]!.shape.quoted) return false;
  const above = lines[index - 1]!.shape;
  const below = lines[index + 1];
  return !above.terminal && !above.colon && above.words >= 4 && above.words <= 16 && !below?.shape.terminal;
}

/** The same element or two with one parent; in plain text every line. */
function sharesPlace({ lines, document }: Page, a: number, b: number): boolean {
  const elements = document.markup?.elements;
  if (elements === undefined) return true;
  const one = lines[a]!.markup!.element;
  const other = lines[b]!.markup!.element;
  return one === other || elements[one]!.parent === elements[other]!.parent;
}
