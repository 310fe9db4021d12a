import type { EntityKind, Sector } from '../../model/entity.ts';
import type { Certainty } from '../../model/span.ts';
import type { Known } from './gazetteer.ts';

export type Gender = 'f' | 'm';

/** Somebody or something of this document: of the lexicon (`known`), or known only from these words. */
export interface Being {
  id: string;
  name: string;
  kind: EntityKind;
  known: Known | null;
  country: string | null;
  role: Sector | null;
  title: string | null;
  /** All that the text calls the person by what he or she is: "leader", "envoy", "sister". */
  titles: string[];
  /** The sector of the office by which the text calls somebody known: GOV for "|Chancellor| Helmut Kohl", ELI for "former |Chancellor| Kohl". */
  called: Sector | null;
  gender: Gender | null;
  certainty: Certainty;
  /** The body that a person leads or serves, where the text says so: "|NATO| Secretary General". */
  body: Being | null;
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
  return {
    id,
    name,
    kind,
    known,
    country,
    role,
    title: null,
    titles: [],
    called: null,
    gender,
    certainty: 'stated',
    body: null,
    members: [],
  };
}

/** Somebody or something of this text only. */
export function unknownOf(id: string, name: string, kind: Being['kind']): Being {
  return {
    id,
    name,
    kind,
    known: null,
    country: null,
    role: null,
    title: null,
    titles: [],
    called: null,
    gender: null,
    certainty: 'stated',
    body: null,
    members: [],
  };
}
