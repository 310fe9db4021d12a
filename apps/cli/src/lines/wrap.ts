import { graphemes, type Line, type Segment, widthOf } from './line.ts';
import type { Tone } from './tones.ts';

/** A row of wrapped text: `[start, end)` into the text it was cut from. */
export interface Row {
  start: number;
  end: number;
}

/**
 * Cuts `[start, end)` of a text into rows of at most `width` columns, at spaces where there are any (scripts without
 * spaces break between characters). Offsets are kept, so that whatever is known of the text can be drawn on the rows.
 */
export function wrapRows(text: string, start: number, end: number, width: number): Row[] {
  const rows: Row[] = [];
  let from = start;
  let used = 0;
  let space = -1;
  for (let at = start; at < end; ) {
    const character = graphemeAt(text, at, end);
    if (character === '\n') {
      rows.push({ start: from, end: at });
      at = from = at + 1;
      used = 0;
      space = -1;
      continue;
    }
    const size = character === '\t' ? 1 : widthOf(character);
    if (used + size > width && at > from) {
      if (character === ' ') space = at;
      const stop = space > from ? space : at;
      rows.push({ start: from, end: stop });
      from = space > from ? space + 1 : at;
      used = widthOf(text.slice(from, at));
      space = -1;
      if (character === ' ' && from > at) {
        at = from;
        used = 0;
        continue;
      }
    }
    if (character === ' ') space = at;
    used += size;
    at += character.length;
  }
  if (from < end || rows.length === 0) rows.push({ start: from, end });
  return rows;
}

function graphemeAt(text: string, at: number, end: number): string {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  // Two plain characters in a row: no cluster to look for.
  if (code < 0x300 && !(next >= 0x300)) return text[at]!;
  for (const { segment } of graphemes.segment(text.slice(at, Math.min(end, at + 32)))) return segment;
  return text[at]!;
}

/** A flat text as lines of at most `width` columns, in one tone. */
export function wrapText(text: string, width: number, tone?: Tone): Line[] {
  return wrapRows(text, 0, text.length, Math.max(1, width)).map(({ start, end }) => [
    { text: text.slice(start, end), tone },
  ]);
}

/** Puts a first mark before the first line and as much space before the others. */
export function hang(mark: Segment, lines: Line[]): Line[] {
  const space = ' '.repeat(widthOf(mark.text));
  return lines.map((line, index) => [index === 0 ? mark : { text: space }, ...line]);
}
