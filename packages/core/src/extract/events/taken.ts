import type { Draft, Scene } from './draft.ts';

/** "condemned the violence and spoke by phone |with Netanyahu|", "repeated its pledge, |and Kyiv| promised": who stands in another event, told in a clause of its own. */
export function isTaken(draft: Draft, drafts: readonly Draft[], offset: number): boolean {
  return drafts.some(
    ({ clause, actors, targets }) =>
      clause !== draft.clause &&
      clause.link === 'and' &&
      clause.order > draft.clause.order &&
      [...targets, ...(clause.subject === draft.clause.subject ? [] : actors)].some(
        ({ start, end }) => start !== null && end !== null && start <= offset && offset < end,
      ),
  );
}

/** "Garcia, |who cut short a trip to Singapore|, denounced the spying": of another affair. */
export const isInAside = ({ clauses, chunks, tokens }: Scene, { clause }: Draft, offset: number): boolean =>
  clauses.some(
    (one) =>
      one.link === 'relative' &&
      one !== clause &&
      one.order < clause.order &&
      clause.link === 'main' &&
      one.to > one.from &&
      tokens[one.verb.first]!.start <= offset &&
      offset < tokens[chunks[one.to - 1]!.last - 1]!.end,
  );
