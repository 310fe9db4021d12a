import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import { edtfOf, findDates, type WrittenDate } from '../../segment/wire/dates.ts';
import { wordsOf } from '../../segment/wire/forms.ts';
import type { Witnesses } from '../witnesses/index.ts';
import { outletOfUrl } from '../witnesses/outlets.ts';

/** Every full date of a text, "03/04/2021" read in the order of the page's outlet, country, other dates or language. */
export function datesOf(text: string, w: Witnesses): WrittenDate[] {
  return findDates(text, w.tools.dates, isDayFirst(w));
}

/** The first full date of a text as EDTF. */
export function writtenDate(text: string, w: Witnesses): string | null {
  const date = text === '' ? undefined : datesOf(text.slice(0, 120), w)[0];
  return date && !isNothing(date) ? edtfOf(date) : null;
}

/** 1 January 1970 and 1900: what machines write when they know no date. */
const isNothing = ({ year, month, day }: WrittenDate) => month === 1 && day === 1 && (year === 1970 || year === 1900);

const known = new WeakMap<object, boolean>();

function isDayFirst(w: Witnesses): boolean {
  let first = known.get(w.blocks);
  if (first === undefined) known.set(w.blocks, (first = decide(w)));
  return first;
}

/** "08/23/2021" can only be month-first, "23/08/2021" only day-first. */
const ONLY_MONTH_FIRST = /(?<!\d)(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:20)?\d\d(?!\d)/;
const ONLY_DAY_FIRST = /(?<!\d)(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:20)?\d\d(?!\d)/;
const MONTH_THEN_DAY =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}, (?:19|20)\d\d/i;

/** "07/08/2011 01:00:00 AM PDT": told by clocks of North America. */
const AMERICAN_CLOCK = /\d\/\d{1,2}\/\d{2,4},?(?: at)? \d{1,2}:\d\d(?::\d\d)? ?[ap]\.?m\.? (?:[PMCE][DS]?T)\b/i;

const DATED = new Set(['timestamp', 'byline']);

/** The outlet's habit, the country of its address, a date on the page that leaves no choice, its language, the way it writes months; else day-first. */
function decide(w: Witnesses): boolean {
  const { url, text, markup } = w.document;
  const outlet = outletOfUrl(url ?? '', w.outlets);
  if (outlet?.dates) return outlet.dates !== 'month-first';
  const { dayFirst, monthFirst } = compiled(w.lexicon, buildOrders);
  const domain = /^[a-z]+:\/\/[^/:?#]*(\.[a-z]+)(?:[/:?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  if (monthFirst.has(domain)) return false;
  if (dayFirst.has(domain)) return true;
  const month = ONLY_MONTH_FIRST.test(text);
  const day = ONLY_DAY_FIRST.test(text);
  if (month !== day) return day;
  if (w.blocks.some((block) => DATED.has(block.kind) && AMERICAN_CLOCK.test(block.text))) return false;
  const language = (markup?.language ?? '').toLowerCase().replace('_', '-');
  if (monthFirst.has(language)) return false;
  if (dayFirst.has(language) || (language !== '' && !/^en(?:-|$)/.test(language))) return true;
  return !MONTH_THEN_DAY.test(text);
}

/** Domains and languages by the order in which they write numbers of a date. */
function buildOrders(lexicon: Lexicon): { dayFirst: Set<string>; monthFirst: Set<string> } {
  return {
    dayFirst: new Set(wordsOf(lexicon, 'dates:day-first')),
    monthFirst: new Set(wordsOf(lexicon, 'dates:month-first')),
  };
}
