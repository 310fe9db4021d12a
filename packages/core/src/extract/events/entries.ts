import type { Annotated } from '../../model/annotated.ts';

/** From so many on, days at the head of paragraphs make a chronicle; fewer are dates like any others. */
const FEWEST = 3;
const OPENED = /^\s*[:–—-]/;
const DAY = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;

/**
 * The day under which a chronicle tells each sentence, by the sentence's index: "|29 September:| Yerevan says …. Ankara denies it".
 * Empty for a text that is no chronicle.
 */
export function entriesOf({ document: { text }, article, times, sentences }: Annotated): ReadonlyMap<number, string> {
  const opened = new Map<number, string>();
  let at = 0;
  for (const [block, { start, end }] of article.blocks.entries()) {
    while (at < times.length && times[at]!.start < start) at++;
    const time = times[at];
    if (!time?.edtf || time.start >= end || !DAY.test(time.edtf)) continue;
    if (text.slice(start, time.start).trim() === '' && OPENED.test(text.slice(time.end, time.end + 3)))
      opened.set(block, time.edtf);
  }
  const days = new Map<number, string>();
  if (opened.size < FEWEST) return days;
  for (const [index, { block }] of sentences.entries()) {
    const day = opened.get(block);
    if (day) days.set(index, day);
  }
  return days;
}
