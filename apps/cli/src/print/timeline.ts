import { callParties } from '@dateline/core/model';
import { sayDate, sayDay } from '../lines/dates.ts';
import { count, headOf, markOf } from '../lines/events.ts';
import { cut, flat, type Line, say, spread } from '../lines/line.ts';
import { paint } from '../lines/paint.ts';
import { hang, wrapText } from '../lines/wrap.ts';
import type { SourcedEvent } from '../sources.ts';

export interface Shape {
  width: number;
  colour: boolean;
}

/** Columns of the day, so that everything below it stands in line. */
const DAY = 9;

/** A chronology for reading, one piece of text per event, months as headings. */
export async function* printTimeline(
  events: AsyncIterable<SourcedEvent>,
  { width, colour }: Shape,
): AsyncGenerator<string> {
  let before: SourcedEvent | undefined;
  let shown = 0;
  const measure = Math.max(40, Math.min(width, 110));
  for await (const event of events) {
    const head = headOf(event, before);
    const lines: Line[] = head === null ? [] : [[say(head, 'head')], []];
    yield paint([...lines, ...entry(event, measure), []], colour);
    before = event;
    shown++;
  }
  yield shown === 0 ? 'No events.\n' : paint([[say(legend(shown), 'faint')]], colour);
}

function entry(event: SourcedEvent, width: number): Line[] {
  const { status, type, place, text, date, contradictions } = event;
  const right = [
    say(type, status === 'happened' ? 'class' : status),
    ...(status === 'happened' ? [] : [say(` ${status}`, status)]),
  ];
  const first = spread(
    [
      say(` ${sayDay(date).padEnd(DAY - 3)}`, 'day'),
      say('  '),
      markOf(status),
      say(' '),
      say(callParties(event), 'actor'),
      ...(place ? [say(`  ${flat(place)}`, 'place')] : []),
    ],
    right,
    width,
  );
  const margin = say(' '.repeat(DAY + 1));
  const room = width - DAY - 1;
  const words = wrapText(`“${flat(text)}”`, room, 'words');
  return [
    first,
    ...hang(margin, words),
    ...hang(margin, wrapText(sourcesOf(event), room, 'faint')),
    ...(contradictions.length > 0 ? hang(margin, wrapText(sayContradictions(event), room, 'warning')) : []),
  ];
}

/** "2 independent sources: BBC News (22 Mar 2019), Yonhap". */
function sourcesOf({ origins, sources }: SourcedEvent): string {
  const named = sources.map(({ publisher, agency, headline, published }) => {
    const name = flat(publisher ?? agency ?? (headline === null ? 'publisher unknown' : `“${cut(headline, 48)}”`));
    return published ? `${name} (${sayDate(published)})` : name;
  });
  return `${count(origins, origins > 1 ? 'independent source' : 'source')}: ${[...new Set(named)].join(', ')}`;
}

function sayContradictions({ contradictions }: SourcedEvent): string {
  const each = contradictions.map(({ field, values }) => {
    const told = values.map(({ value }) => (field === 'date' ? sayDate(value) : value));
    return `! sources differ on the ${field}: ${told.join(' or ')}`;
  });
  return each.join('; ');
}

function legend(shown: number): string {
  return `${count(shown, 'event')}.  ● happened  ◐ ongoing  ○ planned  ▲ threatened  ? hypothetical  ✕ denied`;
}
