import type { BlockKind } from '../../model/block.ts';
import type { Line, Page } from '../page.ts';
import { BETWEEN, BODY } from './decode.ts';
import { isSentence, type Subject } from './subject.ts';

/** Lines above the body over which its beginning may be cut off from it. */
const REACH = 14;
/** Words that a beginning of one line has at least, and words of the article that it uses. */
const ALONE = 20;
const SHARED = 2;
/** Lines of pictures between two of its sentences, and words of such a line. */
const PARTS = 2;
const PICTURE = 12;
/** Below these an article begins; between its beginning and the rest of it none of them stands. */
const ABOVE: ReadonlySet<BlockKind | null> = new Set<BlockKind | null>(['byline', 'timestamp', 'headline']);
/** What may stand between them and the article's first words. */
const FURNITURE: ReadonlySet<BlockKind | null> = new Set<BlockKind | null>(['share', 'caption', 'credit', 'advert']);

/**
 * Takes in the article's first sentences where a box stands below them: "By Irena Kos / The bell … / See also / Rents in the capital rise /
 * “I sat down on a stone,” he told me." They stand right below byline, date or headline and speak of what the body speaks of.
 */
export function begin(page: Page, path: Uint8Array, subjectOf: () => Subject, isPlace: (i: number) => boolean): void {
  const { lines } = page;
  const first = path.indexOf(BODY);
  const stop = Math.max(0, first - REACH);
  let to = first;
  while (to > stop && !isSentence(lines[to - 1]!, page)) if (ABOVE.has(lines[--to]!.kind)) return;
  const taken: number[] = [];
  let from = to;
  let words = 0;
  for (let k = to - 1, parted = 0; k >= stop && parted <= PARTS; k--) {
    // A menu run together is long and has no stop.
    if (lines[k]!.shape.terminal && isSentence(lines[k]!, page) && isPlace(k)) {
      from = k;
      taken.push(k);
      words += lines[k]!.shape.words;
      parted = 0;
    } else if (taken.length > 0 && mayPart(lines[k]!)) parted++;
    else break;
  }
  if (from === to || to === first || (taken.length === 1 && words < ALONE)) return;
  let above = from - 1;
  while (above >= 0 && (FURNITURE.has(lines[above]!.kind) || mayPart(lines[above]!))) above--;
  if (above < 0 || !ABOVE.has(lines[above]!.kind)) return;
  const subject = subjectOf();
  let shared = 0;
  for (const i of taken) shared += subject.sharedWith(lines[i]!);
  if (shared < SHARED) return;
  path.fill(BETWEEN, from, first);
  for (const i of taken) path[i] = BODY;
}

/** "SWNS / Officers at the reservoir on Monday", "Advertisement": a picture's words and the like, between two of the article's first sentences. */
const mayPart = ({ kind, cue, shape, firm }: Line) =>
  !ABOVE.has(kind) && (firm ? FURNITURE.has(kind) : cue === null && shape.words <= PICTURE && !shape.terminal);
