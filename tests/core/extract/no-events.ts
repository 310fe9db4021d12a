import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Event } from '@dateline/core/model';
import { parse } from 'yaml';

type Kinds = { [kind: string]: string[] };
const read = (name: string): Kinds => parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8'));

/** News sentences without an event, each with the kind of thing that it tells instead. */
export const NO_EVENTS: readonly (readonly [kind: string, text: string])[] = [
  read('./no-events.yaml'),
  read('./no-events-styles.yaml'),
].flatMap((kinds) => Object.entries(kinds).flatMap(([kind, list]) => list.map((text) => [kind, text] as const)));

/** What is told as a fact; plans, threats and thoughts assert nothing. */
export const asserted = (events: readonly Event[]): Event[] =>
  events.filter(({ status }) => status === 'happened' || status === 'ongoing');
