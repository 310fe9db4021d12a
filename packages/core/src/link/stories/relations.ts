import type { CanonicalEvent, Lineage, Story } from '../../model/story.ts';

type Relation = NonNullable<Story['related']>[number];

/** So many events in common make two stories one process. */
const PROCESS = 2;

/**
 * How stories hang together, by the events that both tell: one that begins after the other has ended `follows` it; two that share
 * several events are of the `same-process`. By story, likest first.
 */
export function relateStories(
  stories: readonly Pick<Story, 'id' | 'from' | 'to'>[],
  events: readonly CanonicalEvent[],
  lineage: readonly Lineage[],
): Map<string, Relation[]> {
  const storyOf = new Map(lineage.map(({ id, storyId }) => [id, storyId]));
  const shared = new Map<string, Map<string, string[]>>();
  for (const { id, statements } of events) {
    const tellers = [...new Set(statements.map(({ articleId }) => storyOf.get(articleId)!))];
    if (tellers.length < 2) continue;
    for (const one of tellers) {
      const others = shared.get(one) ?? new Map<string, string[]>();
      shared.set(one, others);
      for (const other of tellers) if (other !== one) others.set(other, [...(others.get(other) ?? []), id]);
    }
  }
  const known = new Map(stories.map((story) => [story.id, story]));
  const related = new Map<string, Relation[]>();
  for (const { id, from } of stories) {
    const relations = [...(shared.get(id) ?? [])].flatMap(([storyId, eventIds]): Relation[] => {
      const { to } = known.get(storyId)!;
      const follows = from !== null && to !== null && to < from;
      if (!follows && eventIds.length < PROCESS) return [];
      return [{ storyId, relation: follows ? 'follows' : 'same-process', eventIds: eventIds.sort() }];
    });
    if (relations.length > 0)
      related.set(
        id,
        relations.sort((a, b) => b.eventIds.length - a.eventIds.length || (a.storyId < b.storyId ? -1 : 1)),
      );
  }
  return related;
}
