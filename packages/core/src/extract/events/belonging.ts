import type { ResolvedActor } from '../../annotate/entities/index.ts';
import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { phraseActor, resolvedOf, textBetween } from './phrases.ts';

/** What somebody is called in the text, with the body that he belongs to: "members of the Shining Path". */
export function writtenWith(scene: Scene, noun: Noun, found: ResolvedActor): Pick<Actor, 'name' | 'start' | 'end'> {
  const written = phraseActor(scene, noun, null);
  const body = noun.pronoun ? null : bodyBehind(scene, noun, found);
  if (body && written.start !== null) {
    const end = scene.tokens[body.last - 1]!.end;
    return { name: textBetween(scene, written.start, end), start: written.start, end };
  }
  if (found.rule === 'agent') return found;
  return { ...written, name: noun.pronoun ? found.name : written.name };
}

/**
 * "Members |of the Shining Path|", "gunmen |from the cartel|", "a spokesman |for Hamas|": the phrase that names the body to which the
 * people of `noun` belong. Null for "residents of Lagos", and where nothing is named.
 */
function bodyBehind(scene: Scene, noun: Noun, { rule, start }: ResolvedActor): Noun | null {
  // a named body that is not in the phrase itself: "|members| of the Shining Path"
  if (rule !== 'agent' && !(rule === 'named' && start >= scene.tokens[noun.last - 1]!.end)) return null;
  const next = scene.chunks[noun.at + 1];
  if (next?.kind !== 'noun' || next.time || next.pronoun || next.from !== noun.last) return null;
  if (next.prep !== 'of' && next.prep !== 'from' && next.prep !== 'for') return null;
  if (next.prep !== 'of' && !SENT.test(scene.tokens[noun.head]!.lower)) return null;
  const found = resolvedOf(scene, next);
  // "operatives |of the NDLEA|": a body that no list knows
  const unknown = found === null || found.rule === 'unknown';
  if (unknown && scene.tokens[next.head]!.pos === 'PROPN' && MEMBERS.test(scene.tokens[noun.head]!.lower)) return next;
  if (found?.rule !== 'named' || found.kind !== 'organization') return null;
  return next;
}

const MEMBERS =
  /^(?:members?|operatives?|agents?|elements?|fighters?|militants?|commandos?|guerrillas?|personnel|officers?|soldiers?|sleuths?|cadres?|activists?|workers?|leaders?|factions?|wing|unit|column)$/;
const SENT =
  /^(?:spokes(?:man|woman|person|men)|representatives?|guerrillas?|gunm[ae]n|fighters?|militants?|rebels?|troops|soldiers|police(?:men|man)?|officers?|officials?|agents?|members?|hitm[ae]n|commandos?|insurgents|activists|workers|lawyers?|candidates?)$/;
