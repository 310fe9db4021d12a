import type { BlockKind } from '../../model/block.ts';
import { type Line, type Page, wordingOf } from '../page.ts';
import { AFTER, BETWEEN, BODY } from './decode.ts';

/** Lines over which an article may be interrupted and still go on. */
const REACH = 6;
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
  'cookie',
]);

/**
 * Takes up the article again where it goes on below an interruption: prose that nothing speaks against, and that keeps using
 * the words of the article. A list of related links is no end.
 */
export function resume(page: Page, path: Uint8Array): void {
  const { lines } = page;
  const last = path.lastIndexOf(BODY);
  if (last < 0) return;
  const subject = new Set<number>();
  const learn = (line: Line) => {
    for (const word of wordingOf(page, line).long) subject.add(word);
  };
  lines.forEach((line, i) => {
    if (path[i] === BODY || i === page.headline) learn(line);
  });
  let from = last;
  for (let i = last + 1; i < lines.length && i <= from + REACH; i++) {
    const line = lines[i]!;
    if (ENDS.has(line.kind)) return;
    if (!carriesOn(line, subject, page, i === from + 1)) continue;
    path.fill(BETWEEN, from + 1, i);
    path[i] = BODY;
    learn(line);
    from = i;
  }
  path.fill(AFTER, from + 1);
}

function carriesOn(line: Line, subject: ReadonlySet<number>, page: Page, next: boolean): boolean {
  const { words, terminal, quoted, letters } = line.shape;
  if (line.firm || line.cue !== null || letters < line.text.length * 0.7) return false;
  if (line.markup !== null && line.markup.linked > line.text.length * 0.3) return false;
  if (!((words >= 8 && terminal) || words >= 20)) return false;
  const { long, addressed } = wordingOf(page, line);
  if (!quoted && addressed > 0.05) return false;
  let shared = 0;
  for (const word of long) if (subject.has(word)) shared++;
  return shared >= 3 || (next && shared >= 1 && terminal) || (shared >= 2 && shared >= long.length * 0.3);
}
