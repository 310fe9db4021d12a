/** Something small that shows of a line: a number below `size`. `Of` is what it is read from. */
export interface Fact<Of> {
  name: string;
  size: number;
  read(of: Of, index: number): number;
}

export function fact<Of>(name: string, size: number, read: Fact<Of>['read']): Fact<Of> {
  return { name, size, read };
}

/** A question about a line: one fact, or the product of several. */
export interface Question {
  name: string;
  facts: readonly string[];
}

/** Reads "cue | form density-4" into questions, each named after its facts. */
export function questions(list: string): Question[] {
  return list
    .split('|')
    .map((part) => part.trim().split(/\s+/))
    .map((facts) => ({ name: facts.join(' x '), facts }));
}
