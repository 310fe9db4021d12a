import type { Chunk, Noun } from './chunk.ts';
import type { Clause } from './clause.ts';
import { isTop, readGroup } from './groups.ts';
import type { Walk } from './walk.ts';

export interface Found {
  group: Noun[];
  start: number;
}

/** The subject among the chunks `[from, to)`: after the last comma that does not belong to a list. */
export function subjectIn(walk: Walk, opening: number, to: number, last: Clause | null): Found | null {
  const { chunks, words } = walk;
  // "told him |the three| had been engaged": behind whoever hears it
  const heard =
    last !== null && HEARD.test(last.verb.lemma) && !last.passive && opening + 1 < to && isTop(chunks[opening + 1]);
  const from = heard && isTop(chunks[opening]) ? opening + 1 : opening;
  const objectFirst = last !== null && !words.saying.has(last.verb.lemma) && isTop(chunks[from]);
  let comma = -1;
  let and = -1;
  for (let i = to - 1; i >= from; i--) {
    const chunk = chunks[i]!;
    const { kind } = chunk;
    if (kind === 'and' && and < 0) and = i;
    // "by Egypt and Qatar, |but Israel| said": no list goes on with "but"
    if (kind === 'and' && chunk.word === 'but' && hasTop(chunks, i + 1, to)) {
      comma = i;
      break;
    }
    if (kind === 'comma' && i < to - 1 && hasTop(chunks, i + 1, to)) {
      comma = i;
      break;
    }
  }
  const apposed = last !== null && comma >= 0 ? beforeApposition(chunks, from, comma, to) : -1;
  if (apposed >= 0) return { group: [chunks[apposed] as Noun], start: apposed };
  let start = comma >= 0 ? comma + 1 : from;
  const opened = chunks[and + 1];
  // "executed X, a cleric, and in the night a crowd attacked": a time after "and" opens a clause and ends no list.
  if (last !== null && and >= 0 && opened?.kind === 'noun' && opened.time && hasTop(chunks, and + 2, to))
    start = and + 2;
  else if (objectFirst && comma < 0 && and > from) start = and + 1;
  else if (comma >= 0 && (and > comma || walk.headline)) start = listStart(chunks, from, comma, start, objectFirst);
  if (chunks[start]?.kind === 'and') start++;
  let first = -1;
  for (let i = start; i < to; i++) {
    const chunk = chunks[i]!;
    if (isTop(chunk)) {
      first = i;
      break;
    }
  }
  if (first < 0) {
    if (start === from) return null;
    first = firstNoun(chunks, from, to);
    if (first < 0) return null;
  }
  return { group: readGroup(chunks, first, to, walk.headline), start: first };
}

const HEARD = /^(?:tell|inform|assure|remind|warn|notify|convince|persuade|advise)$/;

/** "condemned the raid, and |the head| of the bloc, X, appealed": behind ", and" the phrase that a name in commas describes; -1 elsewhere. */
function beforeApposition(chunks: readonly Chunk[], from: number, comma: number, to: number): number {
  if (chunks[to]?.kind !== 'comma' || !isTop(chunks[comma + 1])) return -1;
  for (let i = comma + 2; i < to; i++) if (isTop(chunks[i]) || chunks[i]!.kind !== 'noun') return -1;
  let at = comma - 1;
  while (at > from && chunks[at]!.kind === 'noun' && !isTop(chunks[at])) at--;
  const opens = chunks[at - 1]?.kind === 'and' && chunks[at - 2]?.kind === 'comma' && at - 2 >= from;
  return opens && isTop(chunks[at]) ? at : -1;
}

/** "Bahrain, Kuwait and the UAE have": steps back over the items of a list before the last comma. */
function listStart(chunks: readonly Chunk[], from: number, comma: number, start: number, objectFirst: boolean): number {
  let at = comma;
  let best = start;
  while (at > from) {
    let item = at - 1;
    while (item > from && chunks[item]!.kind === 'noun' && (chunks[item] as Noun).prep === 'of') item--;
    // "his commitment to peace, |and Mr Trump| promised": with no comma before it, the one here opens a clause
    const joins = at === comma && chunks[comma + 1]?.kind === 'and';
    if (!isTop(chunks[item])) return objectFirst || joins ? best : ownerOfList(chunks, from, item, best);
    if (item === from && (objectFirst || joins)) return best; // "restraint, and Macron spoke"
    best = item;
    if (chunks[item - 1]?.kind !== 'comma') return best;
    at = item - 1;
  }
  return best;
}

/** "|Talks| between Ethiopia, Sudan and Egypt collapsed", "|police| in Goma, Bukavu and Beni": the list hangs on a preposition. */
function ownerOfList(chunks: readonly Chunk[], from: number, item: number, best: number): number {
  let at = item;
  while (at > from && chunks[at]!.kind === 'noun' && (chunks[at] as Noun).prep !== null) at--;
  return at < item && isTop(chunks[at]) ? at : best;
}

function hasTop(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isTop(chunks[i])) return true;
  return false;
}

export function firstNoun(chunks: readonly Chunk[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (isTop(chunks[i])) return i;
  return -1;
}

export function commaBetween(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (chunks[i]!.kind === 'comma' || chunks[i]!.kind === 'break') return true;
  return false;
}
