import type { Annotated } from '../../model/annotated.ts';

/** From so many on, days at the head of paragraphs make a chronicle; fewer are dates like any others. */
const FEWEST = 3;
const OPENED = /^\s*(?:[:–—-]|$)/;

/**
 * The day under which a chronicle tells each sentence, by the sentence's index: "|29 September:| Yerevan says …. Ankara denies it",
 * and the paragraphs behind a day that is a line of its own. Empty for a text that is no chronicle.
 */
export function entriesOf({ document: { text }, article: { blocks }, times, sentences }: Annotated): Map<number, string> {
  const opened = new Map<number, { edtf: string; alone: boolean }>();
  let at = 0;
  for (const [index, { start, end }] of blocks.entries()) {
    while (at < times.length && times[at]!.start < start) at++;
    const time = times[at];
    if (!time?.edtf || !DAY.test(time.edtf) || text.slice(start, time.start).trim() !== '') continue;
    const rest = text.slice(time.end, Math.min(end, time.end + 3));
    if (time.start < end && OPENED.test(rest)) opened.set(index, { edtf: time.edtf, alone: rest.trim() === '' && time.end + 3 > end });
  }
  const days = new Map<number, string>();
  if (opened.size < FEWEST) return days;
  let headed: string | null = null;
  let block = -1;
  for (const [index, sentence] of sentences.entries()) {
    for (; block < sentence.block; block++) {
      const day = opened.get(block + 1);
      if (day) headed = day.alone ? day.edtf : null;
    }
    const day = opened.get(sentence.block)?.edtf ?? headed;
    if (day) days.set(index, day);
  }
  return days;
}

const DAY = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;
