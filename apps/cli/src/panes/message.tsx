import type { DatelineError } from '@dateline/core/model';
import type { ReactElement } from 'react';
import { type Line, say } from '../lines/line.ts';
import { wrapText } from '../lines/wrap.ts';
import { Lines } from './lines.tsx';

interface MessageProps {
  width: number;
  height: number;
  says?: readonly [string, string];
  error?: DatelineError;
}

/** One thing to say in the middle of an otherwise empty screen, and what to do about it. */
export function Message({ says, error, width, height }: MessageProps): ReactElement {
  const room = Math.max(10, Math.min(width - 8, 72));
  const text: Line[] = error
    ? [[say(error.title, 'error')], ...wrapText(error.message, room), [], ...wrapText(error.hint, room, 'faint')]
    : [[say(says?.[0] ?? '', 'title')], [], ...wrapText(says?.[1] ?? '', room, 'faint')];
  const above = Math.max(0, Math.floor((height - text.length) / 2) - 1);
  const margin = say(' '.repeat(Math.max(0, Math.floor((width - room) / 2))));
  const lines = [...Array.from({ length: above }, (): Line => []), ...text.map((line) => [margin, ...line])];
  return <Lines lines={lines} width={width} height={height} />;
}
