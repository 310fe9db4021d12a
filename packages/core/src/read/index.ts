import type { Document, Source } from '../model/document.ts';
import { issueOf } from '../model/errors.ts';
import { archiveOf, unpack } from './archives/index.ts';
import { inflate } from './bytes.ts';
import { decode } from './charset.ts';
import { detect, type Format } from './detect.ts';
import { readFeed } from './formats/feed.ts';
import { readJsonl } from './formats/jsonl.ts';
import { isMail, pageOfMail } from './formats/mail.ts';
import { type Origin, readPage, readText } from './formats/page.ts';
import { MAX_BYTES } from './limits.ts';
import { readContentType } from './mime/headers.ts';

const MEDIA_TYPES: { readonly [format in Format]: string } = {
  text: 'text/plain',
  html: 'text/html',
  feed: 'application/feed',
  jsonl: 'application/jsonl',
};

/**
 * Turns a source into its documents: one for a page, several for a feed, an archive or JSONL.
 * Never throws for what the bytes hold: a document that cannot be read comes out empty, with `issues`.
 */
export function* read(source: Source): Generator<Document> {
  const { bytes, path, format = 'auto' } = source;
  const archive = bytes !== undefined && format === 'auto' ? archiveOf(bytes) : null;
  if (archive === null) yield* readOne(source);
  else for (const member of unpack(archive, bytes!, path)) yield* readMember(member);
}

/** A document of an archive keeps its own bytes and not the archive's. */
function* readMember(member: Source): Generator<Document> {
  for (const document of readOne(member)) {
    document.raw ??= { bytes: member.bytes!, mediaType: document.mediaType };
    yield document;
  }
}

function* readOne(source: Source): Generator<Document> {
  const { text, charset, issues, url, contentType, mediaType } = textOf(source);
  const format = formatOf(source, text, contentType);
  const { id, path, date, title } = source;
  const origin: Origin = {
    ...(id === undefined ? {} : { id }),
    ...(path === undefined ? {} : { path }),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    mediaType: mediaType ?? MEDIA_TYPES[format],
    charset,
    issues: [...(source.issues ?? []), ...issues],
  };
  if (format === 'html') yield readPage(text, origin);
  else if (format === 'text' || text === '') yield readText(text, origin);
  else if (format === 'jsonl') yield* readJsonl(text, origin, source.line);
  else yield* readFeed(text, origin);
}

interface TextOf {
  text: string;
  charset: string;
  issues: Document['issues'];
  url: string | undefined;
  contentType: string | undefined;
  /** Of what holds the text, when it is not the text itself. */
  mediaType?: string;
}

function textOf(source: Source): TextOf {
  const { url, contentType, format = 'auto' } = source;
  const given = source.text ?? source.html;
  if (given !== undefined) {
    const about = { charset: 'utf-16', url, contentType };
    if (given.length <= MAX_BYTES) return { text: given, issues: [], ...about };
    return { text: '', issues: [issueOf('too-large', 'The document is over 15 MiB.', 'read')], ...about };
  }
  const inflated = inflate(source.bytes ?? new Uint8Array());
  if (format !== 'auto' || !isMail(inflated.bytes))
    return { ...decodeAs(inflated.bytes, inflated.issues, contentType), url, contentType };
  const page = pageOfMail(inflated.bytes);
  return {
    ...decodeAs(page.bytes!, [...inflated.issues, ...(page.issues ?? [])], page.contentType),
    url: url ?? page.url,
    contentType: page.contentType,
    mediaType: 'message/rfc822',
  };
}

function decodeAs(bytes: Uint8Array, issues: Document['issues'], contentType: string | undefined) {
  const told = contentType === undefined ? undefined : readContentType(contentType).parameters.get('charset');
  const decoded = decode(bytes, told);
  return { ...decoded, issues: [...issues, ...decoded.issues] };
}

function formatOf(source: Source, text: string, contentType: string | undefined): Format {
  if (source.format !== undefined && source.format !== 'auto') return source.format;
  if (source.html !== undefined) return 'html';
  if (source.text !== undefined) return 'text';
  // A server's word breaks ties as the ending of a name does.
  const isPage =
    contentType !== undefined && /^(?:text\/html|application\/xhtml\+xml)$/.test(readContentType(contentType).type);
  return detect(text, isPage ? 'page.html' : source.path);
}
