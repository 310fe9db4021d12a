import { loadLexicon } from '@dateline/core/lexicon';
import { type Measures, measureEvents } from '@dateline/core/link';
import type { EventQuery, ReadStore } from '@dateline/core/store';
import { eventsBetween } from './between.ts';
import { everyPage } from './sources.ts';

/** Figures for two parties; every figure names the events or quotes that it counts. */
export interface DyadMeasures extends Measures {
  between: readonly [string, string];
  /** Who of the two said how much, as far as a speaker bears the name; the one who is quoted most first. */
  quotes: { speaker: string; count: number; quoteIds: string[] }[];
}

export async function measureDyad(
  reader: ReadStore,
  between: readonly [string, string],
  query: EventQuery,
): Promise<DyadMeasures> {
  const measures = measureEvents(await eventsBetween(reader, ...between, query), loadLexicon());
  const spoken = new Map<string, Set<string>>();
  for (const party of between) {
    for await (const quotes of everyPage((paging) => reader.quotes({ speaker: party, ...paging }))) {
      for (const { id, speaker, speakerResolved } of quotes) {
        const name = speakerResolved ?? speaker ?? party;
        spoken.set(name, (spoken.get(name) ?? new Set()).add(id));
      }
    }
  }
  const quotes = [...spoken]
    .map(([speaker, ids]) => ({ speaker, count: ids.size, quoteIds: [...ids].sort() }))
    .sort((a, b) => b.count - a.count || (a.speaker < b.speaker ? -1 : 1));
  return { between, ...measures, quotes };
}

/** Two tables and a list, for reading. */
export function printMeasures({ between, classes, months, unrealised, quotes }: DyadMeasures): string {
  if (months.length === 0 && quotes.length === 0) return `Nothing happened between ${between.join(' and ')}.\n`;
  const monthName = (month: string | null) => (month ?? 'unknown').padEnd(9);
  const lines = [
    'Month     Events  Goldstein',
    ...months.map(({ month, count, goldstein }) => {
      return `${monthName(month)} ${String(count).padStart(6)}  ${goldstein.toFixed(1).padStart(9)}`;
    }),
    '',
    'Class           Events  by month',
    ...classes.map(({ type, count, months: of }) => {
      const told = of.map((each) => `${each.month ?? 'unknown'}: ${each.count}`).join(', ');
      return `${type.padEnd(14)} ${String(count).padStart(7)}  ${told}`;
    }),
  ];
  if (quotes.length > 0)
    lines.push('', 'Quotes', ...quotes.map(({ speaker, count }) => `${String(count).padStart(6)}  ${speaker}`));
  if (unrealised.count > 0)
    lines.push('', `Left out: ${unrealised.count} planned, threatened, denied or hypothetical.`);
  return `${lines.join('\n')}\n`;
}
