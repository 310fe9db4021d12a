import { type ContentType, endOfHead, type Headers, readContentType, readHeaders } from './headers.ts';

/** One part of a message that has no parts of its own. */
export interface Part {
  headers: Headers;
  contentType: ContentType;
  /** As sent; see decodeTransfer. */
  content: Uint8Array;
}

const MAX_DEPTH = 8;
const MAX_PARTS = 2000;

/** The parts of a message in their order, those inside multiparts included. A message without parts is one part. */
export function* readParts(message: Uint8Array, depth = 0): Generator<Part> {
  // A part may begin with an empty line: then it has no head.
  const bare = message[0] === 10 ? 1 : message[0] === 13 && message[1] === 10 ? 2 : 0;
  const split = bare > 0 ? { end: 0, content: bare } : endOfHead(message);
  if (split === null) return;
  const headers = readHeaders(message.subarray(0, split.end));
  const contentType = readContentType(headers.get('content-type'));
  const content = message.subarray(split.content);
  const boundary = contentType.parameters.get('boundary') ?? '';
  if (!contentType.type.startsWith('multipart/') || boundary === '') yield { headers, contentType, content };
  else if (depth < MAX_DEPTH) {
    let left = MAX_PARTS;
    for (const piece of piecesOf(content, boundary)) {
      if (left-- === 0) return;
      yield* readParts(piece, depth + 1);
    }
  }
}

/** What stands between lines that begin with "--" and the boundary. Without the closing one, the last piece is all that came. */
function* piecesOf(content: Uint8Array, boundary: string): Generator<Uint8Array> {
  const mark = new TextEncoder().encode(`--${boundary.slice(0, 200)}`);
  let begun = -1;
  for (let line = 0; line >= 0 && line < content.length; ) {
    const next = content.indexOf(10, line) + 1;
    if (begins(content, line, mark)) {
      if (begun >= 0) yield content.subarray(begun, withoutLineEnd(content, begun, line));
      const after = line + mark.length;
      if (content[after] === 45 && content[after + 1] === 45) return;
      begun = next === 0 ? content.length : next;
    }
    if (next === 0) break;
    line = next;
  }
  if (begun >= 0 && begun < content.length) yield content.subarray(begun);
}

function begins(content: Uint8Array, at: number, mark: Uint8Array): boolean {
  for (let i = 0; i < mark.length; i++) if (content[at + i] !== mark[i]) return false;
  return true;
}

/** The line end in front of a boundary belongs to the boundary. */
function withoutLineEnd(content: Uint8Array, from: number, to: number): number {
  let end = to;
  if (end > from && content[end - 1] === 10) end--;
  if (end > from && content[end - 1] === 13) end--;
  return end;
}
