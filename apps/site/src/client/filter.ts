import type { Party, Row } from '../timeline/row.ts';

/** The state of the filters, as it stands in the address: ?actor=prk&class=THREATEN. Empty is any. */
export const FILTERS = ['actor', 'class', 'place', 'status', 'story'] as const;
type FilterName = (typeof FILTERS)[number];
export type FilterState = { [name in FilterName]: string };

export function stateOf(query: string): FilterState {
  const given = new URLSearchParams(query);
  return Object.fromEntries(FILTERS.map((name) => [name, given.get(name) ?? ''])) as FilterState;
}

export function queryOf(state: FilterState): string {
  const query = new URLSearchParams(
    FILTERS.flatMap((name): [string, string][] => (state[name] ? [[name, state[name]]] : [])),
  );
  return query.size ? `?${query}` : '';
}

export function matches(row: Row, { actor, class: type, place, status, story }: FilterState): boolean {
  return (
    (!type || row.type === type) &&
    (!status || row.status === status) &&
    (!place || row.place === place) &&
    (!story || row.story === story) &&
    (!actor || row.actors.some(isParty(actor)) || row.targets.some(isParty(actor)))
  );
}

/** By key, or by country, so that PRK finds everybody who acts for North Korea. */
function isParty(actor: string): (party: Party) => boolean {
  return ([key, , country]) => key === actor || country === actor;
}
