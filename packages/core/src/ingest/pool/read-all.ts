import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type ReadDocument, readSource } from '../read-source.ts';
import { unreadRecord } from '../report.ts';
import type { Input } from '../sources.ts';
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
    for await (const input of inputs) {
      if (open && taken++ === few) readers = await open();
      if (!readers) {
        yield* readHere(input, lexicon);
        continue;
      }
      underway.push('unreadable' in input ? Promise.resolve([...readHere(input, lexicon)]) : readers.read(input));
      if (underway.length >= 2 * readers.count) yield* await underway.shift()!;
    }
    while (underway.length > 0) yield* await underway.shift()!;
  } finally {
    await readers?.close();
  }
}

function* readHere(input: Input, lexicon: Lexicon): Generator<ReadDocument> {
  if ('unreadable' in input) yield { record: unreadRecord(input), deposit: null };
  else yield* readSource(input, lexicon);
}
