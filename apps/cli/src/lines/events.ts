import { type CanonicalEvent, callParties, type Event, type EventStatus } from '@dateline/core/model';
import { sayDate, sayDay, sayMonth } from './dates.ts';
import { cell, flat, type Line, say } from './line.ts';
import { MARKS } from './tones.ts';
import { hang, wrapText } from './wrap.ts';

/** RETREAT, or "CONSULT · meeting" when the mode is known. */
export function classOf({ type, mode }: Pick<Event, 'type' | 'mode'>): string {
  return mode ? `${type} · ${mode}` : type;
}

export function markOf(status: EventStatus): { text: string; tone: EventStatus } {
  return { text: MARKS[status], tone: status };
}

/** "3 sources", "1 source". */
export function count(n: number, noun: string): string {
  const plural = noun.endsWith('y') && !/[aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${n} ${n === 1 ? noun : plural}`;
}

/** The row of an event in a list: day, status, who, class, words, sources. Narrow screens lose the class, then the words. */
export function eventRow(event: CanonicalEvent, width: number): Line {
  const sources = event.origins > 1 ? `${event.origins}×` : '';
  const warn = event.contradictions.length > 0 ? '!' : ' ';
  const fixed = 7 + 2 + 5;
  const kind = width >= 88 ? 11 : 0;
  const room = Math.max(8, width - fixed - kind);
  const who = Math.min(room, Math.max(18, Math.min(Math.floor(room * 0.44), 44)));
  const words = room - who - 2;
  return [
    say(cell(sayDay(event.date), 7), 'day'),
    markOf(event.status),
    say(' '),
    say(cell(callParties(event), who), 'actor'),
    say('  '),
    ...(kind ? [say(cell(event.type, kind), event.status === 'happened' ? 'class' : event.status)] : []),
    ...(words > 6 ? [say(cell(`“${flat(event.text)}”`, words), 'words')] : [say(' '.repeat(Math.max(0, words)))]),
    say(cell(warn, 2, 'right'), 'warning'),
    say(cell(sources, 3, 'right'), 'accent'),
  ];
}

/** The heading above an event whose month differs from the one before it; null when it stands under the same. */
export function headOf(
  event: Pick<CanonicalEvent, 'date'>,
  before: Pick<CanonicalEvent, 'date'> | undefined,
): string | null {
  const month = sayMonth(event.date);
  return before && sayMonth(before.date) === month ? null : month;
}

/** What is known of one event, as lines: the pane beside the timeline, and `dateline show`. */
export function eventLines(event: CanonicalEvent, width: number): Line[] {
  const place = event.place ? [say(`  ${flat(event.place)}`, 'place')] : [];
  const lines: Line[] = [
    [markOf(event.status), say(` ${event.status}`, event.status), say('  '), say(classOf(event), 'class')],
    ...wrapText(callParties(event), width, 'actor'),
    [say(sayDate(event.date), 'day'), ...place],
    [],
    ...wrapText(`“${flat(event.text)}”`, width, 'words'),
    [],
    [say(count(event.origins, 'independent source')), say(` · ${count(event.statements.length, 'telling')}`, 'faint')],
  ];
  for (const { field, values } of event.contradictions) {
    const told = values.map(
      ({ value, articleIds }) => `${field === 'date' ? sayDate(value) : value} (${articleIds.length})`,
    );
    lines.push(
      ...hang(
        say('! ', 'warning'),
        wrapText(`Sources differ on the ${field}: ${told.join(' or ')}`, width - 2, 'warning'),
      ),
    );
    for (const { value, words = [] } of values) {
      const [said] = words.flatMap(({ evidence }) => evidence);
      if (!said) continue;
      const told = `${field === 'date' ? sayDate(value) : value}: “${flat(said.exact)}”`;
      lines.push(...hang(say('    '), wrapText(told, width - 4, 'words')));
    }
  }
  return lines;
}
