import type { Page } from '../page.ts';
import { contextOf } from './context.ts';
import type { Fact, Question } from './fact.ts';
import { MARKUP_FACTS, MARKUP_QUESTIONS } from './facts-html.ts';
import { TEXT_FACTS, TEXT_QUESTIONS } from './facts-text.ts';
import { flagsOf, isFlag, weighFlags } from './flags.ts';
import { type Tree, treeOf } from './tree.ts';

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

/** Facts that one question may join. */
const MOST_FACTS = 3;
const FACTS = [...TEXT_FACTS, ...MARKUP_FACTS];
const COLUMNS = new Map(FACTS.map(({ name }, index) => [name, index]));
const ASKED: { readonly [mode in Mode]: readonly Asked[] } = {
  text: prepare(TEXT_QUESTIONS),
  html: prepare([...TEXT_QUESTIONS, ...MARKUP_QUESTIONS]),
};

/** The questions that are weighed one by one, and the facts that they need. */
const DENSE: { readonly [mode in Mode]: readonly Asked[] } = {
  text: ASKED.text,
  html: ASKED.html.filter(({ name }) => !isFlag(name)),
};
const NEEDED = new Set(DENSE.html.flatMap(({ columns }) => columns));
const FLAGS = flagsOf(ASKED.html);
const PROSE = COLUMNS.get('prose')!;

function prepare(questions: readonly Question[]): Asked[] {
  let base = 0;
  return questions.map(({ name, facts }) => {
    if (facts.length > MOST_FACTS) throw new Error(`Question "${name}" joins more than ${MOST_FACTS} facts.`);
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
  const { columns } = gather(page, () => true);
  const asked = ASKED[modeOf(page)];
  const at = new Uint16Array(page.lines.length * asked.length);
  const answers = new Uint16Array(page.lines.length);
  asked.forEach((question, column) => {
    answersTo(question, columns, answers);
    answers.forEach((position, i) => {
      at[i * asked.length + column] = position;
    });
  });
  return { width: asked.length, at };
}

/** For each line and each of four states the sum of the weights of its answers. `weights` holds four numbers an answer. */
export function weigh(page: Page, weights: { readonly [mode in Mode]: { weights: Int16Array } }): Int32Array {
  const count = page.lines.length;
  const { columns, tree } = gather(page, (column) => NEEDED.has(column));
  const mode = modeOf(page);
  const row = weights[mode].weights;
  const scores = new Int32Array(count * 4);
  for (const question of DENSE[mode]) weighOne(question, columns, row, scores);
  if (tree !== null) weighFlags(FLAGS, tree, columns[PROSE]!, row, scores);
  return scores;
}

const modeOf = (page: Page): Mode => (page.document.markup === null ? 'text' : 'html');

/** One question's answers, a position in the row of all answers for each line, written into `answers`. */
function answersTo({ columns, sizes, base }: Asked, facts: readonly Uint8Array[], answers: Uint16Array): void {
  const count = answers.length;
  const first = facts[columns[0]!]!;
  for (let i = 0; i < count; i++) answers[i] = first[i]!;
  for (let place = 1; place < columns.length; place++) {
    const values = facts[columns[place]!]!;
    const size = sizes[place]!;
    for (let i = 0; i < count; i++) answers[i] = answers[i]! * size + values[i]!;
  }
  for (let i = 0; i < count; i++) answers[i]! += base;
}

/** Adds the weights of one question's answers, those of `answersTo`. Written out for one to three facts: nothing here is run more often. */
function weighOne(question: Asked, facts: readonly Uint8Array[], row: Int16Array, scores: Int32Array): void {
  const { columns, sizes, base } = question;
  const first = facts[columns[0]!]!;
  const second = facts[columns[1] ?? 0]!;
  const third = facts[columns[2] ?? 0]!;
  const [, two = 1, three = 1] = sizes;
  const depth = columns.length;
  for (let i = 0; i < first.length; i++) {
    let answer = first[i]!;
    if (depth > 1) answer = answer * two + second[i]!;
    if (depth > 2) answer = answer * three + third[i]!;
    const from = (base + answer) * 4;
    const to = i * 4;
    scores[to]! += row[from]!;
    scores[to + 1]! += row[from + 1]!;
    scores[to + 2]! += row[from + 2]!;
    scores[to + 3]! += row[from + 3]!;
  }
}

const NOTHING = new Uint8Array(0);

/** Reads the wanted facts of every line once, one column a fact. */
function gather(page: Page, wanted: (column: number) => boolean): { columns: Uint8Array[]; tree: Tree | null } {
  const count = page.lines.length;
  const context = contextOf(page);
  const columns = TEXT_FACTS.map((fact) => columnOf(fact, context, count));
  if (page.document.markup === null) return { columns, tree: null };
  const tree = treeOf(context);
  for (const fact of MARKUP_FACTS) columns.push(wanted(columns.length) ? columnOf(fact, tree, count) : NOTHING);
  return { columns, tree };
}

function columnOf<Of>({ read }: Fact<Of>, of: Of, count: number): Uint8Array {
  const values = new Uint8Array(count);
  for (let i = 0; i < count; i++) values[i] = read(of, i);
  return values;
}
