import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Article, Basis, Published } from '../../model/article.ts';
import { contains, daysOf, formatRanges, intersect } from '../../model/edtf/index.ts';
import { tokenize } from '../tokens/index.ts';
import { datePage } from './index.ts';

/** One reason to think that a text was written within certain days, with the words that give it. */
export interface DateReason {
  rule: string;
  witness: Basis['witness'];
  /** What was concluded from: a date of the text, or the id of a fact or an office. */
  value: string;
  /** The days it leaves, as EDTF. */
  allows: string;
  /** Whether it narrowed what the reasons before it had left. */
  narrows: boolean;
  start: number;
  end: number;
  exact: string;
}

/** How the day of writing is known: what the page states, and what its words alone would tell. */
export interface DateReading {
  stated: Published | null;
  concluded: Published | null;
  /** Does the conclusion hold the stated day? Null when one of the two is missing. */
  agrees: boolean | null;
  reasons: DateReason[];
}

/** Reads the day of writing from the words of a page, its stated date put aside. `text` is the document's. */
export function explainDate(text: string, article: Article, lexicon: Lexicon): DateReading {
  const stated = article.published?.certainty === 'stated' ? article.published : null;
  const undated: Article = { ...article, published: null };
  const { tokens, sentences, runs } = tokenize(undated.blocks, undated.dateline?.end);
  const { published: concluded, bounds } = datePage(undated, tokens, sentences, runs, lexicon);
  let left = '../..';
  const reasons = bounds.map(({ rule, witness, value, days, start, end }): DateReason => {
    const allows = formatRanges(days);
    const met = intersect(left, allows);
    const narrows = met !== null && !contains(allows, left);
    if (narrows) left = met;
    return { rule, witness, value, allows, narrows, start, end, exact: text.slice(start, end) };
  });
  return { stated, concluded, agrees: agreement(stated, concluded), reasons };
}

function agreement(stated: Published | null, concluded: Published | null): boolean | null {
  const day = stated && daysOf(stated.edtf.split(/[T ]/, 1)[0]!);
  if (!day || !concluded) return null;
  const outer = daysOf(concluded.edtf)!;
  return outer.some(([first, last]) => first <= day[0]![0] && day.at(-1)![1] <= last);
}
