import type { Clause } from './clause.ts';
import { isTop } from './groups.ts';
import { hang, isTensed, type Region, type Walk } from './walk.ts';

/** "raided the village, |burned| 20 houses and stole 300 cattle": the verbs of a list share its subject; what stands before is an object. */
export function isListed(walk: Walk, { verb }: Clause, { at, boundary, last }: Region, start: number): boolean {
  const { chunks, words, pending } = walk;
  if (!last || boundary >= 0 || pending.length > 0 || !isTensed(last) || last.verb.passive || verb.passive)
    return false;
  if (last.link !== 'main' && last.link !== 'and') return false;
  if (last.subject.length === 0) return false;
  // "seized a tanker, |then released| it": an adverb between comma and verb
  const adverb = chunks[at - 1]?.kind === 'comma' && chunks[at]!.first > chunks[at - 1]!.last;
  if (adverb && verb.past === last.verb.past && /^(?:past|finite)$/.test(verb.form) && start === last.verb.at + 1)
    return true;
  if (words.saying.has(last.verb.lemma) || words.saying.has(verb.lemma)) return false;
  if (walk.headline && verb.form === last.verb.form && start === last.verb.at + 1 && chunks[start]?.kind === 'noun')
    return true; // "visits Brussels, |meets| premier"
  if (verb.form !== 'past' || start !== last.verb.at + 1 || !isTop(chunks[at + 1])) return false;
  const more = chunks.findIndex(({ kind }, i) => i > at && kind === 'and');
  const next = more < 0 ? undefined : chunks[more + 1];
  return next?.kind === 'verb' && (next.form === 'past' || next.form === 'finite');
}

/** "Egypt recalls its envoy, |closes| border": in a headline a verb right behind a comma has the subject of the one before. */
export const goesOn = (last: Clause, { verb }: Clause) =>
  verb.form === 'finite' &&
  last.verb.form === 'finite' &&
  verb.past === last.verb.past &&
  verb.modal === null &&
  (last.link === 'main' || last.link === 'and') &&
  last.subject.length > 0;

export function joinListed(clause: Clause, last: Clause, at: number): number {
  return hang(clause, 'and', '', last.parent, last.subject, at);
}
