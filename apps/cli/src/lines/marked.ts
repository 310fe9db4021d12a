import type { Record, Span } from '@dateline/core/model';
import { type Segment, safe } from './line.ts';
import type { Tone } from './tones.ts';

/** A tone laid over a span of the text; of two that overlap, the one later in the list wins. */
export interface Mark extends Span {
  tone: Tone;
}

/** Everything that was found in a document, as marks in order of weight: entities, times, quotes, events. */
export function marksOf({
  entities,
  times,
  quotes,
  events,
}: Pick<Record, 'entities' | 'times' | 'quotes' | 'events'>): Mark[] {
  const mark = (tone: Tone) => (span: Span) => ({ start: span.start, end: span.end, tone });
  return [
    ...quotes.filter(({ kind }) => kind !== 'indirect').map(mark('quote')),
    ...entities.flatMap(({ mentions }) => mentions.map(mark('entity'))),
    ...times.map(mark('time')),
    ...events.flatMap(({ evidence }) => evidence.map(mark('event'))),
  ];
}

/** `[start, end)` of a text as segments with the marks that lie over it; `base` is the tone of what no mark covers. */
export function markedSegments(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  base?: Tone,
): Segment[] {
  const here = marks.filter((mark) => mark.start < end && start < mark.end);
  const stops = new Set([start, end]);
  for (const mark of here) {
    if (mark.start > start) stops.add(mark.start);
    if (mark.end < end) stops.add(mark.end);
  }
  const edges = [...stops].sort((one, other) => one - other);
  const segments: Segment[] = [];
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1]!;
    const tone = here.findLast((mark) => mark.start < to && from < mark.end)?.tone ?? base;
    const last = segments.at(-1);
    if (last && last.tone === tone) last.text += safe(text.slice(from, to));
    else segments.push({ text: safe(text.slice(from, to)), tone });
  }
  return segments;
}
