import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { type Draft, partiesOf, type Scene } from './draft.ts';
import { BODIES } from './look-alikes.ts';

/** "the two sides": the two countries of the last event that had two, none of them one of `without`. */
export function lastPair(
  { history, current }: Scene,
  { without, heads }: { without?: ReadonlySet<string>; heads?: boolean } = {},
): Actor[] | null {
  const told = [...history.slice(-6), ...current];
  const main = mainPair(history);
  for (let i = told.length - 1; i >= 0; i--) {
    if (told[i]!.mode === 'third-party' || goesBetween(told[i]!)) continue; // who brings two together is neither
    const all = partiesOf(told[i]!).filter(({ country, role }) => country !== null && !PRIVATE.has(role ?? ''));
    if (heads && all.some(({ role }) => ARMED.has(role ?? ''))) continue; // soldiers and rebels are no leaders
    const pair = all.filter((one, k) => all.findIndex((other) => other.country === one.country) === k);
    if (without && pair.some(({ country }) => without.has(country!))) continue;
    if (pair.length === 2 && (main === null || keyOf(pair) === main)) return pair;
  }
  return null;
}

const ARMED = new Set(['MIL', 'REB', 'UAF', 'PRM', 'CRM']);
/** A firm that is accused is no side. */
const PRIVATE = new Set(['BUS', 'MNC', 'JRN', 'MED', 'EDU']);

/** "the three agreed", "the three countries", "the allies". */
export function groupMeant(scene: Scene, noun: Noun): Actor[] | null {
  const { tokens } = scene;
  const { lower, lemma } = tokens[noun.head]!;
  if (tokens[noun.first]!.lower !== 'the') return null;
  const words = noun.last - noun.first;
  if (words === 2 && lower === 'allies') return lastAllies(scene);
  const noted = words === 3 && (BODIES.has(lemma) || isHeads(lower));
  const count = words === 2 ? lower : noted ? tokens[noun.first + 1]!.lower : '';
  return count === 'three' ? lastGroup(scene, 3) : count === 'four' ? lastGroup(scene, 4) : null;
}

/** Events back that "the three presidents" reaches. */
const GROUP_MEMORY = 20;

/** "the three agreed", "the three countries": those of the last event that had so many. */
function lastGroup({ history, current }: Scene, size: number): Actor[] | null {
  const told = [...history.slice(-GROUP_MEMORY), ...current];
  for (let i = told.length - 1; i >= 0; i--) {
    const all = partiesOf(told[i]!).filter((one) => one.country !== null);
    const group = all.filter((one, k) => all.findIndex((other) => other.country === one.country) === k);
    if (group.length === size) return group;
  }
  return null;
}

/** "accused |the allies|": the two that the text has told to act together under arms. */
function lastAllies({ history, current }: Scene): Actor[] | null {
  return (current.findLast(actTogether) ?? history.findLast(actTogether))?.actors ?? null;
}

function actTogether({ type, actors }: Draft): boolean {
  const [one, other, more] = actors;
  if (type !== 'COOPERATE' || !one || !other || more || one.country === null || other.country === null) return false;
  return one.country !== other.country;
}

/** "American mediator X |arrived in Cyprus|": not with the country that he goes to is he a pair; "met Putin" makes him one. */
const goesBetween = ({ actors, targets }: Draft) =>
  actors.some(({ name }) => MEDIATOR.test(name)) &&
  targets.every(({ id, country }) => country === null || id === country.toLowerCase());
const MEDIATOR = /\b(?:envoy|mediator|peacemaker)\b/i;

/** Do most events so far tell of two others than these? */
export function isSideshow({ history }: Scene, countries: ReadonlySet<string>): boolean {
  const main = mainPair(history);
  return main !== null && [...countries].sort().join(' ') !== main;
}

/** The two countries that most events so far are told of, where two or more are and no other pair comes near. */
function mainPair(history: readonly Draft[]): string | null {
  const counts = new Map<string, number>();
  for (const { actors, targets } of history.slice(-40)) {
    const countries = new Set(partiesOf({ actors, targets }).map(({ country }) => country));
    countries.delete(null);
    if (countries.size !== 2) continue;
    const key = [...countries].sort().join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [[first, most] = ['', 0], [, second] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return most > 2 && most > 2 * second ? first : null;
}

const keyOf = (pair: readonly Actor[]) =>
  pair
    .map(({ country }) => country)
    .sort()
    .join(' ');

/** Has the text told anything between these countries so far? Or has it told of no two countries at all? */
export function mayBePair({ history, current }: Scene, countries: ReadonlySet<string>): boolean {
  let any = false;
  for (const { actors, targets } of [...history.slice(-40), ...current]) {
    const told = new Set(partiesOf({ actors, targets }).map(({ country }) => country));
    told.delete(null);
    if (told.size > 1) any = true;
    if ([...countries].every((one) => told.has(one))) return true;
  }
  return !any;
}

/** "the two sides", "the two agreed". */
export const isPair = (scene: Scene, noun: Noun): boolean => {
  const { lemma, lower } = scene.tokens[noun.head]!;
  const body = BODIES.has(lemma) || lower === 'capitals';
  const alone = lower === 'two' && noun.last - noun.first === 2 && scene.tokens[noun.first]!.lower === 'the';
  if (!body && !alone) return false;
  return isBoth(scene, noun) ? body : alone;
};

/** "both |leaders|": persons, and no armies. */
export const isHeads = (word: string): boolean => HEADS.test(word);
const HEADS = /^(?:governments|leaders|presidents|premiers|ministers|kings|chancellors|heads)$/;

/** "the two sides", "both supreme leaders". */
export function isBoth({ tokens }: Scene, noun: Noun): boolean {
  for (let i = noun.first; i < noun.head; i++)
    if (tokens[i]!.lower === 'two' || tokens[i]!.lower === 'both') return true;
  return false;
}
