/** The first or last day of a year or month. */
export function wholeDay(value: string, side: 'from' | 'to'): string {
  const [year = '', month] = value.split('-');
  if (value.length === 10) return value;
  if (side === 'from') return `${year}-${month ?? '01'}-01`;
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return `${year}-${month ?? '12'}-${String(last).padStart(2, '0')}`;
}
