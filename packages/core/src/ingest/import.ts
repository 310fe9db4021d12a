import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Links } from '../link/index.ts';
import { Correction } from '../model/correction.ts';
import { issueOf } from '../model/errors.ts';
import { Record } from '../model/record.ts';
import { CanonicalEvent, Lineage, Story } from '../model/story.ts';
import { wrongSpans } from '../store/checkup/spans.ts';
import type { Deposit, Store } from '../store/store.ts';
import { linesOf } from './lines.ts';
import { TEXT_ONLY } from './raw.ts';
import { relinkStore } from './relink.ts';
import { addTo, emptyReport, type IngestReport } from './report.ts';

/** A line of `export --format jsonl`. */
const ExportedLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), record: Record, text: z.string(), lineage: Lineage.nullable() }),
  z.object({ kind: z.literal('story'), story: Story }),
  z.object({ kind: z.literal('event'), event: CanonicalEvent }),
  z.object({ kind: z.literal('correction'), correction: Correction }),
]);
type ExportedLine = z.infer<typeof ExportedLine>;

export interface ImportOptions {
  /** Called after each batch with the counts so far. */
  onProgress?: ((report: IngestReport) => void) | undefined;
  /** Documents a transaction; 64 if absent. */
  batch?: number | undefined;
}

/**
 * Reads what `export --format jsonl` wrote into a store: the records as they are, without reading their texts anew. An empty store takes the
 * links and corrections too, so that it exports the same bytes; one that holds something makes its links anew. A line that is none, or
 * whose words are not where its spans point, is reported and left out. Rejects as the stream and the store do.
 */
export async function importRecords(
  store: Store,
  lines: Readable,
  lexicon: Lexicon,
  { onProgress, batch = 64 }: ImportOptions = {},
): Promise<IngestReport> {
  const report = emptyReport();
  const isEmpty = (await store.stats()).articles === 0 && (await store.corrections()).length === 0;
  const links: Links = { lineage: [], stories: [], events: [] };
  const corrections: Correction[] = [];
  let waiting: Deposit[] = [];
  let isLinked = true;
  const flush = async () => {
    const deposits = waiting;
    waiting = [];
    const outcomes = await store.deposit(deposits);
    for (const [n, { record }] of deposits.entries())
      addTo(report, { id: record.id, path: record.path ?? null, outcome: outcomes[n]!, issues: [] });
    onProgress?.(report);
  };
  for await (const { bytes, number } of linesOf(lines)) {
    const line = readLine(bytes);
    if (typeof line === 'string') {
      addTo(report, { id: `line ${number}`, path: null, outcome: 'failed', issues: [issueOf('invalid-record', line)] });
      continue;
    }
    if (line.kind === 'story') links.stories.push(line.story);
    else if (line.kind === 'event') links.events.push(line.event);
    else if (line.kind === 'correction') corrections.push(line.correction);
    else {
      waiting.push(depositOf(line));
      if (line.lineage === null) isLinked = false;
      else links.lineage.push(line.lineage);
      if (waiting.length >= batch) await flush();
    }
  }
  await flush();
  if (isEmpty) {
    for (const correction of corrections) await store.saveCorrection(correction);
    if (isLinked) await store.relink(links);
  }
  await relinkStore(store, lexicon);
  return report;
}

function depositOf({ record, text }: Extract<ExportedLine, { kind: 'article' }>): Deposit {
  return { record, text, raw: new TextEncoder().encode(text), mediaType: TEXT_ONLY };
}

/** The line as it stands, its keys in their order; or what is wrong with it. */
function readLine(bytes: Uint8Array): ExportedLine | string {
  let line: ExportedLine;
  try {
    line = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'The line is not valid JSON.';
  }
  const { error } = ExportedLine.safeParse(line);
  if (error) {
    const [{ path, message }] = error.issues as [z.core.$ZodIssue];
    return `It is no line of an export: ${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`;
  }
  if (line.kind !== 'article') return line;
  const [wrong] = wrongSpans(line.record, line.text);
  return wrong === undefined ? line : `The words of ${wrong} are not where the span points.`;
}
