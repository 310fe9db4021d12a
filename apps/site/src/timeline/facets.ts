import { CLASSES, STATUSES } from '../words/labels.ts';
import type { Row } from './row.ts';

/** One choice of a filter: what stands in the URL, what the reader sees, and how many events it leaves. */
export interface Choice {
  value: string;
  label: string;
  events: number;
}

export interface Facets {
  actors: Choice[];
  countries: Choice[];
  classes: Choice[];
  places: Choice[];
  statuses: Choice[];
}

/** More than this in one list helps nobody; every name has a page of its own besides. */
const MOST = 80;

/** `countryName` gives the name of an ISO 3166-1 alpha-3 code, or null. */
export function facetsOf(rows: readonly Row[], countryName: (code: string) => string | null): Facets {
  const actors = new Map<string, Choice>();
  const countries = new Map<string, Choice>();
  const classes = new Map<string, Choice>();
  const places = new Map<string, Choice>();
  const statuses = new Map<string, Choice>();
  for (const row of rows) {
    const parties = [...row.actors, ...row.targets];
    for (const [key, name] of new Map(parties.map((party) => [party[0], party[1]]))) add(actors, key, name);
    for (const code of new Set(parties.flatMap(([, , code]) => code || [])))
      add(countries, code, countryName(code) ?? code);
    add(classes, row.type, CLASSES[row.type].verb);
    if (row.place) add(places, row.place, row.place);
    add(statuses, row.status, STATUSES[row.status].label);
  }
  return {
    actors: frequent(actors),
    countries: frequent(countries),
    classes: inOrder(classes, Object.keys(CLASSES)),
    places: frequent(places),
    statuses: inOrder(statuses, Object.keys(STATUSES)),
  };
}

function add(choices: Map<string, Choice>, value: string, label: string): void {
  const choice = choices.get(value) ?? { value, label, events: 0 };
  choice.events++;
  choices.set(value, choice);
}

/** The most frequent, by name. */
function frequent(choices: ReadonlyMap<string, Choice>): Choice[] {
  return [...choices.values()]
    .sort((a, b) => b.events - a.events || (a.label < b.label ? -1 : 1))
    .slice(0, MOST)
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

function inOrder(choices: ReadonlyMap<string, Choice>, order: readonly string[]): Choice[] {
  return order.flatMap((value) => choices.get(value) ?? []);
}
