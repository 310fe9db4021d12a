import { CUE } from './atoms.ts';
import type { Cast } from './choose.ts';
import { type Being, type Found, unknownOf } from './found.ts';
import { officeOn } from './offices.ts';
import type { Scene } from './scene.ts';

const MANY = new Set([
  'sides',
  'countries',
  'nations',
  'states',
  'governments',
  'neighbors',
  'neighbours',
  'allies',
  'capitals',
  'parties',
  'rivals',
  'powers',
  'enemies',
  'foes',
]);
const PEOPLE = new Set([
  'leaders',
  'presidents',
  'men',
  'ministers',
  'envoys',
  'diplomats',
  'officials',
  'chiefs',
  'politicians',
  'women',
]);
/** Words that may stand between the number and the noun: "the two supreme leaders", "both warring sides". */
const BETWEEN =
  /^(?:supreme|warring|old|long|nuclear|armed|neighboring|neighbouring|asian|foreign|top|world|rival|arch|close|key|major|former|opposing|korean)$/;

/** What such a group begins with. */
export const GROUP_WORDS = ['two', 'both', 'inter', 'north', 'south'];

/**
 * "The two Koreas", "both sides", "the two leaders", "the two allies": a group whose members are the two countries (or persons) last
 * spoken of. `found` must be in text order.
 */
export function findGroups(scene: Scene, found: readonly Found[], cast: Cast): Found[] {
  const { atoms, stretches } = scene;
  const groups: Found[] = [];
  for (const { from, to, cues } of stretches) {
    if ((cues & CUE.group) === 0) continue;
    for (let at = from; at < to; at++) {
      const key = atoms.key[at]!;
      if (key === 'inter' && /^korean?s?$/.test(atoms.key[at + 1] ?? ''))
        push(koreas(scene, cast), at, at + 2, 'group-name');
      if (key === 'north' || key === 'south') {
        if (isKoreas(at)) push(koreas(scene, cast), at, at + 4, 'group-name');
        continue;
      }
      if (key !== 'two' && key !== 'both') continue;
      const start = key === 'two' && /^(?:the|these|those)$/.test(atoms.key[at - 1] ?? '') ? at - 1 : at;
      if (key === 'two' && start === at) continue;
      let noun = at + 1;
      while (noun < to && noun < at + 4 && BETWEEN.test(atoms.key[noun]!)) noun++;
      const word = atoms.key[noun] ?? '';
      if (word === 'koreas') push(koreas(scene, cast), start, noun + 1, 'group-name');
      else if (MANY.has(word)) push(pairOf(lastTwo(scene, found, start, true), cast), start, noun + 1, 'group');
      else if (PEOPLE.has(word))
        push(
          pairOf(lastHolding(scene, found, start, word) ?? lastTwo(scene, found, start, false), cast),
          start,
          noun + 1,
          'group',
        );
    }
  }
  return groups;

  /** "South and North Korea", "North and South Korean officials". */
  function isKoreas(at: number): boolean {
    const [one, and, other, name] = [0, 1, 2, 3].map((n) => atoms.key[at + n]);
    return and === 'and' && one !== other && (other === 'north' || other === 'south') && /^korean?s?$/.test(name ?? '');
  }

  function push(being: Being | null, first: number, last: number, rule: string): void {
    if (being) groups.push({ being, first, last, rule, certainty: rule === 'group' ? 'inferred' : 'stated' });
  }
}

function koreas({ gazetteer }: Scene, cast: Cast): Being | null {
  const north = gazetteer.byId.get('prk');
  const south = gazetteer.byId.get('kor');
  return north && south ? pairOf([cast.of(north), cast.of(south)], cast) : null;
}

/** The two different countries (or persons) nearest before, the earlier one first; a person stands for the country where none is named. */
function lastTwo(scene: Scene, found: readonly Found[], at: number, countries: boolean): Being[] {
  const apart = countries ? nearestTwo(scene, found, at, true, true) : [];
  return apart.length === 2 ? apart : nearestTwo(scene, found, at, countries, false);
}

function nearestTwo(scene: Scene, found: readonly Found[], at: number, countries: boolean, acting: boolean): Being[] {
  const { atoms } = scene;
  const two: Being[] = [];
  for (let i = found.length - 1; i >= 0 && two.length < 2; i--) {
    const { being, first, last, rule } = found[i]!;
    if (first >= at || first < at - 160 || rule === 'pronoun') continue;
    if (countries && mediates(being, first, last)) continue;
    if (acting && isScene(first, last)) continue;
    const one = countries ? countryOf(scene, being) : being.kind === 'person' ? being : null;
    if (one && !two.includes(one)) two.unshift(one);
  }
  return two;

  /** "met |in the Chinese| capital", "in Beijing": where it was, not who was there. */
  function isScene(first: number, last: number): boolean {
    if (atoms.key[first - 1] === 'in') return true;
    return (
      atoms.key[first - 1] === 'the' &&
      atoms.key[first - 2] === 'in' &&
      /^(?:capital|city)$/.test(atoms.key[last] ?? '')
    );
  }

  /** "|US| special envoy |Richard Holbrooke| met A and B. Both sides …": who goes between two is neither. */
  function mediates({ kind, title }: Being, first: number, last: number): boolean {
    if (kind === 'person')
      return (title !== null && BETWEEN_TWO.test(title)) || BETWEEN_TWO.test(atoms.key[first - 1] ?? '');
    return [0, 1, 2].some((n) => BETWEEN_TWO.test(atoms.key[last + n] ?? '') && isPlain(last, last + n));
  }

  function isPlain(from: number, to: number): boolean {
    for (let k = from; k < to; k++)
      if (!/^(?:special|peace|chief|top|senior|middle|east|former|s)$/.test(atoms.key[k]!)) return false;
    return true;
  }

  function countryOf({ gazetteer }: Scene, being: Being): Being | null {
    if (being.kind === 'country' && being.known) return being;
    if (being.kind !== 'person' || being.country === null) return null;
    const country = gazetteer.byId.get(being.country.toLowerCase());
    return country ? (found.find((one) => one.being.known === country)?.being ?? null) : null;
  }
}

const BETWEEN_TWO = /\b(?:envoy|mediator|peacemaker)s?$/i;

/** What the two may be called, by their office. */
const OFFICES = new Map([
  ['leaders', /president|prime minister|premier|chancellor|king|queen|emperor|sultan|emir|leader/i],
  ['presidents', /president/i],
  ['ministers', /minister|secretary/i],
]);

/** "The |two leaders| spoke": the two last named whose office is a leader's, past the ministers and spokesmen in between. Null without two. */
function lastHolding({ date }: Scene, found: readonly Found[], at: number, word: string): Being[] | null {
  const office = OFFICES.get(word);
  if (!office) return null;
  const two: Being[] = [];
  for (let i = found.length - 1; i >= 0 && two.length < 2; i--) {
    const { being, first, rule } = found[i]!;
    if (first >= at || first < at - 300 || rule === 'pronoun' || being.kind !== 'person' || two.includes(being))
      continue;
    const title = being.known?.actor ? officeOn(being.known.actor, date, being.title)?.title : being.title;
    if (title && office.test(title) && !DEPUTY.test(title)) two.unshift(being);
  }
  return two.length === 2 ? two : null;
}
const DEPUTY = /\b(?:vice|deputy|former|party|opposition|rebel|union|gang)\b/i;

function pairOf(two: readonly Being[], cast: Cast): Being | null {
  const [a, b] = two;
  if (!a || !b) return null;
  const [one, other] = [a, b].sort((x, y) => (x.id < y.id ? -1 : 1)) as [Being, Being];
  const id = `~${`${one.id}-and-${other.id}`.replaceAll('~', '')}`;
  let being = cast.beings.get(id);
  if (!being) {
    const name = a.id === 'prk' && b.id === 'kor' ? 'the two Koreas' : `${a.name} and ${b.name}`;
    being = { ...unknownOf(id, name, 'group'), role: a.role === b.role ? a.role : null, members: [a, b] };
    cast.beings.set(id, being);
  }
  return being;
}
