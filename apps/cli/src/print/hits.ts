import type { Hit } from '@dateline/core/store';
import { sayDate } from '../lines/dates.ts';
import { count } from '../lines/events.ts';
import { hitLine } from '../lines/hits.ts';
import { cell, fit, flat, type Line, say } from '../lines/line.ts';
import { paint } from '../lines/paint.ts';
import type { Shape } from './timeline.ts';

/** Hits for reading: kind, date and title, then the words around the match, then the id to `show`. */
export function printHits(hits: readonly Hit[], total: number, { width, colour }: Shape): string {
  if (hits.length === 0) return 'Nothing found.\n';
  const lines = hits.flatMap((hit): Line[] => [
    [say(cell(hit.kind, 9), 'class'), say(flat(hit.title), 'title'), say(`  ${sayDate(hit.date)}`, 'day')],
    fit([say(' '.repeat(9)), ...hitLine(hit)], width),
    [say(' '.repeat(9)), say(hit.id, 'faint')],
    [],
  ]);
  const more = total > hits.length ? `${hits.length} of ${count(total, 'hit')}.` : `${count(total, 'hit')}.`;
  return paint([...lines, [say(more, 'faint')]], colour);
}
