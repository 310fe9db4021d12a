import { type Line, label } from '../page.ts';
import type { Tools } from '../tools.ts';
import { findDates } from '../wire/dates.ts';
import { leadAt } from '../wire/forms.ts';
import type { SegmentRule } from './rule.ts';

/** "23 Aug 2021 09:38AM (Updated: 23 Aug 2021 09:38AM)", "Published on May 3, 2020", "3 hours ago". */
export const timestamp: SegmentRule = {
  name: 'timestamp',
  apply({ lines, tools }) {
    for (const line of lines) if (!line.firm && isTimestamp(line, tools)) label(line, 'timestamp', 'timestamp', true);
  },
};

/** "Temps de lecture 2 min", "Lesezeit: 4 Minuten": how long the article takes. */
const READING =
  /(?:temps de lecture|lesezeit|reading time|read time|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения):? {0,2}\d{1,3} ?\p{L}{0,8}/gu;

function isTimestamp(line: Line, tools: Tools): boolean {
  const { words, digits, terminal } = line.shape;
  if (digits === 0 || words > 24) return false;
  if (
    words <= 7 &&
    (tools.ago.behind.some((word) => line.plain.endsWith(word)) ||
      tools.ago.before.some((word) => line.plain.startsWith(word)))
  )
    return true;
  const dates = findDates(line.text, tools.dates);
  if (dates.length === 0) return words <= 4 && /^\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Za-z]{2,4})?$/.test(line.text);
  // What is left when dates and their lead words are gone must be next to nothing.
  let rest = '';
  let at = 0;
  for (const date of dates) {
    rest += ` ${line.plain.slice(at, date.start)} `;
    at = date.end;
  }
  rest = (rest + line.plain.slice(at)).replace(READING, ' ').replace(/[|,;:()•·\-–—/[\].@]+/g, ' ');
  const left = rest.split(' ').filter((word) => word !== '');
  let unknown = 0;
  for (let i = 0; i < left.length; i++) {
    const lead = leadAt(left.slice(i).join(' '), tools.dateLeads);
    if (lead > 0) i += left.slice(i).join(' ').slice(0, lead).split(' ').length - 1;
    else if (
      !/^(?:\p{L}{1,3}|\d{1,2}(?:h\d{0,2})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|views?|reads?|comments?|read|min|mins)$/u.test(
        left[i]!,
      )
    )
      unknown++;
  }
  return (
    unknown === 0 ||
    (unknown <= 2 && !terminal && dates[0]!.start === 0) ||
    (unknown <= 1 && leadAt(line.plain, tools.dateLeads) > 0)
  );
}
