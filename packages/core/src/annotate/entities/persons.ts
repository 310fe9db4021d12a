import { LOWER } from './atoms.ts';
import type { PersonBook } from './book.ts';
import { isWholeName, surnamesOf, unheralded } from './called.ts';
import type { Cast } from './choose.ts';
import { type Classified, classify } from './classify.ts';
import type { Description } from './descriptions.ts';
import { type Being, type Found, unknownOf } from './found.ts';
import { slugOf } from './gazetteer.ts';
import { garbledName, officeHolder, spelledOtherwise } from './lookup.ts';
import { nationBefore, ownerAfter } from './nations.ts';
import { sameTitle } from './offices.ts';
import type { Run } from './runs.ts';
import type { Scene } from './scene.ts';
import { isSmall } from './words.ts';

/**
 * Names by form. Full names first, so that "Biegun" in the headline finds "Stephen Biegun" below; then single names by title, by form
 * of address or by the full name they shorten. Runs that no rule explains are given back.
 */
export function nameRuns(
  scene: Scene,
  runs: readonly Run[],
  descriptions: ReadonlyMap<number, Description>,
  cast: Cast,
  book: PersonBook,
  listed: readonly Found[],
): { found: Found[]; left: Run[] } {
  const ends = new Map(listed.map((one) => [one.last, one]));
  const starts = new Map(listed.map((one) => [one.first, one]));
  const found: Found[] = [];
  const left: Run[] = [];
  const later: { run: Run; classified: Classified | null }[] = [];
  const waiting: typeof later = [];
  for (const run of runs) {
    const classified = classify(scene, run, descriptions, ends.get(run.first)?.rule === 'adjective');
    if (classified && classified.kind !== 'person') found.push(nameThing(scene, classified, cast, ends, starts));
    else if (classified && classified.last - classified.first > 1 && !shortens(scene, classified, book))
      found.push(nameFully(scene, classified, cast, book, ends));
    else later.push({ run, classified });
  }
  const surnames = surnamesOf(scene, later);
  for (const { run, classified } of later) {
    const isWhole = classified === null && surnames.has(scene.atoms.key[run.last - 1]!) && isWholeName(scene, run);
    const one = isWhole ? nameFully(scene, unheralded(run), cast, book, ends) : null;
    if (one) found.push(one);
    else waiting.push({ run, classified });
  }
  for (const { run, classified } of waiting) {
    const one = nameShortly(scene, run, classified, cast, book);
    if (one) found.push(one);
    else left.push(run);
  }
  return { found, left };
}

/**
 * "|Moon| said": a surname that opens a sentence, which the tagger took for a word. Only of somebody the text has named, and only where
 * a verb or a possessive follows.
 */
export function nameOpeners(scene: Scene, book: PersonBook, named: readonly Found[]): Found[] {
  const { atoms, stretches, tokens } = scene;
  const covered = new Uint8Array(atoms.key.length);
  for (const { first, last } of named) covered.fill(1, first, last);
  const found: Found[] = [];
  for (const { from, to, titled } of stretches) {
    if (titled || from + 1 >= to || atoms.cap[from] === LOWER || covered[from] === 1) continue;
    const fits = book.called(atoms.key[from]!);
    if (fits.length === 0 || isSmall(atoms, from)) continue;
    const { pos } = tokens[atoms.token[from + 1]!]!;
    if (pos !== 'VERB' && pos !== 'AUX' && atoms.key[from + 1] !== 's') continue;
    const person = book.nearest(fits, from);
    if (person) found.push(mention(book, person.being, from, from + 1, 'surname', fits.length > 1));
  }
  return found;
}

/** "Bin Salman said": several words, yet only the surname of somebody named in full. */
function shortens({ atoms }: Scene, { first, last }: Classified, book: PersonBook): boolean {
  const called = atoms.key.slice(first, last).join(' ');
  return book.called(called).some(({ key }) => key.length > last - first);
}

function nameThing(
  scene: Scene,
  { first, last, kind, role, rule }: Classified,
  cast: Cast,
  ends: ReadonlyMap<number, Found>,
  starts: ReadonlyMap<number, Found>,
): Found {
  // "Ethiopian Air Force", "Abha International Airport": the country or place before opens the name; "Burundi's Council" does not.
  const before = ends.get(scene.atoms.key[first - 1] === 's' ? first - 1 : first);
  const owner = before?.being;
  const opening = before?.last === first && (owner?.kind === 'country' || owner?.kind === 'place');
  const from = opening ? before.first : first;
  const name = wordsOf(scene, from, last);
  const country =
    (owner?.kind === 'country' || opening
      ? owner?.country
      : kind === 'organization' && ownerAfter(scene, last, starts)) || null;
  const id = `~${slugOf(name)}${!opening && country ? `-${country.toLowerCase()}` : ''}`;
  let being = cast.beings.get(id);
  if (!being) cast.beings.set(id, (being = { ...unknownOf(id, name, kind), role, country }));
  return { being, first: from, last, rule, certainty: 'stated' };
}

function nameFully(
  scene: Scene,
  classified: Classified,
  cast: Cast,
  book: PersonBook,
  ends: ReadonlyMap<number, Found>,
): Found {
  const { first, last, gender, description, rule } = classified;
  const key = scene.atoms.key.slice(first, last);
  const name = wordsOf(scene, first, last);
  const before = book.alike(key);
  const spelled = before ? null : spelledOtherwise(scene, key, name, description);
  const garbled = before || spelled ? null : garbledName(scene, key, description);
  const known = spelled ?? garbled;
  const being = before?.being ?? (known ? cast.of(known) : newPerson(cast, name));
  if (!being.known) {
    being.gender ??= gender;
    if (before && name.length > being.name.length) being.name = name;
  }
  describe(being, description, scene);
  if (!being.known && !description) being.country ??= nationBefore(scene, first, ends);
  book.add(being, key, familiesOf(scene, key));
  const inferred = known !== null || (before !== undefined && before.key.length !== key.length);
  return book.mention(
    being,
    first,
    last,
    garbled ? 'garbled-name' : known ? 'spelling' : rule,
    inferred ? 'inferred' : 'stated',
  );
}

function nameShortly(
  scene: Scene,
  run: Run,
  classified: Classified | null,
  cast: Cast,
  book: PersonBook,
): Found | null {
  const first = classified?.first ?? run.first;
  const key = scene.atoms.key.slice(first, run.last);
  const called = key.join(' ');
  const gender = classified?.addressed ? classified.gender : null;
  const description = classified?.description ?? null;
  let fits = book.called(called).filter(({ being }) => !(gender && being.gender && being.gender !== gender));
  const title = description ? scene.atoms.key.slice(description.first, description.last).join(' ') : null;
  if (title && fits.length > 1) {
    const entitled = fits.filter(({ being }) => bears(being, title));
    if (entitled.length > 0) fits = entitled;
  }
  const person = book.nearest(fits, first);
  if (person) {
    if (gender && !person.being.gender) person.being.gender = gender;
    const rule = classified?.addressed ? 'honorific' : title ? 'title-surname' : 'surname';
    return mention(book, person.being, first, run.last, rule, fits.length > 1);
  }
  if (!classified) return null;
  const known = title ? officeHolder(scene, called, title, description!.country) : null;
  if (known) {
    const being = cast.of(known);
    describe(being, description, scene);
    book.add(being, key, [called]);
    return mention(book, being, first, run.last, 'title-surname', true);
  }
  const being = newPerson(cast, wordsOf(scene, first, run.last));
  being.gender ??= classified.gender;
  describe(being, description, scene);
  book.add(being, key, [called]);
  return mention(book, being, first, run.last, classified.rule, false);
}

function mention(book: PersonBook, being: Being, first: number, last: number, rule: string, guessed: boolean): Found {
  return book.mention(being, first, last, rule, guessed ? 'inferred' : 'stated');
}

function bears(being: Being, title: string): boolean {
  if (being.titles.some((one) => sameTitle(one, title))) return true;
  return being.known?.actor?.roles.some((role) => sameTitle(role.title ?? '', title)) ?? false;
}

/** What somebody is to another, which is no office: "his |sister| Kim Yo Jong", "her |counterpart|". */
const RELATIONS =
  /^(?:sister|brother|son|daughter|father|mother|wife|husband|widow|child|parent|cousin|nephew|niece|uncle|aunt|counterpart|rival|ally|friend|colleague|opponent|predecessor|successor)$/;
/** Words too wide to name the office of somebody whose office is known: "North Korean |leader| Kim Jong-un". */
const LOOSE = /^(?:leader|official|critic|man|woman|supporter|partner|chief|head|politician|negotiator)$/;

/** Takes from the text what it says of a person: title, country, sector. */
export function describe(being: Being, description: Description | null, scene: Scene): void {
  if (!description) return;
  const { first, last, form, country, body, former } = description;
  const { term } = form.agent;
  const title = wordsOf(scene, first, last);
  if (!being.titles.includes(title)) being.titles.push(title);
  if (!RELATIONS.test(term) && !(being.known && LOOSE.test(term))) being.title ??= title;
  being.body ??= body;
  const { role } = form.agent;
  const left = former && role !== 'JRN' && role !== 'BUS' && role !== 'EDU';
  const serves =
    body?.role &&
    (body.role === 'IGO' || /spokes|official|leader|chief|head|member|commander|operative|emir/.test(term));
  const called = left ? 'ELI' : serves ? body.role : role;
  if (being.known) {
    if (serves || !(RELATIONS.test(term) || LOOSE.test(term))) being.called ??= called;
    // "Soviet |leader| Mikhail Gorbachev" leads what he led.
    else if (!former && country !== null && /^(?:leader|chief|head)$/.test(term))
      being.called ??= being.known.actor?.roles.at(-1)?.role ?? null;
    return;
  }
  being.country ??= country;
  being.role ??= called;
}

/** Surnames of an unknown person: the last atom with its particles, and the first where family names come first. */
function familiesOf({ naming }: Scene, key: readonly string[]): string[] {
  const families = [key.at(-1)!];
  for (let i = key.length - 2; i > 0 && /^(?:de|da|di|van|von|der|bin|ben|al|el|la|le)$/.test(key[i]!); i--)
    families.push(key.slice(i).join(' '));
  // "Sixto |Durán Ballén|": the surname may be two words
  if (key.length > 2) families.push(key.slice(-2).join(' '));
  if (naming.surnames.has(key[0]!)) families.push(key[0]!);
  return families;
}

function newPerson(cast: Cast, name: string): Being {
  const id = `~${slugOf(name)}`;
  let being = cast.beings.get(id);
  if (!being) cast.beings.set(id, (being = unknownOf(id, name, 'person')));
  return being;
}

function wordsOf({ text, atoms }: Scene, first: number, last: number): string {
  return text.slice(atoms.start[first]!, atoms.end[last - 1]!).replace(/\s+/g, ' ');
}
