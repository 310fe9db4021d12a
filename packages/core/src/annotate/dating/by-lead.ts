import type { Lexicon } from '../../lexicon/lexicon.ts';
import { civilOf, mergeRanges } from '../../model/edtf/index.ts';
import { wordsOf } from '../../segment/wire/forms.ts';
import type { Calendar, Meaning } from '../times/meaning.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import { periodIn } from '../times/resolve/calendar.ts';
import type { Bound } from './bound.ts';
import { isApart, REPORTS } from './by-facts.ts';
import { expressionsIn, isOfTheWeek, type Stretch, stretchesOf } from './clause.ts';
import { boundBy, type Fact, mentionOf, partOf } from './facts.ts';

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
  const later = new Set(lead.flatMap(({ later }) => later));
  const bounds: Bound[] = [];
  const dates = lead.flatMap(({ dates }) => dates);
  for (const fact of facts) {
    // "the Supreme |Court| upheld it": a word of the happening itself tells of no aftermath
    if ([...later].some((word) => !fact.near.some((group) => group.some((phrase) => phrase.includes(word))))) continue;
    if (fact.since || fact.near.length < 2 || !dates.every((date) => isBeside(date, fact))) continue;
    for (const [index, { block, stretch, before, week }] of lead.slice(0, LEAD).entries()) {
      // The first sentence tells it all, or the one that tells it has the day.
      if (!week && index > 0) break;
      const mention = mentionOf(fact, block, stretch) ?? (week ? partOf(fact, block, stretch, before) : null);
      if (!mention) continue;
      const { pieces } = block.reader;
      // "A tremor shook Sichuan on Monday and people ran from schools |that| had collapsed in the big earthquake"
      const days = expressionsIn(block, stretch).filter(({ meaning }) => isOfTheWeek(meaning));
      if (days.length > 0 && days.every(({ first, last }) => isApart(pieces, mention, first, last))) continue;
      const said = pieces.slice(stretch.from, stretch.to);
      if (said.some(({ lower }) => OTHER.test(lower))) continue;
      bounds.push(leadBound(fact, pieces[Math.min(...mention.flat())]!));
      break;
    }
  }
  // "Gandhi was shot in Delhi": of one happening or of another; the other reasons tell which.
  const days = mergeRanges(bounds.flatMap((bound) => bound.days));
  return bounds.map((bound) => ({ ...bound, days }));
}

const leadBound = (fact: Fact, piece: Piece): Bound =>
  boundBy(fact, 'fact-leads', [[fact.days[0] - 1, fact.days[1] + FRESH]], piece, piece);

interface LeadSentence {
  block: ReadBlock;
  stretch: Stretch;
  /** The dateline and the sentence before, in the same block. */
  before: Stretch[];
  /** Has it a bare day of the week? Does it speak of months, years or an aftermath? */
  week: boolean;
  old: boolean;
  /** Its words of an aftermath, names left out: "the Lincoln |Memorial|". */
  later: string[];
  /** Its days and months without a year: "the election of Sept. 24". */
  dates: Calendar[];
}

/** Days between a fresh happening and a day without a year that its report names. */
const BESIDE = 60;

/** "the election of Sept. 24", "put off until June": near the happening, but not its own day or month, which a fresh report calls by its weekday. */
function isBeside(date: Calendar, { days: [first, last] }: Fact): boolean {
  const { year } = civilOf(first);
  return [year - 1, year, year + 1].some((one) => {
    const period = periodIn(date, one);
    if (!period || period.last < first - BESIDE || period.first > last + BESIDE) return false;
    return period.last < first - 1 || period.first > last + 1;
  });
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
        week: inside.some(
          ({ meaning, first, last }) =>
            isDaysApart(meaning) ||
            isDayAfter(meaning, block.reader.pieces[last]) ||
            (isOfTheWeek(meaning) && !isReporters(block.reader.pieces, first)),
        ),
        old:
          times.some((time) => isFar(time) && !isPlainDay(time)) ||
          words.some(({ lower }, at) => SPANS.test(lower) && ELAPSED.test(words[at + 1]?.lower ?? '')),
        later: words.flatMap((piece, at) =>
          aftermath.has(piece.lower) && !isName(block, words, at) ? [piece.lower] : [],
        ),
        dates: times.filter(isPlainDay),
      });
    }
  }
  return lead;
}

/** "the Lincoln |Memorial|": a word with a capital behind another with one. */
function isName({ reader: { text, offset } }: ReadBlock, words: readonly Piece[], at: number): boolean {
  const isCapital = (piece: Piece | undefined) =>
    piece !== undefined && /^\p{Lu}\p{Ll}/u.test(text.slice(piece.start - offset, piece.start - offset + 2));
  return isCapital(words[at]) && isCapital(words[at - 1]);
}

/** "|two days| after soldiers pulled him from a hole" */
const isDayAfter = (meaning: Meaning, next: Piece | undefined): boolean =>
  meaning.is === 'duration' &&
  meaning.unit === 'D' &&
  meaning.amount !== null &&
  meaning.amount <= 3 &&
  next?.lower === 'after';

/** "killed bin Laden |a day earlier|" */
const isDaysApart = (meaning: Meaning): boolean =>
  meaning.is === 'shift' &&
  meaning.unit === 'D' &&
  meaning.from === 'focus' &&
  meaning.amount !== null &&
  meaning.amount <= 3;

/** "said on |Tuesday|": the day of the report, which may be of an old story. */
const isReporters = (pieces: readonly Piece[], first: number): boolean =>
  [1, 2, 3].some((back) => REPORTS.test(pieces[first - back]?.lower ?? ''));

const isPlainDay = (meaning: Meaning): meaning is Calendar =>
  meaning.is === 'calendar' && meaning.month !== undefined && meaning.year === undefined && !meaning.of;

/** A month, a year, "last month", "two weeks ago": a fresh report has no need of them. */
function isFar(meaning: Meaning): boolean {
  if (meaning.is === 'calendar')
    return meaning.year !== undefined || meaning.month !== undefined || meaning.decade !== undefined;
  if (meaning.is === 'deictic') return (meaning.unit === 'M' || meaning.unit === 'Y') && meaning.to !== 'THIS';
  if (meaning.is === 'shift') return meaning.unit !== 'D' && meaning.unit !== 'H';
  return 'of' in meaning && meaning.of ? isFar(meaning.of) : false;
}
