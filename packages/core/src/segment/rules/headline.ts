import { type Line, label, type Page } from '../page.ts';
import { normalise } from '../phrases.ts';
import type { SegmentRule } from './rule.ts';

/** The line that repeats the title the page gives itself, else the first h1, else in plain text the line above the first prose. */
export const headline: SegmentRule = {
  name: 'headline',
  apply(page) {
    const titles = titlesOf(page);
    const { lines } = page;
    const same = (line: Line) => line.shape.words <= 40 && titles.some((title) => sameTitle(line.plain, title));
    // "Notes from the Pier: Ferry pilots refuse night shifts": the longer half is the headline, wherever it stands in the title.
    const ends = lines.filter(
      (line) => !line.firm && isHeading(line) && titles.some((title) => endsTitle(line, title)),
    );
    for (const line of ends.length > 0 ? ends : lines) {
      if (line.firm || (ends.length === 0 && !same(line))) continue;
      if (isHeading(line)) label(line, 'headline', 'headline:title', true);
    }
    // "<div class="title">", "<td><b>", "<span>": pages that know no headings.
    if (page.elements !== null && titles.length > 0 && !lines.some((line) => line.kind === 'headline'))
      for (const line of lines)
        if (
          !line.firm &&
          isShown(line) &&
          (same(line) || (isSaid(line) && titles.some((title) => endsTitle(line, title))))
        )
          label(line, 'headline', 'headline:title', true);
    page.headline = bestOf(lines);
    if (page.headline >= 0) return;
    const prose = lines.findIndex((line) => line.shape.words >= 20 && line.shape.terminal && !line.firm);
    const heading = (tag: string, least: number) =>
      lines.findIndex(
        (line, i) => line.markup?.tag === tag && !line.firm && line.shape.words >= least && (tag === 'h1' || i < prose),
      );
    const h1 = heading('h1', 3) >= 0 ? heading('h1', 3) : heading('h2', 5);
    if (h1 >= 0) {
      label(lines[h1]!, 'headline', `headline:${lines[h1]!.markup!.tag}`, true);
      page.headline = h1;
    } else if (page.document.format === 'text') guess(page);
  },
};

const isHeading = ({ markup }: Line) => markup === null || HEADINGS.has(markup.tag);
const HEADINGS = new Set(['h1', 'h2', 'h3']);

/** Told rather than named: "University of Nordvik" behind a title is the house. */
const isSaid = ({ shape, copies }: Line) => copies === 1 && shape.words >= 5 && shape.capitals < shape.words * 0.6;

/** Long enough for a title, and no link to the page itself. */
const isShown = ({ shape, markup, text }: Line) =>
  markup !== null && shape.words >= 4 && markup.linked < text.length * 0.5 && SHOWS.has(markup.tag);
const SHOWS = new Set(['div', 'p', 'td', 'th', 'center', 'section', 'header']);

/** The title is another name, a mark and this line, which is the longer of the two. */
function endsTitle({ plain, shape, markup }: Line, title: string): boolean {
  if (markup === null || shape.words < 4 || plain.length >= title.length || !title.endsWith(plain)) return false;
  const before = title.slice(0, title.length - plain.length);
  return before.length < plain.length && /\S\s*[|–—·:»«-]\s+$/.test(before);
}

/** Of several copies the last before the prose begins. */
function bestOf(lines: Line[]): number {
  const prose = lines.findIndex((line) => line.shape.words >= 20 && line.shape.terminal && !line.firm);
  let best = -1;
  lines.forEach((line, index) => {
    if (line.kind === 'headline' && (best < 0 || prose < 0 || index < prose)) best = index;
  });
  return best;
}

function titlesOf({ document }: Page): string[] {
  const titles = [document.title, document.markup?.title];
  for (const meta of document.markup?.metas ?? [])
    if (/^(?:og:title|twitter:title|feed:title|dc\.title)$/.test(meta.name)) titles.push(meta.content);
  return titles.filter((title) => title != null && title.length > 8).map((title) => normalise(title!));
}

/** Equal, or equal once the outlet's name behind a bar or dash is gone: "Envoys meet | The Paper". */
function sameTitle(line: string, title: string): boolean {
  if (line === title) return true;
  if (line.length < 12 || line.length >= title.length) return false;
  return title.startsWith(line) && /^\s*(?:[|–—·:»«-]|\.\.\.|…|&#8211;)\s*\S/.test(title.slice(line.length));
}

/** Words of a sentence above a line that may be the headline. */
const SENTENCE = 6;

/** In plain text: the last short line without a final stop before the first paragraph, or the words that stand there twice. */
function guess(page: Page): void {
  const { lines } = page;
  const prose = lines.findIndex(
    (line) => !line.firm && line.shape.words >= 18 && (line.shape.terminal || line.shape.words >= 30),
  );
  if (prose <= 0) return;
  let best = -1;
  let score = 0;
  for (let i = Math.max(0, prose - 12); i < prose; i++) {
    const line = lines[i]!;
    const { words, terminal, letters, question } = line.shape;
    if (
      line.firm ||
      line.cue ||
      words < 4 ||
      words > 30 ||
      (terminal && !question && words > 12) ||
      // Below a sentence a sentence is one more of the article's.
      (terminal && !question && lines[i - 1]?.shape.terminal && lines[i - 1]!.shape.words >= SENTENCE) ||
      letters < line.text.length * 0.6
    )
      continue;
    const points = Math.min(words, 10) + (line.copies > 1 ? 6 : 0) - (prose - i) * 0.5 + (line.gap ? 1 : 0);
    if (points > score) {
      score = points;
      best = i;
    }
  }
  if (best < 0) return;
  for (const line of lines)
    if (line.plain === lines[best]!.plain) label(line, 'headline', 'headline:above-prose', true);
  page.headline = best;
}
