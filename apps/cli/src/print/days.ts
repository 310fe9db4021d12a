import type { ToldDay } from '@dateline/core/export';
import { sayDate } from '../lines/dates.ts';
import { count } from '../lines/events.ts';
import { flat, type Line, say, spread } from '../lines/line.ts';
import { paint } from '../lines/paint.ts';
import { hang, wrapText } from '../lines/wrap.ts';
import type { Shape } from './timeline.ts';

/** Columns before the words of a day. */
const MARGIN = 2;

/** Days for reading: each with the first sentence that names it, who says so, and the classes of what was read as happening on it. */
export function printDays(days: readonly ToldDay[], { width, colour }: Shape): string {
  const measure = Math.max(40, Math.min(width, 110));
  const lines = days.flatMap((day) => [...entry(day, measure), []]);
  return paint(days.length === 0 ? [[say('No days.')]] : [...lines, [say(count(days.length, 'day'), 'faint')]], colour);
}

function entry({ date, told, events }: ToldDay, width: number): Line[] {
  const margin = say(' '.repeat(MARGIN));
  const classes = [...new Set(events.map(({ type }) => type))].join(' ');
  const named = told.length === 0 ? 'a day of many reports' : `named in ${count(told.length, 'article')}`;
  const head = spread([say(sayDate(date), 'day'), say('  '), say(named, 'faint')], [say(classes, 'class')], width);
  const first = told[0];
  if (!first) return [head];
  const room = width - MARGIN;
  const { publisher, agency, headline, published } = first;
  const source = flat(publisher ?? agency ?? headline ?? 'publisher unknown');
  return [
    head,
    ...hang(margin, wrapText(`“${flat(first.evidence.exact)}”`, room, 'words')),
    ...hang(margin, wrapText(published ? `${source} (${sayDate(published)})` : source, room, 'faint')),
  ];
}
