import type { SegmentRule } from './rule.ts';

/** Words of a line that names and dates an article, and its digits: a day and a year. */
const MOST = 20;
const DIGITS = 5;

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WEEKDAY = '(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const YEAR = '(?:19|20)\\d\\d';
const GLUED = new RegExp(
  `(?<=\\p{Ll}{2}|\\p{Lu}{3})(?=${MONTH}\\.? \\d{1,2},? ${YEAR}|${WEEKDAY},? (?:\\d{1,2} ${MONTH}|${MONTH}\\.? \\d{1,2},) |(?:Published|Updated|Posted|Last (?:updated|modified))\\b.{0,24} ${YEAR})` +
    `|(?<=\\p{Lu}{2})(?=${MONTH.toUpperCase()}\\.? \\d{1,2},? ${YEAR})` +
    `|(?<=\\p{L}{2})(?=\\d{1,2} ${MONTH},? ${YEAR})`,
  'u',
);

/** "Sanna HoltNov 14, 20204 min read" */
const READING = /(?<=, (?:19|20)\d\d)(?=\d{1,2} min)/;

/** "By JANE DOEMARCH 14, 2017", "Jane Doe14 March 2017": tags between name and date were dropped without a space. The date is a line of its own. */
export const gluedDate: SegmentRule = {
  name: 'glued-date',
  apply(page) {
    for (let i = page.lines.length - 1; i >= 0; i--) {
      const { shape, text } = page.lines[i]!;
      if (shape.digits < DIGITS || shape.words > MOST || shape.terminal) continue;
      const behind = text.search(READING);
      if (behind > 0) page.split(i, behind);
      const at = page.lines[i]!.text.search(GLUED);
      if (at > 0) page.split(i, at);
    }
  },
};
