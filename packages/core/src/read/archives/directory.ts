/** Bytes that can be read anywhere: a buffer in memory, or an open file. */
export interface Extent {
  size: number;
  /** At most `length` bytes from `offset` on; fewer at the end. */
  slice(offset: number, length: number): Uint8Array;
}

export const extentOf = (bytes: Uint8Array): Extent => ({
  size: bytes.length,
  slice: (offset, length) => bytes.subarray(offset, offset + length),
});

export interface Entry {
  name: string;
  /** 0 stored, 8 deflate. */
  method: number;
  encrypted: boolean;
  packed: number;
  /** As the archive claims it. */
  unpacked: number;
  /** Where its local header stands. */
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_ENTRIES = 100_000;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The list at the end of a ZIP file. Null when it is missing or damaged, as in a download that broke off. */
export function readDirectory(extent: Extent): Entry[] | null {
  const reach = Math.min(extent.size, 22 + 65_535);
  const tail = viewOf(extent.slice(extent.size - reach, reach));
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== END) at--;
  if (at < 0) return null;
  const size = tail.getUint32(at + 12, true);
  const end = extent.size - reach + at;
  if (size > end) return null;
  // Counted back from its end: right also where something was put in front of the archive.
  const bytes = extent.slice(end - size, size);
  const shift = end - size - tail.getUint32(at + 16, true);
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  for (let from = 0; from + 46 <= view.byteLength && entries.length < MAX_ENTRIES; ) {
    if (view.getUint32(from, true) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(from + field, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      ...sizesAt(view, from + 8),
      name: nameOf(bytes.subarray(from + 46, from + 46 + name)),
      offset: view.getUint32(from + 42, true) + shift,
    });
    from += 46 + name + extra + comment;
  }
  return entries;
}

/** Entry after entry from the front, as far as each one tells its length: what is left of an archive without its list. */
export function* walkEntries(extent: Extent): Generator<Entry> {
  for (let offset = 0, count = 0; count < MAX_ENTRIES; count++) {
    const head = viewOf(extent.slice(offset, 30));
    if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) return;
    const [length, extra] = [head.getUint16(26, true), head.getUint16(28, true)];
    const entry = { ...sizesAt(head, 6), name: nameOf(extent.slice(offset + 30, length)), offset };
    if (head.getUint16(6, true) & 8) {
      // Written in one go, its length stands behind it: deflate knows its own end, but nobody where the next one begins.
      yield { ...entry, packed: Math.max(0, extent.size - offset - 30 - length - extra) };
      return;
    }
    yield entry;
    offset += 30 + length + extra + entry.packed;
  }
}

/** Where an entry's data begin. */
export function dataOffset(extent: Extent, { offset }: Entry): number {
  const head = viewOf(extent.slice(offset, 30));
  if (offset < 0 || head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) return -1;
  return offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
}

/** The fields that both kinds of header hold in the same order, from the flags on. */
function sizesAt(view: DataView, at: number): Pick<Entry, 'encrypted' | 'method' | 'packed' | 'unpacked'> {
  return {
    encrypted: (view.getUint16(at, true) & 1) === 1,
    method: view.getUint16(at + 2, true),
    packed: view.getUint32(at + 12, true),
    unpacked: view.getUint32(at + 16, true),
  };
}

/** Names are UTF-8 today; in old archives they may be anything, and only have to be told apart. */
const nameOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
