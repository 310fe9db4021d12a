import { subjectIn } from './subject-phrase.ts';
import { isTensed, nearest, type Region, type Walk } from './walk.ts';

/** Remembers the subject in front of a relative clause or participle for the verb that comes after it. */
export function preparePending(walk: Walk, region: Region, to: number) {
  if (walk.pending.length > 0) return;
  const start = region.boundary >= 0 && region.boundary < to ? region.boundary + 1 : region.from;
  const own = subjectIn(walk, start, to, region.last);
  if (!own) return;
  walk.pending = own.group;
  const opener = region.boundary >= 0 && region.boundary < to ? walk.chunks[region.boundary]! : null;
  const link = opener?.kind === 'that' || opener?.kind === 'sub' ? opener.kind : null;
  const parent = link === 'sub' ? (nearest(walk.clauses, isTensed) ?? region.last) : region.last;
  walk.pendingOpener = link && opener ? { link, marker: (opener as { word: string }).word, parent } : null;
}
