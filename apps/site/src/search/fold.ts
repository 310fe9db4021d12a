/** Scripts that write without spaces between words, or join particles to them. */
const JOINED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]`;
const WORDS = new RegExp(String.raw`(${JOINED}+)|[[\p{L}\p{N}]--${JOINED}]+`, 'gv');

/** Case, width and Latin accents taken away: "Türkiye" -> "turkiye". Hangul and kana stay whole. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** A word as it stands in a text; `joined` for runs of a script without spaces. */
export interface Word {
  folded: string;
  start: number;
  end: number;
  joined: boolean;
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    joined: match[1] !== undefined,
  }));
}

/**
 * The terms that a word is found by. A joined run gives its pairs of signs and its last sign, so that a name inside a
 * longer compound is found: 정상회담 -> 정상, 상회, 회담, 담.
 */
export function termsOf({ folded, joined }: Word): string[] {
  if (!joined) return [folded];
  const signs = [...folded];
  return signs.map((sign, i) => sign + (signs[i + 1] ?? ''));
}

/** Which shard holds a term: by its first two letters, for joined scripts by its first sign, so that prefixes stay together. */
export function shardOf(term: string, shards: number): number {
  const [first = '', second = ''] = term;
  const key = first.codePointAt(0)! > 0x2e7f ? first : first + second;
  let state = 7;
  for (const sign of key) state = (state * 31 + sign.codePointAt(0)!) % 65_521;
  return state % shards;
}
