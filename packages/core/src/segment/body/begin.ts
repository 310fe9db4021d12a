import type { BlockKind } from '../../model/block.ts';
import type { Page } from '../page.ts';
import { BETWEEN, BODY } from './decode.ts';
import { isSentence, type Subject } from './subject.ts';

/** Lines above the body over which its beginning may be cut off from it. */
const REACH = 14;
/** Words that a beginning of one line has at least, and words of the article that it uses. */
const ALONE = 20;
const SHARED = 2;
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
  let from = to;
  let words = 0;
  while (from > stop && isSentence(lines[from - 1]!, page) && isPlace(from - 1)) words += lines[--from]!.shape.words;
  if (from === to || to === first || (to - from === 1 && words < ALONE)) return;
  let above = from - 1;
  while (above >= 0 && FURNITURE.has(lines[above]!.kind)) above--;
  if (above < 0 || !ABOVE.has(lines[above]!.kind)) return;
  const subject = subjectOf();
  let shared = 0;
  for (let i = from; i < to; i++) shared += subject.sharedWith(lines[i]!);
  if (shared < SHARED) return;
  path.fill(BETWEEN, from, first);
  path.fill(BODY, from, to);
}
