import type { Article } from '../../model/article.ts';
import { dayOf, isDate } from '../../model/edtf/index.ts';
import { type Bound, notBefore } from './bound.ts';

/** "Copyright 2013 The Associated Press": agencies sign each report with its own year; the footers of sites are of the year they were last touched. */
const SIGNED =
  /(?:copyright|©|\(c\))(?: ?©| ?\(c\))? ?,?((?:19|20)\d\d),? (?:by )?(?:the )?(?:associated press|thomson reuters|reuters|agence france-presse|afp|canadian press|press association|united press international|upi|deutsche presse|dpa|kyodo|jiji|yonhap|bloomberg|dow jones|xinhua|interfax|efe|ansa)/gi;
/** ".../2019/03/22/..." in an address: what the text points to was there before it. */
const ADDRESS = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/g;

/** Bounds from what stands on the page beside the report: an agency's signature and the addresses that the text gives. */
export function boundsByPage({ blocks }: Article): Bound[] {
  const bounds: Bound[] = [];
  for (const { kind, text, start } of blocks) {
    if (kind === 'copyright' || /©|\(c\)|copyright/i.test(text))
      for (const { 0: exact, 1: year, index } of text.matchAll(SIGNED))
        bounds.push({
          rule: 'signed-by-agency',
          witness: 'text',
          days: [[dayOf(+year!, 1, 1), dayOf(+year! + 1, 1, 3)]],
          value: year!,
          start: start + index,
          end: start + index + exact.length,
        });
    if (!text.includes('://')) continue;
    for (const { 0: exact, 1: year, 2: month, 3: day, index } of text.matchAll(ADDRESS))
      if (isDate(+year!, +month!, +day!))
        bounds.push({
          rule: 'points-to',
          witness: 'url',
          days: notBefore(dayOf(+year!, +month!, +day!) - 1),
          value: `${year}-${month}-${day}`,
          start: start + index,
          end: start + index + exact.length,
        });
  }
  return bounds;
}
