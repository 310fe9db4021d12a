import type { Sentence, Token } from '../../model/annotated.ts';
import type { Atoms } from './atoms.ts';
import { CAPS, CUE, LOWER } from './atoms.ts';
import type { Form } from './gazetteer.ts';
import { NO_NAMES } from './runs.ts';
import { capitalsFit, type Hit, longestHit } from './trie.ts';

/** Atoms `[from, to)` of one sentence. */
export interface Stretch {
  from: number;
  to: number;
  /** All in capitals: "US ENVOY MEETS KIM". */
  shouting: boolean;
  /** A capital on every word that has a meaning of its own: "Trump Says He Will Meet Kim". Capitals tell nothing. */
  titled: boolean;
  /** The bits of `CUE` that its words have. */
  cues: number;
}

/** The atoms of each sentence, in order. */
export function stretchesOf(sentences: readonly Sentence[], atoms: Atoms): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { first, last } of sentences) {
    while (at < atoms.key.length && atoms.token[at]! < first) at++;
    const from = at;
    let small = 0;
    let lower = 0;
    let cues = 0;
    for (; at < atoms.key.length && atoms.token[at]! < last; at++) {
      const own = atoms.word[at]!.cues;
      cues |= own;
      if (atoms.cap[at] !== LOWER) continue;
      lower++;
      if ((own & CUE.small) === 0) small++;
    }
    const long = at - from > 3;
    stretches.push({ from, to: at, shouting: lower === 0 && long, titled: small === 0 && long && at - from > 5, cues });
  }
  return stretches;
}

/** Words that are acronyms only where the rest is not in capitals too: "IS CLAIMS ATTACK" may be a verb. */
const WORDS_TOO = new Set(['is', 'it', 'who', 'au', 'nato', 'aids', 'pa', 'so', 'car', 'may', 'ira']);

/** Names of the lexicon in one stretch: leftmost first, longest at each place. */
export function hitsIn(atoms: Atoms, tokens: readonly Token[], stretch: Stretch): Hit<Form>[] {
  const hits: Hit<Form>[] = [];
  const accepts = (form: Form, at: number) =>
    capitalsFit(form.cap, atoms, at) &&
    !(stretch.shouting && form.cap.length === 1 && form.cap[0] === CAPS && WORDS_TOO.has(atoms.key[at]!));
  for (let at = stretch.from; at < stretch.to; ) {
    const { names, small } = atoms.word[at]!;
    const hit = longestHit(atoms.cap[at] === LOWER ? small : names, atoms, at, stretch.to, accepts);
    const after = hits.at(-1)?.last === at;
    const cut =
      hit !== null &&
      (goesOn(atoms, tokens, hit, stretch.to) ||
        (!after && !stretch.titled && !stretch.shouting && beganBefore(atoms, tokens, hit, stretch.from)));
    if (hit && !cut) hits.push(hit);
    at = hit && !cut ? hit.last : at + 1;
  }
  return hits;
}

/** "The South |African| government" is not the South, "the British |Army|", "the Chinese |leader|" and "the Japanese-|owned| ship" are not the people. */
function goesOn(atoms: Atoms, tokens: readonly Token[], { first, last, forms }: Hit<Form>, to: number): boolean {
  const { rule } = forms[0]!;
  if (last >= to || !/^\p{L}/u.test(atoms.key[last]!)) return false;
  if (rule === 'side') return atoms.cap[last]! > LOWER;
  if (rule !== 'people' || atoms.key[first] !== 'the') return false;
  const { pos } = tokens[atoms.token[last]!]!;
  return atoms.cap[last]! > LOWER || atoms.token[last] === atoms.token[last - 1] || pos === 'NOUN' || pos === 'ADJ';
}

/** "the Farabundo Marti |National Liberation Front|": a body whose name is longer than the one that the lexicon has. */
function beganBefore(atoms: Atoms, tokens: readonly Token[], { first, last, forms }: Hit<Form>, from: number): boolean {
  if (last - first < 2 || first <= from || forms.some(({ known }) => known.kind !== 'organization')) return false;
  const before = first - 1;
  const [own, next] = [tokens[atoms.token[before]!]!, tokens[atoms.token[first]!]!];
  return (
    atoms.cap[before]! > LOWER &&
    own.pos === 'PROPN' &&
    next.start - own.end === 1 &&
    !NO_NAMES.has(atoms.key[before]!) &&
    atoms.word[before]!.agents === null &&
    atoms.word[before]!.names === null
  );
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
