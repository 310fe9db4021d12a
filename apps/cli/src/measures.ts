import type { DyadMeasures } from '@dateline/core/export';

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
