import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Record } from '../model/record.ts';
import type { Deposit, DepositOutcome, Store } from '../store/store.ts';
import { readAll } from './pool/read-all.ts';
import type { Readers } from './pool/readers.ts';
import { noteDeposit, relinkStore } from './relink.ts';
import { addTo, emptyReport, type IngestedDocument, type IngestReport } from './report.ts';
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
  /** Opens processes to read in, once there are more than a few sources; everything is read in this one if absent. */
  readers?: (() => Promise<Readers>) | undefined;
  /** How many sources are read before that; 200 if absent: by then most runs are over, and a thread must load the lexicon first. */
  few?: number | undefined;
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
  { onDocument, onProgress, batch = 64, link = true, readers, few }: IngestOptions = {},
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
      const fresh = deposits.filter((_, index) => outcomes[index] !== 'unchanged').map(({ record }) => record.id);
      if (fresh.length > 0) noteDeposit(store, fresh);
      for (const [index, { record }] of deposits.entries()) tell(documentOf(record, outcomes[index]!));
    }
    onProgress?.(report);
    // Lets a progress bar draw and a server answer between batches.
    await new Promise((resolve) => setImmediate(resolve));
  };
  for await (const { record, deposit } of readAll(sources, lexicon, readers, few)) {
    if (deposit === null) {
      tell(documentOf(record, 'failed'));
      continue;
    }
    waiting.push(deposit);
    size += deposit.text.length;
    if (waiting.length >= batch || size >= BATCH_SIZE) await flush();
  }
  await flush();
  if (link) await relinkStore(store, lexicon);
  return report;
}

function documentOf({ id, path, issues }: Record, outcome: DepositOutcome | 'failed'): IngestedDocument {
  return { id, path: path ?? null, outcome, issues };
}
