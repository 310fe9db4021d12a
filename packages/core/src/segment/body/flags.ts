import { FAMILIES, SEMANTIC } from './names.ts';
import type { Tree } from './tree.ts';

/** Questions that most lines answer with no: is a family of names near, does such an element hold the line? Where their answers begin. */
export interface Flags {
  families: readonly number[];
  semantic: readonly number[];
}

const NAMES = [...FAMILIES.map((name) => `class-${name}`), ...SEMANTIC.map((name) => `in-${name}`)];
const QUESTIONS = new Map(NAMES.map((name, place) => [`${name} x prose`, place]));

/** True for a question that `weighFlags` answers. */
export const isFlag = (question: string) => QUESTIONS.has(question);

/** Where the answers of each flag begin in the row of all. */
export function flagsOf(asked: readonly { name: string; base: number }[]): Flags {
  const bases = new Array<number>(NAMES.length).fill(0);
  for (const { name, base } of asked) {
    const place = QUESTIONS.get(name);
    if (place !== undefined) bases[place] = base;
  }
  return { families: bases.slice(0, FAMILIES.length), semantic: bases.slice(FAMILIES.length) };
}

/** Adds the weights of all flags: those of "no" in one sum, and for each "yes" what it differs by. An answer is twice its value, plus one for prose. */
export function weighFlags(flags: Flags, tree: Tree, prose: Uint8Array, row: Int16Array, scores: Int32Array): void {
  const none = new Int32Array(8);
  for (const base of [...flags.families, ...flags.semantic]) for (let k = 0; k < 8; k++) none[k]! += row[base * 4 + k]!;
  const { near, middle, far } = tree.nearness;
  for (let i = 0; i < prose.length; i++) {
    const isProse = prose[i]!;
    const to = i * 4;
    const add = (base: number, value: number) => {
      const no = (base + isProse) * 4;
      const yes = no + value * 8;
      for (let s = 0; s < 4; s++) scores[to + s]! += row[yes + s]! - row[no + s]!;
    };
    for (let s = 0; s < 4; s++) scores[to + s]! += none[isProse * 4 + s]!;
    const element = tree.elementOf(i);
    for (let bits = near[element]! | middle[element]! | far[element]!; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits;
      add(flags.families[31 - Math.clz32(bit)]!, near[element]! & bit ? 3 : middle[element]! & bit ? 2 : 1);
    }
    for (let bits = tree.within[element]!; bits !== 0; bits &= bits - 1)
      add(flags.semantic[31 - Math.clz32(bits & -bits)]!, 1);
  }
}
