import type { EventStatus } from '@dateline/core/model';

const SHAPES: { [status in EventStatus]: string } = {
  happened: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  ongoing:
    '<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1.5v9a4.5 4.5 0 0 1 0-9z" fill="currentColor"/>',
  planned: '<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  threatened: '<path d="M6 .8 11.6 11H.4z" fill="currentColor"/>',
  hypothetical:
    '<path d="M3.4 3.9C3.5 2.3 4.6 1.2 6.2 1.2c1.6 0 2.7 1 2.7 2.4 0 2-2.6 2.1-2.6 4.2" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="6.3" cy="10.4" r="1.1" fill="currentColor"/>',
  denied: '<path d="m1.8 1.8 8.4 8.4m0-8.4-8.4 8.4" fill="none" stroke="currentColor" stroke-width="2"/>',
};

/** ● ◐ ○ ▲ ? ✕, drawn so that they look the same in every font. The status always stands beside it in words. */
export function statusMark(status: EventStatus): string {
  return `<svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">${SHAPES[status]}</svg>`;
}
