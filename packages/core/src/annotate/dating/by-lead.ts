import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, mergeRanges } from '../../model/edtf/index.ts';
import { wordsOf } from '../../segment/wire/forms.ts';
import type { Meaning } from '../times/meaning.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import type { Bound } from './bound.ts';
import { REPORTS } from './by-facts.ts';
import { expressionsIn, isOfTheWeek, type Stretch, stretchesOf } from './clause.ts';
import { type Fact, mentionOf, partOf } from './facts.ts';

/** Sentences that tell what a report is about: its headline and the two that follow. */
const LEAD = 3;
/** Sentences whose times and words are asked whether all this is an old story. */
const ASKED = 6;
/** Days for which a report leads with a happening and names no month: after four weeks it says when. */
const FRESH = 27;

/** "|years| after", "months |later|": how long ago it is. */
const SPANS = /^(?:weeks|months|years|decades|month|year|decade)$/;
const ELAPSED = /^(?:after|later|since|on|earlier|before|ago|now)$/;
/** In the sentence of the happening: another one, or one that is feared. */
const OTHER =
  /^(?:if|another|possible|threat|threats|threatened|fear|fears|feared|warn|warns|warned|warning|plot|denied|denies|unless|similar|like)$/;

/** Words of the aftermath, of which reports of the day itself have few: courts, inquiries, memories; give it to `compiled(lexicon, buildAftermath)`. */
export const buildAftermath = (lexicon: Lexicon): ReadonlySet<string> => new Set(wordsOf(lexicon, 'aftermath'));

/**
 * "OKLAHOMA CITY - The bombing of the Murrah Federal Building … Wednesday's blast": a report that leads with a happening and speaks of
 * days of the week, of no month, no year and no aftermath, is of its four weeks.
 */
export function boundsByLead(
  blocks: readonly ReadBlock[],
  facts: readonly Fact[],
  aftermath: ReadonlySet<string>,
): Bound[] {
  if (facts.length === 0) return [];
  const lead = leadOf(blocks, aftermath);
  if (!lead.some(({ week }) => week) || lead.some(({ old }) => old)) return [];
  const bounds: Bound[] = [];
  for (const fact of facts) {
    if (fact.since || fact.near.length < 2) continue;
    for (const [index, { block, stretch, before, week }] of lead.slice(0, LEAD).entries()) {
      // The first sentence tells it all, or the one that tells it has the day.
      if (!week && index > 0) break;
      const mention = mentionOf(fact, block, stretch) ?? (week ? partOf(fact, block, stretch, before) : null);
      if (!mention) continue;
      const { pieces } = block.reader;
      const said = pieces.slice(stretch.from, stretch.to);
      if (said.some(({ lower }) => OTHER.test(lower))) continue;
      const first = pieces[Math.min(...mention.flat())]!;
      const days: DayRange[] = [[fact.days[0] - 1, fact.days[1] + FRESH]];
      const value = `${fact.id} ${fact.edtf}`;
      bounds.push({ rule: 'fact-leads', witness: 'anchor', days, value, start: first.start, end: first.end });
      break;
    }
  }
  // "Gandhi was shot in Delhi": of one happening or of another; the other reasons tell which.
  const days = mergeRanges(bounds.flatMap((bound) => bound.days));
  return bounds.map((bound) => ({ ...bound, days }));
}

interface LeadSentence {
  block: ReadBlock;
  stretch: Stretch;
  /** The dateline and the sentence before, in the same block. */
  before: Stretch[];
  /** Has it a bare day of the week? Does it speak of months, years or an aftermath? */
  week: boolean;
  old: boolean;
}

function leadOf(blocks: readonly ReadBlock[], aftermath: ReadonlySet<string>): LeadSentence[] {
  const lead: LeadSentence[] = [];
  for (const block of blocks) {
    if (block.kind === 'caption') continue;
    const stretches = stretchesOf(block);
    for (const [index, stretch] of stretches.entries()) {
      if (lead.length >= ASKED) return lead;
      const inside = expressionsIn(block, stretch);
      const times = inside.map(({ meaning }) => meaning);
      const words = block.reader.pieces.slice(stretch.from, stretch.to);
      lead.push({
        block,
        stretch,
        before: index > 0 ? [stretches[index - 1]!, ...(index > 1 ? [stretches[0]!] : [])] : [],
        week: inside.some(({ meaning, first }) => isOfTheWeek(meaning) && !isReporters(block.reader.pieces, first)),
        old:
          times.some(isFar) ||
          words.some(
            ({ lower }, at) => aftermath.has(lower) || (SPANS.test(lower) && ELAPSED.test(words[at + 1]?.lower ?? '')),
          ),
      });
    }
  }
  return lead;
}

/** "said on |Tuesday|": the day of the report, which may be of an old story. */
const isReporters = (pieces: readonly Piece[], first: number): boolean =>
  [1, 2, 3].some((back) => REPORTS.test(pieces[first - back]?.lower ?? ''));

/** A month, a year, "last month", "two weeks ago": a fresh report has no need of them. */
function isFar(meaning: Meaning): boolean {
  if (meaning.is === 'calendar')
    return meaning.year !== undefined || meaning.month !== undefined || meaning.decade !== undefined;
  if (meaning.is === 'deictic') return (meaning.unit === 'M' || meaning.unit === 'Y') && meaning.to !== 'THIS';
  if (meaning.is === 'shift') return meaning.unit !== 'D' && meaning.unit !== 'H';
  return 'of' in meaning && meaning.of ? isFar(meaning.of) : false;
}
