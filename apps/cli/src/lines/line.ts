import stringWidth from 'string-width';
import type { Tone } from './tones.ts';

/** A run of characters in one tone. */
export interface Segment {
  text: string;
  tone?: Tone | undefined;
}

/** One line of the screen or of printed text. Widths are terminal columns: a Korean syllable takes two. */
export type Line = Segment[];

export function say(text: string, tone?: Tone): Segment {
  return tone === undefined ? { text } : { text, tone };
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** Makes text safe for a terminal: control characters, escapes and line breaks become one space. */
export function flat(text: string): string {
  return text.replace(/[\s\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
}

/** The same text, same length, with what could steer a terminal turned into spaces. */
export function safe(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

/** Cuts a text to at most `width` columns, an ellipsis at its end if something went. */
export function cut(text: string, width: number): string {
  if (width <= 0) return '';
  if (widthOf(text) <= width) return text;
  let kept = '';
  let room = width - 1;
  for (const { segment } of graphemes.segment(text.slice(0, width * 8))) {
    room -= widthOf(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Cuts or pads a text to exactly `width` columns. */
export function cell(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const short = cut(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(short)));
  return align === 'left' ? short + space : space + short;
}

/** Cuts a line to `width` columns, tones kept. */
export function fit(line: Line, width: number): Line {
  const fitted: Line = [];
  let room = width;
  for (const segment of line) {
    const size = widthOf(segment.text);
    if (size <= room) {
      fitted.push(segment);
      room -= size;
      continue;
    }
    if (room > 0) fitted.push({ ...segment, text: cut(segment.text, room) });
    break;
  }
  return fitted;
}

/** Left and right parts on one line; the left gives way. */
export function spread(left: Line, right: Line, width: number): Line {
  const fitted = fit(left, Math.max(0, width - lineWidth(right) - 1));
  const gap = Math.max(1, width - lineWidth(fitted) - lineWidth(right));
  return [...fitted, say(' '.repeat(gap)), ...right];
}

export const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
