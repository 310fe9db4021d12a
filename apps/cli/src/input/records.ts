import { InputRecord, type Issue, issueOf, Record, type Source } from '@dateline/core/model';
import type { Line } from './lines.ts';

/** What one input turned out to be: a document to read, or a record at once (of a failure, or as `parse` printed it). */
export type Input = { source: Source } | { record: Record };

/** A document holds at most 15 MiB; JSON may spell each character with six. */
export const LINE_CAP = 6 * 15 * 1024 * 1024;

/**
 * Reads one line of JSONL (`{id, text|html, date?, url?, title?}`). Null counts as absent, as other languages write it.
 * Never throws: a line that cannot be read becomes a record with `issues`. Blank lines give null.
 * With `parsed`, a record that `dateline parse` printed is taken as it is.
 */
export function readInput({ text, number, tooLong }: Line, parsed = false): Input | null {
  if (text.trim() === '') return null;
  const unnamed = `line:${number}`;
  if (tooLong) return failed(unnamed, issueOf('too-large', `line ${number} is longer than ${LINE_CAP} bytes`, 'read'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed(unnamed, issueOf('invalid-json', `line ${number} is not valid JSON`, 'read'));
  }
  if (parsed) {
    const record = Record.safeParse(value);
    if (record.success) return { record: record.data };
  }
  const given = withoutNulls(value);
  const checked = InputRecord.safeParse(given);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0]!;
    const where = path.length === 0 ? '' : `${path.join('.')}: `;
    return failed(idOf(given) ?? unnamed, issueOf('invalid-record', `line ${number}: ${where}${message}`, 'read'));
  }
  const { id, text: plain, html, date, url, title } = checked.data;
  const known = { date, url, title, ...(html === undefined ? { text: plain } : { html }), id };
  return { source: withoutUndefined(known) };
}

/** A record that says only why there is nothing in it. */
export function failedRecord(id: string, issue: Issue, path?: string): Record {
  const nothing = { article: null, times: [], entities: [], quotes: [], events: [] };
  return { id, ...(path === undefined ? {} : { path }), ...nothing, issues: [issue] };
}

function failed(id: string, issue: Issue): Input {
  return { record: failedRecord(id, issue) };
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}

function withoutUndefined(value: object): Source {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Source;
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
