import type { EventStatus } from '@dateline/core/model';

/** What a run of characters is, not how it looks. */
export type Tone =
  | 'faint'
  | 'head'
  | 'title'
  | 'accent'
  | 'actor'
  | 'class'
  | 'place'
  | 'words'
  | 'evidence'
  | 'event'
  | 'quote'
  | 'entity'
  | 'time'
  | 'day'
  | 'warning'
  | 'error'
  | 'chosen'
  | EventStatus;

export interface Look {
  color?: 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'white' | 'black' | 'redBright';
  background?: 'yellow' | 'blue' | 'cyan';
  bold?: boolean;
  dim?: boolean;
  italic?: boolean;
  underline?: boolean;
  inverse?: boolean;
}

/** One place for all looks: ink on paper, few colours, and colour never the only carrier of a meaning. */
export const LOOKS: Record<Tone, Look> = {
  faint: { dim: true },
  head: { bold: true },
  title: { bold: true },
  accent: { color: 'cyan' },
  actor: { bold: true },
  class: { color: 'cyan' },
  place: { dim: true },
  words: {},
  evidence: { color: 'black', background: 'yellow', bold: true },
  event: { underline: true },
  quote: { italic: true, color: 'green' },
  entity: { color: 'cyan' },
  time: { color: 'magenta' },
  day: {},
  warning: { color: 'yellow' },
  error: { color: 'redBright' },
  chosen: { inverse: true },
  happened: { color: 'green' },
  ongoing: { color: 'cyan' },
  planned: { color: 'blue' },
  threatened: { color: 'yellow' },
  hypothetical: { color: 'magenta' },
  denied: { color: 'red' },
};

/** Statuses by mark, so that they can be told apart without colour. */
export const MARKS: Record<EventStatus, string> = {
  happened: '●',
  ongoing: '◐',
  planned: '○',
  threatened: '▲',
  hypothetical: '?',
  denied: '✕',
};
