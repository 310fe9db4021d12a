import type { Time } from '../../model/time.ts';
import type { Clause } from '../grammar/clause.ts';
import type { Scene } from './draft.ts';

/** Dates and clock times of a sentence that have a value; durations and repetitions date nothing. */
export function timesIn({ annotated }: Scene, sentence: number): Time[] {
  const { start, end } = annotated.sentences[sentence]!;
  const { times } = annotated;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Time[] = [];
  for (let i = low; i < times.length && times[i]!.start < end; i++) {
    const time = times[i]!;
    if (time.edtf !== undefined && time.type !== 'DURATION' && time.type !== 'SET') found.push(time);
  }
  return found;
}

/** The clause that a time stands in: the one whose zone holds it, else the finite verb after it ("On Monday, X met Y"). */
export function clauseOfTime({ clauses, chunks, tokens }: Scene, time: Time): Clause | null {
  let ahead: Clause | null = null;
  for (const clause of clauses) {
    const from = tokens[clause.verb.first]!.start;
    if (from > time.start) {
      // "|In 2017|, after A launched a missile, B threatened": the day is that of the main verb
      if (clause.link === 'sub' && isOpenedBehind(clause, chunks, tokens, time.start)) continue;
      if (!ahead && clause.link !== 'participle' && clause.link !== 'complement' && clause.link !== 'gerund')
        ahead = clause;
      continue;
    }
    const last = chunks[clause.to - 1];
    if (last && clause.to > clause.from && tokens[last.last - 1]!.end >= time.start) return clause;
  }
  return ahead ?? clauses.at(-1) ?? null;
}

function isOpenedBehind({ verb }: Clause, chunks: Scene['chunks'], tokens: Scene['tokens'], start: number): boolean {
  for (let i = verb.at - 1; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') return false;
    if (chunk.kind === 'sub') return tokens[chunk.first]!.start > start;
  }
  return false;
}
