import type { Actor } from '../../model/event.ts';

/** It is said who this is, or at least of which country: "Kenya", "Kenyan officials", "the Taliban". */
export const isIdentified = ({ id, country }: Pick<Actor, 'id' | 'country'>): boolean =>
  id !== null || country !== null;

/** … or only what part is played: "police", "rebels". */
export const isKnown = (actor: Pick<Actor, 'id' | 'country' | 'role'>): boolean =>
  isIdentified(actor) || actor.role !== null;
