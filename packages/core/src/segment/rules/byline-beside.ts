import { BEFORE, BODY } from '../body/decode.ts';
import { type Line, label, type Page } from '../page.ts';
import { findDates } from '../wire/dates.ts';
import { isKnownName, leadLength } from '../wire/name-form.ts';
import { isNamesOnly, readNames } from '../wire/names.ts';
import type { SegmentRule } from './rule.ts';

/** How far above the headline and below the body's beginning a byline may stand. */
const ABOVE = 4;
const BELOW = 1;
/** How far below the headline a name may begin a row of other things. */
const ROW = 4;

/** A name that stands alone between headline and body, or beside the date there; "By" and the name on the line below. */
export const bylineBeside: SegmentRule = {
  name: 'byline-beside',
  apply(page) {
    const { lines, states, tools } = page;
    const first = states.indexOf(BODY);
    if (first < 0) return;
    const from =
      page.headline >= 0 && page.headline < first ? Math.max(0, page.headline - ABOVE) : Math.max(0, first - 8);
    for (let i = from; i < Math.min(lines.length, first + BELOW); i++) {
      const line = lines[i]!;
      const lead = leadLength(line.text, tools.names);
      if (lead >= line.text.length && line.shape.words <= 3) {
        const next = lines[i + 1];
        if (next && next.shape.words <= 12 && readNames(next.text, tools.names, true).length > 0) {
          label(line, 'byline', 'byline:lead', true);
          next.firm = false;
          label(next, 'byline', 'byline:below-lead', true);
          i++;
        }
        continue;
      }
      // "Jane Doe in Seoul / 14.04.2024": too short for prose, whatever it was taken for.
      if (
        states[i] === BODY &&
        i <= page.headline + 2 &&
        lines[i + 1]?.kind === 'timestamp' &&
        isSignature(line, page)
      ) {
        line.firm = false;
        states[i] = BEFORE;
        label(line, 'byline', 'byline:beside', true);
      }
      if (states[i] === BODY || line.firm || line.copies > 4) continue;
      if (lead === 0 && i > page.headline && HOUSE.test(line.text) && !tools.names.notNames.has(line.plain))
        label(line, 'byline', 'byline:house', true);
      else if (i > page.headline && tools.names.agencies.has(line.plain.replace(/^by /, '')) && isBesideDate(lines, i))
        label(line, 'byline', 'byline:agency', true);
      else if (
        i > page.headline &&
        page.headline >= 0 &&
        lines[i - 1]?.kind !== 'byline' &&
        isDatedSignature(line, page)
      )
        label(line, 'byline', 'byline:before-date', true);
      else if (i > page.headline && page.headline >= 0 && i <= page.headline + ROW && isNameInRow(line, page))
        label(line, 'byline', 'byline:beside', true);
      else if (i > page.headline && page.headline >= 0 && isBesideDate(lines, i) && isNameAtHouse(line, page))
        label(line, 'byline', 'byline:beside', true);
      else if (i > page.headline && isShoutedName(line, page) && isBesideDate(lines, i))
        label(line, 'byline', 'byline:beside', true);
      else if (!isNamesOnly(line.text, tools.names)) continue;
      else if (
        isKnownName(line.text, tools.names)
          ? i > page.headline || isBesideDate(lines, i)
          : isBesideDate(lines, i) && !isMadeOfWords(line, page)
      )
        label(line, 'byline', 'byline:beside', true);
    }
  },
};

/** "Sjoerd van der Wal • Gisteren, 16:05 • Leestijd 3 minuten": a name, and behind marks when and how long. */
function isNameInRow(line: Line, page: Page): boolean {
  const { text, shape } = line;
  if (shape.digits === 0 || shape.words > 14 || shape.terminal) return false;
  const cut = text.search(/\s[•|·]\s/);
  if (cut < 5 || !/\d/.test(text.slice(cut))) return false;
  const head = text.slice(0, cut);
  return isNamesOnly(head, page.tools.names) && !isMadeOfWords({ ...line, plain: head.toLowerCase() }, page);
}

/** "LUCÍA ARVELO", "LUCÍA ARVELO, Staff Writer", above the date. */
function isShoutedName({ text, shape }: Line, { tools }: Page): boolean {
  if (shape.words < 2 || shape.words > 6 || shape.digits > 0 || shape.shouted < 2) return false;
  const [head = '', role] = text.split(/,\s?|\s[|–-]\s/, 2);
  if (head !== head.toUpperCase() || (role !== undefined && !tools.names.roles.has(role.toLowerCase()))) return false;
  return isKnownName(head, tools.names) && readNames(head, tools.names, true).length === 1;
}

function isSignature({ text, shape }: Line, { tools }: Page): boolean {
  if (shape.words > 8 || shape.terminal || !isNamesOnly(text, tools.names)) return false;
  return readNames(text, tools.names).some(({ name }) => isKnownName(name, tools.names));
}

/** "Lorna Petrie, Eastern Standard 11 July 2022", "Gwyn Parry 9:24 | 06.02.2018", whatever people are called. */
function isDatedSignature(line: Line, page: Page): boolean {
  const { text, shape } = line;
  if (shape.digits === 0 || shape.words < 4 || shape.words > 14 || shape.terminal) return false;
  const [date] = findDates(text, page.tools.dates);
  if (!date || date.start < 5) return false;
  const head = text.slice(0, date.start).replace(BEFORE_DATE, '');
  return isNamesOnly(head, page.tools.names) && !isMadeOfWords({ ...line, plain: head.toLowerCase() }, page);
}

/** A clock, a day of the week and the marks between name and date. */
const BEFORE_DATE =
  /[\s,|·•–-]{0,3}(?:\d{1,2}[:.]\d\d)?[\s,|·•–-]{0,3}(?:(?:mon|tues?|wed|thu|thurs|fri|sat|sun)[.,]?)?[\s,|·•–-]{0,3}$/iu;

/** "Rizky Pratama - nusakabar", beside the date: a name and a house, whatever they are called. */
function isNameAtHouse(line: Line, page: Page): boolean {
  const { text, shape } = line;
  const [head = '', house = '', more] = text.split(/\s[–-]\s/);
  if (shape.words > 7 || shape.digits > 0 || more !== undefined || !/^[\p{L}.]+(?: \p{L}+)?$/u.test(house))
    return false;
  return isNamesOnly(head, page.tools.names) && !isMadeOfWords({ ...line, plain: head.toLowerCase() }, page);
}

/** "Meridian Staff", "Dawn Web Desk", "Lodestar Editorial Team": signed by a house. */
const HOUSE =
  /^(?:\p{Lu}[\p{L}.&'’]*\s){1,3}(?:Staff|Team|(?:Web |News |Online )?Desk|Newsdesk|Newsroom|Editors|(?:Blog |Staff )?Contributor|Bureau|Correspondent)$/u;

/** Last lines of the body, in which an author may be introduced. */
const CARD = 3;

/** "Patient Recruitment", where the page writes of "patients" and "recruitment": words, not a name. */
function isMadeOfWords(line: Line, { lines, states }: Page): boolean {
  // "Fjord Capital", where the article speaks of Fjord Capital: whom it is about.
  const body = states.lastIndexOf(BODY) - CARD;
  if (lines.some(({ plain }, i) => states[i] === BODY && i < body && plain.includes(line.plain))) return true;
  const words = line.plain.split(/[^\p{L}'’-]+/u).filter((word) => word.length > 3);
  return words.some((word) => lines.some(({ text }) => text.length > 60 && text.includes(` ${word}`)));
}

function isBesideDate(lines: Line[], i: number): boolean {
  for (let k = i - 2; k <= i + 2; k++) if (lines[k]?.kind === 'timestamp') return true;
  return false;
}
