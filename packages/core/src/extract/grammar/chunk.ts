/** A noun phrase, with the preposition that governs it: "from East Germany" is one chunk with prep "from". */
export interface Noun {
  kind: 'noun';
  /** Token indexes, `last` exclusive; the preposition lies before `first`. */
  first: number;
  last: number;
  head: number;
  /** "Ukraine" of "Ukraine's army"; also the pronoun of "its army". */
  possessor: Noun | null;
  prep: string | null;
  /** Token index of the preposition, else `first`. */
  from: number;
  /** "last week", "Monday": a time, never somebody. */
  time: boolean;
  pronoun: boolean;
  /** Whose words these are: "what |it| said was an attack". */
  teller: Noun | null;
  /** Index in the sentence's list of chunks. */
  at: number;
}

/**
 * What a verb group is in form. `past`: "attacked", finite or participle; the clause decides.
 * `participle`: "taken", only a participle. `base`: without auxiliary and ending ("release").
 */
export type VerbForm = 'finite' | 'base' | 'infinitive' | 'ing' | 'past' | 'participle';

export interface Verb {
  kind: 'verb';
  first: number;
  last: number;
  head: number;
  lemma: string;
  form: VerbForm;
  modal: string | null;
  past: boolean;
  perfect: boolean;
  progressive: boolean;
  passive: boolean;
  negated: boolean;
  /** "is willing", "was due": the adjective after the copula. */
  adjective: string | null;
  /** "up" of "ended up": the word right behind the verb that governs no phrase. */
  particle: string | null;
  at: number;
}

/** Everything else that shapes a sentence. */
export interface Mark {
  kind: 'comma' | 'and' | 'that' | 'who' | 'sub' | 'prep' | 'break';
  first: number;
  last: number;
  word: string;
  at: number;
}

export type Chunk = Noun | Verb | Mark;

export function makePronoun(at: number): Noun {
  const noun = makeNoun(at, at + 1, at);
  noun.pronoun = true;
  return noun;
}

export function makeNoun(first: number, last: number, head: number): Noun {
  return {
    kind: 'noun',
    first,
    last,
    head,
    possessor: null,
    prep: null,
    from: first,
    time: false,
    pronoun: false,
    teller: null,
    at: 0,
  };
}
