import { boundsOf } from '../../model/edtf/index.ts';
import { type Draft, OPEN, type Scene, type When } from './draft.ts';

/**
 * What happened did not happen after the day it was told. A month or day that the text gives without a year then belongs to the year before
 * ("agreed to set up an office at their summit in April", told in September); any other date is given up.
 */
export function notAhead(when: When, { status }: Draft, { annotated, sentence, entry }: Scene): When {
  const published = annotated.article.published;
  // the day of a chronicle's entry is given; when the chronicle itself appeared may only be guessed
  if (entry !== null && published?.certainty === 'inferred') return when;
  if (when.date === null || !published || (status !== 'happened' && status !== 'ongoing')) return when;
  if (published.edtf.startsWith(when.date) || when.date.startsWith('../')) return when; // on the day of telling, or before it
  const told = boundsOf(published.edtf)?.latest;
  if (!told || !isAfter(when.date, told)) return when;
  const { start, end } = annotated.sentences[sentence]!;
  const said = annotated.times.find((time) => time.start >= start && time.end <= end && time.edtf === when.date);
  const [, year, rest] = /^(\d{4})(-\d\d(?:-\d\d)?)$/.exec(when.date) ?? [];
  if (!said || !year || !MONTH.test(said.text) || /\d{4}/.test(said.text)) return OPEN;
  const before = `${String(Number(year) - 1).padStart(4, '0')}${rest}`;
  return isAfter(before, told) || boundsOf(before) === null ? OPEN : { date: before, certainty: 'inferred' };
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Zones may put the two a day apart. */
function isAfter(edtf: string, day: string): boolean {
  const earliest = boundsOf(edtf)?.earliest;
  if (!earliest || earliest <= day) return false;
  return (Date.parse(earliest) - Date.parse(day)) / 86_400_000 > 1;
}
