import type { Dice } from './dice.ts';
import { SYNONYMS } from './synonyms.ts';
import { THESAURUS } from './thesaurus.ts';

/** How hard a machine turns a text over: shares of words and sentences, 0 to 1. */
export interface Spin {
  /** Listed words exchanged for a synonym. */
  synonyms: number;
  /** Other long words exchanged for a word that the original does not have. */
  strangers: number;
  names: number;
  /** Sentences broken in two or run together. */
  breaks: number;
  dropped: number;
  /** Neighbouring paragraphs that change places. */
  swapped: number;
  /** Which words are listed, and what may stand in their place. */
  words: ReadonlyMap<string, readonly string[]>;
}

export const LIGHT: Spin = {
  synonyms: 0.6,
  strangers: 0.1,
  names: 0.1,
  breaks: 0.15,
  dropped: 0.05,
  swapped: 0.05,
  words: SYNONYMS,
};
export const HEAVY: Spin = {
  synonyms: 0.95,
  strangers: 0.4,
  names: 0.35,
  breaks: 0.35,
  dropped: 0.15,
  swapped: 0.12,
  words: SYNONYMS,
};
/** Two lists at once, as the worst of them: hardly a word of any length stays. */
export const WIDE: Spin = { ...HEAVY, words: new Map([...SYNONYMS, ...THESAURUS]) };

/** Paragraphs as a machine that knows no language would rewrite them. */
export function spin(paragraphs: readonly string[], how: Spin, dice: Dice): string[] {
  const strangers = new Map<string, string>();
  const spun = paragraphs
    .map((paragraph) => spinParagraph(paragraph, how, dice, strangers))
    .filter((text) => text !== '');
  for (let i = 1; i < spun.length; i++) {
    if (dice.chance(how.swapped)) [spun[i - 1], spun[i]] = [spun[i]!, spun[i - 1]!];
  }
  return spun;
}

function spinParagraph(paragraph: string, how: Spin, dice: Dice, strangers: Map<string, string>): string {
  const sentences = paragraph.split(/(?<=[a-z\d]{2}[.!?]["”]?)\s+(?=\S)/).filter(() => !dice.chance(how.dropped));
  const spun = sentences.map((sentence) => {
    const words = sentence.split(' ').map((word, i) => spinWord(word, i === 0, how, dice, strangers));
    return dice.chance(how.breaks) ? breakUp(words, dice) : words.join(' ');
  });
  return dice.chance(how.breaks) ? fuse(spun) : spun.join(' ');
}

function spinWord(word: string, first: boolean, how: Spin, dice: Dice, strangers: Map<string, string>): string {
  const [, before = '', core = '', after = ''] = word.match(/^([^\p{L}\d]*)(.*?)([^\p{L}\d]*)$/u)!;
  const others = how.words.get(core.toLowerCase());
  if (others && dice.chance(how.synonyms)) return before + keepCase(core, dice.one(others)) + after;
  if (/\d/.test(core) || core.length < 4) return word;
  if (!first && /^\p{Lu}/u.test(core)) return dice.chance(how.names) ? before + garble(core, dice) + after : word;
  if (core.length < 6 || !dice.chance(how.strangers)) return word;
  if (!strangers.has(core)) strangers.set(core, coin(dice));
  return before + strangers.get(core)! + after;
}

function keepCase(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word[0]!.toUpperCase() + word.slice(1) : word;
}

/** "Kaesong" -> "Kaisong", "Kesong", "Kaesung", "Kae Song". */
function garble(name: string, dice: Dice): string {
  const at = 1 + dice.pick(name.length - 2);
  const vowel = dice.one(['a', 'e', 'i', 'o', 'u']);
  const ways = [
    name.slice(0, at) + vowel + name.slice(at + 1),
    name.slice(0, at) + name.slice(at + 1),
    `${name.slice(0, at + 1)} ${name[at + 1]?.toUpperCase() ?? ''}${name.slice(at + 2)}`,
    name.slice(0, -1) + vowel,
  ];
  return dice.one(ways);
}

const SYLLABLES =
  'ab ac am be ber ca con cor de den di dra em en ex fal fer gan gra im in jo kel la lin man mer mi no ol par per pro ra re sem ser tan ter ul un ven vo'.split(
    ' ',
  );
const TAILS = ['tion', 'ment', 'ing', 'ed', 'ous', 'al', 'ly', 'ness', 'ate', 'er'];

/** A word that the original never had, as a rare synonym would be. */
function coin(dice: Dice): string {
  return dice.one(SYLLABLES) + dice.one(SYLLABLES) + dice.one(TAILS);
}

function breakUp(words: string[], dice: Dice): string {
  if (words.length < 6) return words.join(' ');
  const at = 2 + dice.pick(words.length - 4);
  const tail = words[at]!;
  return `${words.slice(0, at).join(' ')}. ${tail[0]?.toUpperCase() ?? ''}${tail.slice(1)} ${words.slice(at + 1).join(' ')}`;
}

function fuse(sentences: readonly string[]): string {
  return sentences.map((text, i) => (i + 1 < sentences.length ? text.replace(/[.]$/, ',') : text)).join(' and ');
}
