import type { Calendar, Meaning } from './meaning.ts';
import type { Match } from './pattern.ts';
import type { Reader } from './reader.ts';

/** One way of speaking of time. `date` rules may stand inside others ("the night of DATE"); `shows` is a text that matches. */
export interface Rule {
  name: string;
  level: 'date' | 'phrase';
  patterns: string[];
  shows: string;
  read(found: Found): Meaning | null;
}

/** Words before a time that a figure is held against: "up 3% from a year earlier". */
export const COMPARING = /^(?:from|than|with|to|on|versus|against)$/;

/** What a rule's reader sees of a match. */
export class Found {
  readonly reader: Reader;
  readonly at: number;
  readonly match: Match;
  constructor(reader: Reader, at: number, match: Match) {
    this.reader = reader;
    this.at = at;
    this.match = match;
  }
  get(name: string): unknown {
    return this.match.captures.find((capture) => capture.name === name)?.value;
  }
  has(name: string): boolean {
    return this.match.captures.some((capture) => capture.name === name);
  }
  number(name: string): number {
    return Number(this.get(name));
  }
  string(name: string): string {
    return String(this.get(name));
  }
  meaning(name = 'DATE'): Meaning {
    return this.get(name) as Meaning;
  }
  /** The date of a capture when it is a calendar date said in words. */
  calendar(name = 'DATE'): Calendar | null {
    const meaning = this.get(name) as Meaning | undefined;
    return meaning?.is === 'calendar' ? meaning : null;
  }
  /** Lower-case word at a place within the match; negative counts from its end, and words before it are at `before`. */
  word(index: number): string {
    return this.reader.pieces[index < 0 ? this.match.to + index : this.at + index]?.lower ?? '';
  }
  before(count = 1): string {
    return this.reader.pieces[this.at - count]?.lower ?? '';
  }
  after(count = 0): string {
    return this.reader.pieces[this.match.to + count]?.lower ?? '';
  }
  /** Does the word at a place within or after the match begin with a capital? */
  isCapital(index = 0): boolean {
    const piece = this.reader.pieces[this.at + index];
    return (
      piece !== undefined &&
      /^\p{Lu}/u.test(this.reader.text.slice(piece.start - this.reader.offset, piece.start - this.reader.offset + 2))
    );
  }
  says(...words: string[]): boolean {
    for (let i = this.at; i < this.match.to; i++) if (words.includes(this.reader.pieces[i]!.lower)) return true;
    return false;
  }
}
