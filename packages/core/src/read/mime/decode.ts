import { latin1 } from '../bytes.ts';

/** Undoes a Content-Transfer-Encoding; 7bit, 8bit and binary are the bytes themselves. What does not fit the encoding is left out. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase();
  if (name === 'quoted-printable') return decodeQuotedPrintable(bytes);
  return name === 'base64' ? decodeBase64(bytes) : bytes;
}

/** "caf=C3=A9=\n" : two digits a byte, and line ends that are no line ends. */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let size = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== 61) {
      decoded[size++] = byte;
      continue;
    }
    const [high, low] = [digitOf(bytes[at + 1]), digitOf(bytes[at + 2])];
    if (high >= 0 && low >= 0) {
      decoded[size++] = high * 16 + low;
      at += 2;
      continue;
    }
    // White space may have been put behind the sign on its way.
    let end = at + 1;
    while (bytes[end] === 32 || bytes[end] === 9 || bytes[end] === 13) end++;
    if (bytes[end] === 10 || end === bytes.length) at = end;
    else decoded[size++] = byte;
  }
  return decoded.subarray(0, size);
}

function digitOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function decodeBase64(bytes: Uint8Array): Uint8Array {
  const signs = latin1(bytes).replace(/[^A-Za-z0-9+/]+/g, '');
  // Of a cut group one sign alone says nothing.
  const whole = signs.length % 4 === 1 ? signs.slice(0, -1) : signs;
  const text = atob(whole);
  const decoded = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) decoded[at] = text.charCodeAt(at);
  return decoded;
}
