import { type Line, type Page, wordingOf } from '../page.ts';

/** The form of what lies beyond the first and the last line: one more than formOf knows. */
export const NO_LINE = 12;

export interface Context {
  page: Page;
  forms: Uint8Array;
  /** Letters of prose, running from the page's beginning; one longer than the lines. */
  proseBefore: Float64Array;
  prose: number;
  previousProse: Int32Array;
  nextProse: Int32Array;
  /** Prose lines, counted from the page's beginning; one longer than the lines. */
  proseCount: Int32Array;
  /** The last heading of a section of boilerplate above each line; -1 for none. */
  section: Int32Array;
  /** Share of each line's words that speak to the reader. */
  addressed: Float64Array;
  /** How many short lines in a row hold this one; 0 for prose. */
  run: Int32Array;
  uses: Uses;
  /** Long words of each line, each once. */
  words: (readonly number[])[];
  /** Long words of the headline. */
  title: ReadonlySet<number>;
  /** Blank lines say something: some lines have them, others have none. */
  gapped: boolean;
}

/** Of each word of the page the prose lines that use it, in order: those of word `w` stand at [first[w], first[w + 1]). */
export interface Uses {
  first: Int32Array;
  lines: Int32Array;
}

export const isProse = (form: number) => form <= 1 || form === 4;

export function contextOf(page: Page): Context {
  const { lines } = page;
  const size = lines.length;
  const forms = new Uint8Array(size);
  const proseBefore = new Float64Array(size + 1);
  const previousProse = new Int32Array(size).fill(-1);
  const nextProse = new Int32Array(size).fill(-1);
  const run = new Int32Array(size);
  const proseCount = new Int32Array(size + 1);
  const section = new Int32Array(size).fill(-1);
  const addressed = new Float64Array(size);
  const words = lines.map((line) => wordingOf(page, line).long);
  for (let i = 0; i < size; i++) {
    const line = lines[i]!;
    forms[i] = formOf(line);
    const prose = isProse(forms[i]!);
    proseBefore[i + 1] = proseBefore[i]! + (prose ? line.shape.letters : 0);
    proseCount[i + 1] = proseCount[i]! + (prose ? 1 : 0);
    addressed[i] = line.wording!.addressed;
    if (i > 0) section[i] = lines[i - 1]!.cue?.section ? i - 1 : section[i - 1]!;
    if (i > 0) previousProse[i] = isProse(forms[i - 1]!) ? i - 1 : previousProse[i - 1]!;
  }
  for (let i = size - 2; i >= 0; i--) nextProse[i] = isProse(forms[i + 1]!) ? i + 1 : nextProse[i + 1]!;
  for (let i = 0; i < size; ) {
    let end = i;
    while (end < size && !isProse(forms[end]!)) end++;
    for (let k = i; k < end; k++) run[k] = end - i;
    i = end + 1;
  }
  const gaps = lines.reduce((sum, line) => sum + (line.gap ? 1 : 0), 0);
  return {
    page,
    forms,
    proseBefore,
    prose: proseBefore[size]!,
    previousProse,
    nextProse,
    run,
    proseCount,
    section,
    addressed,
    uses: usesOf(words, forms, page.vocabulary.size),
    words,
    title: new Set(words[page.headline] ?? []),
    gapped: gaps > size * 0.05 && gaps < size * 0.9,
  };
}

function usesOf(words: readonly (readonly number[])[], forms: Uint8Array, size: number): Uses {
  // Counted one place ahead, so that the sums are where each word's lines begin.
  const next = new Int32Array(size + 2);
  words.forEach((line, i) => {
    if (isProse(forms[i]!)) for (const word of line) next[word + 2]!++;
  });
  for (let word = 1; word < next.length; word++) next[word]! += next[word - 1]!;
  const lines = new Int32Array(next[size + 1]!);
  words.forEach((line, i) => {
    if (isProse(forms[i]!)) for (const word of line) lines[next[word + 1]!++] = i;
  });
  return { first: next, lines };
}

function formOf(line: Line): number {
  if (line.firm) return 10;
  const { words, terminal, colon, digits, letters } = line.shape;
  if (line.cue !== null && words < 30) return 11;
  if (terminal) return words >= 20 ? 0 : words >= 10 ? 1 : words >= 4 ? 2 : 3;
  if (colon) return 8;
  if (digits > letters) return 9;
  return words >= 20 ? 4 : words >= 10 ? 5 : words >= 4 ? 6 : 7;
}

/** Limits for `bucket`: made once, of one kind. */
export const rising = (...limits: number[]): Float64Array => Float64Array.from(limits);

/** Which of the rising limits a value reaches: 0 below the first, limits.length at or above the last. */
export function bucket(value: number, limits: Float64Array): number {
  let at = 0;
  while (at < limits.length && value >= limits[at]!) at++;
  return at;
}
