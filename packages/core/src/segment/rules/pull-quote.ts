import { BETWEEN, BODY } from '../body/decode.ts';
import { type Line, label, type Page } from '../page.ts';
import type { SegmentRule } from './rule.ts';

const MOST_WORDS = 40;
/** A body of more lines is no article, and would take long to compare. */
const MOST_LINES = 800;

/** “A hole in the budget”, where a longer paragraph of the body says the same words: shown twice, said once. */
export const pullQuote: SegmentRule = {
  name: 'pull-quote',
  apply(page) {
    const { lines, states } = page;
    const body = lines.filter((_, i) => states[i] === BODY);
    if (body.length > MOST_LINES) return;
    const begun = beginningsOf(body);
    lines.forEach((line, i) => {
      if (states[i] !== BODY || line.shape.words > MOST_WORDS) return;
      const words = bare(line.plain);
      if (words.length < 12) return;
      const says = mayRepeat(line, page)
        ? (other: Line) => repeats(other, line, words)
        : isLone(line) && begun.has(words.slice(0, KEY)) && ((other: Line) => other.plain.includes(`"${words}`));
      if (!says || !body.some((other) => other !== line && says(other))) return;
      line.firm = false;
      label(line, 'other', 'pull-quote', true);
      states[i] = BETWEEN;
    });
  },
};

/** Short, and in quotes, or in a place for quotes: headings and entries of lists repeat words for reasons of their own. */
function mayRepeat({ shape, markup }: Line, { document }: Page): boolean {
  if (shape.words > MOST_WORDS || shape.words < 2) return false;
  // “Too silly for words” may be a subhead: what is shown again for its own sake is longer.
  if (shape.quoted && shape.words >= 6) return true;
  if (markup === null || (shape.words < 7 && !shape.quoted)) return false;
  const { name, parent } = document.markup!.elements[markup.element]!;
  return PLACE.test(`${markup.tag} ${name} ${document.markup!.elements[parent]?.name ?? ''}`);
}

/** Letters by which quotations are looked up. */
const KEY = 12;

/** How the quotations of the body begin. */
function beginningsOf(body: readonly Line[]): Set<string> {
  const begun = new Set<string>();
  for (const { plain } of body)
    for (let at = plain.indexOf('"'); at >= 0; at = plain.indexOf('"', at + 1))
      begun.add(plain.slice(at + 1, at + 1 + KEY));
  return begun;
}

/** I have waited nine months to say this: the beginning of what is quoted elsewhere, without its marks. */
const isLone = ({ shape, text, markup }: Line) =>
  (shape.words >= 8 || (shape.words >= 4 && text.endsWith(','))) &&
  !shape.quoted &&
  !/["“”«»]/.test(text) &&
  !/^h[1-6]$/.test(markup?.tag ?? '');

/** Names of places that show again what the article says. */
const PLACE = /pull|quote|^aside\b|callout|highlight/i;

const repeats = (other: Line, line: Line, words: string) =>
  other.shape.words > line.shape.words * 1.5 && other.plain.includes(words);

/** Without the marks around it. */
const bare = (plain: string) => plain.replace(/^["'“”‘’«»„\s]{1,4}/, '').replace(/["'“”‘’«».,!?…\s]{1,6}$/, '');
