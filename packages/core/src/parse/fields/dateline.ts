import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Article, Dateline } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import type { Witnesses } from '../witnesses/index.ts';
import { findOutlet, type OutletIndex } from '../witnesses/outlets.ts';
import { DAY_ELSEWHERE, ONLY_AGENCY, WITH_PLACE } from './dateline-forms.ts';

/** The dateline that opens the first paragraph, or null. A place alone counts only in capitals or before an agency. */
export function readDateline(w: Witnesses, published: Article['published']): Dateline | null {
  const block = w.blocks[w.first];
  if (!block) return null;
  const head = block.text.slice(0, 160);
  const only = ONLY_AGENCY.exec(head);
  if (only && !/^\p{Ll}/u.test(head.slice(only[0].length))) {
    const outlet = findOutlet(only.groups!.agency!, w.outlets);
    return outlet
      ? { place: null, date: null, agency: outlet.name, start: block.start, end: block.start + only[0].length }
      : null;
  }
  const match = WITH_PLACE.exec(head);
  const placed = match && readPlaced(w, published, block, head, match);
  return (placed?.date ? null : readElsewhere(w, published, block, head)) ?? placed;
}

function readPlaced(
  w: Witnesses,
  published: Article['published'],
  block: Block,
  head: string,
  match: RegExpExecArray,
): Dateline | null {
  const { place, agency, dash, month1, month2, day1, day2, short } = match.groups!;
  const year = short ? centuryOf(short) : match.groups!.year;
  if (!/^\p{Lu}/u.test(place!)) return null;
  const outlet = agency ? agencyOf(agency, w.outlets) : null;
  const month = w.tools.dates.months.get((month1 ?? month2 ?? '').toLowerCase());
  const shouted = place === place!.toUpperCase() && place!.length > 2;
  if ((month1 ?? month2) !== undefined && month === undefined) return null;
  const sure =
    (shouted &&
      dash !== undefined &&
      (dash !== '-' || outlet !== null || month !== undefined || /\s-\s/.test(match[0]))) ||
    // "Government of National Accord (GNA) announced": letters that are an agency elsewhere need a place or a dash here.
    (outlet !== null && (shouted || dash !== undefined || month !== undefined || isPlace(place!, w))) ||
    (month !== undefined && (dash !== undefined || agency !== undefined)) ||
    (dash !== undefined && /^(?:--|—|–)$/.test(dash) && / [—–-]+ /.test(match[0]) && isPlace(place!, w));
  // "Riyadh: Iran reopened its embassy": a known place before a colon.
  const colon = dash === ':' && !shouted && isPlace(place!, w) && /^\p{Lu}/u.test(head.slice(match[0].length));
  if (!(sure || colon) || (agency && !outlet && !shouted && month === undefined)) return null;
  const day = day1 ?? day2;
  // "BBC Monitoring, 5 June 1999:" names a house and no place.
  const house = isPlace(place!, w) ? null : findOutlet(place!, w.outlets);
  return {
    place: house ? null : properCase(place!),
    date: month && day ? dayOf(month, +day, year, published) : null,
    // An agency that the lexicon does not know is still named by the page.
    agency:
      (outlet ?? house)?.name ??
      (agency && /^\p{Lu}[\p{L}. -]*$/u.test(agency.trim()) ? agency.trim().split(' via ', 1)[0]! : null),
    start: block.start,
    end: block.start + match[0].length,
  };
}

/** A day in brackets, behind the agency or behind a dash: the day must be a whole one, the place known or in capitals. */
function readElsewhere(w: Witnesses, published: Article['published'], block: Block, head: string): Dateline | null {
  if (!/^[\p{Lu}(\d]/u.test(head)) return null;
  for (const form of DAY_ELSEWHERE) {
    const match = form.exec(head);
    if (!match) continue;
    const { place, agency, month1, month2, day1, day2, short } = match.groups!;
    const month = w.tools.dates.months.get((month1 ?? month2)!.toLowerCase());
    const year = short ? centuryOf(short) : match.groups!.year;
    const shouted = place !== undefined && place === place.toUpperCase() && place.length > 2;
    if (month === undefined || !(place === undefined ? year : shouted || isPlace(place, w))) continue;
    const outlet = agency ? agencyOf(agency, w.outlets) : null;
    return {
      place: place === undefined ? null : properCase(place),
      date: dayOf(month, +(day1 ?? day2)!, year, published),
      agency: outlet?.name ?? agency?.trim() ?? null,
      start: block.start,
      end: block.start + match[0].length,
    };
  }
  return null;
}

const agencyOf = (text: string, outlets: OutletIndex) =>
  findOutlet(text, outlets) ??
  text
    .split(/\/| via /)
    .map((part) => findOutlet(part, outlets))
    .find((each) => each !== null) ??
  null;

/** "89" -> "1989": years of two figures run from 1970 on. */
const centuryOf = (short: string) => `${+short >= 70 ? 19 : 20}${short}`;

/** A city, region or country of the lexicon. */
function isPlace(place: string, { lexicon }: Witnesses): boolean {
  return compiled(lexicon, buildPlaces).has(place.toLowerCase());
}

function buildPlaces(lexicon: Lexicon): Set<string> {
  const names = lexicon.places
    .flatMap((entry) => [...entry.cities, ...entry.regions])
    .flatMap((name) => name.split('|'))
    .concat(lexicon.countries.flatMap(({ capitals }) => capitals));
  return new Set(names.map((name) => name.toLowerCase()));
}

/** "SEOUL" -> "Seoul", "ZURICH/LONDON" -> "Zurich/London"; mixed case stays as written. */
function properCase(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place
    .toLowerCase()
    .replace(/(^|[\s/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ (Of|The|De|Del|La|El) /g, (word) => word.toLowerCase());
}

/** The day in the year that the dateline gives, or that brings it nearest to the publication; without either the year stays open. */
function dayOf(month: number, day: number, year: string | undefined, published: Article['published']): string | null {
  const two = (n: number) => String(n).padStart(2, '0');
  if (day < 1 || day > 31) return null;
  const known = year ?? published?.edtf.slice(0, 4);
  if (known === undefined || !/^\d{4}$/.test(known)) return `XXXX-${two(month)}-${two(day)}`;
  if (year) return `${year}-${two(month)}-${two(day)}`;
  // Written in December, published in January.
  const back = month === 12 && published?.edtf.slice(5, 7) === '01' ? 1 : 0;
  return `${+known - back}-${two(month)}-${two(day)}`;
}
