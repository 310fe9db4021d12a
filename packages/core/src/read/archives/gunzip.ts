import { Gunzip } from 'fflate';

/** Input is fed in steps, so that what one step swells to stays small: at most a thousand times this. */
const STEP = 16 * 1024;

export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Undoes gzip piece by piece, also of many members in a row, as in WARC files. Throws an Error at damaged data. */
export class Inflater {
  /** Bytes taken in and given out so far. */
  taken = 0;
  given = 0;
  /** The data came to its proper end. */
  done = false;
  private waiting: Uint8Array[] = [];
  private readonly gunzip = new Gunzip((chunk, final) => {
    if (chunk.length > 0) this.waiting.push(chunk);
    this.given += chunk.length;
    this.done = final;
  });

  *push(bytes: Uint8Array, last = false): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += STEP) {
      const step = bytes.subarray(at, at + STEP);
      this.taken += step.length;
      let failure: unknown;
      try {
        this.gunzip.push(step, last && at + STEP >= bytes.length);
      } catch (error) {
        failure = error ?? new Error('damaged');
      }
      const ready = this.waiting;
      this.waiting = [];
      yield* ready;
      if (failure !== undefined) throw failure;
    }
  }
}

/** The first bytes inside gzip; none when it is damaged from the start. */
export function peekGzip(bytes: Uint8Array): Uint8Array {
  try {
    for (const chunk of new Inflater().push(bytes.subarray(0, 1024))) return chunk;
  } catch {
    // Whoever reads it in earnest says what is wrong with it.
  }
  return new Uint8Array();
}
