import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';

/** How much one word tells of a report, least first. Plain words written with a capital inside a sentence count as rare. */
export const EMPTY = 0;
export const WORN = 1;
export const PLAIN = 2;
export const RARE = 3;
/** As telling as a rare word, and yet one that an editor would write. */
export const FAMILIAR = 4;
export const NAME = 5;
export const NUMBER = 6;

/** What a class weighs before its frequency in the batch is known. */
export const CLASS_WEIGHT = [0, 0.2, 0.45, 1, 1, 1.5, 1.5] as const;

/** A term is the 32-bit FNV-1a hash of its letters: equal in every process, whatever came first. */
export function termOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // A last stir, since FNV's low bits follow the last letter, and samples are drawn by them.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** Mixes terms in order into one: the hash of a run of words. */
export function mixTerms(hash: number, term: number): number {
  return (Math.imul(hash ^ term, 0x9e3779b1) ^ (hash >>> 13)) >>> 0;
}

/** Word classes by lower-case form. */
export type WordClasses = ReadonlyMap<string, number>;

function buildClasses(lexicon: Lexicon): WordClasses {
  const classes = new Map<string, number>();
  for (const { empty, worn, plain, familiar } of lexicon.commonness) {
    for (const word of familiar) for (const form of formsOf(word)) classes.set(form, FAMILIAR);
    for (const word of plain) classes.set(word, PLAIN);
    for (const word of worn) classes.set(word, WORN);
    for (const word of empty) classes.set(word, EMPTY);
  }
  return classes;
}

/** "raid" -> "raid", "raids", "raided", "raiding"; what is no word does no harm. */
function formsOf(word: string): string[] {
  const stem = word.replace(/e$/, '');
  const forms = [word, `${word}s`, `${stem}es`, `${stem}ed`, `${stem}ing`];
  return word.endsWith('y') ? [...forms, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : forms;
}

export function wordClasses(lexicon: Lexicon): WordClasses {
  return compiled(lexicon, buildClasses);
}

/** Stems of the plain words in every form: "cars", "stayed", "banned". As words of a story they tell as little as the listed one. */
export function everydayStems(lexicon: Lexicon): ReadonlySet<number> {
  return compiled(lexicon, buildEveryday);
}

function buildEveryday(lexicon: Lexicon): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const { plain } of lexicon.commonness) {
    for (const word of plain) {
      const stem = word.replace(/e$/, '');
      const doubled = `${stem}${stem.at(-1)}`;
      const others = [`${stem}er`, `${stem}ers`, `${word}ly`, `${doubled}ed`, `${doubled}ing`];
      for (const form of [...formsOf(word), ...others]) stems.add(termOf(stemOf(form)));
    }
  }
  return stems;
}

const ENDINGS = ['ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly', 'e', 'y'];

/** A rough stem, equal for "demolish", "demolished" and "demolishing". Only compared with itself, never shown. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 4) return word.slice(0, -ending.length);
  }
  return word;
}
