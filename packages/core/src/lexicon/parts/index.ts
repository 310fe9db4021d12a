import type { Part } from '../part.ts';
import { commonness } from './commonness.ts';
import { cues } from './cues.ts';
import { goldstein } from './goldstein.ts';

/**
 * Every part of the lexicon, in one ordered list; a test compares it with the folders of lexicon/.
 * A part's schema lives in a file of its own beside this one and bears its entries' type.
 */
// biome-ignore lint/suspicious/noExplicitAny: the parts differ in their entries; Lexicon gets each type back
export const PARTS = { commonness, cues, goldstein } as const satisfies { [name: string]: Part<any> };
