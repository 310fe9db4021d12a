import type { Article } from '../../model/article.ts';
import { dayOf, daysOf } from '../../model/edtf/index.ts';
import type { Reference } from './resolve/world.ts';
import type { Senses } from './senses.ts';

/** How far a dateline's day may lie from the day of publication and still be the day of writing. */
const NEAR = 4;
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?/;

/** The day the text speaks from: its dateline's day when that is at hand, else its day of publication; null when unknown. */
export function referenceOf(article: Article, senses: Senses): Reference | null {
  const { published, dateline } = article;
  if (!published) return null;
  const stated = published.certainty === 'stated';
  const local = localDay(published.edtf, dateline?.place ?? null, senses);
  const days = local === null ? daysOf(published.edtf.replace(/[T ].*$/s, '')) : ([[local, local]] as const);
  if (!days) return null;
  const first = days[0]![0];
  const last = days.at(-1)![1];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  const written = dateline?.date ? daysOf(dateline.date) : null;
  const day = written?.length === 1 && written[0]![0] === written[0]![1] ? written[0]![0] : null;
  if (day !== null && Math.abs(day - first) <= NEAR) return { first: day, last: day, edtf: dateline!.date!, stated };
  return { first, last, edtf: published.edtf, stated };
}

/**
 * The day of an instant at the place of the dateline: 22:30 in Washington is the next day in Seoul. Null when either is
 * unknown, or when summer time, which is not known here, would decide.
 */
function localDay(published: string, place: string | null, senses: Senses): number | null {
  const match = INSTANT.exec(published);
  const offset = place === null ? undefined : senses.zones.get(place.toLowerCase());
  if (!match || match[6] === undefined || offset === undefined) return null;
  const [, year, month, day, hour, minute, zone] = match;
  const given =
    zone === 'Z'
      ? 0
      : Number(zone!.slice(0, 3)) +
        (Math.sign(Number(zone!.slice(0, 3))) || 1) * (Number(zone!.replace(':', '').slice(3, 5)) / 60);
  const hours = Number(hour) + Number(minute) / 60 - given;
  const at = (shift: number) => dayOf(+year!, +month!, +day!) + Math.floor((hours + shift) / 24);
  return at(offset) === at(offset + 1) ? at(offset) : null;
}
