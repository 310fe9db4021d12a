/** A name that a copy garbled, and what its original has in its place. */
export interface GarbledName {
  copy: string;
  original: string;
  /** In how many sentences. */
  times: number;
}

const NAME = /\p{Lu}[\p{L}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+)*/gu;
/** Half of the letters in order: "Bezgan" for "Biegun", "Jeong" for "Jong". */
const LIKE = 0.5;

/** Names of reworded sentences that are like none of the other page but one: which stands for which. */
export function mapNames(pairs: readonly (readonly [original: string, copy: string])[]): GarbledName[] {
  const known = new Set(pairs.flatMap(([original]) => wordsOf(original)));
  const kept = new Set(pairs.flatMap(([, copy]) => wordsOf(copy)));
  const found = new Map<string, GarbledName>();
  for (const [original, copy] of pairs) {
    const lost = wordsOf(original).filter((word) => !kept.has(word));
    for (const word of new Set(wordsOf(copy).filter((name) => !known.has(name)))) {
      const [best] = lost
        .map((name) => ({ name, likeness: lettersInCommon(word.toLowerCase(), name.toLowerCase()) }))
        .filter(({ likeness }) => likeness >= LIKE)
        .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1));
      if (!best) continue;
      const key = `${word}\n${best.name}`;
      const same = found.get(key);
      if (same) same.times++;
      else found.set(key, { copy: word, original: best.name, times: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.copy < b.copy ? -1 : 1));
}

/** Words of names; the first word of a sentence has its capital from there. */
function wordsOf(sentence: string): string[] {
  return [...sentence.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const words = name.split(/\s+/).map((word) => word.replace(/['’]s$/, ''));
    return index === 0 ? words.slice(1) : words;
  });
}

/** Share of the longer word's letters that both have in the same order. */
function lettersInCommon(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const sign of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) next.push(sign === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row[b.length]! / Math.max(a.length, b.length);
}
