const WORD = /^[\p{L}\p{N}\p{M}\p{Co}]$/u;
/** What is known of a UTF-16 code unit: 0 nothing yet, 1 a word's, 2 not. */
const known = new Uint8Array(0x10000);

/** Where the words of a text are, runs of letters and digits: start and end by turns. */
export function spansOf(text: string): number[] {
  const spans: number[] = [];
  let from = -1;
  for (let at = 0; at < text.length; ) {
    const width = widthOf(text, at);
    if (width > 0) {
      if (from < 0) from = at;
      at += width;
      continue;
    }
    if (from >= 0) spans.push(from, at);
    from = -1;
    at++;
  }
  if (from >= 0) spans.push(from, text.length);
  return spans;
}

/** How many code units the letter or digit that begins here takes; 0 when it is none. */
function widthOf(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  const kind = known[code]!;
  if (kind !== 0) return kind === 1 ? 1 : 0;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const isWord = WORD.test(character);
  if (character.length === 2) return isWord ? 2 : 0;
  // Half a pair says nothing of itself: what it is depends on the other half.
  if (code < 0xd800 || code > 0xdfff) known[code] = isWord ? 1 : 2;
  return isWord ? 1 : 0;
}
