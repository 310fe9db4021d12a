import { boundsOf, dayOf, dayText } from '../../model/edtf/index.ts';
import { callParties } from '../../model/party.ts';
import type { CanonicalEvent } from '../../model/story.ts';
import { eventsOf, type Format, oneLine } from '../format.ts';

/** A span of more days is no appointment: "in 2019" would lie over the whole year. */
const LONGEST = 31;
const STATUS: { readonly [Status in CanonicalEvent['status']]: string } = {
  happened: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  planned: 'TENTATIVE',
  threatened: 'TENTATIVE',
  hypothetical: 'TENTATIVE',
  denied: 'CANCELLED',
};

/** iCalendar (RFC 5545): an all-day entry an event whose date is known to within a month; the others are left out. */
export const ics: Format = {
  name: 'ics',
  mediaType: 'text/calendar',
  extension: 'ics',
  async *write(store, query) {
    yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateline//Chronology//EN\r\nCALSCALE:GREGORIAN\r\n';
    for await (const event of eventsOf(store, { ...query, order: 'date' })) yield entryOf(event);
    yield 'END:VCALENDAR\r\n';
  },
};

function entryOf(event: CanonicalEvent): string {
  const days = daysOf(event.date);
  if (days === null) return '';
  const { id, type, status, place, text, origins, statements } = event;
  const words = [...new Set(statements.flatMap(({ evidence }) => evidence.map(({ exact }) => `“${oneLine(exact)}”`)))];
  const sources = [...new Set(statements.map(({ articleId }) => articleId))].join(', ');
  const lines = [
    'BEGIN:VEVENT',
    `UID:${id}@dateline`,
    // A calendar wants to know when an entry was made. It was made of the day that it tells of.
    `DTSTAMP:${days.first}T000000Z`,
    `DTSTART;VALUE=DATE:${days.first}`,
    `DTEND;VALUE=DATE:${days.after}`,
    `SUMMARY:${escapeText(`${callParties(event)}: ${oneLine(text)}`)}`,
    `DESCRIPTION:${escapeText([...words, `${origins} independent; articles: ${sources}`].join('\n'))}`,
    `CATEGORIES:${type}`,
    `STATUS:${STATUS[status]}`,
    ...(place === null ? [] : [`LOCATION:${escapeText(oneLine(place))}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function daysOf(date: string | null): { first: string; after: string } | null {
  const { earliest, latest } = (date === null ? null : boundsOf(date)) ?? {};
  if (!earliest || !latest) return null;
  const [from, to] = [numberOf(earliest), numberOf(latest)];
  return to - from >= LONGEST ? null : { first: compact(from), after: compact(to + 1) };
}

function numberOf(day: string): number {
  return dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

function compact(day: number): string {
  return dayText(day).replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Lines of at most 75 octets; the rest goes on after a space. No sign is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const code = sign.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 74) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}
