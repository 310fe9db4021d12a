import { knownRun, learnRuns, type Run } from './run.ts';

/** The runs of a text in order, and where each begins. Breaks between lines are runs too, since the tagger's rules of context see them. */
export interface Runs {
  runs: readonly Run[];
  starts: readonly number[];
  /** Nothing but spaces and breaks stands between them: no "thin space" of a typesetter. */
  spaced: boolean;
}

const BREAK = 1;
const BLANK = 2;
const THIN_BLANK = 3;

export function runsOf(text: string): Runs {
  const runs: (Run | undefined)[] = [];
  const starts: number[] = [];
  let spaced = true;
  let unknown: Map<string, number[]> | null = null;
  for (let i = 0; i < text.length; ) {
    const kind = kindOf(text.charCodeAt(i));
    const from = i++;
    while (i < text.length && kindOf(text.charCodeAt(i)) === kind) i++;
    if (kind >= BLANK) {
      spaced &&= kind === BLANK;
      continue;
    }
    const written = text.slice(from, i);
    const run = knownRun(written);
    if (run === undefined) {
      const places = (unknown ??= new Map()).get(written);
      if (places) places.push(runs.length);
      else unknown.set(written, [runs.length]);
    }
    runs.push(run);
    starts.push(from);
  }
  if (unknown) {
    const learned = learnRuns([...unknown.keys()]);
    let next = 0;
    for (const places of unknown.values()) {
      const run = learned[next++]!;
      for (const place of places) runs[place] = run;
    }
  }
  return { runs: runs as Run[], starts, spaced };
}

/** The tagger parts words at these blanks and at line breaks, and at no others. */
function kindOf(code: number): number {
  if (code > 32 && code < 0x2002) return code === 160 ? BLANK : 0;
  if (code <= 32) return code === 32 ? BLANK : code === 10 || code === 13 || code === 9 ? BREAK : 0;
  const isBlank = code <= 0x2005 || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f;
  return isBlank ? THIN_BLANK : 0;
}
