import type { Atoms } from './atoms.ts';
import { CAPS, TITLE } from './atoms.ts';

/** A tree of names, atom by atom: all names of the lexicon are tried at once, in one pass over the text. */
export interface Trie<Form> {
  /** The atom that goes on, and the tree behind it, where there is but one: a map for each would take more room than the names. */
  only: string | null;
  behind: Trie<Form> | null;
  /** Where there are several. */
  next: Map<string, Trie<Form>> | null;
  forms: Form[] | null;
}

export function emptyTrie<Form>(): Trie<Form> {
  return { only: null, behind: null, next: null, forms: null };
}

/** The tree behind one more atom; undefined where no name goes on so. */
export function behind<Form>(node: Trie<Form>, atom: string): Trie<Form> | undefined {
  if (node.next) return node.next.get(atom);
  return node.only === atom ? node.behind! : undefined;
}

/** The atoms with which names begin. */
export function beginnings<Form>({ next, only }: Trie<Form>): Iterable<string> {
  return next ? next.keys() : only === null ? [] : [only];
}

function grow<Form>(node: Trie<Form>, atom: string): Trie<Form> {
  const child = emptyTrie<Form>();
  if (node.next) node.next.set(atom, child);
  else if (node.only === null) [node.only, node.behind] = [atom, child];
  else {
    node.next = new Map([
      [node.only, node.behind!],
      [atom, child],
    ]);
    [node.only, node.behind] = [null, null];
  }
  return child;
}

export function addForm<Form>(root: Trie<Form>, key: readonly string[], form: Form): void {
  let node = root;
  for (const atom of key) node = behind(node, atom) ?? grow(node, atom);
  // an array that grows is given room for seventeen: most names mean one thing
  if (node.forms) node.forms.push(form);
  else node.forms = [form];
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
    node = i < to ? behind(node, atoms.key[i]!) : undefined;
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
