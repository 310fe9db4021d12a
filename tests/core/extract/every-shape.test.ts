import { expect, test } from 'vitest';
import { DEEDS, type Deed, isMany, phrase } from './deeds.ts';
import { eventsOf } from './events-of.ts';

const now = (one: Deed) => (isMany(one) ? one.base : one.third);
const has = (one: Deed) => (isMany(one) ? 'have' : 'has');
const is = (one: Deed) => (isMany(one) ? 'are' : 'is');
const cap = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** Sentences that all tell one deed as done. */
const DONE: readonly ((one: Deed) => string)[] = [
  (one) => `${one.who} ${one.past} ${phrase(one)}.`,
  (one) => `On Monday ${one.who} ${one.past} ${phrase(one)}.`,
  (one) => `There ${one.who} ${one.past} ${phrase(one)}.`,
  (one) => `Then ${one.who} ${one.past} ${phrase(one)}.`,
  (one) => `${one.who} did ${one.base} ${phrase(one)}.`,
  (one) => `Not only did ${one.who} ${one.base} ${phrase(one)}, but the crisis also deepened.`,
  (one) => `Only after the vote did ${one.who} ${one.base} ${phrase(one)}.`,
  (one) => `${one.who} began ${one.ing} ${phrase(one)}.`,
  (one) => `${one.who} ended up ${one.ing} ${phrase(one)}.`,
  (one) => `${one.who} lost no time in ${one.ing} ${phrase(one)}.`,
  (one) => `${one.who} joined others in ${one.ing} ${phrase(one)}.`,
  (one) => `${one.who} responded by ${one.ing} ${phrase(one)}.`,
  (one) => `After ${one.ing} ${phrase(one)}, ${one.who} fell silent.`,
  (one) => `By ${one.ing} ${phrase(one)}, ${one.who} broke with the past.`,
  (one) => `${cap(one.ing)} ${phrase(one)}, ${one.who} took a hard line.`,
  (one) => `${one.who} took a hard line on Monday, ${one.ing} ${phrase(one)}.`,
  (one) => `The incident led ${one.who} to ${one.base} ${phrase(one)}.`,
  (one) => `The crisis began when ${one.who} ${one.past} ${phrase(one)}.`,
  (one) => `After ${one.who} ${one.past} ${phrase(one)}, the crisis deepened.`,
  (one) => `A spokesman said ${one.who} ${one.past} ${phrase(one)}.`,
  (one) => `There is no doubt that ${one.who} ${one.past} ${phrase(one)}.`,
  (one) => `Markets fall as ${one.who} ${now(one)} ${phrase(one)}`,
  (one) => `${one.who} ${one.past} ${phrase(one)} and went home.`,
];

/** Sentences that tell the same deed as not done, not yet done or unproven. */
const OPEN: readonly ((one: Deed) => string)[] = [
  (one) => `${one.who} did not ${one.base} ${phrase(one)}.`,
  (one) => `Did ${one.who} ${one.base} ${phrase(one)}?`,
  (one) => `${one.who} ruled out ${one.ing} ${phrase(one)}.`,
  (one) => `${one.who} stopped short of ${one.ing} ${phrase(one)}.`,
  (one) => `${one.who} refrained from ${one.ing} ${phrase(one)}.`,
  (one) => `Advisers kept ${one.who} from ${one.ing} ${phrase(one)}.`,
  (one) => `Instead of ${one.ing} ${phrase(one)}, ${one.who} waited.`,
  (one) => `${one.who} closed the session without ${one.ing} ${phrase(one)}.`,
  (one) => `${one.who} almost ${one.past} ${phrase(one)}.`,
  (one) => `There is no evidence that ${one.who} ${one.past} ${phrase(one)}.`,
  (one) => `By ${one.ing} ${phrase(one)}, ${one.who} would lose the vote.`,
  (one) => `${one.who} ${is(one)} considering ${one.ing} ${phrase(one)}.`,
  (one) => `If ${one.who} ${now(one)} ${phrase(one)}, markets will fall.`,
  (one) => `${one.who} ${has(one)} never ${one.participle} ${phrase(one)}.`,
];

const real = (text: string, { type }: Deed) =>
  eventsOf(text)
    .filter((event) => event.type === type && (event.status === 'happened' || event.status === 'ongoing'))
    .map(({ actors, targets }) => [actors[0]?.country, targets[0]?.country]);

test.each(DEEDS.flatMap((one) => DONE.map((shape) => [shape(one), one] as const)))('done: %s', (text, one) => {
  expect(real(text, one)).toEqual([[one.from, one.to]]);
});

test.each(DEEDS.flatMap((one) => OPEN.map((shape) => [shape(one), one] as const)))('not done: %s', (text, one) => {
  expect(real(text, one)).toEqual([]);
});
