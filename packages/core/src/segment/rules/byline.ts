import { type Line, label } from '../page.ts';
import type { Tools } from '../tools.ts';
import { findDates } from '../wire/dates.ts';
import { isKnownName, leadLength } from '../wire/name-form.ts';
import { isNamesOnly, readNames } from '../wire/names.ts';
import type { SegmentRule } from './rule.ts';

/** "By Jane Doe", "Written by Ali Khan, political editor", "Jane Doe | Staff Writer | 2 July 2025", "2 July 2025 · by Jane Doe · 3 comments". */
export const byline: SegmentRule = {
  name: 'byline',
  apply({ lines, tools }) {
    for (const line of lines) {
      if (line.firm || line.shape.words > 30) continue;
      const rule = isLed(line, tools) ? 'byline' : dated(line, tools);
      if (rule !== null) label(line, 'byline', rule, true);
    }
  },
};

const LONG = 22;

/** "By Jane Doe, Seoul"; "By Jane Doe Last Updated: December 6, 2024"; "By" alone. */
function isLed({ text, shape }: Line, { names }: Tools): boolean {
  const lead = leadLength(text, names);
  if (lead === 0) return false;
  const rest = text.slice(lead);
  if (rest === '') return /:$|^by$/i.test(text);
  const found = readNames(text, names);
  if (found.length === 0) return names.agencies.has(rest.split(/[,|·]/, 1)[0]!.trim().toLowerCase());
  const behind = text.slice(found.at(-1)!.end);
  if (found[0]!.start === lead && (BEHIND.test(behind) || CALLING.test(behind))) return true;
  return shape.words <= LONG && !(shape.terminal && shape.words > 12) && namesFill(rest);
}

/** What stands right behind the names of a byline that says more: "on Friday December 19", "| Mar 11, 2023", "Last Updated: …". */
const BEHIND =
  /^\s{0,2}(?:[|·•–—-]\s{0,2}|,\s{0,2})?(?:on\s|at\s)?(?:(?:last |first )?(?:updated|published|posted|modified)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?[ ./-]\p{L}{3,9}|\d{1,4}[/.-]\d{1,2}[/.-]\d)/iu;

/** ", transport correspondent", ", the paper's science editor in Oslo": who the named one is. */
const CALLING =
  /^,? (?:[\p{L}'’-]{2,20} ){0,4}(?:correspondent|reporter|editor|writer|columnist|producer|photographer|journalist|contributor|critic|bureau chief)s?(?: in \p{Lu}[\p{L}-]{1,20})?$/u;

/** Mostly capitalised words: "By Monday the talks had failed" is prose. */
function namesFill(rest: string): boolean {
  const words = rest.split(/\s+/);
  const capital = words.filter(
    (word) =>
      /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(word) ||
      /^\W|^(?:and|und|et|y|e|in|for|of|the|de|van|von|bin|al|at|\d.*)$/iu.test(word),
  );
  return capital.length >= words.length * 0.6;
}

/** "Posted 2 July 2025 by Jane Doe | 3 comments": a name behind "by" in a line that dates the page. */
const BY_INSIDE = /(?:^|[\s·|•,)\d])by:? (?=\p{Lu})/iu;

/** A date and a name in one line, and little else. */
function dated({ text, shape }: Line, tools: Tools): string | null {
  if (shape.digits === 0 || shape.terminal || shape.words < 4) return null;
  const known = isKnownName(text, tools.names);
  const inside = BY_INSIDE.exec(text);
  const bar = Math.max(text.lastIndexOf(' • '), text.lastIndexOf(' | '), text.lastIndexOf(' · '));
  const behind = bar > 0 && shape.words <= 14 && isKnownName(text.slice(bar + 3), tools.names);
  if (!known && inside === null && !behind) return null;
  const dates = findDates(text, tools.dates);
  const [date] = dates;
  if (!date) return null;
  if (inside && inside.index > 0) {
    const [name] = readNames(text.slice(inside.index + inside[0].length), tools.names, true);
    if (name && name.start === 0) return 'byline:inside';
  }
  // "12/19/2025 • Friday Philosophy • Jane Doe"
  if (behind && date.end <= bar && isNamesOnly(text.slice(bar + 3), tools.names)) return 'byline:after-date';
  if (!known || date.start < 5 || shape.words > 20) return null;
  // "Jane Doe Published 10:19am 19 December 2025", "Jane Doe | Senior Writer | July 2, 2025"
  const head = text.slice(0, date.start);
  // "LUCÍA ARVELO Bilbao Martes, 12 mayo 2020": in capitals, but known.
  const [name] = readNames(head, tools.names, /^\p{Lu}{2}/u.test(head));
  if (!name || name.start > 0) return null;
  const between = head.slice(name.end);
  return between.length <= 60 && !/\p{Ll}{3} \p{Ll}{3,} \p{Ll}{3}/u.test(between) ? 'byline:before-date' : null;
}
