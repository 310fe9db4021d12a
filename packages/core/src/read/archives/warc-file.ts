import type { Source } from '../../model/document.ts';
import { messageOf } from '../bytes.ts';
import { isBomb } from './bomb.ts';
import { Inflater, isGzip } from './gunzip.ts';
import { WarcReader } from './warc.ts';

/** A WARC file as it comes, packed or not: push its bytes, then end it. Never throws for what they hold. */
export class WarcFile {
  private readonly reader: WarcReader;
  private inflater: Inflater | null = null;
  private begun = false;
  /** No more is read: the rest was refused, or cannot be unpacked. */
  private over = false;
  private broken = '';

  constructor(path: string | undefined) {
    this.reader = new WarcReader(path);
  }

  *push(bytes: Uint8Array): Generator<Source> {
    if (bytes.length === 0 || this.over) return;
    if (!this.begun && isGzip(bytes)) this.inflater = new Inflater();
    this.begun = true;
    if (this.inflater === null) {
      yield* this.reader.push(bytes);
      return;
    }
    try {
      for (const chunk of this.inflater.push(bytes)) {
        yield* this.reader.push(chunk);
        if (!isBomb(this.inflater.given, this.inflater.taken)) continue;
        this.over = true;
        yield this.reader.failed('too-large', 'The archive swells two hundredfold: the rest of it was refused.');
        return;
      }
    } catch (error) {
      this.over = true;
      this.broken = messageOf(error);
    }
  }

  *end(): Generator<Source> {
    if (this.over && this.broken === '') return;
    yield* this.reader.end();
    if (this.broken !== '')
      yield this.reader.failed('bad-gzip', `The gzip data breaks after record ${this.reader.records}: ${this.broken}`);
  }
}

/** Every page of a WARC file whose bytes come in pieces. */
export function* unpackWarc(chunks: Iterable<Uint8Array>, path: string | undefined): Generator<Source> {
  const file = new WarcFile(path);
  for (const chunk of chunks) yield* file.push(chunk);
  yield* file.end();
}
