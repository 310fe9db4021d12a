import { classAt, cutWord, LETTER, LONG, nextRun, WORD } from './letters.ts';

/** What the words of a line tell. */
export interface Wording {
  /** Numbers of its long words in the page's vocabulary, each once, in order. */
  long: readonly number[];
  /** Share of its words that speak to the reader: "you", "your", "our". */
  addressed: number;
}

/** Words that speak to the reader. Most others are told apart by how they begin, without being cut out. */
export interface Address {
  words: ReadonlySet<string>;
  /** Of each first code unit the lengths of such words, one bit a length; 31 stands for all that are longer. */
  lengths: ReadonlyMap<number, number>;
}

export function buildAddress(words: readonly string[]): Address {
  const lengths = new Map<number, number>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    lengths.set(first, (lengths.get(first) ?? 0) | bitOf(word.length));
  }
  return { words: new Set(words), lengths };
}

const bitOf = (length: number) => 1 << Math.min(length, 31);

/** From here on scripts part no words, or join them with particles. */
const DENSE = 0x3040;

/** The long words of one page, numbered as they come, so that lines are compared by numbers. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  /** Last text that used each word: a text counts a word once. */
  private readonly usedBy: number[] = [];
  private texts = 0;
  private readonly address: Address;

  constructor(address: Address) {
    this.address = address;
  }

  /** How many different words have been met. */
  get size(): number {
    return this.usedBy.length;
  }

  /** Reads all words of a text in one pass. */
  read(plain: string): Wording {
    const text = ++this.texts;
    const long: number[] = [];
    const size = plain.length;
    let words = 0;
    let addressed = 0;
    for (let at = 0; at < size; at++) {
      let found = classAt(plain, at) & WORD;
      if (found === 0) continue;
      const start = at;
      let seen = 0;
      for (; found !== 0; found = ++at < size ? classAt(plain, at) & WORD : 0) seen |= found;
      // Most scripts part their words: nothing is to be cut.
      if (plain.charCodeAt(start) < DENSE && plain.charCodeAt(at - 1) < DENSE) {
        if (at - start >= LONG) this.note(plain.slice(start, at), text, long);
      } else if (at - start > 1) cutWord(plain, start, at, (word) => this.note(word, text, long));
      if (seen === LETTER) {
        words++;
        if (isAddress(plain, start, at, this.address)) addressed++;
      } else if ((seen & LETTER) !== 0) {
        // "24you": letters with numbers between them are words of their own to whoever is spoken to.
        const run = { start, end: start };
        while (nextRun(plain, run, LETTER) && run.start < at) {
          words++;
          if (isAddress(plain, run.start, run.end, this.address)) addressed++;
        }
      }
    }
    return { long, addressed: words === 0 ? 0 : addressed / words };
  }

  /** Number of one word; -1 for one that no text has used. */
  find(word: string): number {
    return this.ids.get(word) ?? -1;
  }

  private note(word: string, text: number, long: number[]): void {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.usedBy.length;
      this.ids.set(word, id);
      this.usedBy.push(0);
    }
    if (this.usedBy[id] === text) return;
    this.usedBy[id] = text;
    long.push(id);
  }
}

function isAddress(plain: string, start: number, end: number, { words, lengths }: Address): boolean {
  const bits = lengths.get(plain.charCodeAt(start));
  return bits !== undefined && (bits & bitOf(end - start)) !== 0 && words.has(plain.slice(start, end));
}
