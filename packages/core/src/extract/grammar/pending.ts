import type { Noun } from './chunk.ts';
import { readGroup } from './groups.ts';
import { firstNoun, subjectIn } from './subject-phrase.ts';
import { isTensed, nearest, type Region, type Walk } from './walk.ts';

/** Remembers the subject in front of a relative clause or participle for the verb that comes after it. */
export function preparePending(walk: Walk, region: Region, to: number) {
  if (walk.pending.length > 0) return;
  const start = region.boundary >= 0 && region.boundary < to ? region.boundary + 1 : region.from;
  const own = subjectIn(walk, start, to, region.last);
  if (!own) return;
  walk.pending = describedFirst(walk, region, start, own.start, to) ?? own.group;
  const opener = region.boundary >= 0 && region.boundary < to ? walk.chunks[region.boundary]! : null;
  const link = opener?.kind === 'that' || opener?.kind === 'sub' ? opener.kind : null;
  const parent = link === 'sub' ? (nearest(walk.clauses, isTensed) ?? region.last) : region.last;
  walk.pendingOpener =
    link && opener
      ? { link, marker: (opener as { word: string }).word, parent }
      : opener === null && isTold(region, own.start)
        ? { link: 'that', marker: '', parent: region.last }
        : null;
}

/** "said |rebels backed by Chad| had taken the town": told, with no "that". */
const isTold = ({ last, from }: Region, start: number) =>
  last !== null && start === from && isTensed(last) && !last.passive && TELLS.test(last.verb.lemma);
const TELLS =
  /^(?:say|claim|report|believe|insist|confirm|allege|add|note|argue|suggest|think|admit|acknowledge|state)$/;

/** "|The parents of Otto Warmbier|, the student who died in 2017, rebuked": what stands behind the comma only says who that is. */
function describedFirst({ chunks }: Walk, region: Region, from: number, start: number, to: number): Noun[] | null {
  if (region.last !== null || region.boundary >= 0 || chunks[start - 1]?.kind !== 'comma') return null;
  const first = firstNoun(chunks, from, start);
  if (first < 0) return null;
  for (let i = first; i < to; i++) if (chunks[i]!.kind === 'and') return null;
  return readGroup(chunks, first, start);
}
