import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Record } from '../model/record.ts';
import type { CanonicalEvent, Lineage, Story } from '../model/story.ts';

/** What linking makes of a set of records; independent of their order. */
export interface Links {
  lineage: Lineage[];
  stories: Story[];
  events: CanonicalEvent[];
}

/** Duplicates and their lineage, stories, and canonical events merged across articles. */
export function link(_records: readonly Record[], _lexicon: Lexicon): Links {
  return { lineage: [], stories: [], events: [] };
}
