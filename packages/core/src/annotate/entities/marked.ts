import type { Scene } from './scene.ts';

/** Which atoms stand in double quotation marks, one flag each; null where a text has none. A mark left open runs to the end of its line. */
export function insideMarks({ text, atoms }: Scene): Uint8Array | null {
  const { key, start, end } = atoms;
  let inside: Uint8Array | null = null;
  let open = false;
  for (let at = 0; at < key.length; at++) {
    if (open && start[at]! > end[at - 1]! && text.slice(end[at - 1]!, start[at]!).includes('\n')) open = false;
    const mark = key[at]!;
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = !open;
    else if (open) (inside ??= new Uint8Array(key.length))[at] = 1;
  }
  return inside;
}
