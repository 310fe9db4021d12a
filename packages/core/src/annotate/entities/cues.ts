import { CUE } from './atoms.ts';
import { BODY_NOUNS } from './bodies.ts';
import { GROUP_WORDS } from './groups.ts';
import { POINTERS } from './latter.ts';
import { PRONOUNS } from './pronouns.ts';

/** Words that headlines leave small. */
const SMALL = 'a an the and or but nor of in on at to for by from with as over after into is its s vs not'.split(' ');

const cues = new Map<string, number>();
const add = (words: Iterable<string>, cue: number) => {
  for (const word of words) cues.set(word, (cues.get(word) ?? 0) | cue);
};
add(SMALL, CUE.small);
add(BODY_NOUNS, CUE.body);
add(GROUP_WORDS, CUE.group);
add(POINTERS, CUE.pointer);
add(PRONOUNS, CUE.pronoun);

/** The bits of `CUE` that a word has. */
export const cuesOf = (word: string): number => cues.get(word) ?? 0;
