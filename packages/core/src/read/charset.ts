import { issueOf } from '../model/errors.ts';
import type { Issue } from '../model/issue.ts';
import { latin1 } from './bytes.ts';

export interface Decoded {
  text: string;
  charset: string;
  issues: Issue[];
}

/** Bytes from which is told what the others are. */
const HEAD = 4096;
const STRICT = new TextDecoder('utf-8', { fatal: true });

/** Signatures of files that hold no text, by their first bytes. */
const BINARY = [
  '%PDF-',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'PK\x03\x04',
  'RIFF',
  '\x7fELF',
  'OggS',
  'ID3',
  '\xd0\xcf\x11\xe0',
  'Rar!',
  '7z\xbc\xaf',
];

/**
 * Turns bytes into text: byte-order mark, then UTF-8 if it fits, then what is declared, then windows-1252.
 * `told` is the charset that the carrier names (an HTTP or MIME header); it goes before what the page says of itself.
 */
export function decode(bytes: Uint8Array, told?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), charset: marked, issues: [] };
  const begin = latin1(bytes.subarray(0, 8));
  if (BINARY.some((signature) => begin.startsWith(signature)) || looksBinary(bytes.subarray(0, HEAD)))
    return { text: '', charset: 'binary', issues: [issueOf('not-text', 'The bytes are of a binary file.', 'read')] };
  try {
    return { text: STRICT.decode(bytes), charset: 'utf-8', issues: [] };
  } catch {
    return decodeLegacy(bytes, latin1(bytes.subarray(0, HEAD)), told);
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // UTF-16 without a mark: every other byte of Latin text is zero.
  let even = 0;
  let odd = 0;
  const reach = Math.min(bytes.length & ~1, 512);
  for (let i = 0; i < reach; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (reach < 8) return null;
  if (odd > reach * 0.35 && even < reach * 0.05) return 'utf-16le';
  if (even > reach * 0.35 && odd < reach * 0.05) return 'utf-16be';
  return null;
}

function looksBinary(head: Uint8Array): boolean {
  let odd = 0;
  for (const code of head) {
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) odd++;
  }
  return odd > head.length * 0.02;
}

function decodeLegacy(bytes: Uint8Array, head: string, told: string | undefined): Decoded {
  const declared =
    told?.toLowerCase() ??
    /(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i.exec(head)?.[1]?.toLowerCase();
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (declared === undefined || /^utf-?8$/.test(declared)) {
    // A few broken bytes in real UTF-8 (a cut file, a stray quote) are not another charset.
    const { broken, sound } = countBroken(lenient);
    const text = broken > sound ? new TextDecoder('windows-1252').decode(bytes) : lenient;
    const charset = broken > sound ? 'windows-1252' : 'utf-8';
    const message =
      charset === 'utf-8' ? `${broken} places are not UTF-8.` : 'The bytes are not UTF-8; read as windows-1252.';
    return { text, charset, issues: [issueOf('bad-charset', message, 'read')] };
  }
  try {
    const decoder = new TextDecoder(declared);
    const text = decoder.decode(bytes);
    const issues = text.includes('\ufffd')
      ? [issueOf('bad-charset', `Some bytes are not ${decoder.encoding}.`, 'read')]
      : [];
    return { text, charset: decoder.encoding, issues };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return {
      text,
      charset: 'windows-1252',
      issues: [issueOf('bad-charset', `Unknown charset "${declared}".`, 'read')],
    };
  }
}

function countBroken(text: string): { broken: number; sound: number } {
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return { broken, sound };
}
