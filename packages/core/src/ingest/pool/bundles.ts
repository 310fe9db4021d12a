import type { Source } from '../../model/document.ts';
import { GROUP } from '../../pipeline.ts';
import type { Input } from '../sources.ts';

/** Bytes or characters at which a bundle is full: few large sources are held at a time. */
const FULL = 100_000;

/** How much a source holds: bytes, or UTF-16 code units of text. */
export function sizeOf({ bytes, text = '', html = '' }: Source): number {
  return bytes?.length ?? text.length + html.length;
}

/**
 * All inputs in their order, in bundles of as many sources as are best read side by side; what cannot be read stands alone in its bundle.
 * Nobody is told of a document before a whole batch is stored, so that waiting for a bundle delays nothing.
 */
export async function* bundlesOf(inputs: AsyncIterable<Input> | Iterable<Input>): AsyncGenerator<Input[]> {
  let bundle: Input[] = [];
  let size = 0;
  try {
    for await (const input of inputs) {
      const isLost = 'unreadable' in input;
      if (isLost && bundle.length > 0) {
        yield bundle;
        bundle = [];
      }
      bundle.push(input);
      size = isLost ? FULL : size + sizeOf(input);
      if (bundle.length < GROUP && size < FULL) continue;
      yield bundle;
      bundle = [];
      size = 0;
    }
  } catch (error) {
    // What came before the sources failed is kept.
    if (bundle.length > 0) yield bundle;
    throw error;
  }
  if (bundle.length > 0) yield bundle;
}
