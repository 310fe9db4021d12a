import { wordsIn } from './letters.ts';

/** The long words of one page, numbered as they come, so that lines are compared by numbers. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  /** Last text that used each word: a text counts a word once. */
  private readonly usedBy: number[] = [];
  private texts = 0;

  /** How many different words have been met. */
  get size(): number {
    return this.usedBy.length;
  }

  /** Numbers of the long words of a text, each once, in order. */
  read(plain: string): number[] {
    const text = ++this.texts;
    const found: number[] = [];
    for (const word of wordsIn(plain)) {
      let id = this.ids.get(word);
      if (id === undefined) {
        id = this.usedBy.length;
        this.ids.set(word, id);
        this.usedBy.push(0);
      }
      if (this.usedBy[id] === text) continue;
      this.usedBy[id] = text;
      found.push(id);
    }
    return found;
  }

  /** Number of one word; -1 for one that no text has used. */
  find(word: string): number {
    return this.ids.get(word) ?? -1;
  }
}
