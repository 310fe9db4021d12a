import {
  type Actor,
  boundsOf,
  type CanonicalEvent,
  type Contradiction,
  callParty,
  type EventStatus,
  type EventType,
  shownSide,
} from '@dateline/core/model';
import { sayDate, sayDay } from '../words/dates.ts';

/** Key (its own id, else its name), name, ISO 3166-1 alpha-3 code or ''. `linked` is 1 when it has a page of its own. */
export type Party = [key: string, name: string, country: string, linked: 0 | 1];

/** One line of the timeline with short keys: thousands of them travel to the browser when a filter is set. */
export interface Row {
  id: string;
  /** EDTF, or '' when not known. */
  date: string;
  /** The date in words. */
  when: string;
  /** What stands in the margin under its month. */
  day: string;
  /** "2019-03", "2019", or '' when not known: the heading it stands under. */
  under: string;
  type: EventType;
  mode: string;
  status: EventStatus;
  actors: Party[];
  targets: Party[];
  place: string;
  story: string;
  words: string;
  /** Who tells it in these words, and when: "Gulf Ledger, 4 January 2016". */
  source: string;
  pages: number;
  origins: number;
  disputed: Contradiction['field'][];
}

/** What a row shows of other records. */
export interface Known {
  /** The name of an entity that has a page of its own, else null. What the text calls it stands in its words. */
  entity(id: string): string | null;
  /** Publisher and day of an article, or '' when it states neither. */
  source(articleId: string): string;
}

export function makeRow(event: CanonicalEvent, { entity, source }: Known): Row {
  const party = (actor: Actor): Party => {
    const { id, name, country } = actor;
    const known = id === null ? null : entity(id);
    return [id ?? name, known ?? callParty(actor), country ?? '', known === null ? 0 : 1];
  };
  return {
    id: event.id,
    date: event.date ?? '',
    when: sayDate(event.date),
    day: event.date === null ? '' : sayDay(event.date),
    under: headingOf(event.date),
    type: event.type,
    mode: event.mode ?? '',
    status: event.status,
    actors: shownSide(event.actors).map(party),
    targets: shownSide(event.targets).map(party),
    place: event.place ?? '',
    story: event.storyId,
    words: event.text,
    source: source(tellerOf(event)),
    pages: new Set(event.statements.map(({ articleId }) => articleId)).size,
    origins: event.origins,
    disputed: event.contradictions.map(({ field }) => field),
  };
}

/** The article whose words stand for the event: the first to tell it in just these, else the first to tell it. */
function tellerOf({ statements, text }: CanonicalEvent): string {
  const said = ({ exact }: { exact: string }) => exact.replace(/\s+/g, ' ').trim() === text;
  const teller = statements.find(({ evidence }) => evidence.some(said)) ?? statements[0];
  return teller?.articleId ?? '';
}

/** The month that holds a date, or its year when a month would claim more than is known: "2019-03", "2019", '' for none. */
function headingOf(edtf: string | null): string {
  const bounds = edtf === null ? null : boundsOf(edtf);
  const first = bounds?.earliest ?? bounds?.latest;
  if (!first) return '';
  const last = bounds?.latest ?? first;
  const month = first.slice(0, -3);
  const close = last.startsWith(month) || (Date.parse(last) - Date.parse(first)) / 86_400_000 <= 31;
  return close ? month : first.slice(0, -6);
}
