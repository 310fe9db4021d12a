import type { Time } from '../../model/time.ts';
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
