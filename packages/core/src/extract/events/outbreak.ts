import type { Clause } from '../grammar/clause.ts';
import { readGroup } from '../grammar/groups.ts';
import { actorOf, actorsOf } from './actors.ts';
import { type Draft, type Scene, startDraft } from './draft.ts';
import { ownersOf } from './owners.ts';
import { withoutActors } from './participants.ts';
import { tailOf } from './phrases.ts';
import { zoneOf } from './roles.ts';
import { spanOf } from './spans.ts';

/** What goes off only because somebody laid or fired it. */
const BOMBS =
  /^(?:bombs?|bomblets?|grenades?|landmines?|ieds?|dynamite|shells?|rockets?|missiles?|mortars?|projectiles?|torpedo(?:es)?)$/;
const BOMB_BEFORE =
  /^(?:explosive|incendiary|car|letter|parcel|pipe|petrol|roadside|dynamite|bomb|improvised|homemade|makeshift)$/;
const FIGHTS =
  /^(?:clash|clashes|fighting|gunbattle|firefight|firefights|gunfight|gunfights|shootout|shootouts|skirmish|skirmishes|gunfire|battle|battles)$/;
const AT =
  /^(?:at|outside|inside|near|close to|around|in front of|under|beneath|beside|in|on|against|next to|opposite)$/;

/** "A bomb exploded outside the embassy", "clashes erupted between A and B": a blow that is told by its weapon or its noise. Null otherwise. */
export function readOutbreak(scene: Scene, clause: Clause): Draft | null {
  const [noun] = clause.subject;
  const { verb } = clause;
  if (!noun || clause.passive || verb.negated || verb.modal !== null) return null;
  const head = scene.tokens[noun.head]!.lower;
  const before = noun.head > noun.first ? scene.tokens[noun.head - 1]!.lower : '';
  const zone = zoneOf(scene, clause);
  if (zone.object.length > 0) return null;
  const off = zone.particles.includes('off') || zone.phrases[0]?.prep === 'off';
  const out = zone.particles.includes('out') || zone.phrases[0]?.prep === 'out';
  const lands =
    /^(?:land|fall)$/.test(verb.lemma) &&
    /^(?:shells|rockets?|missiles?|mortars|bombs|projectiles?|grenades|drones)$/.test(head);
  const blast = lands || EXPLODES.test(verb.lemma) || (verb.lemma === 'go' && off);
  if (
    blast &&
    (BOMBS.test(head) || (/^(?:devices?|charges?|packages?|bombs?|mines?)$/.test(head) && BOMB_BEFORE.test(before)))
  ) {
    const struck = zone.phrases.find(({ prep, time }) => !time && AT.test(prep ?? ''));
    const named = struck ? actorOf(scene, struck) : [];
    const targets = named.length > 0 || !struck ? named : ownersOf(scene, struck);
    const actors = ownersOf(scene, noun);
    return startDraft(scene, clause, spanOf(scene, clause, null), {
      type: 'ASSAULT',
      mode: 'explosives',
      cameo: '183',
      rule: 'ASSAULT/bomb',
      contexts: [],
      actors,
      targets: withoutActors(targets, actors),
    });
  }
  if (!FIGHTS.test(head) || !(ERUPTS.test(verb.lemma) || (verb.lemma === 'break' && out))) return null;
  const between = [...tailOf(scene.chunks, noun), ...zone.phrases].find(({ prep }) => prep === 'between');
  const sides = between ? actorsOf(scene, readGroup(scene.chunks, between.at, scene.chunks.length)) : [];
  if (sides.length === 0 && /^(?:battles?|gunfire)$/.test(head)) return null;
  const actors = sides.slice(0, 1);
  return startDraft(scene, clause, spanOf(scene, clause, null), {
    type: 'ASSAULT',
    mode: null,
    cameo: '190',
    rule: 'ASSAULT/attack-noun',
    contexts: [],
    actors,
    targets: withoutActors(sides.slice(1), actors),
  });
}
const EXPLODES = /^(?:explode|detonate)$/;
const ERUPTS = /^(?:erupt|flare|rage|ensue)$/;
