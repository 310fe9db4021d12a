import type { Article, Event, Quote } from '@dateline/core/model';

/** A stretch of the text that something rests on. Layers may overlap in any way. */
export interface Layer {
  start: number;
  end: number;
  /** `event` n, `quote` n, `reported` n for a quote in the article's own words, or `field` for words that a field was read from. */
  kind: 'event' | 'quote' | 'reported' | 'field';
  n: number;
  /** Anchor of its first words: "e12", "q3", "f1". */
  id: string;
}

/** One field with one witness's words, numbered through so that the page can link to them. */
export interface Testimony {
  field: string;
  witness: string;
  value: string;
  rule: string;
  chosen: boolean;
  /** Anchor of the words, or null when they are not on the page (a URL, a meta element). */
  anchor: string | null;
}

export function layersOf(events: readonly Event[], quotes: readonly Quote[], testimony: readonly FieldSpan[]): Layer[] {
  const layers: Layer[] = [];
  events.forEach(({ evidence }, n) => {
    evidence.forEach(({ start, end }, part) => {
      layers.push({ start, end, kind: 'event', n, id: part === 0 ? `e${n}` : `e${n}-${part}` });
    });
  });
  quotes.forEach(({ start, end, kind }, n) => {
    layers.push({ start, end, kind: kind === 'indirect' ? 'reported' : 'quote', n, id: `q${n}` });
  });
  for (const { start, end, n } of testimony) layers.push({ start, end, kind: 'field', n, id: `f${n}` });
  return layers.filter(({ start, end }) => end > start);
}

interface FieldSpan {
  start: number;
  end: number;
  n: number;
}

/** What each witness said about each field, in the order of the record. */
export function testimonyOf(article: Article): { rows: Testimony[]; spans: FieldSpan[] } {
  const rows: Testimony[] = [];
  const spans: FieldSpan[] = [];
  for (const [field, basis] of Object.entries(article.basis)) {
    for (const { witness, value, rule, chosen, start, end } of basis) {
      const n = rows.length;
      const shown = start !== null && end !== null && end > start;
      if (shown) spans.push({ start, end, n });
      rows.push({ field, witness, value, rule, chosen, anchor: shown ? `f${n}` : null });
    }
  }
  return { rows, spans };
}
