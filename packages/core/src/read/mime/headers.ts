import { latin1 } from '../bytes.ts';

/** Header fields by lower-case name; of a repeated one the first. */
export type Headers = ReadonlyMap<string, string>;

/** Longest head of a message or record, in bytes: beyond it, it is no head. */
export const MAX_HEAD = 64 * 1024;

/** Where the head of a message ends and its content begins: behind the first empty line. Null when there is none within reach. */
export function endOfHead(bytes: Uint8Array, from = 0): { end: number; content: number } | null {
  const reach = bytes.subarray(0, from + MAX_HEAD);
  for (let at = reach.indexOf(10, from); at >= 0; at = reach.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return { end: at, content: at + 2 };
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { end: at, content: at + 3 };
  }
  return null;
}

/** Reads "Name: value" lines; a line that begins with white space goes on with the one before. */
export function readHeaders(head: string | Uint8Array): Headers {
  const fields = new Map<string, string>();
  const text = typeof head === 'string' ? head : latin1(head);
  let last = '';
  let value = '';
  const keep = () => {
    if (last !== '' && !fields.has(last)) fields.set(last, value.trim());
  };
  for (const line of text.split(/\r?\n/)) {
    if (last !== '' && /^[ \t]/.test(line)) {
      value += ` ${line.trim()}`;
      continue;
    }
    keep();
    const colon = line.indexOf(':');
    last = colon < 1 ? '' : line.slice(0, colon).trim().toLowerCase();
    value = colon < 1 ? '' : line.slice(colon + 1);
  }
  keep();
  return fields;
}

export interface ContentType {
  /** "text/html", in lower case; '' when there is none. */
  type: string;
  parameters: ReadonlyMap<string, string>;
}

/** `multipart/related; boundary="a b"; type=text/html`. */
export function readContentType(value: string | undefined): ContentType {
  const parameters = new Map<string, string>();
  const text = (value ?? '').slice(0, 2000);
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  for (const [, name, quoted, bare] of text.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]+))/g))
    if (!parameters.has(name!.toLowerCase())) parameters.set(name!.toLowerCase(), quoted ?? bare ?? '');
  return { type, parameters };
}
