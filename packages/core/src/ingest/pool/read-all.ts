import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Source } from '../../model/document.ts';
import { type ReadDocument, readSources } from '../read-source.ts';
import { unreadRecord } from '../report.ts';
import type { Input } from '../sources.ts';
import { bundlesOf } from './bundles.ts';
import type { Readers } from './readers.ts';

/** Sources that are read here before processes are opened: most runs are over by then, and a process must load the lexicon first. */
const FEW = 200;

/**
 * The documents of all inputs, in their order. With `open`, processes read side by side once there are more than a few;
 * no more sources are taken than they have room for.
 */
export async function* readAll(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  lexicon: Lexicon,
  open?: () => Promise<Readers>,
  few = FEW,
): AsyncGenerator<ReadDocument> {
  let readers: Readers | undefined;
  const underway: Promise<ReadDocument[]>[] = [];
  let taken = 0;
  try {
    for await (const bundle of bundlesOf(inputs)) {
      if (open && taken >= few) readers ??= await open();
      taken += bundle.length;
      if (!readers) {
        yield* readHere(bundle, lexicon);
        continue;
      }
      const sources = bundle.filter(isSource);
      underway.push(
        sources.length < bundle.length ? Promise.resolve([...readHere(bundle, lexicon)]) : readers.read(...sources),
      );
      if (underway.length >= 2 * readers.count) yield* await underway.shift()!;
    }
    while (underway.length > 0) yield* await underway.shift()!;
  } finally {
    await readers?.close();
  }
}

const isSource = (input: Input): input is Source => !('unreadable' in input);

function* readHere(bundle: readonly Input[], lexicon: Lexicon): Generator<ReadDocument> {
  for (const input of bundle) if (!isSource(input)) yield { record: unreadRecord(input), deposit: null };
  yield* readSources(bundle.filter(isSource), lexicon);
}
