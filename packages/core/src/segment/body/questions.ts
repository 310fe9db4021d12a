import type { Page } from '../page.ts';
import { contextOf } from './context.ts';
import type { Fact, Question } from './fact.ts';
import { MARKUP_FACTS, MARKUP_QUESTIONS } from './facts-html.ts';
import { TEXT_FACTS, TEXT_QUESTIONS } from './facts-text.ts';
import { treeOf } from './tree.ts';

/** Every line's answers, as positions in one long row of weights: `width` positions per line. */
export interface Answers {
  width: number;
  at: Uint16Array;
}

export type Mode = 'text' | 'html';

const SIZES = new Map([...TEXT_FACTS, ...MARKUP_FACTS].map(({ name, size }) => [name, size]));
const sizeOf = ({ facts }: Question) => facts.reduce((size, name) => size * SIZES.get(name)!, 1);
const ASKED: { readonly [mode in Mode]: readonly Question[] } = {
  text: TEXT_QUESTIONS,
  html: [...TEXT_QUESTIONS, ...MARKUP_QUESTIONS],
};

/** Names and numbers of answers of the questions asked in a mode, in order. */
export function questionsOf(mode: Mode): { name: string; size: number }[] {
  return ASKED[mode].map((question) => ({ name: question.name, size: sizeOf(question) }));
}

/** Reads every fact of every line once, then answers the questions from them. */
export function answer(page: Page): Answers {
  const count = page.lines.length;
  const columns = new Map<string, Uint8Array>();
  const context = contextOf(page);
  gather(TEXT_FACTS, context, count, columns);
  const mode: Mode = page.document.markup === null ? 'text' : 'html';
  if (mode === 'html') gather(MARKUP_FACTS, treeOf(context), count, columns);
  const asked = ASKED[mode];
  const width = asked.length;
  const at = new Uint16Array(count * width);
  let base = 0;
  asked.forEach((question, column) => {
    for (const [place, name] of question.facts.entries()) {
      const values = columns.get(name)!;
      const size = SIZES.get(name)!;
      if (place === 0) for (let i = 0; i < count; i++) at[i * width + column] = values[i]!;
      else for (let i = 0; i < count; i++) at[i * width + column] = at[i * width + column]! * size + values[i]!;
    }
    for (let i = 0; i < count; i++) at[i * width + column]! += base;
    base += sizeOf(question);
  });
  return { width, at };
}

function gather<Of>(facts: readonly Fact<Of>[], of: Of, count: number, columns: Map<string, Uint8Array>): void {
  for (const { name, read } of facts) {
    const values = new Uint8Array(count);
    for (let i = 0; i < count; i++) values[i] = read(of, i);
    columns.set(name, values);
  }
}
