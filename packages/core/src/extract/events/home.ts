import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated } from '../../model/annotated.ts';

/** The country of the city that the report was sent from; null without a dateline, and for two cities of two countries. */
export function countryOfDateline({ article: { dateline } }: Annotated, lexicon: Lexicon): string | null {
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
