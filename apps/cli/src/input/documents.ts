import { DatelineError, issueOf, type Record, type Source } from '@dateline/core/model';
import type { Streams } from '../streams.ts';
import { bytesOf, everything, type Found, filesOf, openInput } from './files.ts';
import { linesOf } from './lines.ts';
import { failedRecord, type Input, LINE_CAP, readInput } from './records.ts';

export interface Reading {
  paths: readonly string[];
  jsonl: boolean;
  format: NonNullable<Source['format']>;
  /** Take lines that are records already. */
  parsed?: boolean;
}

/** Every document behind a command line, in order, each as soon as it can be had. Never rejects for a bad one. */
export async function* documentsOf(
  { paths, jsonl, format, parsed = false }: Reading,
  streams: Pick<Streams, 'in'>,
): AsyncGenerator<Input> {
  for await (const found of filesOrStandardInput(paths)) {
    try {
      if ('error' in found) throw found.error;
      if (jsonl) yield* recordsOf(found.path, streams, parsed);
      else yield { source: await sourceOf(found.path, format, streams) };
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      yield { record: failedRecord(found.path, issueOf(error.name, error.message, 'read'), found.path) };
    }
  }
}

async function* filesOrStandardInput(paths: readonly string[]): AsyncGenerator<Found> {
  const wanted = paths.length === 0 ? ['-'] : paths;
  for (const path of wanted) {
    if (path === '-') yield { path };
    else yield* filesOf([path]);
  }
}

async function* recordsOf(path: string, streams: Pick<Streams, 'in'>, parsed: boolean): AsyncGenerator<Input> {
  for await (const line of linesOf(openInput(path, streams.in), LINE_CAP)) {
    const input = readInput(line, parsed);
    if (input) yield input;
  }
}

async function sourceOf(path: string, format: Reading['format'], streams: Pick<Streams, 'in'>): Promise<Source> {
  if (path === '-') return { bytes: await everything(streams.in), format };
  return { bytes: await bytesOf(path), path, format };
}

/** Counts what had issues, for the exit code and the closing line. */
export class Tally {
  documents = 0;
  failures = new Map<string, number>();
  private unwell = 0;
  private missing = false;

  add(record: Pick<Record, 'issues'>): void {
    this.documents++;
    if (record.issues.length > 0) this.unwell++;
    for (const { name } of record.issues) {
      this.failures.set(name, (this.failures.get(name) ?? 0) + 1);
      if (name === 'missing-file' || name === 'unreadable-file') this.missing = true;
    }
  }

  /** 0 all well, 3 a file was missing or unreadable, 4 documents had issues. */
  get exit(): number {
    return this.missing ? 3 : this.unwell > 0 ? 4 : 0;
  }

  /** "3 of 20 documents had issues: not-text 2, empty 1" or nothing. */
  summary(): string {
    const names = [...this.failures].map(([name, count]) => `${name} ${count}`).join(', ');
    return this.unwell === 0 ? '' : `${this.unwell} of ${this.documents} documents had issues: ${names}\n`;
  }
}
