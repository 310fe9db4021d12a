import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { countryWithin, everybodyWithin } from './mentions.ts';
import { resolvedOf } from './phrases.ts';

/** "|US-South Korean| drills", "the |Saudi-Iranian| deal": two nations that one hyphen joins before the head; else nobody. */
export function joinedWithin(scene: Scene, noun: Noun): Actor[] {
  if (noun.head === noun.first || !mayJoin(scene, noun)) return [];
  const { text } = scene.annotated.document;
  const within = everybodyWithin(scene, noun);
  const at = within.findIndex((one, i) => {
    const next = within[i + 1];
    return next && one.country !== next.country && HYPHEN.test(text.slice(one.end!, next.start!));
  });
  const pair = at < 0 ? [] : within.slice(at, at + 2);
  return pair.every(({ id, country }) => id !== null && id === country?.toLowerCase()) ? pair : [];
}
/** Is there a hyphen before the head at all? */
function mayJoin({ annotated, tokens }: Scene, { first, head }: Noun): boolean {
  const { text } = annotated.document;
  const end = tokens[head]?.start ?? text.length;
  for (let i = tokens[first]!.start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2d || (code >= 0x2010 && code <= 0x2013)) return true;
  }
  return false;
}
const HYPHEN = /^[-\u2010\u2011\u2013]$/;

/** "US-South Korean |forces|": those of either nation; "a British-Iranian |journalist|" is one man. */
export function ofEach(scene: Scene, noun: Noun, actor: Actor): Actor[] {
  const { lower, lemma } = scene.tokens[noun.head]!;
  const many =
    lower !== lemma || /^(?:force|brigade|fleet|army|battalion|squadron|team|delegation|patrol|police)$/.test(lower);
  const nations = many && actor.id === null && OF_STATE.test(actor.role ?? '') ? joinedWithin(scene, noun) : [];
  return nations.length === 0 ? [actor] : nations.map(({ country }) => ({ ...actor, country }));
}
const OF_STATE = /^(?:GOV|MIL|COP|LEG)$/;

/** "US and |Israeli strikes|": the nation of a thing that it shares with the nation named before it. */
export function sharedBy(scene: Scene, noun: Noun, before: Noun): Actor[] {
  if (noun.possessor || noun.head === noun.first || before.last - before.first > 2) return [];
  if (resolvedOf(scene, before)?.kind !== 'country') return [];
  const own = countryWithin(scene, noun);
  return own?.start === scene.tokens[noun.first]!.start && own.id === own.country?.toLowerCase() ? [own] : [];
}
