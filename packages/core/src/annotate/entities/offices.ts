import type { Actor } from '../../lexicon/parts/actor.ts';
import type { Sector } from '../../model/entity.ts';

/** What a person of the lexicon was on a day. */
export interface Office {
  title: string | null;
  role: Sector;
  country: string | null;
  /** The text gives no day to look it up by: the likeliest of several. */
  guessed: boolean;
}

/**
 * The office that a person held on `date` (year, month or day; null when unknown), the latest begun first. Where no day decides, the
 * text's own word does: the office whose title it gives (`written`), or the sector that it calls the person by (`called`: GOV for
 * "Chancellor Helmut Kohl" in a text of 2015, ELI for "former President Trump"). Else somebody out of every office is of the elites
 * (ELI), and without a date it is the last office known.
 */
export function officeOn(
  actor: Actor,
  date: string | null,
  written: string | null,
  called: Sector | null = null,
): Office | null {
  const { roles } = actor;
  if (roles.length === 0)
    return actor.role ? { title: null, role: actor.role, country: actor.country, guessed: false } : null;
  const told = written ? roles.filter((role) => sameTitle(role.title ?? '', written)) : [];
  if (date !== null) {
    const held = roles.filter(({ from, to }) => holds(from, to, date));
    const role = held.find((one) => told.includes(one)) ?? held.at(-1);
    if (role)
      return { title: role.title ?? null, role: role.role, country: role.country ?? actor.country, guessed: false };
    if (called !== null) return calledOffice(actor, told.at(-1), called);
    const begun = roles.some(({ from }) => !from || from <= date);
    return { title: null, role: begun ? 'ELI' : roles[0]!.role, country: actor.country, guessed: !begun };
  }
  if (called !== null && (told.length === 0 || called === 'ELI')) return calledOffice(actor, undefined, called);
  const role = told.at(-1) ?? roles.at(-1)!;
  return {
    title: role.title ?? null,
    role: role.role,
    country: role.country ?? actor.country,
    guessed: told.length === 0 && roles.length > 1,
  };
}

/** What a body was on `date`: the FMLN fought until 1992 and is a party since. What it is known as where nothing tells. */
export function sectorOn({ role, roles }: Actor, date: string | null): Sector | null {
  const held = date === null ? undefined : roles.find(({ from, to }) => holds(from, to, date));
  return held?.role ?? role;
}

/** What the text calls somebody: the office of that title where one is known, else the sector of the title alone. */
function calledOffice(actor: Actor, told: Actor['roles'][number] | undefined, called: Sector): Office {
  const held = called === 'ELI' ? undefined : told;
  return {
    title: held?.title ?? null,
    role: held?.role ?? called,
    country: held?.country ?? actor.country,
    guessed: false,
  };
}

/** Did an office last from `from` to `to`, both inclusive and as exact as they are, over `date`? */
export function holds(from: string | undefined, to: string | undefined, date: string): boolean {
  return (!from || from.slice(0, date.length) <= date) && (!to || date.slice(0, to.length) <= to);
}

/** "Foreign Minister" and "foreign affairs minister", "National Security Adviser" and "national security advisor" are one title. */
export function sameTitle(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return (
    short.length > 0 && short.every((word) => long.includes(word)) && (short.length > 1 || short[0] === long.at(-1))
  );
}

const known = new Map<string, string[]>();

/** Titles recur in every document; a few thousand are kept. */
function wordsOf(title: string): string[] {
  let words = known.get(title);
  if (words) return words;
  if (known.size > 5000) known.clear();
  known.set(title, (words = cutTitle(title)));
  return words;
}

function cutTitle(title: string): string[] {
  const words = title
    .toLowerCase()
    .replace(/advisor/g, 'adviser')
    .replace(/defence/g, 'defense')
    .replace(/representative/g, 'envoy')
    .split(/[^a-z]+/);
  return words.filter((word) => word !== '' && !/^(?:of|for|the|to|affairs|us)$/.test(word));
}
