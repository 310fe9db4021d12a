import { compiled } from '../../lexicon/lexicon.ts';
import { BODY } from '../body/decode.ts';
import { mayBeHeadline, REACH, signsOf, surroundingsOf } from '../headline/signs.ts';
import { buildHeadlineWeights } from '../headline/weights.ts';
import { type Line, label, type Page } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** What a line must weigh to be a headline: one in a hundred true ones weighs less. Where there is markup its silence counts against it. */
const LEAST = 3.8;
const POSSIBLE = 1;
const LEAST_IN_MARKUP = 6;

/**
 * In plain text, once the body is known: the line above it that speaks of the body's subject, stands near it, is followed by byline and date,
 * and is written as a headline is. What was guessed before the body was known gives way.
 */
export const headlineAgain: SegmentRule = {
  name: 'headline-again',
  apply(page) {
    const { lines, states } = page;
    // Where markup names the headline it needs no guess: but a title of two words is the outlet's own.
    const known = lines[page.headline];
    if (known?.markup && (known.shape.words > 3 || /^h[1-6]$/.test(known.markup.tag))) return;
    if (page.document.markup !== null && lines.some((line) => line.markup?.tag === 'h1' && line.shape.words >= 2))
      return;
    const first = firstProse(page);
    if (first < 0) return;
    const around = surroundingsOf(page, first);
    const weights = compiled(page.lexicon, buildHeadlineWeights);
    const likely = new Set<number>();
    const possible = new Set<number>();
    let best = -1;
    let most = page.document.markup === null ? LEAST : LEAST_IN_MARKUP;
    // A title whose own line was taken for the body's beginning still is one, where a body is left below it.
    const until = states.indexOf(BODY, first + 1) < 0 ? first - 1 : Math.min(first, lines.length - 1);
    for (let i = Math.max(0, first - REACH); i <= until; i++) {
      if (!mayBeHeadline(page, i)) continue;
      const points = signsOf(around, i).reduce((sum, sign, k) => sum + sign * weights[k]!, 0);
      if (points > LEAST) likely.add(i);
      if (points > POSSIBLE) possible.add(i);
      if (points > most) {
        most = points;
        best = i;
      }
    }
    if (best < 0) return;
    best = aboveSummary(page, aboveSentence(page, best, likely, possible), likely);
    best = aboveStandfirst(page, best, likely);
    for (const line of lines) {
      if (line.kind !== 'headline') continue;
      line.kind = null;
      line.firm = false;
    }
    const chosen = lines[best]!;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (line.plain !== chosen.plain || (i > first && states[i] === BODY)) continue;
      line.firm = false;
      label(line, 'headline', 'headline:above-body', true);
      states[i] = i < first ? 0 : states[i]!;
    }
    page.headline = best;
  },
};

/** Lines above a sentence in which the headline may stand. */
const NEAR = 8;

/**
 * A line that ends with a full stop is rather the standfirst, or the first paragraph, where a line above it is likely too and ends with none:
 * "Five things we learned from the budget / What the minister said, and what she left out."
 */
function aboveSentence(
  { lines, document }: Page,
  best: number,
  likely: ReadonlySet<number>,
  possible: ReadonlySet<number>,
): number {
  const { text, shape } = lines[best]!;
  if (document.markup !== null || !(/[.。]["”’»]?$/.test(text) || /\p{Ll}{4}[.!]["”»]? \p{Lu}/u.test(text)))
    return best;
  const above = best > 1 ? lines[best - 1] : undefined;
  // The line right above it, below a menu, whatever words it uses.
  if (
    above &&
    possible.has(best - 1) &&
    isTitle(above) &&
    above.shape.words < shape.words &&
    (lines[best - 2]?.shape.words ?? 0) <= 3
  )
    return best - 1;
  for (let i = best - 1; i >= Math.max(0, best - NEAR); i--)
    if (likely.has(i) && !lines[i]!.shape.terminal && lines[i]!.shape.words >= 4 && !lines[i]!.cue) return i;
  return best;
}

/** Words of a headline that a standfirst of one line may outweigh. */
const TITLED = 5;

/**
 * "Business / Why the price of salt doubled in a year / A mild winter, a closed mine and a very long strike": of two lines without a stop that
 * stand alone below a section's name the upper is the headline.
 */
function aboveStandfirst({ lines, document }: Page, best: number, likely: ReadonlySet<number>): number {
  const above = lines[best - 1];
  const trail = lines[best - 2];
  if (document.markup !== null || !above || !trail || lines[best]!.copies > 1) return best;
  const { words, capitals } = lines[best]!.shape;
  // A line whose every word has a capital is the headline itself.
  if (words < TITLED + 2 || capitals > words * 0.4 || above.shape.commas > 1) return best;
  const alone = trail.shape.words <= 3 || trail.firm || trail.copies > 1 || trail.text.includes(above.text);
  const isAbove =
    likely.has(best - 1) && isTitle(above) && above.shape.words >= TITLED && !above.text.includes(lines[best]!.text);
  return alone && isAbove ? best - 1 : best;
}

const isTitle = ({ shape, cue, firm, kind, copies, text }: Line) =>
  shape.words >= 3 &&
  shape.words <= 16 &&
  !shape.terminal &&
  !shape.colon &&
  cue === null &&
  copies < 3 &&
  shape.letters > text.length * 0.6 &&
  (!firm || kind === 'headline');

/** Lines of a summary in points, with the headline above them. */
const SUMMARY = 3;

/** Of a headline and two points or more below it, none of them a sentence, down to the byline: the first, whichever speaks most of the body. */
function aboveSummary({ lines, document }: Page, best: number, likely: ReadonlySet<number>): number {
  if (document.markup !== null) return best;
  const isPoint = (i: number) => likely.has(i) && lines[i]!.shape.words >= 7 && !lines[i]!.shape.terminal;
  let from = best;
  let to = best;
  while (isPoint(from - 1)) from--;
  while (isPoint(to + 1)) to++;
  const points = to - from;
  const below = lines[to + 1]?.kind;
  // The last point may be too far from the body's own words to be likely.
  const signed = below === 'byline' || below === 'timestamp' || lines[to + 2]?.kind === 'byline';
  return signed && points >= SUMMARY - 1 && points <= 5 ? from : best;
}

/** The first line of the body that is prose: short lines before it may be the headline itself. */
export function firstProse({ lines, states }: Page): number {
  for (let i = 0; i < lines.length; i++)
    if (states[i] === BODY && (lines[i]!.shape.words >= 12 || (lines[i]!.shape.terminal && lines[i]!.shape.words >= 6)))
      return i;
  return states.indexOf(BODY);
}
