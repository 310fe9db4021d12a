import { EMPTY, FAMILIAR, NAME, NUMBER, PLAIN, RARE, stemOf, termOf, WORN, type WordClasses } from './terms.ts';

/** A text as numbers, one entry a word, in order. */
export interface Words {
  /** Hash of the lower-case word: what runs of words are made of. */
  exact: Uint32Array;
  /** Hash of its stem: what single words are compared by. */
  stems: Uint32Array;
  classes: Uint8Array;
  /** Index of the first word of each sentence, then the number of words. */
  sentences: Uint32Array;
  /** Index of the first word of each line that holds words, then the number of words. */
  paragraphs: Uint32Array;
}

// Letters with inner apostrophes, numbers with inner points; scripts written without spaces are taken two signs at a time.
// Of "?!", "..." and '."' the last stop counts, with the marks that close behind it.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[.!?…]["”’')\]]*\s|\n/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** "Mr. Kim", "U.S. Treasury": a stop after these, or after one letter, ends no sentence. */
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|gen|sen|gov|rep|st|lt|col|sgt|prof|no|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** Reads a text into words. `text` holds paragraphs parted by line breaks. */
export function wordsOf(text: string, known: WordClasses): Words {
  const exact: number[] = [];
  const stems: number[] = [];
  const classes: number[] = [];
  const sentences: number[] = [0];
  const paragraphs: number[] = [0];
  let last = '';
  const push = (lower: string, stem: string, wordClass: number) => {
    exact.push(termOf(lower));
    stems.push(termOf(stem));
    classes.push(wordClass);
    last = lower;
  };
  for (const [piece] of text.matchAll(WORD)) {
    const code = piece.charCodeAt(0);
    if (code === 10 || code === 46 || code === 33 || code === 63 || code === 0x2026) {
      const abbreviation = code === 46 && (last.length === 1 || ABBREVIATED.test(last));
      if (!abbreviation && sentences.at(-1) !== exact.length) sentences.push(exact.length);
      if (piece.endsWith('\n') && paragraphs.at(-1) !== exact.length) paragraphs.push(exact.length);
    } else if (code >= 48 && code <= 57) {
      const number = piece.replace(/,(?=\d{3})/g, '');
      push(number, number, number.length === 1 ? PLAIN : NUMBER);
    } else if (UNSPACED.test(piece)) {
      const signs = [...piece];
      for (let i = 0; i + 1 < signs.length || i === 0; i++) {
        const pair = signs.slice(i, i + 2).join('');
        push(pair, pair, PLAIN);
      }
    } else {
      const lower = piece.toLowerCase().replace(/['’](?:s|ve|re|ll|d|m|t)?$/u, '');
      const capital = piece !== piece.toLowerCase();
      push(lower, stemOf(lower), classOf(lower, capital, sentences.at(-1) === exact.length, known));
    }
  }
  if (sentences.at(-1) !== exact.length) sentences.push(exact.length);
  if (paragraphs.at(-1) !== exact.length) paragraphs.push(exact.length);
  return {
    exact: Uint32Array.from(exact),
    stems: Uint32Array.from(stems),
    classes: Uint8Array.from(classes),
    sentences: Uint32Array.from(sentences),
    paragraphs: Uint32Array.from(paragraphs),
  };
}

function classOf(lower: string, capital: boolean, first: boolean, known: WordClasses): number {
  const listed = known.get(lower);
  if (listed === EMPTY || listed === WORN) return listed;
  if (listed === PLAIN) return capital && !first ? RARE : PLAIN;
  // "Kaesong": a capital that the start of a sentence does not explain. "Grainy video": it may.
  return capital && !first ? NAME : listed === FAMILIAR ? FAMILIAR : RARE;
}
