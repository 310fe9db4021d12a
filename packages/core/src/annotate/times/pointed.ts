import type { Found } from './rule.ts';

/** Words before "that Friday" that make it a time: "on that Friday", "since that March". */
export const POINTED = /^(?:on|in|of|by|since|until|during|from|before|after|late|early)$/;

/** "said |that December|, a slow month, was": what follows is told. */
const TELLS =
  /^(?:said|says|say|told|tells|added|announced|reported|warned|insisted|claimed|stressed|confirmed|noted|agreed|believed|believes|hoped|hopes|expected|expects|denied|knew|was|is|are|were|so|such|which|who|,)$/;

/** "expelled the inspectors |that December| and", "released them |that May|,": closes its clause, and nobody tells it. */
export const isPointed = (m: Found): boolean =>
  /^(?:,|\.|;|and|but|when|after|before|)$/.test(m.after()) && !TELLS.test(m.before());
