import type { Document, Source } from '../model/document.ts';

/** Turns a source into its documents: one for a page, several for a feed or JSONL. */
export function* read(source: Source): Generator<Document> {
  const text = source.text ?? source.html ?? new TextDecoder().decode(source.bytes ?? new Uint8Array());
  yield {
    id: source.id ?? 'unnamed',
    format: source.html === undefined ? 'text' : 'html',
    text,
    path: source.path ?? null,
    url: source.url ?? null,
    date: source.date ?? null,
    title: source.title ?? null,
    mediaType: 'text/plain',
    charset: 'utf-8',
    markup: null,
    issues: [],
  };
}
