export type Cell = string | number | null;

/** A row of RFC 4180 CSV. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula is led by an apostrophe: pages are written by strangers. */
function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell ?? '') ? `'${cell}` : (cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
