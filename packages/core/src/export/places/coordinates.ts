import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import { loadLexicon } from '../../lexicon/load.ts';
import { foldName } from '../../store/names.ts';

/** Longitude and latitude in degrees (WGS 84), in GeoJSON's order. */
export type Coordinates = readonly [longitude: number, latitude: number];

/** Where a place lies; null for a country or region, an unknown name, and one that could be several towns. */
export type Gazetteer = (place: string, country: string | null) => Coordinates | null;

interface City {
  city: string;
  city_ascii: string;
  lat: number;
  lng: number;
  pop: number;
  iso3: string;
}

/** Of two towns of one name in one country the greater is meant when it has so many times the people. */
const FAR_GREATER = 10;
/** Countries that the table of cities spells otherwise than ISO 3166-1. */
const OWN_CODES: { [code: string]: string } = { KOS: 'XKX', SDS: 'SSD', SAH: 'ESH', ALD: 'ALA' };

/** Opens the coordinates of the lexicon's places: its own points, else those of city-timezones (MIT), which knows 7,300 towns. */
export async function openGazetteer(): Promise<Gazetteer> {
  const { default: table } = await import('city-timezones');
  const cities = Map.groupBy(rowsOf(table.cityMapping), ({ key }) => key);
  const { spellings, points } = compiled(loadLexicon(), indexPlaces);
  return (place, country) => {
    const known = [...(spellings.get(foldName(place)) ?? [])].filter(([code]) => country === null || code === country);
    // A name that towns of two countries bear says nothing by itself.
    const [code, names] = known.length === 1 ? known[0]! : [country, [place]];
    if (code === null) return null;
    for (const name of names) {
      const point = points.get(keyOf(name, code));
      if (point) return point;
      const town = meantAmong(cities.get(keyOf(name, code)) ?? []);
      if (town) return [rounded(town.lng), rounded(town.lat)];
    }
    return null;
  };
}

function* rowsOf(table: readonly City[]): Generator<City & { key: string }> {
  for (const row of table) {
    const code = OWN_CODES[row.iso3] ?? row.iso3;
    for (const key of new Set([keyOf(row.city, code), keyOf(row.city_ascii, code)])) yield { ...row, key };
  }
}

function keyOf(name: string, country: string): string {
  return `${country}${foldName(name)}`;
}

function meantAmong(towns: readonly City[]): City | null {
  const [first, second] = [...towns].sort((a, b) => b.pop - a.pop);
  return first && (!second || first.pop >= FAR_GREATER * second.pop) ? first : null;
}

/** Eleven metres: a town has no better. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

/** By folded name: the countries that have such a town, each with all spellings of it; and the points of the lexicon's own. */
function indexPlaces(lexicon: Lexicon) {
  const spellings = new Map<string, Map<string, string[]>>();
  const points = new Map<string, Coordinates>();
  const add = (country: string, names: string[]) => {
    for (const name of names) {
      const key = foldName(name);
      if (!spellings.has(key)) spellings.set(key, new Map());
      spellings.get(key)!.set(country, names);
    }
  };
  for (const { country, cities, facilities, points: own } of lexicon.places) {
    if (country === null) continue;
    for (const name of [...cities, ...facilities]) add(country, name.split('|'));
    for (const [name, [longitude, latitude]] of Object.entries(own))
      points.set(keyOf(name, country), [longitude, latitude]);
  }
  // "Washington" is also "Washington, D.C."; a second capital is another town.
  for (const { country, capitals } of lexicon.countries)
    for (const name of capitals) add(country, [name, ...capitals.filter((other) => other.startsWith(`${name}, `))]);
  return { spellings, points };
}
