import type { Lexicon } from '@dateline/core';
import { gatherFacts, link } from '@dateline/core/link';
import type { CanonicalEvent, Issue, Record } from '@dateline/core/model';

/** What linking says of one document of a batch. */
export interface Linked {
  id: string;
  storyId: string | null;
  duplicateOf: string | null;
  originId: string | null;
  events: {
    canonicalId: string;
    date: string | null;
    status: CanonicalEvent['status'];
    text: string;
    weight: number;
  }[];
  issues?: Issue[];
}

/** The documents of one `dateline link`, in the order they came. Ids may repeat: each line still gets its own answer. */
export class Batch {
  private readonly records: Record[] = [];
  private readonly given: string[] = [];
  private readonly seen = new Map<string, number>();

  add(record: Record): void {
    const times = this.seen.get(record.id) ?? 0;
    this.seen.set(record.id, times + 1);
    this.given.push(record.id);
    this.records.push(times === 0 ? record : { ...record, id: `${record.id}\u0000${times}` });
  }

  /** Links the whole batch and gives one answer for each document, in order. */
  *linked(lexicon: Lexicon): Generator<Linked> {
    const readable = this.records.filter(({ article }) => article !== null);
    const { lineage, events } = link(readable, lexicon);
    const lineages = new Map(lineage.map((each) => [each.id, each]));
    const told = new Map<string, Pick<CanonicalEvent, 'id' | 'date' | 'status' | 'text' | 'weight'>[]>();
    for (const event of [...events, ...gatherFacts(readable, lineage, events, lexicon)]) {
      for (const id of new Set(event.statements.map(({ articleId }) => articleId))) {
        if (!told.has(id)) told.set(id, []);
        told.get(id)!.push(event);
      }
    }
    for (const [index, { id, issues }] of this.records.entries()) {
      const line = lineages.get(id);
      yield {
        id: this.given[index]!,
        storyId: line?.storyId ?? null,
        duplicateOf: nameOf(line?.duplicateOf),
        originId: nameOf(line?.originId),
        events: (told.get(id) ?? []).map(({ id: canonicalId, date, status, text, weight }) => {
          return { canonicalId, date, status, text, weight };
        }),
        ...(issues.length > 0 ? { issues } : {}),
      };
    }
  }
}

/** An id as the caller gave it. */
function nameOf(id: string | null | undefined): string | null {
  return id?.split('\u0000')[0] ?? null;
}
