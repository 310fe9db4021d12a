import { BODY } from '../body/decode.ts';
import { wordsIn } from '../letters.ts';
import { type Line, type Page, wordingOf } from '../page.ts';
import { findDates } from '../wire/dates.ts';
import { isKnownName, leadLength } from '../wire/name-form.ts';
import { isNamesOnly } from '../wire/names.ts';

/** What can be seen of a line that may be the headline of a text without markup. Each sign is a number from 0 to 1. */
export const SIGNS = [
  'two words',
  'three words',
  'four or five words',
  'six to fourteen words',
  'more than eighteen words',
  'share of its words that the body uses',
  'three or more of them',
  'share of its words that the first paragraphs use',
  'none of them',
  'right above the body',
  'distance to the body',
  'ends as a sentence',
  'asks',
  'ends with a colon',
  'numbered',
  'known boilerplate',
  'holds boilerplate',
  'said again above the body',
  'behind a trail of sections elsewhere',
  'a subhead of the body',
  'said often',
  'date or byline on the next line',
  'date or byline two lines below',
  'date or byline three or four lines below',
  'date or byline above',
  'a few words stand above',
  'a longer line stands above',
  'a sentence stands below',
  'speaks to the reader',
  'begins as an appeal',
  'within a run of short lines',
  'begins small',
  'capitals throughout',
  'first line of the text',
  'capitals at most words',
  'has the form of a name',
  'may sum up the line above',
  'may be summed up by the line below',
  'the only such line since the last credit',
] as const;

/** Candidates further above the body than this are not looked at. */
export const REACH = 120;

export interface Surroundings {
  page: Page;
  /** Index of the first line of prose of the body. */
  first: number;
  /** Long words of the body, and of its first paragraphs. */
  subject: ReadonlySet<number>;
  opening: ReadonlySet<number>;
}

export function surroundingsOf(page: Page, first: number): Surroundings {
  const subject = new Set<number>();
  const opening = new Set<number>();
  let seen = 0;
  for (let i = first; i < page.lines.length; i++) {
    if (page.states[i] !== BODY) continue;
    seen += page.lines[i]!.shape.words;
    for (const word of wordingOf(page, page.lines[i]!).long) {
      subject.add(word);
      if (seen <= 150) opening.add(word);
    }
  }
  return { page, first, subject, opening };
}

const GLUED = /(?:\p{Ll}\p{Lu}.{0,60}){3}/u;
/** Scripts that say much in few words: a line of thirty characters that ends with a full stop is a sentence. */
const DENSE = /^.{0,3}[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af].{26}/u;

/** Whether a line may be the headline at all: words, no byline, no date, nothing that a rule is certain of. */
export function mayBeHeadline({ lines, states, tools }: Page, i: number): boolean {
  const line = lines[i]!;
  const { words, letters } = line.shape;
  if (line.firm && line.kind !== null && line.kind !== 'headline' && states[i] !== BODY) return false;
  if (words < 2 || words > 34 || /^[*•▪●·]/.test(line.text) || letters < line.text.length * 0.5) return false;
  // "About UsContact UsReviewsNewsroom": a menu run together; and a long sentence is none.
  if (GLUED.test(line.text) || (/[.。]$/.test(line.text) && (words > 18 || DENSE.test(line.text)))) return false;
  // "Owen Trask·Follow": what a button stands beside.
  if (words <= 6 && /\S·\S/.test(line.text)) return false;
  // “First paragraph of a long answer.: a quotation that goes on in the next paragraph
  if (/^[“„«][^”“»]*[.。]$/.test(line.text)) return false;
  // "Stop Nesting Database Systems" has the form of a name.
  const named = isKnownName(line.text, tools.names) && isNamesOnly(line.text, tools.names);
  return !named && findDates(line.text, tools.dates).length === 0;
}

/** The signs of line `i`, in the order of SIGNS. */
export function signsOf({ page, first, subject, opening }: Surroundings, i: number): number[] {
  const { lines, tools } = page;
  const line = lines[i]!;
  const { words, terminal, question, colon, capitals, shouted, small } = line.shape;
  const long = wordsIn(line.plain).filter((word) => !tools.stopwords.has(word));
  const numbers = long.map((word) => page.vocabulary.find(word));
  const shared = numbers.filter((word) => subject.has(word)).length;
  const opened = numbers.filter((word) => opening.has(word)).length;
  const many = Math.max(1, long.length);
  const above = lines[i - 1];
  const below = lines[i + 1];
  const credits = creditsBelow(page, i);
  const flag = (value: boolean | undefined) => (value ? 1 : 0);
  return [
    flag(words === 2),
    flag(words === 3),
    flag(words === 4 || words === 5),
    flag(words >= 6 && words <= 14),
    flag(words > 18),
    shared / many,
    flag(shared >= 3),
    opened / many,
    flag(shared === 0),
    flag(i === first - 1),
    Math.min(1, Math.abs(first - i) / 60),
    flag(terminal && !question),
    flag(question),
    flag(colon),
    flag(/^\d{1,2}[.)] /.test(line.text)),
    flag(line.cue?.how === 'line' || line.cue?.how === 'vocabulary'),
    flag(line.cue !== null && line.cue.how !== 'line' && line.cue.how !== 'vocabulary'),
    flag(saidAbove(page, i, first)),
    flag(behindTrail(page, i, first)),
    flag(line.copies > 1 && inBody(page, i, first)),
    flag(line.copies > 3),
    flag(credits === 1),
    flag(credits === 2),
    flag(credits > 2),
    flag(isCredit(above, page) || isCredit(lines[i - 2], page)),
    flag(above !== undefined && above.shape.words <= 3),
    flag(
      above !== undefined &&
        above.shape.words >= 5 &&
        !above.shape.terminal &&
        above.shape.words <= 20 &&
        above.cue === null,
    ),
    flag(below !== undefined && below.shape.words >= 10 && (below.shape.terminal || i + 1 < first)),
    flag(line.plain.split(/[^\p{L}']+/u).some((word) => tools.address.words.has(word))),
    flag(APPEAL.test(line.plain)),
    flag(shortAround(lines, i) >= 4),
    flag(small),
    flag(words > 1 && shouted >= words * 0.8),
    flag(i === 0),
    flag(capitals >= words * 0.7),
    flag(isNamesOnly(line.text, tools.names)),
    flag(above !== undefined && mayBeSummed(above, line)),
    flag(below !== undefined && mayBeSummed(line, below)),
    flag(above !== undefined && above.shape.words <= 3 && below !== undefined && below.shape.words <= 3),
  ];
}

/** A line that may be a headline, with a longer one below it that may be its standfirst. */
function mayBeSummed(above: Line, below: Line): boolean {
  const { words, terminal } = above.shape;
  if (words < 2 || words > 20 || (terminal && !above.shape.question) || above.cue !== null) return false;
  if (above.firm && above.kind !== 'headline') return false;
  return (
    below.shape.words >= 7 &&
    below.cue === null &&
    (below.shape.terminal || below.shape.words > words || below.shape.capitals < below.shape.words * 0.5)
  );
}

const APPEAL =
  /^(?:get|learn|try|see|sign|subscribe|download|find|start|join|contact|book|request|explore|discover|read|watch|view|skip|click|buy|shop|save|follow|share|search|log|browse|check|visit|meet|talk|schedule|apply|listen|register|donate|let)\b/;

/** How many lines below the first date or byline stands; 0 for none within four. */
function creditsBelow(page: Page, i: number): number {
  for (let k = 1; k <= 4; k++) if (isCredit(page.lines[i + k], page)) return k;
  return 0;
}

function isCredit(line: Line | undefined, { tools }: Page): boolean {
  if (line === undefined || line.shape.words > 30) return false;
  if (line.kind === 'timestamp' || line.kind === 'byline') return true;
  const lead = leadLength(line.text, tools.names);
  return (
    (lead > 0 && lead >= line.text.length) ||
    (!line.firm && isKnownName(line.text, tools.names) && isNamesOnly(line.text, tools.names))
  );
}

function saidAbove({ lines }: Page, i: number, first: number): boolean {
  if (lines[i]!.copies < 2) return false;
  for (let k = 0; k < first; k++) if (k !== i && lines[k]!.plain === lines[i]!.plain) return true;
  return false;
}

/** "Home > Asia > Envoys meet in Seoul" */
function behindTrail({ lines }: Page, i: number, first: number): boolean {
  const { plain } = lines[i]!;
  if (plain.length <= 12) return false;
  for (let k = 0; k < first; k++) {
    const other = lines[k]!.plain;
    if (k === i || other.length <= plain.length + 2 || !other.endsWith(plain)) continue;
    if (/[>»/›|:·-]$/.test(other.slice(0, -plain.length).trimEnd())) return true;
  }
  return false;
}

function inBody({ lines, states }: Page, i: number, first: number): boolean {
  for (let k = first; k < lines.length; k++) if (states[k] === BODY && lines[k]!.plain === lines[i]!.plain) return true;
  return false;
}

/** Lines of up to four words in a row around this one. */
function shortAround(lines: readonly Line[], i: number): number {
  if (lines[i]!.shape.words > 6) return 0;
  let from = i;
  let to = i;
  while (from > 0 && i - from < 8 && lines[from - 1]!.shape.words <= 4) from--;
  while (to < lines.length - 1 && to - i < 8 && lines[to + 1]!.shape.words <= 4) to++;
  return to - from;
}
