/** Aligns the lines of a page with the article's body as annotators wrote it: which lines are body. */
const TOKEN = /[\p{L}\p{N}_]+/gu;
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** True for each line that stands in the body, matched in order; of several copies the one that keeps the order is taken. */
export function alignLines(lines: readonly string[], body: string): boolean[] {
  const gold = tokensOf(body);
  const places = new Map<string, number[]>();
  for (let i = 0; i + 4 <= gold.length; i++) push(places, gold.slice(i, i + 4).join(' '), i);
  const wholes = new Map<string, number[]>();
  let at = 0;
  for (const line of body.split(/\n+/)) {
    const tokens = tokensOf(line);
    if (tokens.length > 0) push(wholes, tokens.join(' '), at);
    at += tokens.length;
  }
  type Candidate = { line: number; from: number; to: number; weight: number; sum: number; back: number };
  const candidates: Candidate[] = [];
  lines.forEach((text, line) => {
    const tokens = tokensOf(text);
    if (tokens.length === 0) return;
    const exact = wholes.get(tokens.join(' '));
    if (exact) {
      for (const from of exact.slice(0, 8))
        candidates.push({ line, from, to: from + tokens.length, weight: tokens.length + 1, sum: 0, back: -1 });
      return;
    }
    if (tokens.length < 4) return;
    const starts = new Map<number, number>();
    let shingles = 0;
    for (let i = 0; i + 4 <= tokens.length; i++) {
      shingles++;
      for (const place of (places.get(tokens.slice(i, i + 4).join(' ')) ?? []).slice(0, 8))
        starts.set(place - i, (starts.get(place - i) ?? 0) + 1);
    }
    const hits = new Set<number>();
    for (let i = 0; i + 4 <= tokens.length; i++) if (places.has(tokens.slice(i, i + 4).join(' '))) hits.add(i);
    if (hits.size / shingles <= 0.5) return;
    const best = [...starts].sort((a, b) => b[1] - a[1]).slice(0, 4);
    for (const [from, count] of best)
      if (count >= hits.size * 0.3)
        candidates.push({
          line,
          from: Math.max(0, from),
          to: from + tokens.length,
          weight: hits.size,
          sum: 0,
          back: -1,
        });
  });
  candidates.forEach((candidate, index) => {
    candidate.sum = candidate.weight;
    for (let k = Math.max(0, index - 400); k < index; k++) {
      const before = candidates[k]!;
      if (before.line >= candidate.line || before.to > candidate.from + 3) continue;
      // A long way over lines that match nothing costs a little, so that a menu entry does not begin the body.
      const jump =
        Math.min(4, (candidate.line - before.line - 1) * 0.08) +
        Math.min(3, Math.abs(candidate.from - before.to) * 0.01);
      if (before.sum + candidate.weight - jump > candidate.sum) {
        candidate.sum = before.sum + candidate.weight - jump;
        candidate.back = k;
      }
    }
  });
  const kept = lines.map(() => false);
  let best = -1;
  candidates.forEach((candidate, index) => {
    if (best < 0 || candidate.sum > candidates[best]!.sum) best = index;
  });
  for (; best >= 0; best = candidates[best]!.back) kept[candidates[best]!.line] = true;
  return kept;
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
