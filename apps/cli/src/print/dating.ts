import { type DateReading, explainDate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import { sayDate } from '../lines/dates.ts';
import { cell, flat, type Line, say } from '../lines/line.ts';
import { paint } from '../lines/paint.ts';
import { hang, wrapText } from '../lines/wrap.ts';
import type { Stages } from '../stages.ts';
import type { Shape } from './timeline.ts';

/** What each rule of dating concludes, in words. */
const SAYS: Record<string, string> = {
  'told-as-past': 'a date told as past',
  'told-as-future': 'a date told as to come',
  'told-twice': 'one event told with its date and again relatively',
  'time-of-fact': 'when a known event was, told relatively',
  'day-of-fact': 'the day of a known event, told without its year',
  'fact-is-past': 'a known event told as past',
  'fact-is-news': 'a known event told as news of the day',
  'fact-leads': 'a known event that the report leads with, among days of the week',
  'death-is-past': 'a death told as past',
  'day-of-life': 'the day of a death or an oath of office, told relatively',
  'news-of-life': 'a death or an oath of office told as news of the day',
  'name-is-known': 'a name that came up on a known day',
  'in-office': 'the terms of an office',
  'takes-office': 'the day on which an office was taken, told relatively',
  'date-is-past': 'a date without its year told as past',
  'date-is-ahead': 'a date without its year told as to come',
};

/** How the day of writing is known, for a person or, with `json`, for a program. */
export function dateOf({ document, article }: Stages, json: boolean, shape: Shape): string {
  if (!article) return json ? `${JSON.stringify({ path: document.path, dating: null })}\n` : 'no article was found\n';
  const dating = explainDate(document.text, article, loadLexicon());
  if (json) return `${JSON.stringify({ path: document.path, dating })}\n`;
  return paint([[say(`${document.path ?? document.id}`, 'title')], ...readingLines(dating, shape)], shape.colour);
}

function readingLines({ stated, concluded, agrees, reasons }: DateReading, { width }: Shape): Line[] {
  const measure = Math.max(60, width);
  const verdict = agrees === null ? '' : agrees ? ', and holds the stated day' : ', and does not hold the stated day';
  return [
    [say('  stated    ', 'head'), stated ? say(sayDate(stated.edtf), 'time') : say('no date on the page', 'faint')],
    [
      say('  concluded ', 'head'),
      concluded ? say(`${sayDate(concluded.edtf)}${verdict}`, 'time') : say('unknown from the words alone', 'faint'),
    ],
    [],
    ...(reasons.length === 0 ? [[say('  no word of the page bounds its day', 'faint')]] : []),
    ...reasons.flatMap(({ rule, value, allows, narrows, start, exact }) => [
      [
        say(`${start}`.padStart(6), 'faint'),
        say(narrows ? ' ✓ ' : '   ', 'happened'),
        say(`${cell(flat(allows), 30)} `, narrows ? 'time' : 'faint'),
        say(`“${flat(exact)}”`, 'words'),
        say(` ← ${rule}`, 'faint'),
      ],
      ...hang(say(' '.repeat(9)), wrapText(`${SAYS[rule] ?? rule}: ${flat(value)}`, measure - 9, 'faint')),
    ]),
    [],
  ];
}
