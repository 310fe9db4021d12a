import type { MarkupLine } from '../../../model/document.ts';
import { richest } from './candidates.ts';
import { jsonIn } from './scripts.ts';

/** Letters of prose from which on a page tells its own story. */
const ENOUGH = 400;
/** A line of so many characters is prose rather than a label. */
const PROSE = 80;

/**
 * Pages that draw themselves in the browser carry their article in JSON: `__NEXT_DATA__`, `Fusion.globalContent`, an `articleBody`. When next
 * to no prose is seen, gives back the page with that article put where it would be drawn; else null.
 */
export function drawn(html: string, text: string, lines: readonly MarkupLine[]): string | null {
  const prose = lines.filter(({ start, end, linked }) => end - start >= PROSE && linked < (end - start) / 2);
  const seen = prose.reduce((sum, { start, end }) => sum + end - start, 0);
  if (seen >= ENOUGH) return null;
  const found = richest(jsonIn(html));
  if (found === null || found.letters <= seen * 2) return null;
  // The first paragraphs of an article that is sold: what is shown is what there is to read.
  if (prose.some(({ start }) => found.html.includes(text.slice(start, start + PROSE / 2)))) return null;
  const at = placeFor(html);
  return `${html.slice(0, at)}<article itemprop="articleBody">${found.html}</article>${html.slice(at)}`;
}

/** Before the footer; else at the end of the body. */
function placeFor(html: string): number {
  const footer = html.search(/<footer[\s>]/i);
  if (footer >= 0) return footer;
  const end = html.search(/<\/body\s{0,5}>/i);
  return end < 0 ? html.length : end;
}
