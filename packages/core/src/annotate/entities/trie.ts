import type { Atoms } from './atoms.ts';
import { CAPS, TITLE } from './atoms.ts';

/** A tree of names, atom by atom: all names of the lexicon are tried at once, in one pass over the text. */
export interface Trie<Form> {
  next: Map<string, Trie<Form>> | null;
  forms: Form[] | null;
}

export function emptyTrie<Form>(): Trie<Form> {
  return { next: null, forms: null };
}

export function addForm<Form>(root: Trie<Form>, key: readonly string[], form: Form): void {
  let node = root;
  for (const atom of key) {
    node.next ??= new Map();
    let child = node.next.get(atom);
    if (!child) node.next.set(atom, (child = emptyTrie()));
    node = child;
  }
  node.forms ??= [];
  node.forms.push(form);
}

/** A stretch of atoms, `last` exclusive, and the forms of the lexicon that it may be. */
export interface Hit<Form> {
  first: number;
  last: number;
  forms: Form[];
}

/** The longest hit that begins at atom `at`, of which `begun` are the names, and that `accepts`; null when there is none. */
export function longestHit<Form>(
  begun: Trie<Form> | null,
  atoms: Atoms,
  at: number,
  to: number,
  accepts: (form: Form, at: number) => boolean,
): Hit<Form> | null {
  let node: Trie<Form> | null | undefined = begun;
  let hit: Hit<Form> | null = null;
  for (let i = at + 1; node; i++) {
    if (node.forms) {
      const forms = accepted(node.forms, at, accepts);
      if (forms) hit = { first: at, last: i, forms };
    }
    node = i < to ? node.next?.get(atoms.key[i]!) : undefined;
  }
  return hit;
}

/** The forms that fit; the very array when all do, which is the common case of one. */
function accepted<Form>(forms: Form[], at: number, accepts: (form: Form, at: number) => boolean): Form[] | null {
  if (forms.length === 1) return accepts(forms[0]!, at) ? forms : null;
  const fit = forms.filter((form) => accepts(form, at));
  return fit.length > 0 ? fit : null;
}

/**
 * Are the text's atoms from `at` on written as capital as the name demands? "Turkey" is not "turkey", "US" is not "us" nor "Us";
 * acronyms of four letters and more may be written like words: "Nato", "Farc", "Unicef".
 */
export function capitalsFit(cap: readonly number[], atoms: Atoms, at: number): boolean {
  for (let i = 0; i < cap.length; i++) {
    const written = atoms.cap[at + i]!;
    if (cap[i] === CAPS && written !== CAPS && !(written === TITLE && (cap.length > 1 || atoms.key[at]!.length >= 4)))
      return false;
    if (cap[i] === TITLE && written < TITLE) return false;
  }
  return true;
}
