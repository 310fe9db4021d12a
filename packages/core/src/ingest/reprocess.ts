import type { Lexicon } from '../lexicon/lexicon.ts';
import { recordOf } from '../pipeline.ts';
import { read } from '../read/index.ts';
import type { Deposit, Store } from '../store/store.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { TEXT_ONLY } from './raw.ts';
import { relinkStore } from './relink.ts';
import { sourceOf } from './source-note.ts';

/** What reading everything again came to, in revisions. */
export interface ReprocessReport {
  /** Version of the pipeline that everything bears now. */
  pipeline: string;
  /** Read differently and written anew. */
  changed: number;
  /** Read just as before. */
  same: number;
  /** Kept as they were: their bytes no longer give a document, or never came (imported texts). */
  failed: number;
}

export interface ReprocessOptions {
  /** Also what this version has read. */
  all?: boolean | undefined;
  onProgress?: ((report: ReprocessReport) => void) | undefined;
}

/**
 * Reads the kept bytes of every revision with today's pipeline, writes what differs, and links anew if anything did.
 * A run that was cut short goes on where it was: what has been read bears today's version.
 */
export async function reprocess(
  store: Store,
  lexicon: Lexicon,
  { all = false, onProgress }: ReprocessOptions = {},
): Promise<ReprocessReport> {
  const pipeline = pipelineVersion();
  const report: ReprocessReport = { pipeline, changed: 0, same: 0, failed: 0 };
  let waiting: Deposit[] = [];
  const flush = async () => {
    if (waiting.length > 0) await store.deposit(waiting);
    waiting = [];
    onProgress?.(report);
  };
  for await (const kept of store.deposits(all ? {} : { notBy: pipeline })) {
    const fresh = readAgain(kept, lexicon, pipeline);
    if (fresh === null) report.failed++;
    else if (isSame(kept, fresh)) report.same++;
    else report.changed++;
    if (fresh !== null) waiting.push(fresh);
    if (waiting.length >= 64) await flush();
  }
  await flush();
  await relinkStore(store, lexicon);
  return report;
}

/** The same document read by today's pipeline, under the id that it has; null when the bytes no longer hold it. */
function readAgain(kept: Deposit, lexicon: Lexicon, pipeline: string): Deposit | null {
  if (kept.mediaType === TEXT_ONLY) return null;
  const { id } = kept.record;
  const source = sourceOf(kept);
  const documents = [...read(source)];
  const [only] = documents.length === 1 ? documents : [];
  const document = documents.find((each) => each.id === id) ?? (only ? [...read({ ...source, id })][0] : undefined);
  if (!document || document.text.trim() === '') return null;
  return { ...kept, record: recordOf({ ...document, id }, lexicon), text: document.text, pipeline };
}

function isSame(kept: Deposit, { record, text }: Deposit): boolean {
  return text === kept.text && JSON.stringify(record) === JSON.stringify(kept.record);
}
