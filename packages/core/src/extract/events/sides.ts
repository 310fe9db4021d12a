import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { readGroup } from '../grammar/groups.ts';
import { actorsOf } from './actors.ts';
import type { Scene } from './draft.ts';
import { joinedWithin } from './joined.ts';
import { tailOf } from './phrases.ts';

const BETWEEN = /^between$/;

/** "crossfire |between police and a gang|", "an encounter |with police|": who is named behind the first such preposition; nobody without one. */
export function sidesOf(scene: Scene, thing: Noun, preps: RegExp = BETWEEN): Actor[] {
  const side = tailOf(scene.chunks, thing).find(({ prep }) => preps.test(prep ?? ''));
  return side ? actorsOf(scene, readGroup(scene.chunks, side.at, scene.chunks.length)) : [];
}

/**
 * "relations |between Kenya and Somalia| were restored", "flights |between| the two", "the |Saudi-Iranian| accord": both sides of a thing,
 * when they are two countries; else none.
 */
export function bothSidesOf(scene: Scene, thing: Noun | undefined): Actor[] {
  if (!thing) return [];
  const joined = joinedWithin(scene, thing);
  const sides = joined.length > 0 ? joined : sidesOf(scene, thing);
  return new Set(sides.map(({ country }) => country)).size > 1 ? sides : [];
}
