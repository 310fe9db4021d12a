import type { Sentence, Token } from '../../model/annotated.ts';
import type { Atoms } from './atoms.ts';
import { CAPS, LOWER } from './atoms.ts';
import type { Form, Gazetteer } from './gazetteer.ts';
import { capitalsFit, type Hit, longestHit } from './trie.ts';

/** Atoms `[from, to)` of one sentence, and whether it is a headline all in capitals or with capitals on every word. */
export interface Stretch {
  from: number;
  to: number;
  shouting: boolean;
}

/** The atoms of each sentence, in order. */
export function stretchesOf(sentences: readonly Sentence[], atoms: Atoms): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { first, last } of sentences) {
    while (at < atoms.key.length && atoms.token[at]! < first) at++;
    const from = at;
    let small = 0;
    while (at < atoms.key.length && atoms.token[at]! < last) if (atoms.cap[at++] === LOWER) small++;
    stretches.push({ from, to: at, shouting: small === 0 && at - from > 3 });
  }
  return stretches;
}

/** Words that are acronyms only where the rest is not in capitals too: "IS CLAIMS ATTACK" may be a verb. */
const WORDS_TOO = new Set(['is', 'it', 'who', 'au', 'nato', 'aids', 'pa', 'so', 'car', 'may', 'ira']);

/** Names of the lexicon in one stretch: leftmost first, longest at each place. */
export function hitsIn(gazetteer: Gazetteer, atoms: Atoms, stretch: Stretch): Hit<Form>[] {
  const hits: Hit<Form>[] = [];
  const accepts = (form: Form, at: number) =>
    capitalsFit(form.cap, atoms, at) &&
    !(stretch.shouting && form.cap.length === 1 && form.cap[0] === CAPS && WORDS_TOO.has(atoms.key[at]!));
  for (let at = stretch.from; at < stretch.to; ) {
    const hit = longestHit(gazetteer.trie, atoms, at, stretch.to, accepts);
    // "The South African government" is not the South.
    const side = hit?.forms[0]?.rule === 'side' && atoms.cap[hit.last]! > LOWER && hit.last < stretch.to;
    if (hit && !side) hits.push(hit);
    at = hit && !side ? hit.last : at + 1;
  }
  return hits;
}

/** The first token at or after `offset`; tokens are in text order. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
