import type { Event } from '../../model/event.ts';
import { type Draft, isReal } from './draft.ts';
import { isIdentified } from './known.ts';

/**
 * "attacked the town, |killing 12|", "shelled the port, |setting fire to| depots": what a blow did is no second blow. The draft of that blow
 * among those of the same sentence; null for a blow by itself, and for one that befell another country.
 */
export function blowBehind(draft: Draft, drafts: readonly Draft[]): Draft | null {
  const { clause, type, nominal } = draft;
  if (type !== 'ASSAULT' || nominal || clause.link !== 'participle' || clause.passive || !isReal(draft)) return null;
  const blow = drafts.find(
    (one) =>
      one !== draft &&
      one.type === 'ASSAULT' &&
      one.rule !== HARM &&
      !one.nominal &&
      isReal(one) &&
      one.clause.order < clause.order &&
      (one.clause === clause.parent || one.clause.subject[0] === clause.subject[0]) &&
      sameHands(one, draft),
  );
  return blow && agree(countriesOf(blow), countriesOf(draft)) ? blow : null;
}

const HARM = 'ASSAULT/kill';

/** Adds to the event of a blow the words that tell what it did, and the country of those it hit where its own words named none. */
export function joinOutcome(event: Event, { targets }: Draft, evidence: Event['evidence']): void {
  event.evidence.push(...evidence);
  if (event.targets.some(isIdentified)) return;
  event.targets.push(...targets.filter(({ country }) => country !== null));
}

const sameHands = (a: Draft, b: Draft) =>
  a.actors.length > 0 && b.actors.every((one) => a.actors.some(({ name }) => name === one.name));

const countriesOf = ({ targets }: Draft) => targets.flatMap(({ country }) => (country === null ? [] : [country]));

const agree = (a: readonly string[], b: readonly string[]) =>
  a.length === 0 || b.every((country) => a.includes(country));
