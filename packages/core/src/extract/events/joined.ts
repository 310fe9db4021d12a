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
  return pair.every(isState) ? pair : [];
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

/**
 * "US-South Korean |forces|", "Iran and Saudi Arabia … |their foreign ministers| met": those of either nation; "a British-Iranian
 * |journalist|" is one man. `owners` are whoever the possessor of the phrase means.
 */
export function ofEach(scene: Scene, noun: Noun, actor: Actor, owners: readonly Actor[]): Actor[] {
  if (actor.id !== null || !OF_STATE.test(actor.role ?? '')) return [actor];
  const { lower, lemma } = scene.tokens[noun.head]!;
  const several = lower !== lemma;
  const many = several || /^(?:force|brigade|fleet|army|battalion|squadron|team|delegation|patrol|police)$/.test(lower);
  const shared = several && owners.length > 1 && areOfSeveral(owners) ? owners : [];
  const nations = shared.length > 0 ? shared : many ? joinedWithin(scene, noun) : [];
  return nations.length === 0 ? [actor] : nations.map(({ country }) => ({ ...actor, country }));
}
const areOfSeveral = (all: readonly Actor[]) =>
  all.every(({ country }) => country !== null) && new Set(all.map(({ country }) => country)).size === all.length;
const isState = ({ id, country }: Actor) => id !== null && id === country?.toLowerCase();
const OF_STATE = /^(?:GOV|MIL|COP|LEG)$/;

/** "US and |Israeli strikes|": the nation of a thing that it shares with the nation named before it. */
export function sharedBy(scene: Scene, noun: Noun, before: Noun): Actor[] {
  if (noun.possessor || noun.head === noun.first || before.last - before.first > 2) return [];
  if (resolvedOf(scene, before)?.kind !== 'country') return [];
  const own = countryWithin(scene, noun);
  return own?.start === scene.tokens[noun.first]!.start && own.id === own.country?.toLowerCase() ? [own] : [];
}
