export type Cell = string | number | null;

/**
 * A row of tab-separated text, as GDELT, POLECAT and ICEWS publish theirs: no quoting, so tabs and breaks become spaces.
 * A cell that a spreadsheet would run as a formula is led by an apostrophe: pages are written by strangers.
 */
export function tabbed(cells: readonly Cell[]): string {
  return `${cells.map(plain).join('\t')}\n`;
}

function plain(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = (cell ?? '').replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
