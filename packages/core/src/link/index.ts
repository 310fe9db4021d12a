import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Correction } from '../model/correction.ts';
import type { Record } from '../model/record.ts';
import type { CanonicalEvent, Lineage, Story } from '../model/story.ts';
import { type Descent, traceCopies } from './copies/index.ts';
import { surveyCorpus } from './corpus.ts';
import { correctDescents, holding } from './corrections/index.ts';
import { type Digest, digestOf } from './digest/digest.ts';
import { wordClasses } from './digest/terms.ts';
import { mergeEvents } from './events/index.ts';
import { groupStories, type StoryDraft } from './stories/index.ts';
import { relateStories } from './stories/relations.ts';

export { type Batch, Batches, type Placed } from './batches/index.ts';
export { type Changes, compareTexts, type GarbledName } from './changes/index.ts';
export { anchorsOfEvent, anchorsOfStory } from './corrections/index.ts';
export { type DayOfNote, rankDays } from './days.ts';
export { type DatedFact, gatherFacts } from './facts/index.ts';
export { type Measures, measureEvents } from './measures.ts';
export { rankTimeline } from './timeline.ts';

/** What linking makes of a set of records; independent of their order. */
export interface Links {
  lineage: Lineage[];
  stories: Story[];
  events: CanonicalEvent[];
}

export interface LinkOptions {
  /** What people said against earlier links. */
  corrections?: readonly Correction[];
  /** The records are one batch out of a larger collection. */
  isPart?: boolean;
}

/** Duplicates and their lineage, stories, and canonical events merged across articles, with a person's corrections. Lists are sorted by id. */
export function link(
  records: readonly Record[],
  lexicon: Lexicon,
  { corrections = [], isPart = false }: LinkOptions = {},
): Links {
  const known = wordClasses(lexicon);
  const digests = records.map((record) => digestOf(record, known)).sort((a, b) => (a.key < b.key ? -1 : 1));
  const corpus = surveyCorpus(digests, isPart);
  const descents = correctDescents(traceCopies(corpus), corpus, holding(corrections, 'article'));
  const drafts = groupStories(corpus, descents, lexicon, holding(corrections, 'story'));
  const events = mergeEvents(corpus, descents, drafts, lexicon, holding(corrections, 'event')).sort(byId);
  const lineage = lineageOf(digests, descents, drafts).sort(byId);
  return { lineage, stories: finishStories(drafts, events, lineage), events };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function lineageOf(digests: readonly Digest[], descents: readonly Descent[], drafts: readonly StoryDraft[]): Lineage[] {
  const stories = new Map(drafts.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const idAt = (index: number) => digests[index]!.record.id;
  return descents.map(({ of, origin, copy, similarity }, index) => ({
    id: idAt(index),
    storyId: stories.get(index)!,
    duplicateOf: of === null ? null : idAt(of),
    originId: idAt(origin),
    copy,
    similarity,
  }));
}

function finishStories(
  drafts: readonly StoryDraft[],
  events: readonly CanonicalEvent[],
  lineage: readonly Lineage[],
): Story[] {
  const related = relateStories(drafts, events, lineage);
  const told = new Map<string, CanonicalEvent[]>();
  for (const event of events) told.set(event.storyId, [...(told.get(event.storyId) ?? []), event]);
  return drafts
    .map(({ members: _, ...story }) => ({
      ...story,
      eventIds: (told.get(story.id) ?? []).sort((a, b) => b.weight - a.weight || byId(a, b)).map(({ id }) => id),
      ...(related.has(story.id) ? { related: related.get(story.id)! } : {}),
    }))
    .sort(byId);
}
