import type { Lexicon } from '../lexicon/lexicon.ts';
import { boundsOf } from '../model/edtf/index.ts';
import type { EventType } from '../model/event.ts';
import type { CanonicalEvent } from '../model/story.ts';
import { goldsteinOf } from './events/weigh.ts';

/** Events of one month; `eventIds` open each figure. */
export interface MonthOfEvents {
  /** YYYY-MM; null for events that no single month is known of. */
  month: string | null;
  count: number;
  eventIds: string[];
}

/** What was done between two parties, in figures. */
export interface Measures {
  /** By PLOVER root, then by month; roots with the most events first. */
  classes: { type: EventType; count: number; months: MonthOfEvents[] }[];
  /** How the acts of a month move the parties together or apart, on average: -10 to 10. */
  months: (MonthOfEvents & { goldstein: number })[];
  /** Events left out because they did not happen: planned, threatened, denied, hypothetical. */
  unrealised: { count: number; eventIds: string[] };
}

/** Counts what happened or goes on; a threat or a plan is no deed. Months ascend, the unknown one comes last. */
export function measureEvents(events: readonly CanonicalEvent[], lexicon: Lexicon): Measures {
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  const deeds = sorted.filter(({ status }) => status === 'happened' || status === 'ongoing');
  const others = sorted.filter((event) => !deeds.includes(event));
  const types = [...new Set(deeds.map(({ type }) => type))];
  const classes = types.map((type) => {
    const own = deeds.filter((event) => event.type === type);
    return { type, count: own.length, months: byMonth(own).map(({ events: _, ...month }) => month) };
  });
  const months = byMonth(deeds).map(({ events: own, ...month }) => {
    const sum = own.reduce((total, { type, mode }) => total + goldsteinOf(type, mode, lexicon), 0);
    return { ...month, goldstein: Math.round((sum / own.length) * 100) / 100 };
  });
  return {
    classes: classes.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    months,
    unrealised: { count: others.length, eventIds: others.map(({ id }) => id) },
  };
}

function byMonth(events: readonly CanonicalEvent[]): (MonthOfEvents & { events: CanonicalEvent[] })[] {
  const months = new Map<string | null, CanonicalEvent[]>();
  for (const event of events) {
    const month = monthOf(event.date);
    const known = months.get(month);
    if (known) known.push(event);
    else months.set(month, [event]);
  }
  const order = (month: string | null) => month ?? '9999-99';
  return [...months]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([month, own]) => ({ month, count: own.length, eventIds: own.map(({ id }) => id), events: own }));
}

/** The month that holds all days which a date allows. */
function monthOf(date: string | null): string | null {
  const bounds = date === null ? null : boundsOf(date);
  const [first, last] = [bounds?.earliest?.slice(0, 7), bounds?.latest?.slice(0, 7)];
  return first !== undefined && first === last ? first : null;
}
