import type { z } from 'zod';

/**
 * One part of the lexicon: a folder of hand-written data and the schema that every entry must satisfy.
 * `.yaml` files hold one entry (or a list of entries) each; `.jsonl` files one entry a line.
 */
export interface Part<Entry> {
  /** Folder under lexicon/, and the key in `Lexicon`. */
  name: string;
  entry: z.ZodType<Entry>;
  /** Adds facts that a package keeps better than we could. Runs once, when the lexicon is compiled. */
  complete?: (entries: Entry[]) => Entry[];
}

export function definePart<Entry>(
  name: string,
  entry: z.ZodType<Entry>,
  complete?: (entries: Entry[]) => Entry[],
): Part<Entry> {
  return complete ? { name, entry, complete } : { name, entry };
}
