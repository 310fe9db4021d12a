/** The node side of the lexicon: reads and checks the data files. The pure stages take only the `Lexicon` type from lexicon.ts. */

export type { Lexicon } from './lexicon.ts';
export { compileLexicon, loadLexicon } from './load.ts';
export { PARTS } from './parts/index.ts';
