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

/** A question made ready to be answered: which facts, how many answers each has, where its answers begin in the row of all. */
interface Asked {
  name: string;
  columns: readonly number[];
  sizes: readonly number[];
  size: number;
  base: number;
}

const FACTS = [...TEXT_FACTS, ...MARKUP_FACTS];
const COLUMNS = new Map(FACTS.map(({ name }, index) => [name, index]));
const ASKED: { readonly [mode in Mode]: readonly Asked[] } = {
  text: prepare(TEXT_QUESTIONS),
  html: prepare([...TEXT_QUESTIONS, ...MARKUP_QUESTIONS]),
};

function prepare(questions: readonly Question[]): Asked[] {
  let base = 0;
  return questions.map(({ name, facts }) => {
    const columns = facts.map((fact) => COLUMNS.get(fact)!);
    const sizes = columns.map((column) => FACTS[column]!.size);
    const size = sizes.reduce((product, each) => product * each, 1);
    base += size;
    return { name, columns, sizes, size, base: base - size };
  });
}

/** Names and numbers of answers of the questions asked in a mode, in order. */
export function questionsOf(mode: Mode): { name: string; size: number }[] {
  return ASKED[mode].map(({ name, size }) => ({ name, size }));
}

/** Every line's answers, as training needs them. */
export function answer(page: Page): Answers {
  const columns = gather(page);
  const asked = ASKED[modeOf(page)];
  const at = new Uint16Array(page.lines.length * asked.length);
  asked.forEach((question, column) => {
    const answers = answersTo(question, columns, page.lines.length);
    answers.forEach((position, i) => {
      at[i * asked.length + column] = position;
    });
  });
  return { width: asked.length, at };
}

/** For each line and each of four states the sum of the weights of its answers. `weights` holds four numbers an answer. */
export function weigh(page: Page, weights: { readonly [mode in Mode]: { weights: Int16Array } }): Int32Array {
  const count = page.lines.length;
  const columns = gather(page);
  const mode = modeOf(page);
  const row = weights[mode].weights;
  const scores = new Int32Array(count * 4);
  for (const question of ASKED[mode]) {
    const answers = answersTo(question, columns, count);
    for (let i = 0; i < count; i++) {
      const from = answers[i]! * 4;
      const to = i * 4;
      scores[to]! += row[from]!;
      scores[to + 1]! += row[from + 1]!;
      scores[to + 2]! += row[from + 2]!;
      scores[to + 3]! += row[from + 3]!;
    }
  }
  return scores;
}

const modeOf = (page: Page): Mode => (page.document.markup === null ? 'text' : 'html');

/** One question's answers, a position in the row of all answers for each line. */
function answersTo({ columns, sizes, base }: Asked, facts: readonly Uint8Array[], count: number): Uint16Array {
  const answers = new Uint16Array(count);
  columns.forEach((column, place) => {
    const values = facts[column]!;
    const size = sizes[place]!;
    for (let i = 0; i < count; i++) answers[i] = answers[i]! * size + values[i]!;
  });
  for (let i = 0; i < count; i++) answers[i]! += base;
  return answers;
}

/** Reads every fact of every line once, one column a fact. */
function gather(page: Page): Uint8Array[] {
  const count = page.lines.length;
  const context = contextOf(page);
  const columns = TEXT_FACTS.map((fact) => columnOf(fact, context, count));
  if (page.document.markup === null) return columns;
  const tree = treeOf(context);
  for (const fact of MARKUP_FACTS) columns.push(columnOf(fact, tree, count));
  return columns;
}

function columnOf<Of>({ read }: Fact<Of>, of: Of, count: number): Uint8Array {
  const values = new Uint8Array(count);
  for (let i = 0; i < count; i++) values[i] = read(of, i);
  return values;
}
