import { dayText } from '../../model/edtf/index.ts';
import { widthOf } from './likeness.ts';
import type { Telling } from './tellings.ts';

const POSTINGS = 48;
const MOST = 24;
const RARE_WORDS = 5;

/** Pairs of tellings worth comparing: the same parties in the same month, or rare words in common. Indexes, smaller first. */
export function pairTellings(tellings: readonly Telling[]): [number, number][] {
  const postings = new Map<string, number[]>();
  const keys = tellings.map(keysOf);
  keys.forEach((own, index) => {
    for (const key of own) {
      const holders = postings.get(key);
      if (!holders) postings.set(key, [index]);
      else if (holders.length < POSTINGS) holders.push(index);
    }
  });
  const pairs: [number, number][] = [];
  const seen = new Set<number>();
  keys.forEach((own, index) => {
    const scores = new Map<number, number>();
    for (const key of own) for (const other of postings.get(key)!) scores.set(other, (scores.get(other) ?? 0) + 1);
    scores.delete(index);
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
    for (const [other] of best) {
      const [a, b] = index < other ? [index, other] : [other, index];
      if (seen.has(a * tellings.length + b)) continue;
      seen.add(a * tellings.length + b);
      pairs.push([a, b]);
    }
  });
  return pairs;
}

function keysOf({ doers, doneTo, days, words, storyId, event }: Telling): string[] {
  const parties = [...new Set([...doers.countries, ...doneTo.countries, ...doers.ids, ...doneTo.ids])]
    .sort()
    .slice(0, 4);
  const months =
    days !== null && widthOf(days) <= 62
      ? [dayText(days[0]![0]).slice(0, 7), dayText(days.at(-1)![1]).slice(0, 7)]
      : [];
  const rare = [...words].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, RARE_WORDS);
  return [
    ...parties.flatMap((party) => [...new Set(months)].map((month) => `${party} ${month}`)),
    ...parties.map((party) => `${party} ${event.type} ${storyId}`),
    ...rare.map(([word]) => `word ${word}`),
  ];
}
