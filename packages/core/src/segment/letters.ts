/** What a UTF-16 code unit is, as bits. A half of a surrogate pair counts as part of a word when the pair is a letter of some script: see `classAt`. */
export const LETTER = 1;
export const NUMBER = 2;
export const SPACE = 4;
/** Holds a line of prose together: letters, numbers, white space and the common marks. */
export const PLAIN = 8;
export const WORD = LETTER | NUMBER;

const KNOWN = 128;
const MARKS = new Set('.,\'’"“”?!:;()-');

/** Classes of code units met so far: the language's own tables are asked once for each, not once for each character read. */
const classes = new Uint8Array(65536);

/** Class of the code unit at `at`. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return classes[code]! || (code >= 0xd800 && code <= 0xdfff ? classOfPair(text, at) : learn(code));
}

function learn(code: number): number {
  const found = classOf(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

/** Halves of pairs are not remembered: a half alone says nothing. */
function classOfPair(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const from = code >= 0xdc00 ? at - 1 : at;
  return classOf(text.slice(Math.max(0, from), from + 2));
}

function classOf(char: string): number {
  // Vowels of Indian scripts, points of Arabic and Hebrew: parts of words.
  const letter = /^[\p{L}\p{M}]$/u.test(char) ? LETTER : 0;
  const number = /^\p{N}$/u.test(char) ? NUMBER : 0;
  const space = /^\s$/.test(char) ? SPACE : 0;
  const plain = letter || number || space || MARKS.has(char) ? PLAIN : 0;
  return KNOWN | letter | number | space | plain;
}

/** The next run of characters of the given classes at or after `from`, as a half-open range: its start in `at.start`. False when there is none. */
export function nextRun(text: string, run: { start: number; end: number }, mask: number): boolean {
  let at = run.end;
  const size = text.length;
  while (at < size && (classAt(text, at) & mask) === 0) at++;
  if (at >= size) return false;
  run.start = at;
  while (at < size && (classAt(text, at) & mask) !== 0) at++;
  run.end = at;
  return true;
}

/** Long words tell of a subject: four characters or more. */
export const LONG = 4;

/** Chinese and Japanese part no words: each two characters stand for one. */
const isUnparted = (code: number) => code >= 0x3040 && code <= 0x9fff;
/** Korean words are short, and end in particles: their first two syllables tell them. */
const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7af;

/** Gives what of the word at [start, end) tells of a subject. */
export function cutWord(plain: string, start: number, end: number, give: (word: string) => void): void {
  const first = plain.charCodeAt(start);
  const last = plain.charCodeAt(end - 1);
  if (first < 0x3040 && last < 0x3040) {
    if (end - start >= LONG) give(plain.slice(start, end));
  } else if (isHangul(first)) {
    if (end - start > 1) give(plain.slice(start, start + 2));
  } else if (isUnparted(first) || isUnparted(last)) {
    for (let k = start; k + 2 <= end; k++) if (isUnparted(plain.charCodeAt(k))) give(plain.slice(k, k + 2));
  } else if (end - start >= LONG) give(plain.slice(start, end));
}

/** Every run of letters and numbers that is long enough to tell of a subject, in order. */
export function wordsIn(plain: string): string[] {
  const words: string[] = [];
  const run = { start: 0, end: 0 };
  while (nextRun(plain, run, WORD)) cutWord(plain, run.start, run.end, (word) => words.push(word));
  return words;
}
