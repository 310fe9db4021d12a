import { styleText } from 'node:util';
import type { Line, Segment } from './line.ts';
import { LOOKS, type Look } from './tones.ts';

/** Lines as text for a terminal (with colour) or for a pipe (without), each ended by a newline. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return lines.map((line) => `${trimEnd(line.map((segment) => paintSegment(segment, colour)).join(''))}\n`).join('');
}

function paintSegment({ text, tone }: Segment, colour: boolean): string {
  if (tone === undefined || !colour || text === '') return text;
  const styles = stylesOf(LOOKS[tone]);
  return styles.length === 0 ? text : styleText(styles, text, { validateStream: false });
}

type Style = Extract<Parameters<typeof styleText>[0], readonly unknown[]>;

function stylesOf({ color, background, bold, dim, italic, underline, inverse }: Look): Style {
  const named = { bold, dim, italic, underline, inverse };
  const styles = Object.entries(named).filter(([, on]) => on === true);
  const back = background ? [`bg${background[0]!.toUpperCase()}${background.slice(1)}`] : [];
  return [...styles.map(([name]) => name), ...(color ? [color] : []), ...back] as unknown as Style;
}

function trimEnd(text: string): string {
  return text.endsWith(' ') ? text.trimEnd() : text;
}
