import { BODY } from '../body/decode.ts';
import { wordsIn } from '../letters.ts';
import { label, longWordsOf, type Page } from '../page.ts';
import { findDates } from '../wire/dates.ts';
import { isKnownName, leadLength } from '../wire/name-form.ts';
import { isNamesOnly } from '../wire/names.ts';
import type { SegmentRule } from './rule.ts';

const REACH = 40;

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
    const subject = subjectOf(page, first);
    let best = -1;
    let most = 0;
    for (let i = Math.max(0, first - REACH); i < first; i++) {
      const points = pointsOf(page, i, first, subject);
      if (points > most) {
        most = points;
        best = i;
      }
    }
    if (best < 0 || most < (page.document.markup === null ? 3 : 5)) return;
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

/** The first line of the body that is prose: short lines before it may be the headline itself. */
function firstProse({ lines, states }: Page): number {
  for (let i = 0; i < lines.length; i++)
    if (states[i] === BODY && (lines[i]!.shape.words >= 12 || (lines[i]!.shape.terminal && lines[i]!.shape.words >= 6)))
      return i;
  return states.indexOf(BODY);
}

/** Long words of the body. */
function subjectOf(page: Page, first: number): Set<number> {
  const subject = new Set<number>();
  for (let i = first; i < page.lines.length; i++)
    if (page.states[i] === BODY) for (const word of longWordsOf(page, page.lines[i]!)) subject.add(word);
  return subject;
}

function pointsOf(page: Page, i: number, first: number, subject: ReadonlySet<number>): number {
  const { lines, states, tools } = page;
  const line = lines[i]!;
  const { words, terminal, question, letters, colon } = line.shape;
  const other = line.kind !== null && line.kind !== 'headline';
  if ((line.firm && other && states[i] !== BODY) || words < 2 || words > 32 || letters < line.text.length * 0.55)
    return 0;
  if (isNamesOnly(line.text, tools.names) || findDates(line.text, tools.dates).length > 0) return 0;
  const long = wordsIn(line.plain).filter((word) => !tools.stopwords.has(word));
  const shared = long.reduce((sum, word) => sum + (subject.has(page.vocabulary.find(word)) ? 1 : 0), 0);
  let points = long.length === 0 ? 0 : (5 * shared) / (long.length + 1);
  points += Math.min(words, 9) * 0.35 - Math.max(0, words - 18) * 0.3;
  points -= Math.min(first - i, 25) * 0.12;
  if (terminal && !question) points -= words > 12 ? 5 : 2;
  if (colon) points -= 2;
  // "3. Stay current": an entry of a table of contents.
  if (/^\d{1,2}[.)] /.test(line.text)) points -= 2;
  if (line.cue !== null) points -= line.cue.how === 'line' ? 6 : 2;
  points += repeats(page, i, first) + 4 * creditsBelow(page, i);
  return points;
}

/** Said again above the body, alone or behind a trail of sections, it is a headline; said again within the body it is a subhead. */
function repeats({ lines, states }: Page, i: number, first: number): number {
  const { plain, copies } = lines[i]!;
  let points = 0;
  for (let k = 0; k < first; k++)
    if (
      k !== i &&
      (lines[k]!.plain === plain ||
        (plain.length > 15 &&
          /[>»/›|:-]$/.test(lines[k]!.plain.slice(0, -plain.length).trim()) &&
          lines[k]!.plain.endsWith(plain)))
    )
      points = 2;
  if (copies > 1)
    for (let k = first; k < lines.length; k++) if (states[k] === BODY && lines[k]!.plain === plain) return -4;
  return points;
}

/** Byline and date stand right below a headline. */
function creditsBelow({ lines, tools }: Page, i: number): number {
  for (let k = i + 1; k <= i + 4 && k < lines.length; k++) {
    const { kind, text, firm } = lines[k]!;
    const lead = leadLength(text, tools.names);
    if (
      kind === 'timestamp' ||
      kind === 'byline' ||
      (lead > 0 && lead >= text.length) ||
      (!firm && isKnownName(text, tools.names) && isNamesOnly(text, tools.names))
    )
      return k <= i + 1 ? 1 : k === i + 2 ? 0.7 : 0.4;
  }
  return 0;
}
