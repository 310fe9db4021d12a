import type { Part } from './part.ts';
import type { PARTS } from './parts/index.ts';

type EntryOf<P> = P extends Part<infer Entry> ? Entry : never;

/** All knowledge as plain data: what the pure stages are given. JSON-serialisable, so that a build can carry it compiled. */
export type Lexicon = { readonly [Name in keyof typeof PARTS]: readonly EntryOf<(typeof PARTS)[Name]>[] };

const built = new WeakMap<Lexicon, Map<unknown, unknown>>();

/**
 * Builds an index over the lexicon once and keeps it as long as the lexicon lives:
 * `const names = compiled(lexicon, buildNames)`. `build` itself is the key, so it must be a module-level function.
 */
export function compiled<Index>(lexicon: Lexicon, build: (lexicon: Lexicon) => Index): Index {
  let indexes = built.get(lexicon);
  if (!indexes) built.set(lexicon, (indexes = new Map()));
  let index = indexes.get(build) as Index | undefined;
  if (index === undefined) indexes.set(build, (index = build(lexicon)));
  return index;
}
