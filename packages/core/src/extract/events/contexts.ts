import { mayHave } from '../../lexicon/filter.ts';
import type { Draft, Scene } from './draft.ts';

/** Contexts of an event: those of its frame, and those that its own words tell ("nuclear talks"), in the order told. */
export function contextsOf({ tokens, frames }: Scene, { contexts, first, last }: Draft): string[] {
  const found = new Set(contexts);
  for (let i = first; i < last; i++) {
    const { lower, lemma } = tokens[i]!;
    if (!mayHave(frames.mayTellContext, lower) && !mayHave(frames.mayTellContext, lemma)) continue;
    const context = frames.contexts.get(lower) ?? frames.contexts.get(lemma);
    if (context !== undefined) found.add(context);
  }
  return [...found];
}
