import type { Lexicon } from '../../lexicon/lexicon.ts';
import { dayText } from '../../model/edtf/index.ts';
import type { Record } from '../../model/record.ts';
import type { Evidence } from '../../model/span.ts';
import type { CanonicalEvent, Lineage } from '../../model/story.ts';
import { hash } from '../../read/identity.ts';
import { dayScoresOf } from '../days.ts';
import { stemOf, WORN, type WordClasses, wordClasses } from '../digest/terms.ts';
import { shareOf } from '../events/likeness.ts';
import { spreadOverDays } from '../events/spread.ts';
import { dayFactor, importanceOf } from '../events/weigh.ts';
import { publishedDay } from '../stories/when.ts';
import type { DayMention } from './mentions.ts';
import { sayingsOf } from './sayings.ts';

/** What articles say of a day and no event class codes: "The well was capped on July 15." */
export interface DatedFact {
  id: string;
  /** YYYY-MM-DD. */
  date: string;
  status: 'happened';
  /** The sentence of the article that says it best. */
  text: string;
  /** On the scale of canonical events. */
  weight: number;
  /** Independent sources. */
  origins: number;
  statements: { articleId: string; evidence: Evidence }[];
}

interface Told extends DayMention {
  articleId: string;
  originId: string;
  published: number | null;
  words: ReadonlySet<string>;
}

/**
 * The dated facts of a batch, the sentences of a day that speak of one thing put together. A sentence in which an event of that very day was
 * read is no further fact. Sorted by id.
 */
export function gatherFacts(
  records: readonly Record[],
  lineage: readonly Lineage[],
  events: readonly CanonicalEvent[],
  lexicon: Lexicon,
): DatedFact[] {
  const originOf = new Map(lineage.map(({ id, originId }) => [id, originId ?? id]));
  const days = dayScoresOf(records.filter(({ id }) => (originOf.get(id) ?? id) === id));
  const coded = codedSpans(events);
  const known = wordClasses(lexicon);
  const told = new Map<number, Told[]>();
  for (const record of records) {
    for (const saying of sayingsOf(record, lexicon)) {
      const spans = coded.get(`${record.id}\n${dayText(saying.day)}`) ?? [];
      if (spans.some(({ start, end }) => start < saying.said.end && saying.said.start < end)) continue;
      const sayings = told.get(saying.day) ?? [];
      told.set(saying.day, sayings);
      sayings.push({
        ...saying,
        articleId: record.id,
        originId: originOf.get(record.id) ?? record.id,
        published: publishedDay(record),
        words: wordsIn(saying.said.exact, known),
      });
    }
  }
  const facts = [...told].flatMap(([day, sayings]) =>
    groupSayings(sayings).map((group) => factOf(day, group, dayFactor(day, days))),
  );
  return spreadOverDays(facts, events).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Evidence of events that happened on one day, by article and day. */
function codedSpans(events: readonly CanonicalEvent[]): Map<string, Evidence[]> {
  const spans = new Map<string, Evidence[]>();
  for (const { date, status, statements } of events) {
    if (date === null || !DAY.test(date) || (status !== 'happened' && status !== 'ongoing')) continue;
    for (const { articleId, evidence } of statements) {
      const key = `${articleId}\n${date.slice(0, 10)}`;
      spans.set(key, [...(spans.get(key) ?? []), ...evidence]);
    }
  }
  return spans;
}

const DAY = /^\d{4}-\d\d-\d\d(?:T[^/]*)?[?~%]?$/;

function wordsIn(text: string, known: WordClasses): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    if ((known.get(word) ?? WORN + 1) > WORN) words.add(stemOf(word));
  }
  return words;
}

/** One thing: so much of the shorter sentence's words in common. */
const ONE_THING = 0.3;

function groupSayings(sayings: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  const ordered = [...sayings].sort(
    (a, b) =>
      Number(b.isLead) - Number(a.isLead) ||
      (a.published ?? Number.POSITIVE_INFINITY) - (b.published ?? Number.POSITIVE_INFINITY) ||
      (a.articleId < b.articleId ? -1 : 1),
  );
  for (const saying of ordered) {
    const home = groups.find((group) => shareOf(group[0]!.words, saying.words) >= ONE_THING);
    if (home) home.push(saying);
    else groups.push([saying]);
  }
  return groups;
}

/** What no frame weighs: a sentence that opens an article, one of its body, and how much either moves. */
const CENTRAL = { lead: 0.8, body: 0.55 } as const;
const FORCE = 0.3;

function factOf(day: number, [head, ...others]: readonly Told[], factor: number): DatedFact {
  const all = [head!, ...others];
  const origins = new Set(all.map(({ originId }) => originId)).size;
  const days = new Set(all.flatMap(({ published }) => published ?? [])).size;
  const central = all.some(({ isLead }) => isLead) ? CENTRAL.lead : CENTRAL.body;
  const text = head!.said.exact.replace(/\s+/g, ' ');
  return {
    id: hash(`fact\n${head!.originId}\n${day}\n${text}`),
    date: dayText(day),
    status: 'happened',
    text,
    weight: importanceOf({ central, origins, days, force: FORCE, factor }),
    origins,
    statements: all.map(({ articleId, said }) => ({ articleId, evidence: said })),
  };
}
