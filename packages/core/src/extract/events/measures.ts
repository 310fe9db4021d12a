import type { Noun } from '../grammar/chunk.ts';
import { PARTITIVES } from '../grammar/words.ts';
import { actorOf } from './actors.ts';
import type { Scene } from './draft.ts';

/** What a phrase counts: "staged |a fourth day| of protests", "|1,000 megawatts| of power"; the phrase itself where it counts nothing. */
export function wholeOf(scene: Scene, noun: Noun): Noun {
  const whole = scene.chunks[noun.at + 1];
  if (whole?.kind !== 'noun' || whole.prep !== 'of') return noun;
  if (PARTITIVES.has(scene.tokens[noun.head]!.lower)) return whole;
  return isNumbered(scene, noun) && actorOf(scene, noun).length === 0 ? whole : noun;
}

/** "300 tonnes", "more than 1,000 megawatts": a number before a plural. */
function isNumbered({ tokens }: Scene, { first, head }: Noun): boolean {
  if (!tokens[head]!.lower.endsWith('s')) return false;
  for (let i = first; i < head; i++) if (tokens[i]!.pos === 'NUM') return true;
  return false;
}
