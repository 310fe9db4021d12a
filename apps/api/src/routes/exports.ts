import { exportStore, FORMATS, type Format, formatNamed } from '@dateline/core/export';
import type { ReadStore } from '@dateline/core/store';
import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { check } from '../check.ts';
import { describe } from '../describe.ts';
import { ExportFilters } from '../schemas/queries.ts';

/** The first of two formats of one media type is meant by it: `text/tab-separated-values` is GDELT's. */
const BY_TYPE = new Map<string, Format>([...FORMATS].reverse().map((format) => [format.mediaType, format]));

export function exports(store: ReadStore) {
  return new Hono().get(
    '/export',
    describe({
      tag: 'export',
      operationId: 'exportStore',
      summary: 'The whole record, or the events that the filters find, in a format of other tools',
      description:
        'Which format says `format`, else the `Accept` header; JSON lines if neither names one. The answer is written as it is read, as a download.',
      answer: [...BY_TYPE.keys()].reverse(),
      failures: ['invalid-request'],
    }),
    check('query', ExportFilters),
    (context) => {
      const { format: named, ...query } = context.req.valid('query');
      const supports = ['application/x-ndjson', ...BY_TYPE.keys()];
      const asked = accepts(context, { header: 'Accept', supports, default: supports[0]! });
      const { name, mediaType, extension } = named === undefined ? BY_TYPE.get(asked)! : formatNamed(named);
      const charset = /^text\//.test(mediaType) ? '; charset=utf-8' : '';
      context.header('Content-Type', `${mediaType}${charset}`);
      context.header('Content-Disposition', `attachment; filename="dateline.${extension}"`);
      if (named === undefined) context.header('Vary', 'Accept');
      return context.body(streamOf(exportStore(name, store, query)));
    },
  );
}

/** Pieces are made only as fast as they are taken; who goes away ends the reading. */
function streamOf(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        const { done, value } = await pieces.next();
        if (done) return controller.close();
        const bytes = typeof value === 'string' ? encoder.encode(value) : (value as Uint8Array<ArrayBuffer>);
        if (bytes.length > 0) return controller.enqueue(bytes);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
