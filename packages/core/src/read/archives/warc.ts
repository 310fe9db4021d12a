import type { Source } from '../../model/document.ts';
import { type FailureName, issueOf } from '../../model/errors.ts';
import { indexOfBytes, join } from '../bytes.ts';
import { MAX_BYTES } from '../limits.ts';
import { endOfHead, type Headers, MAX_HEAD, readContentType, readHeaders } from '../mime/headers.ts';
import { bodyOf, readAnswer } from './http.ts';

const NOTHING: Uint8Array = new Uint8Array();
const MARK = new TextEncoder().encode('WARC/');
/** Longest record that is held: the greatest document behind the greatest HTTP head. */
const MAX_RECORD = MAX_BYTES + MAX_HEAD;
/** What may be a page or a feed. Pictures, styles and scripts, which a crawl keeps as well, are passed over. */
const PAGE =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|json|feed\+json))$/;

/** What stands at the beginning of a file of web archive records (WARC 0.17 to 1.1). */
export const isWarc = (bytes: Uint8Array) =>
  /^\s{0,4}WARC\/[01]\.\d/.test(String.fromCharCode(...bytes.subarray(0, 12)));

/** Takes a WARC file apart as it comes in, holding one record at a time. Gives a source for every page that a server answered with. */
export class WarcReader {
  /** Records met, of any kind. */
  records = 0;
  private pages = 0;
  private damage = '';
  /** What came in and is not yet understood: at most a head, or a little more. */
  private held: Uint8Array = NOTHING;
  private headers: Headers | null = null;
  /** Bytes of the record's content that are still to come. */
  private left = 0;
  private filled = 0;
  /** The content, as far as it is wanted. */
  private content: Uint8Array = NOTHING;
  /** What is to become of the record. Open until its HTTP head is there: pictures are passed over without being held. */
  private fate: 'open' | 'kept' | 'passed over' | 'too large' = 'open';
  private readonly path: string | undefined;

  constructor(path: string | undefined) {
    this.path = path;
  }

  *push(chunk: Uint8Array): Generator<Source> {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.headers === null) {
        this.held = this.held.length === 0 ? rest : join([this.held, rest]);
        rest = this.begin();
      } else rest = this.fill(rest);
      if (this.headers !== null && this.left === 0) yield* this.finish();
    }
  }

  /** To be called once nothing more comes. Says what was wrong with the file as a whole. */
  *end(): Generator<Source> {
    if (this.headers !== null) {
      this.damage ||= `it ends inside record ${this.records}`;
      yield* this.finish();
    } else if (this.held.some((byte) => byte > 32)) this.damage ||= `it is not understood after record ${this.records}`;
    if (this.damage !== '') yield this.failed('bad-archive', `The archive is damaged: ${this.damage}.`);
    else if (this.pages === 0) yield this.failed('empty', `There is no page among the ${this.records} records.`);
  }

  failed(name: FailureName, message: string, url?: string): Source {
    const { path } = this;
    return {
      id: `${url ?? path ?? 'archive'}#${name}`,
      bytes: new Uint8Array(),
      ...(path === undefined ? {} : { path }),
      ...(url === undefined ? {} : { url }),
      issues: [issueOf(name, message, 'read')],
    };
  }

  /** Looks for the next record's head in what is held. Gives back what lies behind the head, nothing when more must come. */
  private begin(): Uint8Array {
    let at = 0;
    while (this.held[at] === 13 || this.held[at] === 10) at++;
    this.held = this.held.subarray(at);
    if (this.held.length < MARK.length) return NOTHING;
    if (indexOfBytes(this.held.subarray(0, MARK.length), MARK) !== 0) {
      this.damage ||= `it is not understood after record ${this.records}`;
      const next = indexOfBytes(this.held, MARK);
      this.held = this.held.subarray(next < 0 ? this.held.length - MARK.length : next);
      if (next < 0) return NOTHING;
    }
    const split = endOfHead(this.held);
    const head = split && readHeaders(this.held.subarray(0, split.end));
    const length = Number(head?.get('content-length') ?? Number.NaN);
    if (split === null || head === null || !Number.isSafeInteger(length) || length < 0) {
      if (split === null && this.held.length < MAX_HEAD) return NOTHING;
      this.damage ||= `record ${this.records + 1} has no length`;
      // Nothing that was looked through is looked through again, or a file of false beginnings would take for ever.
      const rest = this.held.subarray(split?.content ?? MAX_HEAD - MARK.length);
      this.held = NOTHING;
      return rest;
    }
    const rest = this.held.subarray(split.content);
    this.held = NOTHING;
    this.records++;
    this.headers = head;
    this.left = length;
    this.filled = 0;
    const kind = head.get('warc-type') ?? '';
    const target = targetOf(head);
    // "dns:", "metadata:" and "urn:" targets are notes of the crawler.
    const isNote = /^(?!https?:|file:)\w+:/i.test(target) || /\/(?:robots|ads)\.txt$/i.test(target);
    this.fate = /^(?:response|resource|conversion)$/.test(kind) && !isNote ? 'open' : 'passed over';
    return rest;
  }

  private fill(bytes: Uint8Array): Uint8Array {
    const part = bytes.subarray(0, this.left);
    if (this.fate === 'open' || this.fate === 'kept') {
      const size = this.filled + part.length;
      if (size > this.content.length) {
        // A length that lies must not cost its memory before the bytes are there.
        const larger = new Uint8Array(Math.min(this.filled + this.left, Math.max(size, this.content.length * 2)));
        larger.set(this.content.subarray(0, this.filled));
        this.content = larger;
      }
      this.content.set(part, this.filled);
    }
    this.filled += part.length;
    this.left -= part.length;
    if (this.fate === 'open') this.judge();
    return bytes.subarray(part.length);
  }

  /** Decides what becomes of the record, once its head is whole or cannot be. */
  private judge(): void {
    const content = this.content.subarray(0, this.filled);
    const isWhole = this.left === 0 || this.filled >= MAX_HEAD;
    const answer = this.headers!.get('warc-type') === 'response' ? readAnswer(content) : null;
    if (answer === null && !isWhole) return;
    const { status, contentType } = answer ?? { status: 200, contentType: this.headers!.get('content-type') ?? '' };
    const media = readContentType(contentType).type;
    if (status < 200 || status > 299 || (media !== '' && !PAGE.test(media))) this.fate = 'passed over';
    else this.fate = this.filled + this.left > MAX_RECORD ? 'too large' : 'kept';
    if (this.fate !== 'kept') this.content = NOTHING;
  }

  private *finish(): Generator<Source> {
    const { headers, content, filled } = this;
    if (this.fate === 'open') this.judge();
    const { fate } = this;
    this.headers = null;
    this.content = NOTHING;
    this.left = 0;
    if (headers === null || fate === 'passed over') return;
    const source =
      fate === 'too large'
        ? this.failed('too-large', `Record ${this.records} is over ${MAX_BYTES / 1024 / 1024} MiB.`, targetOf(headers))
        : this.sourceOf(content.subarray(0, filled), headers);
    if (source === null) return;
    this.pages++;
    yield source;
  }

  private sourceOf(content: Uint8Array, headers: Headers): Source | null {
    const kind = headers.get('warc-type');
    const target = targetOf(headers);
    const answer = kind === 'response' ? readAnswer(content) : null;
    const { bytes, issues } = answer ? bodyOf(content, answer) : { bytes: content, issues: [] };
    if (bytes.length === 0 && issues.length === 0) return null;
    const contentType = (answer ? answer.contentType : headers.get('content-type')) ?? '';
    const { path } = this;
    return {
      // A copy of its own, so that the record's buffer can go.
      bytes: bytes.slice(),
      ...(path === undefined ? {} : { path }),
      ...(/^https?:/i.test(target) ? { url: target } : {}),
      ...(contentType === '' ? {} : { contentType }),
      ...(kind === 'conversion' ? { format: 'text' as const } : {}),
      ...(issues.length === 0 ? {} : { issues }),
    };
  }
}

const targetOf = (headers: Headers) => headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '';
