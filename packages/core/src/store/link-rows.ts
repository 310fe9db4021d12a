import type { CanonicalEvent, Lineage, Story } from '../model/story.ts';
import { foldName } from './names.ts';
import { reachOf } from './reach.ts';
import { dayBounds, hashOf } from './rows.ts';
import type { CanonicalRow, LineageRow, PartyRow, StoryRow, Tables } from './tables.ts';

/** Sorts after every year. */
export const UNDATED = '~';

/** A canonical event's rows, with the words that find it. */
export interface CanonicalRows {
  canonical: CanonicalRow;
  parties: PartyRow[];
  statements: Tables['statement'][];
  words: { title: string; body: string };
}

export function lineageRow(lineage: Lineage): LineageRow {
  const { id, storyId, duplicateOf, copy } = lineage;
  return { article_id: id, story_id: storyId, duplicate_of: duplicateOf, copy, card: JSON.stringify(lineage) };
}

export function storyRow(story: Story): StoryRow {
  const card = JSON.stringify(story);
  const title = [story.title, ...story.actors.map((actor) => actor.name)].join(' | ');
  return {
    story_id: story.id,
    day: story.to ?? story.from ?? '',
    title_key: foldName(title),
    hash: hashOf(card),
    card,
  };
}

export function canonicalRows(event: CanonicalEvent): CanonicalRows {
  const { storyId: story_id, id: event_id } = event;
  const card = JSON.stringify(event);
  const { earliest, latest } = dayBounds(event.date);
  const date_order = dateOrder(event.date, earliest, latest);
  const sides = [
    ...event.actors.map((actor) => ({ side: 'actor' as const, actor })),
    ...event.targets.map((actor) => ({ side: 'target' as const, actor })),
  ];
  const evidence = event.statements.flatMap((statement) => statement.evidence.map(({ exact }) => exact));
  return {
    canonical: {
      story_id,
      event_id,
      type: event.type,
      status: event.status,
      place_key: foldName(event.place ?? ''),
      earliest,
      latest,
      date_order,
      reach: reachOf(earliest, latest),
      weight: event.weight,
      hash: hashOf(card),
      card,
    },
    parties: sides.map(({ side, actor }, n) => ({
      story_id,
      event_id,
      n,
      side,
      entity_id: actor.id,
      name_key: foldName(actor.name),
      country: actor.country,
      ...{ date_order, weight: event.weight, earliest, latest, type: event.type, status: event.status },
    })),
    statements: event.statements.map((statement, n) => ({
      story_id,
      event_id,
      n,
      article_id: statement.articleId,
      article_event: statement.n,
    })),
    words: {
      title: [...sides.map(({ actor }) => actor.name), event.place ?? '', event.type].join(' '),
      body: [...new Set([event.text, ...evidence])].join('\n'),
    },
  };
}

/** Sorts by first day, then last day, then the value itself, so that "2019-03-02T09" follows "2019-03-02". */
function dateOrder(date: string | null, earliest: string | null, latest: string | null): string {
  if (date === null || (earliest === null && latest === null)) return UNDATED;
  return `${earliest ?? latest} ${latest ?? '9999-12-31'} ${date}`;
}
