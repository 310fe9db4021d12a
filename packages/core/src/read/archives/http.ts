import type { Issue } from '../../model/issue.ts';
import { endOfHead, readHeaders } from '../mime/headers.ts';
import { dechunk, decodeContent } from './encodings.ts';

export interface Response {
  /** 0 when the first line states none. */
  status: number;
  /** Content-Type as written; '' when it is not stated. */
  contentType: string;
  /** The page's bytes; still packed when it was served as gzip, since that is undone where pages are read. */
  bytes: Uint8Array;
  issues: Issue[];
}

/** Reads one HTTP response as crawlers keep it. Null when it does not begin like one. */
export function readResponse(message: Uint8Array): Response | null {
  const split = endOfHead(message);
  if (split === null) return null;
  const head = message.subarray(0, split.end);
  const first = String.fromCharCode(...head.subarray(0, 40));
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = readHeaders(head);
  let bytes = message.subarray(split.content);
  if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) bytes = dechunk(bytes);
  const content = decodeContent(bytes, headers.get('content-encoding') ?? '');
  return { status: Number(status), contentType: headers.get('content-type') ?? '', ...content };
}
