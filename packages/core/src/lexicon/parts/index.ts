import type { Part } from '../part.ts';
import { actors } from './actor.ts';
import { agents } from './agent.ts';
import { anchors } from './anchors.ts';
import { boilerplate } from './boilerplate.ts';
import { commonness } from './commonness.ts';
import { countries } from './country.ts';
import { cues } from './cues.ts';
import { events } from './events.ts';
import { forenames } from './forename.ts';
import { forms } from './forms.ts';
import { goldstein } from './goldstein.ts';
import { nameheads } from './namehead.ts';
import { operators } from './operators.ts';
import { outlets } from './outlets.ts';
import { places } from './place.ts';
import { surnames } from './surname.ts';
import { times } from './times.ts';
import { weights } from './weights.ts';
import { words } from './words.ts';

/**
 * Every part of the lexicon, in one ordered list; a test compares it with the folders of lexicon/.
 * A part's schema lives in a file of its own beside this one and bears its entries' type.
 */
export const PARTS = {
  actors,
  agents,
  anchors,
  boilerplate,
  commonness,
  countries,
  cues,
  events,
  forenames,
  forms,
  goldstein,
  nameheads,
  operators,
  outlets,
  places,
  surnames,
  times,
  words,
  weights,
} as const satisfies {
  // biome-ignore lint/suspicious/noExplicitAny: the parts differ in their entries; Lexicon gets each type back
  [name: string]: Part<any>;
};
