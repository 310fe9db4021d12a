import type { Source } from '../../model/document.ts';
import { issueOf } from '../../model/errors.ts';
import { latin1 } from '../bytes.ts';
import { decodeTransfer } from '../mime/decode.ts';
import { endOfHead, readHeaders } from '../mime/headers.ts';
import { type Part, readParts } from '../mime/parts.ts';

/** Pages that browsers save as one file (MHTML) and mails (.eml) begin with the head of a message. */
export function isMail(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  if (start < 0) return false;
  const split = endOfHead(bytes, start);
  if (split === null) return false;
  const headers = readHeaders(bytes.subarray(start, split.end));
  if (!/^(?:multipart|text|message)\//i.test(headers.get('content-type') ?? '')) return false;
  return ['mime-version', 'message-id', 'received', 'snapshot-content-location'].some((name) => headers.has(name));
}

/** Where the first field of a head stands: behind a byte-order mark, empty lines and the "From " line of a mailbox. -1 when there is none. */
function startOf(bytes: Uint8Array): number {
  const text = latin1(bytes.subarray(0, 400));
  const [before = ''] = /^(?:\xef\xbb\xbf)?[\r\n]*(?:From [^\n]*\n)?/.exec(text) ?? [];
  return /^[A-Za-z][\w-]{1,60}:/.test(text.slice(before.length)) ? before.length : -1;
}

/**
 * The page in a message: its own bytes and charset, and the address that the page was saved from.
 * When it was saved or sent is not when it was published, so no date is taken from the head.
 */
export function pageOfMail(bytes: Uint8Array): Pick<Source, 'bytes' | 'url' | 'contentType' | 'issues'> {
  const message = bytes.subarray(Math.max(0, startOf(bytes)));
  const top = readHeaders(message.subarray(0, endOfHead(message)?.end ?? 0));
  const part = choose(message);
  if (part === null) {
    const issue = issueOf('empty', 'There is neither a page nor a text in the message.', 'read');
    return { bytes: new Uint8Array(), issues: [issue] };
  }
  const content = decodeTransfer(part.content, part.headers.get('content-transfer-encoding') ?? '');
  const url = [top.get('snapshot-content-location'), part.headers.get('content-location'), top.get('content-location')]
    .map((address) => address?.replace(/\s+/g, ''))
    .find((address) => address !== undefined && /^https?:/i.test(address));
  return {
    bytes: content,
    contentType: part.headers.get('content-type') ?? 'text/plain',
    ...(url === undefined ? {} : { url }),
  };
}

/** The first page, else the first text: frames and attachments come later in the file. */
function choose(message: Uint8Array): Part | null {
  let text: Part | null = null;
  for (const part of readParts(message)) {
    const { type } = part.contentType;
    if (/attachment/i.test(part.headers.get('content-disposition') ?? '')) continue;
    if (type === 'text/html' || type === 'application/xhtml+xml') return part;
    if (text === null && (type === 'text/plain' || type === '')) text = part;
  }
  return text;
}
