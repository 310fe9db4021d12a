import type { Bytes } from '../bytes.ts';
import { endOfHead, type Headers, readHeaders } from '../mime/headers.ts';
import { dechunk, decodeContent } from './encodings.ts';

export interface Answer {
  status: number;
  /** Content-Type as written; '' when it is not stated. */
  contentType: string;
  headers: Headers;
  /** Where its body begins. */
  content: number;
}

/** Reads the head of an HTTP response as crawlers keep it. Null when it does not begin like one, or the head is not whole. */
export function readAnswer(message: Uint8Array): Answer | null {
  const split = endOfHead(message);
  if (split === null) return null;
  const first = String.fromCharCode(...message.subarray(0, Math.min(40, split.end)));
  const status = /^HTTP\/\d(?:\.\d)?[ \t]{1,8}(\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = readHeaders(message.subarray(0, split.end));
  return { status: Number(status), contentType: headers.get('content-type') ?? '', headers, content: split.content };
}

/** The page's bytes, encodings of its transfer undone. Nothing and an issue when they cannot be, or are over the cap. */
export function bodyOf(message: Uint8Array, { headers, content }: Answer): Bytes {
  let bytes = message.subarray(content);
  if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) bytes = dechunk(bytes);
  return decodeContent(bytes, headers.get('content-encoding') ?? '');
}
