import type { Lexicon } from '@dateline/core';
import { type IngestedDocument, type Input, ingest } from '@dateline/core/ingest';
import { FAILURES, type FailureName, InputRecord, type Source } from '@dateline/core/model';
import type { Store } from '@dateline/core/store';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { resolver } from 'hono-openapi';
import type { z } from 'zod';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { problem } from '../problem.ts';
import { IngestAnswer } from '../schemas/cards.ts';
import { DocumentAbout } from '../schemas/queries.ts';

const MAX_BODY = 15 * 1024 * 1024;

type About = z.infer<typeof DocumentAbout>;

/** How each media type is read. What is known of a document goes into its JSON, or into the query when it is sent as it is. */
const READERS: { readonly [mediaType: string]: (bytes: Uint8Array, about: About) => Input[] | FailureName } = {
  'application/json': readRecord,
  'application/x-ndjson': readLines,
  'application/jsonl': readLines,
  'text/plain': (bytes, about) => [known({ bytes, format: 'text' }, about)],
  'text/html': (bytes, about) => [known({ bytes, format: 'html' }, about)],
  'application/rss+xml': (bytes, about) => [known({ bytes, format: 'feed' }, about)],
  'application/atom+xml': (bytes, about) => [known({ bytes, format: 'feed' }, about)],
  'application/feed+json': (bytes, about) => [known({ bytes, format: 'feed' }, about)],
};

export function documents(store: Store, lexicon: () => Lexicon) {
  return new Hono().post(
    '/documents',
    describe({
      tag: 'documents',
      operationId: 'ingestDocuments',
      summary: 'Reads documents into the store',
      description:
        'One JSON record, many as lines, or a text, HTML page or feed as it is. Answers for each document once it is durable; ' +
        'the same document twice changes nothing. A single document that cannot be read is a problem, in a batch an outcome.',
      answer: IngestAnswer,
      failures: ['invalid-json', 'invalid-record', 'invalid-request', 'too-large', 'not-text', 'empty', 'forbidden'],
      requestBody: requestBody(),
    }),
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (context) => problem(context, 'too-large', 'The body is over 15 MiB.', 'Send a batch in pieces.'),
    }),
    check('query', DocumentAbout),
    async (context) => {
      const reader = READERS[mediaTypeOf(context)];
      if (!reader) {
        context.header('Accept-Post', Object.keys(READERS).join(', '));
        return problem(context, 'not-text', 'Documents of this media type are not read.');
      }
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const sources = reader(bytes, context.req.valid('query'));
      if (typeof sources === 'string') return problem(context, sources, `${FAILURES[sources].title}.`);
      const documents: IngestedDocument[] = [];
      const onDocument = (document: IngestedDocument) => documents.push(document);
      const { issues: _, ...counts } = await ingest(store, sources, lexicon(), { onDocument });
      const [first] = documents;
      if (first && documents.length === 1 && counts.failed === 1) return refused(context, first);
      return context.json({ ...counts, documents });
    },
  );
}

function mediaTypeOf(context: Context): string {
  const [mediaType = ''] = (context.req.header('Content-Type') ?? '').split(';', 1);
  return mediaType.trim().toLowerCase();
}

/** One record, however it is laid out over lines. */
function readRecord(bytes: Uint8Array): Input[] | FailureName {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return [{ bytes: new TextEncoder().encode(JSON.stringify(value)), format: 'jsonl' }];
  } catch {
    return 'invalid-json';
  }
}

/** A line a document; a line that is no record becomes an outcome, and the others are read. */
function* linesIn(bytes: Uint8Array): Generator<Input> {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const newline = bytes.indexOf(10, from);
    const end = newline < 0 ? bytes.length : newline;
    const piece = bytes.slice(from, end);
    if (piece.some((byte) => byte > 32)) yield { bytes: piece, format: 'jsonl', line };
    from = end + 1;
  }
}

function readLines(bytes: Uint8Array): Input[] {
  return [...linesIn(bytes)];
}

function known(source: Source, about: About): Source {
  const given = Object.entries(about).filter(([, value]) => value !== undefined);
  return { ...source, ...Object.fromEntries(given) };
}

function refused(context: Context, { issues }: IngestedDocument) {
  const [issue] = issues;
  const name = issue && issue.name in FAILURES ? (issue.name as FailureName) : 'empty';
  return problem(context, name, `${FAILURES[name].title}.`);
}

function requestBody() {
  const bytes = { schema: { type: 'string' as const } };
  const example = { id: 'wire-1', text: 'SEOUL, March 22 (Yonhap) -- …', date: '2019-03-22' };
  return {
    required: true,
    content: {
      'application/json': { schema: resolver(InputRecord), example },
      'application/x-ndjson': { ...bytes, example: `${JSON.stringify(example)}\n` },
      ...Object.fromEntries(
        Object.keys(READERS)
          .slice(2)
          .map((mediaType) => [mediaType, bytes]),
      ),
    },
  };
}
