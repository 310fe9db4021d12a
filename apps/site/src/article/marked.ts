import type { Event } from '@dateline/core/model';
import { escapeHtml } from '../words/html.ts';
import type { Layer } from './layers.ts';

/**
 * The words from `start` to `end` as HTML with everything that rests on them: evidence in <mark>, quotes underlined, an
 * anchor where each begins, and after each piece of evidence the number of its note.
 * Layers that overlap are cut into stretches, so that the markup always nests.
 */
export function markedHtml(
  text: string,
  start: number,
  end: number,
  layers: readonly Layer[],
  events: readonly Event[],
): string {
  const here = layers.filter((layer) => layer.start < end && layer.end > start);
  if (here.length === 0) return escapeHtml(text.slice(start, end));
  const cuts = new Set([start, end]);
  for (const layer of here) {
    cuts.add(Math.max(start, layer.start));
    cuts.add(Math.min(end, layer.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  let html = '';
  for (let i = 0; i + 1 < points.length; i++) {
    const from = points[i]!;
    const to = points[i + 1]!;
    const over = here.filter((layer) => layer.start < to && layer.end > from);
    html += stretchHtml(escapeHtml(text.slice(from, to)), over, from, start, events);
    html += refsHtml(over.filter((layer) => layer.kind === 'event' && layer.end === to));
  }
  return html;
}

function stretchHtml(
  words: string,
  over: readonly Layer[],
  from: number,
  start: number,
  events: readonly Event[],
): string {
  // A layer that began in an earlier block has its anchor there.
  const anchors = over
    .filter((layer) => layer.start === from || (from === start && layer.start === start))
    .map(({ id }) => `<span class="anchor" id="${id}"></span>`)
    .join('');
  let html = anchors + words;
  if (over.some(({ kind }) => kind === 'quote')) html = `<span class="quoted">${html}</span>`;
  else if (over.some(({ kind }) => kind === 'reported')) html = `<span class="reported">${html}</span>`;
  const told = over.filter(({ kind }) => kind === 'event');
  if (told.length === 0) return html;
  const facts = told.some(({ n }) => events[n]?.status === 'happened' || events[n]?.status === 'ongoing');
  const numbers = [...new Set(told.map(({ n }) => n))].join(' ');
  return `<mark${facts ? '' : ' class="unreal"'} data-e="${numbers}">${html}</mark>`;
}

function refsHtml(ended: readonly Layer[]): string {
  return [...new Set(ended.map(({ n }) => n))]
    .map(
      (n) =>
        `<sup class="ref"><a href="#n${n}" aria-label="Note ${n + 1}: the event that these words tell">${n + 1}</a></sup>`,
    )
    .join('');
}
