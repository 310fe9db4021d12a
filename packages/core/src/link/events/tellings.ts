import { type DayRange, daysOf } from '../../model/edtf/index.ts';
import type { Actor, Event } from '../../model/event.ts';
import type { Corpus } from '../corpus.ts';
import { EMPTY, NAME, type WordClasses } from '../digest/terms.ts';
import { wordsOf } from '../digest/words.ts';

/** Who stands on one side of an event: countries, and persons or bodies by id. */
export interface Side {
  countries: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

/** One article's mention of an event, made ready for comparing. */
export interface Telling {
  event: Event;
  /** Index of the article in the corpus, and of the event in the article. */
  page: number;
  n: number;
  /** Index of the original that the page descends from. */
  origin: number;
  storyId: string;
  /** Day number of publication. */
  told: number | null;
  doers: Side;
  doneTo: Side;
  days: readonly DayRange[] | null;
  /** Words of the evidence with their weight. */
  words: ReadonlyMap<number, number>;
}

export type Place = Pick<Telling, 'page' | 'n' | 'origin' | 'storyId' | 'told'>;

export function tellingOf(event: Event, at: Place, corpus: Corpus, known: WordClasses): Telling {
  const words = new Map<number, number>();
  for (const { exact } of event.evidence) {
    const { stems, classes } = wordsOf(exact, known);
    stems.forEach((stem, i) => {
      // A headline's or a first word's capital makes no name: names weigh here no more than other rare words.
      if (classes[i] !== EMPTY) words.set(stem, corpus.weigh(stem, Math.min(classes[i]!, NAME)));
    });
  }
  const days = event.date === null ? null : daysOf(event.date);
  return { event, ...at, doers: sideOf(event.actors), doneTo: sideOf(event.targets), days, words };
}

function sideOf(actors: readonly Actor[]): Side {
  const countries = new Set<string>();
  const ids = new Set<string>();
  for (const { id, country, name } of actors) {
    if (country !== null) countries.add(country);
    // A country's own id says no more than its code.
    if (id !== null && id.toUpperCase() !== country) ids.add(id);
    if (id === null && country === null) ids.add(name.toLowerCase());
  }
  return { countries, ids };
}
