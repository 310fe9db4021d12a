import type { Basis } from '../../model/article.ts';
import { type Block, BODY_KINDS } from '../../model/block.ts';
import { edtfOf, mayHoldDate } from '../../segment/wire/dates.ts';
import { leadAt, wordsOf } from '../../segment/wire/forms.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';
import { datesOf } from './date-order.ts';

const updateWords = new WeakMap<object, RegExp>();

/** "Updated: ", "Last modified on " right before a date. */
export function isUpdate(before: string, { lexicon }: Witnesses): boolean {
  let pattern = updateWords.get(lexicon);
  if (!pattern) {
    const words = wordsOf(lexicon, 'date-updated')
      .toSorted((a, b) => b.length - a.length)
      .join('|');
    updateWords.set(
      lexicon,
      (pattern = new RegExp(`(?:${words})(?: (?:on|at|am|le|el|em|op))?[\\s:：(]*(?:\\p{L}+,? )?$`, 'u')),
    );
  }
  return pattern.test(before);
}

interface Found {
  basis: Basis;
  /** The less the better. */
  rank: number;
  updated: boolean;
  below: boolean;
}

const SILENT = new Set(['copyright', 'caption', 'crawl-prefix']);
const MOST = 12;
const FARTHEST = 45;

/** Dates written in the lines around the article: timestamps and bylines first, those nearest to headline and body first. */
export function readDateLines(w: Witnesses, said: Basis[], changed: Basis[]): void {
  const found: Found[] = [];
  const far: Block[] = [];
  w.blocks.forEach((block, index) => {
    if (BODY_KINDS.has(block.kind) || block.text.length > 300 || SILENT.has(block.kind)) return;
    if (!mayHoldDate(block.text)) return;
    const rank = rankOf(block, index, w);
    if (rank >= FARTHEST) {
      far.push(block);
      return;
    }
    for (const date of datesOf(block.text, w)) {
      const updated = isUpdate(block.text.slice(0, date.start).toLowerCase(), w);
      const basis = basisOf(block.rule, 'text', edtfOf(date), block.start + date.start, block.start + date.end);
      found.push({ basis, rank, updated, below: w.last >= 0 && index > w.last });
    }
  });
  found.sort((a, b) => a.rank - b.rank);
  const near = found.slice(0, MOST);
  const silent = said.length === 0;
  for (const { basis, updated } of near) (updated ? changed : said).push(basis);
  if (!silent) return;
  // A page that states only when it was updated states no other day: dates below the text are those of other pages.
  const update = near.find(({ updated }) => updated);
  const other = near.find(({ updated }) => !updated);
  if (update && (!other || (other.below && !update.below)))
    said.unshift({ ...update.basis, rule: `${update.basis.rule}:updated` });
  else if (
    said.length === 0 &&
    changed.length > 0 &&
    (found.length > 0 || far.some(({ text }) => datesOf(text, w).length > 0))
  )
    said.push({ ...changed[0]!, rule: `${changed[0]!.rule}:updated` });
}

/** How far from headline and body a line stands, and how little its kind speaks of the article's own date. */
function rankOf({ kind, text }: Block, index: number, { first, last, headline, tools }: Witnesses): number {
  const toHeadline = headline >= 0 && headline < first ? Math.abs(index - headline) : first - index;
  const near =
    first < 0 ? index : index < first ? Math.min(first - index, toHeadline) : index > last ? 14 + index - last : 30;
  const above = headline >= 0 && index < headline ? 4 : 0;
  const led = leadAt(text.toLowerCase(), tools.dateLeads) > 0 ? -3 : 0;
  return near + above + led + burdenOf(kind);
}

function burdenOf(kind: Block['kind']): number {
  if (kind === 'timestamp') return 0;
  if (kind === 'byline') return 2;
  return kind === 'related' || kind === 'most-read' || kind === 'comment' ? 60 : 12;
}
