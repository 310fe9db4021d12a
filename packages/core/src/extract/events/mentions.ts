import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { THINGS } from './phrases.ts';

/** The entity that an adjective inside the phrase names: "U.S." of "U.S. military aid". */
export const countryWithin = (scene: Scene, noun: Noun): Actor | null => everybodyWithin(scene, noun, 1)[0] ?? null;

/** All who are named before the head, `most` at most: both of "the Trump-Kim summit". */
export function everybodyWithin({ annotated, tokens }: Scene, noun: Noun, most = Number.POSITIVE_INFINITY): Actor[] {
  const { mentions, entities, document } = annotated;
  const from = tokens[noun.first]!.start;
  const to = tokens[noun.head]?.start ?? Number.POSITIVE_INFINITY;
  const within: Actor[] = [];
  for (let i = firstEndingAfter(mentions, from); i < mentions.length && mentions[i]!.start < to; i++) {
    const { start, end, entity: index } = mentions[i]!;
    const { id, country, kind, role, certainty } = entities[index]!;
    if ((kind !== null && THINGS.has(kind)) || within.some((one) => one.id === id)) continue;
    within.push({ name: document.text.slice(start, end), id, country, role, start, end, certainty });
    if (within.length === most) break;
  }
  return within;
}

/** Index of the first mention that ends after the offset; mentions are sorted. */
export function firstEndingAfter(mentions: readonly { end: number }[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
