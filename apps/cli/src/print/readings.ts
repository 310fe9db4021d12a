import { type Line, say } from '../lines/line.ts';
import { paint } from '../lines/paint.ts';
import { hang, wrapText } from '../lines/wrap.ts';
import type { Stages } from '../stages.ts';
import type { Shape } from './timeline.ts';

/** How the clause engine read each sentence: chunks, clauses, the events they gave, and what was refused and why. */
export function printReadings({ readings = [] }: Stages, { width, colour }: Shape): string {
  const measure = Math.max(60, width);
  const lines = readings.flatMap(({ text, chunks, clauses, events, refused }): Line[] => [
    ...wrapText(text, measure, 'title'),
    ...hang(say('  chunks  ', 'faint'), wrapText(chunks, measure - 10, 'faint')),
    ...clauses.flatMap((clause) => hang(say('  clause  ', 'faint'), wrapText(clause, measure - 10))),
    ...events.flatMap((event) => hang(say('  event   ', 'title'), wrapText(event, measure - 10, 'title'))),
    ...refused.flatMap((reason) => hang(say('  refused ', 'warning'), wrapText(reason, measure - 10))),
    [],
  ]);
  return paint(lines, colour);
}
