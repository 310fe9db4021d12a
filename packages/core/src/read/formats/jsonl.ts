import type { Document } from '../../model/document.ts';
import { issueOf } from '../../model/errors.ts';
import { InputRecord } from '../../model/record.ts';
import { MAX_BYTES } from '../limits.ts';
import { type Origin, readPage, readText } from './page.ts';

/**
 * One document a line. A line that is no record becomes a document without words, with the issue.
 * `first` is the number of the first line, when the text is a piece of a file.
 */
export function* readJsonl(text: string, origin: Origin, first = 1): Generator<Document> {
  let number = first - 1;
  for (const line of linesOf(text)) {
    number++;
    if (line.trim() === '') continue;
    const document = readLine(line, number, origin);
    document.raw = { bytes: new TextEncoder().encode(line), mediaType: 'application/json' };
    yield document;
  }
}

function readLine(line: string, number: number, origin: Origin): Document {
  const { path, charset } = origin;
  const about: Origin = { ...(path === undefined ? {} : { path }), charset, mediaType: 'application/json', issues: [] };
  const failed = (name: 'invalid-json' | 'invalid-record' | 'too-large', message: string, id?: string) =>
    readText('', {
      ...about,
      id: id ?? `${origin.id ?? path ?? 'line'}:${number}`,
      issues: [issueOf(name, `Line ${number}: ${message}`, 'read')],
    });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return failed('invalid-json', error instanceof Error ? error.message : String(error));
  }
  const checked = InputRecord.safeParse(withoutNulls(value));
  if (!checked.success) {
    const id = (value as { id?: unknown } | null)?.id;
    return failed(
      'invalid-record',
      checked.error.issues[0]?.message ?? 'not a record',
      typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
    );
  }
  const { text, html, id, date, url, title } = checked.data;
  const known: Origin = {
    ...about,
    ...(id === undefined ? {} : { id }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
  };
  if ((text ?? html ?? '').length > MAX_BYTES) return failed('too-large', 'the record is over 15 MiB', id);
  return html === undefined ? readText(text ?? '', known) : readPage(html, known);
}

/** Other languages write null for what is not there. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}

function* linesOf(text: string): Generator<string> {
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at);
    yield text.slice(at, end < 0 ? text.length : end);
    if (end < 0) return;
    at = end + 1;
  }
}
