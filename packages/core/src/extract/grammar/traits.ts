import * as words from './words.ts';

/**
 * What is known of each token beside its tag, one bit each. A token's word is looked up once for the whole document, so that no
 * rule has to ask a list of words for every token that it passes.
 */
export type Traits = Uint32Array;

/** Goes on with the name of the token before it. */
export const GLUED = 1 << 0;
export const WEEKDAY = 1 << 2;
export const MONTH = 1 << 3;
export const TIME_NOUN = 1 << 4;
export const TIME_ADJECTIVE = 1 << 5;
/** "today", "overnight". */
export const TIME_WORD = 1 << 6;
export const PREPOSITION = 1 << 7;
export const PREPOSITION_VERB = 1 << 8;
/** Begins a preposition of several words: "in" of "in front of". */
export const OPENS_LONG = 1 << 9;
/** Begins words that only measure: "at" of "at least". */
export const OPENS_QUANTITY = 1 << 10;
/** May be a mark between clauses: "that", "who", "but", "after". */
export const MARKS = 1 << 11;
export const NEGATION = 1 << 12;
export const AUXILIARY = 1 << 13;
export const QUANTIFIER = 1 << 14;
export const POSSESSIVE_PRONOUN = 1 << 15;
export const PERSONAL_PRONOUN = 1 << 16;
export const DESCRIBING = 1 << 17;
export const DIRECTION = 1 << 18;
/** "the", "than", "then": words that a noun phrase treats by themselves. */
export const PARTICULAR = 1 << 19;
export const TO = 1 << 20;
/** "home", "hostage": where or as what somebody is brought. */
export const FATE = 1 << 21;
/** "aside", "ablaze": an adverb that may belong to the verb before. */
export const ADVERB_OF_VERB = 1 << 22;

/** Begins a name that is known: "Putin", "Iranian". */
export const NAMES = 1 << 23;
/** Lies in the name of a place or a country: "Geneva". */
export const PLACED = 1 << 24;

/** Any of these may begin a time. */
export const OPENS_TIME = WEEKDAY | MONTH | TIME_WORD | TIME_ADJECTIVE;

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [WEEKDAY, words.WEEKDAYS],
  [MONTH, words.MONTHS],
  [TIME_NOUN, words.TIME_NOUNS],
  [TIME_ADJECTIVE, words.TIME_ADJECTIVES],
  [TIME_WORD, words.TIME_WORDS],
  [PREPOSITION, words.PREPOSITIONS],
  [PREPOSITION_VERB, words.PREPOSITION_VERBS],
  [OPENS_LONG, words.LONG_PREPOSITIONS.map(([first]) => first!)],
  [OPENS_QUANTITY, words.QUANTITIES],
  [MARKS, words.CLAUSE_MARKS],
  [MARKS, words.SUBORDINATORS],
  [NEGATION, words.NEGATIONS],
  [AUXILIARY, words.BE],
  [AUXILIARY, words.HAVE],
  [AUXILIARY, words.DO],
  [AUXILIARY, words.MODALS],
  [QUANTIFIER, words.QUANTIFIERS],
  [POSSESSIVE_PRONOUN, words.POSSESSIVE_PRONOUNS],
  [PERSONAL_PRONOUN, words.PERSONAL_PRONOUNS],
  [DESCRIBING, words.DESCRIBING],
  [DIRECTION, words.DIRECTIONS],
  [PARTICULAR, ['the', 'than', 'then']],
  [TO, ['to']],
  [FATE, words.FATES],
  [ADVERB_OF_VERB, words.ADVERBS_OF_VERBS],
];

const known = new Map<string, number>();
for (const [trait, list] of LISTS) for (const word of list) known.set(word, (known.get(word) ?? 0) | trait);

/** What is known of a word in lower case, before it is known whether it is glued to the one before. */
export const traitsOf = (word: string): number => known.get(word) ?? 0;
