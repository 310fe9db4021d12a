import type { Actor, Event } from './event.ts';

/** Whom a list names on one side of an event: things ("a price") are left out beside somebody who acts. */
export function shownSide(side: readonly Actor[]): readonly Actor[] {
  const known = side.filter(({ id, country, role }) => id !== null || country !== null || role !== null);
  return known.length > 0 ? known : side;
}

/** What one side of an event is called in a list: "North Korea, China". */
export function callSide(side: readonly Actor[]): string {
  return [...new Set(shownSide(side).map(callParty))].join(', ');
}

/** "Kim Yo-jong → South Korea"; "—" where the words name nobody. */
export function callParties({ actors, targets }: Pick<Event, 'actors' | 'targets'>): string {
  return [callSide(actors) || '—', callSide(targets)].filter(Boolean).join(' → ');
}

/** "North Korea", "its embassy (IRN)": a common description bears the code of the country that the text gives it. */
export function callParty({ name, id, country }: Pick<Actor, 'name' | 'id' | 'country'>): string {
  const words = withoutLooseQuote(name.replace(/\s+/g, ' ').trim());
  return id === null && country !== null && !/\p{Lu}/u.test(words) ? `${words} (${country})` : words;
}

/** `"cynical move` is cut where its quotation goes on: the mark has lost its other half. */
function withoutLooseQuote(words: string): string {
  return words.replace(/^["“”](?!.*["“”])|^([^"“”]*)["“”]$/u, '$1');
}
