import type { Draft, Scene } from './draft.ts';

export interface Where {
  place: string | null;
  country: string | null;
}

const IN = new Set(['in', 'at', 'near', 'outside', 'inside', 'off', 'around', 'across']);
const NOWHERE: Where = { place: null, country: null };

/** The place that the event's own words name ("in Kabul"); never the dateline of the article. */
export function whereOf({ annotated, chunks, tokens }: Scene, draft: Draft): Where {
  for (const chunk of chunks) {
    if (chunk.kind !== 'noun' || chunk.time || chunk.prep === null || !IN.has(chunk.prep)) continue;
    if (chunk.first < draft.first || chunk.first >= draft.last) continue;
    const from = tokens[chunk.first]!.start;
    const to = tokens[chunk.last - 1]!.end;
    for (const mention of annotated.mentions) {
      if (mention.end <= from) continue;
      if (mention.start >= to) break;
      const entity = annotated.entities[mention.entity]!;
      if (entity.kind === 'place' || entity.kind === 'country' || entity.kind === 'facility')
        return { place: entity.name, country: entity.country };
    }
  }
  return NOWHERE;
}
