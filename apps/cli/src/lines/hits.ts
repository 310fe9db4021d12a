import type { Hit } from '@dateline/core/store';
import { type Line, type Segment, safe, say } from './line.ts';

/** The snippet with its matches marked. */
export function hitLine({ snippet, marks }: Hit): Line {
  const line: Segment[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    line.push(say(safe(snippet.slice(at, start))), say(safe(snippet.slice(start, end)), 'warning'));
    at = end;
  }
  return [...line, say(safe(snippet.slice(at)))];
}
