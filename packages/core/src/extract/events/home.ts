import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated } from '../../model/annotated.ts';

/**
 * Where a report is at home: the country of its dateline, unless the report hardly names it and tells of another; else the one that most of
 * its names belong to, else that of its headline. Null when none tells.
 */
export function homeOf(annotated: Annotated, lexicon: Lexicon): string | null {
  const { most, share } = countCountries(annotated);
  const sent = countryOfDateline(annotated, lexicon);
  // a bureau abroad, in a country that the report itself hardly names: "NAIROBI - Ethiopian forces …"
  const abroad = sent !== null && most !== null && share(sent) < 0.25;
  const told = countryOfHeadline(annotated);
  const far = sent !== null && told !== null && told !== sent && share(told) > 3 * share(sent);
  const home = sent === null || abroad || far ? (most ?? told ?? sent ?? countryOfPlaces(annotated, share)) : sent;
  const former = FORMER[home ?? ''];
  return former && annotated.entities.some(({ country }) => country === former) ? former : home;
}

/**
 * "Mutare Hospital … the MDC … in |Harare|": the one country whose towns, bodies and sites a report without a dateline names, three at least, and of
 * other countries little: in a history of a war, half of the generals are from abroad.
 */
function countryOfPlaces({ entities }: Annotated, share: (country: string) => number): string | null {
  const counts = new Map<string, number>();
  for (const { kind, country, role } of entities)
    if (country !== null && SETTING.has(kind) && role !== 'JRN') counts.set(country, (counts.get(country) ?? 0) + 1);
  const [[country, most] = [null, 0], [, second] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return country !== null && most >= 3 && most > 4 * second && share(country) >= 0.6 ? country : null;
}
const SETTING: ReadonlySet<string> = new Set(['place', 'facility', 'organization']);

/** "Haiti: peace-keepers arrive": the one country that the headline names. */
function countryOfHeadline({ article: { blocks }, mentions, entities }: Annotated): string | null {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  if (!headline) return null;
  const named = new Set<string>();
  for (const { start, end, entity } of mentions) {
    if (start < headline.start || end > headline.end) continue;
    const { country } = entities[entity]!;
    if (country !== null) named.add(country);
  }
  return named.size === 1 ? [...named][0]! : null;
}

/** What Moscow, Belgrade and Prague were the capitals of, where the text speaks of it. */
const FORMER: { [country: string]: string } = { RUS: 'SUN', SRB: 'YUG', CZE: 'CSK' };

/** The country that three names in five belong to, the first ones among them; and what share of them any country has. */
function countCountries({ mentions, entities }: Annotated) {
  const counts = new Map<string, number>();
  const first = new Set<string>();
  let all = 0;
  for (const { entity, rule } of mentions) {
    const { country } = entities[entity]!;
    if (country === null || rule === 'pronoun') continue;
    if (all++ < OPENING) first.add(country);
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  const clear = top !== undefined && top[1] >= ENOUGH && top[1] >= all * 0.6 && first.has(top[0]);
  return { most: clear ? top[0] : null, share: (country: string) => (counts.get(country) ?? 0) / Math.max(1, all) };
}
const OPENING = 3;
const ENOUGH = 6;

/** The country of the city that the report was sent from; null without a dateline, and for two cities of two countries. */
function countryOfDateline({ article: { dateline } }: Annotated, lexicon: Lexicon): string | null {
  if (!dateline?.place) return null;
  const cities = compiled(lexicon, buildCities);
  const found = new Set(dateline.place.split(/[/,]/).map((city) => cities.get(city.trim().toLowerCase()) ?? null));
  found.delete(null);
  return found.size === 1 ? [...found][0]! : null;
}

/** Countries by city. A name that several countries have is that of the first, the most important one. */
function buildCities(lexicon: Lexicon): ReadonlyMap<string, string> {
  const cities = new Map<string, string>();
  const add = (forms: string, country: string) => {
    for (const form of forms.toLowerCase().split('|')) if (!cities.has(form)) cities.set(form, country);
  };
  for (const { capitals, country } of lexicon.countries) for (const city of capitals) add(city, country);
  for (const { country, cities: names } of lexicon.places) if (country) for (const city of names) add(city, country);
  return cities;
}
