import { classAt, PLAIN } from './letters.ts';

/** What the characters of a line show, whatever its language. Measured in one pass. */
export interface Shape {
  /** Words parted by white space; two characters count as one word in scripts that part none. */
  words: number;
  letters: number;
  digits: number;
  /** Words that begin with a capital. */
  capitals: number;
  /** Words all in capitals, of two letters or more. */
  shouted: number;
  /** Sentence-ending marks followed by a space and more text. */
  stops: number;
  commas: number;
  /** Ends as a sentence does: . ! ? … or one of them within closing quotes. */
  terminal: boolean;
  colon: boolean;
  question: boolean;
  /** Begins with a small letter. */
  small: boolean;
  quoted: boolean;
  /** Holds signs beyond letters, numbers, white space and the marks of prose. */
  marked: boolean;
}

const TERMINAL = new Set('.!?…。！？؟।।॥');
const CLOSING = new Set('"\'”’»«)]」』›‹“）】');
const OPENING = new Set('"“„«「『‘\'‹');
const isUnspaced = (code: number) =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0x1780 && code <= 0x17ff);

/** "… eine Versicherung. jha/dpa", "…説明会を開く。（佐々木涼）": who wrote it, at the end of the text; no credit of a picture. */
export const SIGNED_OFF =
  /[.!?]["”“«»]? ?\(?\p{Ll}{2,5}(?:\/\p{Ll}{2,6}){1,3}\)?$|。 ?[（【(][\u3005\u3040-\u30ff\u3400-\u9fff・、 ]{2,14}[）】)]$/u;

export function measure(text: string): Shape {
  const shape: Shape = {
    words: 0,
    letters: 0,
    digits: 0,
    capitals: 0,
    shouted: 0,
    stops: 0,
    commas: 0,
    terminal: false,
    colon: false,
    question: false,
    small: false,
    quoted: OPENING.has(text[0] ?? ''),
    marked: false,
  };
  let unspaced = 0;
  let wordStart = true;
  let wordLetters = 0;
  let wordUpper = 0;
  const endWord = () => {
    if (wordLetters > 1 && wordUpper === wordLetters) shape.shouted++;
    wordLetters = wordUpper = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 10 || code === 9 || code === 160) {
      if (!wordStart) endWord();
      wordStart = true;
      continue;
    }
    if (wordStart) shape.words++;
    if (code < 128) {
      if (code >= 97 && code <= 122) {
        shape.letters++;
        wordLetters++;
        if (wordStart && shape.words === 1) shape.small = true;
      } else if (code >= 65 && code <= 90) {
        shape.letters++;
        wordLetters++;
        wordUpper++;
        if (wordStart) shape.capitals++;
      } else if (code >= 48 && code <= 57) shape.digits++;
      else if (code === 44) shape.commas++;
      else if (code === 46 || code === 33 || code === 63) {
        if (text.charCodeAt(i + 1) === 32 && i > 2) shape.stops++;
      } else if ((classAt(text, i) & PLAIN) === 0) shape.marked = true;
    } else if (isUnspaced(code)) {
      unspaced++;
      shape.letters++;
      wordLetters++;
    } else if (code === 0x3002 || code === 0xff01 || code === 0xff1f) {
      if (i < text.length - 2) shape.stops++;
    } else if (code === 0x3001 || code === 0xff0c || code === 0x60c) shape.commas++;
    else {
      const char = text[i]!;
      const lower = char.toLowerCase();
      const upper = char.toUpperCase();
      if (lower !== upper || (code > 0x2ff && (code < 0x2000 || code > 0x2fff))) {
        shape.letters++;
        wordLetters++;
        if (char !== lower) {
          wordUpper++;
          if (wordStart) shape.capitals++;
        } else if (wordStart && shape.words === 1 && lower !== upper) shape.small = true;
      }
    }
    if (code > 127 && (classAt(text, i) & PLAIN) === 0) shape.marked = true;
    wordStart = false;
  }
  endWord();
  shape.words += Math.floor(unspaced / 2);
  let last = text.length - 1;
  while (last > 0 && CLOSING.has(text[last]!)) last--;
  const mark = text[last] ?? '';
  shape.terminal = TERMINAL.has(mark);
  shape.question = mark === '?' || mark === '？' || mark === '؟';
  shape.colon = mark === ':' || mark === '：';
  return shape;
}
