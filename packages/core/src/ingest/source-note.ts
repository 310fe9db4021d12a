import type { Document, Source } from '../model/document.ts';
import type { Deposit, SourceNote } from '../store/store.ts';

/** What to know, beside the bytes that are kept, to read a document again just as it was read. */
export function noteOf(source: Source, document: Document): SourceNote {
  const { format, path, date, url, title } = source;
  const { contentType } = source as { contentType?: string };
  return {
    ...(format === undefined || format === 'auto' ? {} : { format }),
    ...(path === undefined ? {} : { path }),
    ...given('date', date ?? (isPart(document) ? document.date : null)),
    ...given('url', url ?? (isPart(document) ? document.url : null)),
    ...given('title', title ?? (isPart(document) ? document.title : null)),
    ...given(
      'contentType',
      contentType ?? (isPart(document) ? `${document.mediaType}; charset=${document.charset}` : null),
    ),
  };
}

/** The source of a document that is kept: its bytes, and what was said of them. */
export function sourceOf({ record, raw, mediaType, source = {} }: Deposit): Source {
  const isLine = /^application\/(?:json|jsonl)$/.test(mediaType);
  return {
    bytes: raw,
    ...(record.path === undefined ? {} : { path: record.path }),
    ...source,
    ...(isLine ? { format: 'jsonl' } : {}),
  };
}

/** A document out of an archive or a feed: what the whole said of it must be kept beside its own bytes. */
function isPart(document: Document): boolean {
  return 'raw' in document && !/json/.test(document.mediaType);
}

function given<Name extends string>(name: Name, value: string | null): { [name in Name]?: string } {
  return (value === null ? {} : { [name]: value }) as { [name in Name]?: string };
}
