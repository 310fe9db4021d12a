import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Record } from '../model/record.ts';
import { recordOf } from '../pipeline.ts';
import { read } from '../read/index.ts';
import type { Deposit, DepositOutcome, Store } from '../store/store.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { rawOf } from './raw.ts';
import { relinkStore } from './relink.ts';
import { addTo, emptyReport, type IngestedDocument, type IngestReport, unreadRecord } from './report.ts';
import { noteOf } from './source-note.ts';
import type { Input } from './sources.ts';

export interface IngestOptions {
  /** Called for each document once it is durable, or once it is known that it holds nothing to keep. */
  onDocument?: ((document: IngestedDocument) => void) | undefined;
  /** Called after each batch with the counts so far. */
  onProgress?: ((report: IngestReport) => void) | undefined;
  /** Documents a transaction; 64 if absent. */
  batch?: number | undefined;
  /** False leaves linking to the caller, who has more to come; true if absent. */
  link?: boolean | undefined;
}

/** UTF-16 code units of text in one batch at most: memory stays flat however large the documents are. */
const BATCH_SIZE = 8_000_000;

/**
 * Reads every source through the pipeline into the store, then links what the store now holds.
 * A document that cannot be read is reported and the rest goes on. Rejects only when the store itself fails
 * (store-unwritable, store-busy …): what was reported before is durable, and ingesting again changes nothing.
 */
export async function ingest(
  store: Store,
  sources: AsyncIterable<Input> | Iterable<Input>,
  lexicon: Lexicon,
  { onDocument, onProgress, batch = 64, link = true }: IngestOptions = {},
): Promise<IngestReport> {
  const report = emptyReport();
  const tell = (document: IngestedDocument) => {
    addTo(report, document);
    onDocument?.(document);
  };
  let waiting: Deposit[] = [];
  let size = 0;
  const flush = async () => {
    const deposits = waiting;
    waiting = [];
    size = 0;
    if (deposits.length > 0) {
      const outcomes = await store.deposit(deposits);
      for (const [index, { record }] of deposits.entries()) tell(documentOf(record, outcomes[index]!));
    }
    onProgress?.(report);
    // Lets a progress bar draw and a server answer between batches.
    await new Promise((resolve) => setImmediate(resolve));
  };
  for await (const input of sources) {
    for (const { record, deposit } of readInput(input, lexicon)) {
      if (deposit === null) {
        tell(documentOf(record, 'failed'));
        continue;
      }
      waiting.push(deposit);
      size += deposit.text.length;
      if (waiting.length >= batch || size >= BATCH_SIZE) await flush();
    }
  }
  await flush();
  if (link) await relinkStore(store, lexicon);
  return report;
}

function* readInput(input: Input, lexicon: Lexicon): Generator<{ record: Record; deposit: Deposit | null }> {
  if ('unreadable' in input) {
    yield { record: unreadRecord(input), deposit: null };
    return;
  }
  for (const document of read(input)) {
    const record = recordOf(document, lexicon);
    const { text } = document;
    // Without words there is nothing to keep: the issues say why, and the file is still where it was.
    const kept = { ...rawOf(input, document), source: noteOf(input, document), pipeline: pipelineVersion() };
    const deposit = text.trim() === '' ? null : { record, text, ...kept };
    yield { record, deposit };
  }
}

function documentOf({ id, path, issues }: Record, outcome: DepositOutcome | 'failed'): IngestedDocument {
  return { id, path: path ?? null, outcome, issues };
}
