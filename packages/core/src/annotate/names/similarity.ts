/** Edits (insert, delete, replace, swap of neighbours) from one word to the other; stops counting above `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      next.push(edits);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

const SOUNDS: [RegExp, string][] = [
  [/sch|sh|ch|tch|tsch|cz|ts|tz|zh|dzh|dj|[jzscx]/g, 's'],
  [/ph|[vwbf]/g, 'v'],
  [/kh|gh|[hgkqc]/g, 'k'],
  [/th|dh|[td]/g, 't'],
];

/** How a word sounds whatever the system of romanisation: "Rouhani" and "Rohani", "Selenskyj" and "Zelenskyy" agree. */
export function soundOf(word: string): string {
  let sound = word
    .replace(/x/g, 'ks')
    .replace(/(?<=[aeiou])h(?![aeiou])/g, '')
    .replace(/^h(?=[aeiou])/, 'h');
  for (const [spelled, heard] of SOUNDS) sound = sound.replace(spelled, heard);
  return sound
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiouyj]+/g, 'a')
    .replace(/a$/, '')
    .replace(/^$/, 'a');
}
