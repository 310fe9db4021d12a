import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { readGroup } from '../grammar/groups.ts';
import { actorsOf } from './actors.ts';
import type { Scene } from './draft.ts';
import { tailOf } from './phrases.ts';

/** "relations |between Kenya and Somalia| were restored", "flights |between| the two": both sides of a thing, when they are two countries; else none. */
export function sidesOf(scene: Scene, thing: Noun | undefined): Actor[] {
  const between = thing ? tailOf(scene.chunks, thing).find(({ prep }) => prep === 'between') : undefined;
  if (!between) return [];
  const sides = actorsOf(scene, readGroup(scene.chunks, between.at, scene.chunks.length));
  return new Set(sides.map(({ country }) => country)).size > 1 ? sides : [];
}
