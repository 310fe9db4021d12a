import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Event } from '@dateline/core/model';

const pipeline = createPipeline(loadLexicon());

/** The events of a text that appeared on a day (YYYY-MM-DD). */
export const eventsOf = (text: string, date = '2021-03-15'): Event[] =>
  [...pipeline({ id: 'one', text, date })][0]!.events;

/** Parties by their names: "Iran, Saudi Arabia". */
export const names = (parties: Event['actors']): string => parties.map(({ name }) => name).join(', ');

/** Parties by their countries, else by their names: "IRN, rebels". */
export const countries = (parties: Event['actors'], between = ', '): string =>
  parties.map(({ country, name }) => country ?? name).join(between);

/** Who does what to whom: "ACCUSE: Iran -> Saudi Arabia". */
export const told = ({ type, actors, targets }: Event): string => `${type}: ${names(actors)} -> ${names(targets)}`;
