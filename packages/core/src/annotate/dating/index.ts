import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Sentence, Token } from '../../model/annotated.ts';
import type { Article, Published } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import { type DayRange, formatRanges, meetRanges } from '../../model/edtf/index.ts';
import { isTimed, type ReadBlock, readBlocks } from '../times/page.ts';
import { buildSenses } from '../times/senses.ts';
import type { Runs } from '../tokens/runs.ts';
import type { Bound } from './bound.ts';
import { boundsByAges, buildBirths } from './by-ages.ts';
import { boundsByCalendar, boundsByDateline } from './by-calendar.ts';
import { boundsByFacts } from './by-facts.ts';
import { boundsByLead, buildAftermath } from './by-lead.ts';
import { boundsByLives, buildLives } from './by-lives.ts';
import { boundsByOffices, buildTerms } from './by-offices.ts';
import { boundsByPage } from './by-page.ts';
import { boundsByStarts, buildStarts } from './by-starts.ts';
import { boundsByWords } from './by-words.ts';
import { wordsOf } from './clause.ts';
import { buildFacts, factsOn } from './facts.ts';

const ALWAYS: DayRange[] = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];

/** What a page without a date lets one conclude about the day it was written. */
export interface Dating {
  /** Within both ends bounded, or null: nothing is known, or the reasons contradict each other. */
  published: Published | null;
  /** Every reason, whether or not it narrowed the answer. */
  bounds: Bound[];
  /** The page's time expressions as read for this, captions included. */
  read: ReadBlock[];
}

/**
 * Dates a text by its own words and by public facts: each reason is a set of days, and the answer is what all of them
 * allow. An answer that excludes the truth is worse than none, so reasons that disagree give none.
 */
export function datePage(
  article: Article,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  runs: ReadonlyMap<Block, Runs>,
  lexicon: Lexicon,
): Dating {
  const blocks = readBlocks(article, runs, lexicon, ({ kind }) => isTimed(kind) || kind === 'caption');
  const words = wordsOf(blocks);
  const facts = factsOn(blocks, words, compiled(lexicon, buildFacts));
  const bounds = [
    ...boundsByWords(blocks, tokens, sentences),
    ...boundsByPage(article),
    ...boundsByFacts(blocks, facts),
    ...boundsByLead(blocks, facts, compiled(lexicon, buildAftermath)),
    ...boundsByOffices(blocks, words, compiled(lexicon, buildTerms)),
    ...boundsByStarts(blocks, words, compiled(lexicon, buildStarts)),
    ...boundsByAges(blocks, compiled(lexicon, buildBirths)),
    ...boundsByLives(blocks, words, compiled(lexicon, buildLives)),
  ];
  const wide = meetBounds(ALWAYS, bounds);
  if (!isBounded(wide.days)) return { published: null, bounds, read: blocks };
  const window: DayRange = [wide.days[0]![0], wide.days.at(-1)![1]];
  const senses = compiled(lexicon, buildSenses);
  const near = [
    ...boundsByDateline(article, blocks, tokens, sentences, senses, window),
    ...boundsByCalendar(blocks, tokens, sentences, senses, window),
  ];
  const narrow = meetBounds(wide.days, near);
  // Dates without a year are read by their verbs: when they disagree, what is known without them stands.
  const { days, used } = narrow.days.length > 0 ? { ...narrow, used: [...wide.used, ...narrow.used] } : wide;
  return { published: publishedOf(days, used), bounds: [...bounds, ...near], read: blocks };
}

const isBounded = (days: readonly DayRange[]): boolean =>
  days.length > 0 && Number.isFinite(days[0]![0]) && Number.isFinite(days.at(-1)![1]);

/** What all bounds allow, and those of them that narrowed it. */
function meetBounds(from: DayRange[], bounds: readonly Bound[]): { days: DayRange[]; used: Bound[] } {
  let days = from;
  const used: Bound[] = [];
  for (const bound of bounds) {
    const met = meetRanges(days, bound.days);
    if (met.length !== days.length || met.some((range, i) => range[0] !== days[i]![0] || range[1] !== days[i]![1]))
      used.push(bound);
    days = met;
  }
  return { days, used };
}

/** Stretches of days that an answer lists one by one; of more only the hull is given. */
const MOST_STRETCHES = 3;

function publishedOf(days: DayRange[], used: readonly Bound[]): Published {
  const said: DayRange[] = days.length > MOST_STRETCHES ? [[days[0]![0], days.at(-1)![1]]] : days;
  return {
    edtf: formatRanges(said),
    certainty: 'inferred',
    basis: used.map(({ rule, witness, value, start, end }) => ({ rule, witness, value, start, end, chosen: true })),
  };
}

export type { Bound };
