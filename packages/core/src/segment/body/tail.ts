import type { Line, Page } from '../page.ts';
import { AFTER, BODY } from './decode.ts';

/** Words that a headline below the article has. */
const LEAST = 4;
const MOST = 16;
/** Words of a question that asks the reader to go on. */
const ASKED = 8;

/**
 * Ends the body of a plain text above what leads away from it: "Want to know more?", headlines of other stories, a headline with its sentence
 * and its age: "Painter, 91, shows her barns / She has painted the same three barns since the war. / 3 hours ago".
 */
export function endTail({ lines, document }: Page, path: Uint8Array): void {
  if (document.markup !== null) return;
  const first = path.indexOf(BODY);
  for (let end = path.length - 1; ; ) {
    const last = path.lastIndexOf(BODY, end);
    if (last < first + 3) return;
    const from = tailFrom(lines, path, last);
    if (from < 0) return;
    path.fill(AFTER, from, end + 1);
    end = from - 1;
  }
}

/** Where what ends in line `last` begins to lead away; -1 where it does not. */
function tailFrom(lines: readonly Line[], path: Uint8Array, last: number): number {
  const line = lines[last]!;
  const above = lines[last - 1]!;
  if (path[last - 1] !== BODY) return -1;
  // "Want to know more?"
  const { words, question } = line.shape;
  if (question && words <= ASKED && ADDRESS.test(line.plain) && !above.shape.question) return last;
  const aged = lines[last + 1];
  const isAge = aged?.kind === 'timestamp' && !aged.plain.endsWith(' read');
  // "5. The surplus is gone" heads the last of the article's own sections.
  const heads = isHeadline(above) && !above.shape.question && !/^\d{1,2}[.)]/.test(above.text);
  if (isAge && heads && path[last - 2] === BODY) return last - 1;
  if (!isHeadline(line) || !isHeadline(above)) return -1;
  let from = last;
  while (path[from - 1] === BODY && isHeadline(lines[from - 1]!)) from--;
  // Below "Among the finalists are:" stands a list.
  return lines[from - 1]!.shape.terminal ? from : -1;
}

const ADDRESS =
  /^(?:want|need|looking|interested|ready|curious|hungry|enjoyed|like) (?!.*(?:he|she|they)\b)|(?<!\p{L})you(?:r|rs)?(?!\p{L})/u;

function isHeadline({ shape, text }: Line): boolean {
  const { words, terminal, question, colon, letters, small } = shape;
  if (words < LEAST || words > MOST || (terminal && !question) || colon || small) return false;
  return letters > text.length * 0.6 && /^["'“‘«]?[\p{Lu}\d]/u.test(text) && !/[;,]$/.test(text);
}
