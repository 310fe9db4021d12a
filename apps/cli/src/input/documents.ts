import { sourcesFrom } from '@dateline/core/ingest';
import { issueOf, type Record, type Source } from '@dateline/core/model';
import type { Streams } from '../streams.ts';

export interface Reading {
  paths: readonly string[];
  jsonl: boolean;
  format: NonNullable<Source['format']>;
}

/** A document to read, or the record of a file that cannot be read. */
export type Input = { source: Source } | { record: Record };

/** Every document behind a command line, in order, each as soon as it can be had; no path at all means standard input. */
export async function* documentsOf(
  { paths, jsonl, format }: Reading,
  streams: Pick<Streams, 'in'>,
): AsyncGenerator<Input> {
  const wanted = paths.length === 0 ? ['-'] : paths;
  for await (const input of sourcesFrom(wanted, { stdin: streams.in, format: jsonl ? 'jsonl' : format })) {
    if (!('unreadable' in input)) {
      yield { source: input };
      continue;
    }
    const { path, unreadable } = input;
    const nothing = { article: null, times: [], entities: [], quotes: [], events: [] };
    yield { record: { id: path, path, ...nothing, issues: [issueOf(unreadable.name, unreadable.message, 'read')] } };
  }
}

/** Counts what had issues, for the exit code and the closing line. */
export class Tally {
  documents = 0;
  private failures = new Map<string, number>();
  private unwell = 0;
  private missing = false;

  add({ issues }: Pick<Record, 'issues'>): void {
    this.documents++;
    if (issues.length > 0) this.unwell++;
    for (const { name } of issues) {
      this.failures.set(name, (this.failures.get(name) ?? 0) + 1);
      if (name === 'missing-file' || name === 'unreadable-file') this.missing = true;
    }
  }

  /** 0 all well, 3 a file was missing or unreadable, 4 documents had issues. */
  get exit(): number {
    return this.missing ? 3 : this.unwell > 0 ? 4 : 0;
  }

  /** "3 of 20 documents had issues: not-text 2, empty 1", or nothing. */
  summary(): string {
    const names = [...this.failures].map(([name, count]) => `${name} ${count}`).join(', ');
    return this.unwell === 0 ? '' : `${this.unwell} of ${this.documents} documents had issues: ${names}\n`;
  }
}
