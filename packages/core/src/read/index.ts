import type { Document, Source } from '../model/document.ts';
import { issueOf } from '../model/errors.ts';
import { inflate } from './bytes.ts';
import { decode } from './charset.ts';
import { detect, type Format } from './detect.ts';
import { readFeed } from './formats/feed.ts';
import { readJsonl } from './formats/jsonl.ts';
import { type Origin, readPage, readText } from './formats/page.ts';
import { MAX_BYTES } from './limits.ts';

const MEDIA_TYPES: { readonly [format in Format]: string } = {
  text: 'text/plain',
  html: 'text/html',
  feed: 'application/feed',
  jsonl: 'application/jsonl',
};

/**
 * Turns a source into its documents: one for a page, several for a feed or JSONL.
 * Never throws for what the bytes hold: a document that cannot be read comes out empty, with `issues`.
 */
export function* read(source: Source): Generator<Document> {
  const { id, path, url, date, title } = source;
  const { text, charset, issues } = textOf(source);
  const format = formatOf(source, text);
  const origin: Origin = {
    ...(id === undefined ? {} : { id }),
    ...(path === undefined ? {} : { path }),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    mediaType: MEDIA_TYPES[format],
    charset,
    issues,
  };
  if (format === 'html') yield readPage(text, origin);
  else if (format === 'text' || text === '') yield readText(text, origin);
  else if (format === 'jsonl') yield* readJsonl(text, origin, source.line);
  else yield* readFeed(text, origin);
}

function textOf(source: Source): { text: string; charset: string; issues: Document['issues'] } {
  const given = source.text ?? source.html;
  if (given !== undefined) {
    if (given.length <= MAX_BYTES) return { text: given, charset: 'utf-16', issues: [] };
    return { text: '', charset: 'utf-16', issues: [issueOf('too-large', 'The document is over 15 MiB.', 'read')] };
  }
  const inflated = inflate(source.bytes ?? new Uint8Array());
  const decoded = decode(inflated.bytes);
  return { ...decoded, issues: [...inflated.issues, ...decoded.issues] };
}

function formatOf(source: Source, text: string): Format {
  if (source.format !== undefined && source.format !== 'auto') return source.format;
  if (source.html !== undefined) return 'html';
  if (source.text !== undefined) return 'text';
  return detect(text, source.path);
}
