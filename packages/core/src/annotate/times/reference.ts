import type { Article } from '../../model/article.ts';
import { daysOf } from '../../model/edtf/index.ts';
import type { Reference } from './resolve/world.ts';

/** How far a dateline's day may lie from the day of publication and still be the day of writing. */
const NEAR = 4;

/** The day the text speaks from: its dateline's day when that is at hand, else its day of publication; null when unknown. */
export function referenceOf(article: Article): Reference | null {
  const { published, dateline } = article;
  const stated = published?.certainty !== 'inferred';
  const days = published && daysOf(published.edtf.replace(/(\d{4}-\d\d-\d\d)[T ].*$/, '$1'));
  if (!published || !days) return null;
  const first = days[0]![0];
  const last = days.at(-1)![1];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  const written = dateline?.date ? daysOf(dateline.date) : null;
  if (written && written.length === 1 && written[0]![0] === written[0]![1] && Math.abs(written[0]![0] - first) <= NEAR)
    return { first: written[0]![0], last: written[0]![0], edtf: dateline!.date!, stated };
  return { first, last, edtf: published.edtf, stated };
}
