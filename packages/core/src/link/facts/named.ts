import { dayOf } from '../../model/edtf/index.ts';
import type { Record } from '../../model/record.ts';
import { type Evidence, evidenceOf } from '../../model/span.ts';

/** Where a page names which day, in the order of its text; the day that dates the page itself is not among them. */
export function daysNamed(record: Record): { day: number; evidence: Evidence }[] {
  if (!record.article) return [];
  return record.times.flatMap((time) => {
    const day = dayNamed(time.edtf);
    return day === null || datesThePage(record, time) ? [] : [{ day, evidence: evidenceOfTime(record, time) }];
  });
}

function dayNamed(edtf: string | undefined): number | null {
  const [, year, month, day] = edtf?.match(/^(\d{4})-(\d\d)-(\d\d)(?:T[^/]*)?[?~%]?$/) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

/** "BAMAKO, Jan 18 (Sahel Press) -", "The Western Herald, 24 March 2012": when it was written, not what it writes about. */
function datesThePage({ article }: Record, { start, end }: Record['times'][number]): boolean {
  if (!article) return false;
  const within = (from: number | null, to: number | null) => from !== null && to !== null && from < end && start < to;
  const { dateline, published } = article;
  if (dateline !== null && within(dateline.start, dateline.end)) return true;
  return published?.basis.some(({ witness, ...said }) => witness === 'text' && within(said.start, said.end)) ?? false;
}

/** The words of a time expression lie in one block; its text stands in for the document's. */
function evidenceOfTime({ article, text }: Record, { start, end, text: words }: Record['times'][number]): Evidence {
  if (text !== undefined) return evidenceOf(text, start, end);
  const block = article!.blocks.find((candidate) => candidate.start <= start && end <= candidate.end);
  return { start, end, exact: block ? block.text.slice(start - block.start, end - block.start) : words };
}
