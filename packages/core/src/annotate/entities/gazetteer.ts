import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Actor } from '../../lexicon/parts/actor.ts';
import type { Places } from '../../lexicon/parts/place.ts';
import type { EntityKind, Sector } from '../../model/entity.ts';
import { atomsOfName, LOWER } from './atoms.ts';
import { addForm, emptyTrie, type Trie } from './trie.ts';

/** How a form of the lexicon stands for its entity. */
export type FormRule = 'name' | 'adjective' | 'combining' | 'people' | 'metonym' | 'side';

/** Somebody or something of the lexicon. */
export interface Known {
  id: string;
  name: string;
  kind: EntityKind;
  country: string | null;
  role: Sector | null;
  wikidata: string | null;
  /** Years of existence; null is open. */
  from: string | null;
  to: string | null;
  /** The person's or body's own line, for roles, gender and surname. */
  actor: Actor | null;
  /** Id of the country that a capital stands for. */
  governs: string | null;
  /** What reports call a country once it is named: "kingdom", "island". */
  natures: readonly string[];
  /** Atoms of a person's name and, joined, of the surname. */
  key: string[];
  family: string;
}

export interface Form {
  known: Known;
  rule: FormRule;
  cap: number[];
  /** Lower is likelier, where one name means several things. */
  rank: number;
  /** Other countries have one of that name: only where this one is spoken of ("National Guard", but not "U.S. Federal Reserve"). */
  local: boolean;
}

export interface Gazetteer {
  trie: Trie<Form>;
  /** The names that begin small, for the many words that do: "al-Shabab", "the North". */
  small: Trie<Form>;
  byId: Map<string, Known>;
  /** Persons by folded surname, for "President Moon". */
  bySurname: Map<string, Known[]>;
  /** Persons by country. */
  byCountry: Map<string, Known[]>;
}

/** Builds the index of all names: call through `compiled(lexicon, buildGazetteer)`. */
export function buildGazetteer(lexicon: Lexicon): Gazetteer {
  const gazetteer: Gazetteer = {
    trie: emptyTrie(),
    small: emptyTrie(),
    byId: new Map(),
    bySurname: new Map(),
    byCountry: new Map(),
  };
  addCountries(gazetteer, lexicon);
  addActors(gazetteer, lexicon);
  addPlaces(gazetteer, lexicon);
  return gazetteer;
}

function addName(gazetteer: Gazetteer, known: Known, name: string, rule: FormRule, rank: number, local = false): void {
  const { key, cap } = atomsOfName(name);
  if (key.length === 0) return;
  const form = { known, rule, cap: shared(cap), rank, local };
  addForm(gazetteer.trie, key, form);
  if (cap[0] === LOWER) addForm(gazetteer.small, key, form);
}

/** Capitals as of all names written alike: there are few ways. */
const ways = new Map<string, number[]>();
function shared(cap: number[]): number[] {
  const way = cap.join('');
  let known = ways.get(way);
  if (!known) ways.set(way, (known = cap.slice()));
  return known;
}

function addCountries(gazetteer: Gazetteer, lexicon: Lexicon): void {
  for (const country of lexicon.countries) {
    const { id, name } = country;
    const known = knownOf(id, name, 'country', country.country, 'GOV');
    known.wikidata = country.wikidata ?? null;
    known.natures = country.natures;
    known.from = country.from ?? null;
    known.to = country.to ?? null;
    gazetteer.byId.set(id, known);
    for (const alias of new Set([name, ...country.aliases])) addName(gazetteer, known, alias, 'name', 0);
    for (const word of country.adjectives) if (word !== name) addName(gazetteer, known, word, 'adjective', 0);
    for (const word of country.combining) addName(gazetteer, known, word, 'combining', -1);
    for (const word of country.people) addName(gazetteer, known, word, 'people', 0);
    for (const side of country.sides) addName(gazetteer, known, side, 'side', 0);
    country.capitals.forEach((city, index) => {
      const place = knownOf(slugOf(city), city, 'place', country.country, null);
      place.governs =
        index === 0 || country.capitals[0]!.length < 4 || country.seats.includes(city) ? (country.seatOf ?? id) : null;
      const before = gazetteer.byId.get(place.id);
      if (!before) gazetteer.byId.set(place.id, place);
      else place.id = `${place.id}-${id}`;
      addName(gazetteer, place, city, 'metonym', index === 0 ? 1 : 2);
    });
  }
}

function addActors(gazetteer: Gazetteer, lexicon: Lexicon): void {
  const owners = new Map(
    lexicon.countries.map(({ country, name, aliases, adjectives }) => [country, [name, ...aliases, ...adjectives]]),
  );
  for (const actor of lexicon.actors) {
    const known = knownOf(actor.id, actor.name, actor.kind, actor.country, actor.role);
    known.wikidata = actor.wikidata ?? null;
    known.actor = actor;
    gazetteer.byId.set(actor.id, known);
    for (const name of new Set([actor.name, ...actor.aliases]))
      addName(
        gazetteer,
        known,
        name,
        'name',
        0,
        actor.local === true && !owners.get(actor.country ?? '')?.some((owner) => name.startsWith(`${owner} `)),
      );
    for (const name of actor.localNames ?? []) addName(gazetteer, known, name, 'name', 0, true);
    if (actor.kind !== 'person') continue;
    const surname = atomsOfName(familyOf(actor)).key.join(' ');
    known.key = atomsOfName(actor.name).key.slice();
    known.family = surname;
    push(gazetteer.bySurname, surname, known);
    if (actor.country) push(gazetteer.byCountry, actor.country, known);
  }
}

function push(index: Map<string, Known[]>, key: string, known: Known): void {
  const sharers = index.get(key);
  if (sharers) sharers.push(known);
  else index.set(key, [known]);
}

/** "Kim" of "Kim Jong-un" when the lexicon says so, else the last word with its particles: "al-Assad", "van der Bellen". */
export function familyOf(actor: Actor): string {
  if (actor.family) return actor.family;
  const words = actor.name.split(/\s+/);
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1]!.toLowerCase())) from--;
  return words.slice(Math.max(0, from)).join(' ');
}

const PARTICLES = new Set('van von der den de da dos del della di du la le bin ibn al el ter zu'.split(' '));

function addPlaces(gazetteer: Gazetteer, lexicon: Lexicon): void {
  for (const { country, cities, regions, facilities, peoples, states } of lexicon.places) {
    if (states.length > 0) continue;
    const add = (kind: EntityKind, rank: number) => (spelled: string) => {
      const [name, ...others] = spelled.split('|') as [string, ...string[]];
      const known = knownOf(slugOf(name), name, kind, country, null);
      const before = gazetteer.byId.get(known.id);
      if (before) {
        if (before.kind === kind && before.country === country)
          return others.forEach((other) => addName(gazetteer, before, other, 'name', rank));
        known.id = `${known.id}-${(country ?? 'area').toLowerCase()}`;
      }
      gazetteer.byId.set(known.id, known);
      for (const spelling of [name, ...others]) addName(gazetteer, known, spelling, 'name', rank);
    };
    cities.forEach((city, index) => add('place', 3 + index / 1000)(city));
    regions.forEach(add('place', 2));
    facilities.forEach(add('facility', 2));
    for (const people of peoples) addPeople(gazetteer, people, country);
  }
}

/** "Chechen rebels": of Chechnya, and so of Russia. */
function addPeople(
  gazetteer: Gazetteer,
  { of, adjectives, people }: Places['peoples'][number],
  country: string | null,
): void {
  const listed = gazetteer.byId.get(slugOf(of));
  const land = listed?.country === country ? listed : knownOf(`${slugOf(of)}-land`, of, 'place', country, null);
  gazetteer.byId.set(land.id, land);
  for (const word of adjectives) addName(gazetteer, land, word, 'adjective', 1);
  for (const word of people) addName(gazetteer, land, word, 'people', 1);
}

function knownOf(id: string, name: string, kind: EntityKind, country: string | null, role: Sector | null): Known {
  return {
    id,
    name,
    kind,
    country,
    role,
    wikidata: null,
    from: null,
    to: null,
    actor: null,
    governs: null,
    natures: [],
    key: [],
    family: '',
  };
}

/** "Choe Son-hui" -> "choe-son-hui": lower case letters and digits of any script, joined by hyphens. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’‘.]/gu, '')
    .normalize('NFC');
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
