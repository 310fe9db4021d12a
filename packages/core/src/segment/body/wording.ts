/** How a line begins: 1 bullet, 2 number, 3 quotation mark, 4 bracket, 5 small letter. */
export function begins(text: string, small: boolean): number {
  const first = text.charCodeAt(0);
  // Most lines begin with a letter: no need to try the patterns.
  if ((first >= 65 && first <= 90) || (first >= 97 && first <= 122)) return small ? 5 : 0;
  if (/^[-–—•*·▪►▶●◦‣✓✔]/.test(text)) return 1;
  if (/^\(?\d{1,3}[.):]? /.test(text)) return 2;
  if (/^["“„«‘'「]/.test(text)) return 3;
  if (/^[([]/.test(text)) return 4;
  return small ? 5 : 0;
}

/** Signs that prose seldom holds: 1 rights, 2 mail, 3 address, 4 bars, 5 arrows and cuts, 6 notes, 7 handles. */
export function signs(text: string, marked: boolean): number {
  if (!marked) return text.endsWith('...') ? 5 : 0;
  if (/©|\(c\) ?\d{4}|®|™/.test(text)) return 1;
  if (/\S@[^\s@.]+\.\w/.test(text)) return 2;
  if (/https?:\/\/|www\./.test(text)) return 3;
  if (/[|›»•·]/.test(text)) return 4;
  if (/[→▶►▼▲★☆]|>>|\.\.\.$|…$/.test(text)) return 5;
  if (/\[\d+\]/.test(text)) return 6;
  return /[@#]\w/.test(text) ? 7 : 0;
}
