/** A stretch of words inside quotation marks. `start`/`end` lie inside the marks, `open`/`close` outside them. */
export interface Marked {
  start: number;
  end: number;
  open: number;
  close: number;
  /** False when the paragraph ends before the closing mark: the quote goes on in the next one, or the mark was lost. */
  closed: boolean;
}

/** Opening marks with the marks that may close them. German opens low and closes with the English opener. */
const CLOSERS: { [mark: string]: string } = {
  '“': '”"“',
  '”': '”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"”',
  '‘': '’',
  "'": "'",
  '‹': '›',
};
const MARK = /["“”„«»「」『』‘’'‹›]/g;
const LETTER = /[\p{L}\p{N}]/u;
/** The longest stretch that single straight marks may enclose; beyond it they are apostrophes. */
const SINGLE_LIMIT = 400;

/** Every outermost marked stretch of one block's text; `offset` is where the block begins in the document. */
export function findMarked(written: string, offset: number): Marked[] {
  // ``A,'' she said: the marks of typesetting systems, two characters each. The space is trimmed off again.
  const text = written.includes('``') ? written.replaceAll('``', '“ ').replaceAll("''", ' ”') : written;
  const found: Marked[] = [];
  // A mark that nothing closes is closed by nothing further on either: no later one need look again.
  const lost = new Set<string>();
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const open = match.index;
    if (!opens(text, open)) continue;
    const close = lost.has(match[0]) ? NONE : closerOf(text, open);
    if (close === REOPENED) continue;
    if (close === NONE && !isSingle(match[0])) lost.add(match[0]);
    if (close === NONE && !lostCloser(text, open)) continue;
    const end = close < 0 ? text.trimEnd().length : close;
    if (text.slice(open + 1, end).trim() === '') continue;
    found.push(trimmed(text, open, end, close >= 0, offset));
    MARK.lastIndex = close < 0 ? text.length : close + 1;
  }
  return found;
}

function trimmed(text: string, open: number, end: number, closed: boolean, offset: number): Marked {
  let start = open + 1;
  while (text[start] === ' ' || text[start] === '\u00a0') start++;
  let stop = end;
  while (stop > start && (text[stop - 1] === ' ' || text[stop - 1] === '\u00a0')) stop--;
  return {
    start: offset + start,
    end: offset + stop,
    open: offset + open,
    close: offset + end + (closed ? 1 : 0),
    closed,
  };
}

/** A mark opens when a word follows it and none runs into it: not the apostrophe of "Kim's", not inches of 12". */
function opens(text: string, at: number): boolean {
  const mark = text[at]!;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/[”’›」』]/.test(mark)) return false;
  if (mark === '»') return LETTER.test(after) && !LETTER.test(before);
  if (mark === '“' || mark === '„' || mark === '«' || mark === '「' || mark === '『' || mark === '‹') return true;
  if (/\s/.test(after) || LETTER.test(before)) return false;
  if (mark === '"') return !/[.,!?]/.test(before) || /[\s.…]/.test(text[at - 2] ?? ' ');
  // ’90s and 'em are elisions, not quotes.
  return /[\s([—–-]/.test(before) && !/^(?:\d0s|em\b|tis\b|til\b|twas\b)/i.test(text.slice(at + 1, at + 6));
}

const isSingle = (mark: string) => mark === "'" || mark === '‘';

/** Nothing closes the mark. */
const NONE = -1;
/** The same mark opens again first: its closer was lost. */
const REOPENED = -2;

function closerOf(text: string, open: number): number {
  const opener = text[open]!;
  const closers = CLOSERS[opener]!;
  const single = isSingle(opener);
  const limit = single ? Math.min(text.length, open + SINGLE_LIMIT) : text.length;
  for (let at = open + 1; at < limit; at++) {
    const mark = text[at]!;
    if (!closers.includes(mark)) continue;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    // '"I saw nothing, the driver said. "It was fast."'
    if ((mark === '"' || (mark === '“' && opener === '“')) && LETTER.test(after) && /\s/.test(before)) return REOPENED;
    if (single && (LETTER.test(after) || /\s/.test(before))) continue;
    // "workers' rights": a plural possessive closes nothing while a better closer stands further on.
    if (single && /s/.test(before) && /\s/.test(after) && /[.,!?]['’](?=\s|$)/.test(text.slice(at + 1, limit)))
      continue;
    return at;
  }
  return NONE;
}

/** Without a closer only a double mark that begins the paragraph, or follows a sentence, a colon or comma, may run to its end. */
function lostCloser(text: string, open: number): boolean {
  const mark = text[open]!;
  if (isSingle(mark)) return false;
  let before = open - 1;
  while (before >= 0 && /\s/.test(text[before]!)) before--;
  return before < 0 || /[:,.!?”"]/.test(text[before]!);
}
