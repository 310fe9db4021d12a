import type { EntityKind, Sector } from '../../model/entity.ts';
import type { Certainty } from '../../model/span.ts';
import type { Known } from './gazetteer.ts';

/** Somebody or something of this document: of the lexicon (`known`), or known only from these words. */
export interface Being {
  id: string;
  name: string;
  kind: EntityKind;
  known: Known | null;
  country: string | null;
  role: Sector | null;
  title: string | null;
  gender: 'f' | 'm' | null;
  certainty: Certainty;
  /** The members of a group: "the two Koreas". */
  members: Being[];
}

/** One place where the text speaks of a being; atoms `[first, last)`. */
export interface Found {
  being: Being;
  first: number;
  last: number;
  rule: string;
  certainty: Certainty;
}

export function beingOf(known: Known): Being {
  const { id, name, kind, country, role } = known;
  const gender = known.actor?.gender ?? null;
  return { id, name, kind, known, country, role, title: null, gender, certainty: 'stated', members: [] };
}
