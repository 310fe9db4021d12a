import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { firstEndingAfter } from './mentions.ts';

/** Is the phrase what a country keeps in another: "the embassy", "its high commission"? */
export const isMission = ({ tokens }: Scene, { head }: Noun): boolean =>
  /^(?:embassy|consulate|legation)$/.test(tokens[head]!.lower) ||
  (tokens[head]!.lower === 'commission' && tokens[head - 1]?.lower === 'high');

/**
 * "India denied it. |The high commission in Colombo| called": the one country that the words before name, in this sentence or the one
 * before; never the host's, which the phrase or the report's home tells. Null for none, and for two.
 */
export function senderMeant(scene: Scene, noun: Noun): string | null {
  const { annotated, tokens, sentence, home } = scene;
  const { mentions, entities, sentences } = annotated;
  const from = sentences[Math.max(0, sentence - 1)]!.start;
  const to = tokens[noun.first]!.start;
  const found = new Set<string>();
  for (let i = firstEndingAfter(mentions, from); i < mentions.length && mentions[i]!.start < to; i++) {
    const { country } = entities[mentions[i]!.entity]!;
    if (country !== null) found.add(country);
  }
  found.delete(hostOf(scene, noun) ?? '');
  found.delete(home ?? '');
  return found.size === 1 ? [...found][0]! : null;
}

/** "in |Colombo|" */
function hostOf({ annotated, chunks, tokens }: Scene, noun: Noun): string | null {
  const next = chunks[noun.at + 1];
  if (next?.kind !== 'noun' || !/^(?:in|at|to)$/.test(next.prep ?? '')) return null;
  const { mentions, entities } = annotated;
  const mention = mentions[firstEndingAfter(mentions, tokens[next.first]!.start)];
  return mention && mention.start < tokens[next.last - 1]!.end ? entities[mention.entity]!.country : null;
}

/** "|The US embassy| has closed. Ambassador Julie Chung urged": whose embassy stands in this sentence or the one before. Null for none, and two. */
export function missionBefore({ annotated, sentence, tokens }: Scene, noun: Noun): string | null {
  const { mentions, entities, sentences, document } = annotated;
  const from = sentences[Math.max(0, sentence - 1)]!.start;
  const to = tokens[noun.first]!.start;
  let found: string | null = null;
  for (let i = firstEndingAfter(mentions, from); i < mentions.length && mentions[i]!.start < to; i++) {
    const { end, entity } = mentions[i]!;
    const { country } = entities[entity]!;
    if (country === null || country === found || !BEHIND.test(document.text.slice(end, end + 18))) continue;
    if (found !== null) return null;
    found = country;
  }
  return found;
}
const BEHIND = /^(?:['’]s)? (?:embassy|consulate|high commission|legation)\b/;
