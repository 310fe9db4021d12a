import type { NounSet } from '../frames/index.ts';
import { addTo, type Mask } from '../frames/mask.ts';
import type { Choice } from '../frames/pattern.ts';
import type { Chunk, Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { isTop, readGroup } from '../grammar/groups.ts';
import { PARTITIVES } from '../grammar/words.ts';
import { actorOf } from './actors.ts';
import type { Scene, Zone } from './draft.ts';
import { wholeOf } from './measures.ts';
import { isAside, isBlowBefore, isInside, resolvedOf, tailOf } from './phrases.ts';

/** Verbs with two objects; with others, two phrases side by side are an object and what it is said to be. */
const DITRANSITIVE = new Set(
  'give grant send lend offer hand show tell pay deny award promise refuse sell deliver bring teach allow supply pledge issue serve wish ask owe cost guarantee accord loan set read throw toss deal fling'.split(
    ' ',
  ),
);

export function zoneOf(scene: Scene, clause: Clause): Zone {
  let zone = scene.zones.get(clause);
  if (!zone) scene.zones.set(clause, (zone = readZone(scene, clause)));
  return zone;
}

/** Nothing around the verb yet. */
function bareZone(clause: Clause): Zone {
  return {
    clause,
    object: [],
    recipient: [],
    predicate: null,
    phrases: [],
    late: [],
    particles: [],
    mask: { low: 0, high: 0 },
  };
}

function addPrep(mask: Mask, chunk: Chunk) {
  if (chunk.kind === 'noun' && chunk.prep !== null) addTo(mask, chunk.prep);
}

function readZone(scene: Scene, clause: Clause): Zone {
  const { chunks } = scene;
  const zone = bareZone(clause);
  const { mask } = zone;
  let sawComma = false;
  let apposed = false;
  let beside = 0;
  for (let i = clause.from; i < clause.to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'prep') {
      zone.particles.push(chunk.word);
      addTo(mask, chunk.word);
    } else addPrep(mask, chunk);
    if (chunk.kind === 'comma') {
      sawComma = true;
      const next = chunks[i + 1];
      apposed =
        isTop(next) && next.at < clause.to && !zone.object.includes(next) && chunks[next.at + 1]?.kind !== 'and';
    }
    if (chunk.kind !== 'noun' || chunk.time) continue;
    if (chunk.prep !== null) {
      if (beside > i && /^(?:in|at|near)$/.test(chunk.prep)) continue; // "agreed, following talks |in Beijing|"
      (apposed ? zone.late : zone.phrases).push(chunk);
      if (isAside(chunk)) beside = (tailOf(chunks, chunk).at(-1) ?? chunk).at + 1;
      if (isBlowBefore(scene, chunk)) {
        i = Math.max(i, tailOf(chunks, chunk).at(-1)?.at ?? i);
        continue;
      }
      // what is coordinated with it is no object: "called on workers and activists"
      const last = readGroup(chunks, i, clause.to).at(-1)!;
      if (last.at > i && last.prep === null) i = last.at;
    } else if (zone.object.length === 0 && !sawComma && !clause.passive) {
      const group = readGroup(chunks, i, clause.to);
      const after = chunks[i + 1];
      // "gave Canada a deadline": two phrases side by side
      if (group.length === 1 && isTop(after) && i + 1 < clause.to) {
        if (DITRANSITIVE.has(clause.verb.lemma)) {
          zone.recipient = group;
          zone.object = readGroup(chunks, i + 1, clause.to);
        } else {
          zone.object = group;
          zone.predicate = after;
        }
        i++;
      } else zone.object = group;
    } else {
      zone.phrases.push(chunk);
      if (!sawComma && chunks[i - 1]?.kind === 'noun') zone.predicate ??= chunk;
    }
  }
  for (const child of clause.children) if (child.link === 'gerund') addTo(mask, child.marker);
  for (const noun of zone.object.length > 0 && !clause.passive ? [] : clause.subject)
    for (const tail of tailOf(chunks, noun)) addPrep(mask, tail);
  for (const noun of zone.object) {
    const described = scene.described.get(noun);
    if (described) for (let i = described.from; i < described.to; i++) addPrep(mask, chunks[i]!);
  }
  const kept = clause.passive && DITRANSITIVE.has(clause.verb.lemma) ? chunks[clause.from] : undefined;
  // "the chancellor was given |a reception|": of two objects one stays behind
  if (isTop(kept) && clause.from < clause.to) {
    zone.recipient = clause.subject;
    zone.object = readGroup(chunks, kept.at, clause.to);
  } else if (clause.passive) zone.object = clause.subject;
  else if (clause.link === 'relative' && clause.marker === 'object' && zone.object.length === 0 && clause.noun) {
    zone.object = [clause.noun];
    for (const tail of tailOf(chunks, clause.noun)) addPrep(mask, tail);
  } else if (zone.object.length === 0 && BEGINS.test(clause.verb.lemma) && clause.subject[0])
    if (tailOf(chunks, clause.subject[0]).some(({ prep }) => prep === 'between')) zone.object = clause.subject; // "flights between the two |resumed|"
  if (zone.recipient.length > 0) addTo(mask, 'to'); // "gave him a reception" is one given to him
  return zone;
}

const BEGINS = /^(?:resume|restart|reopen|open|begin|start)$/;

/** Participles by the phrase that they describe; of two, the first. */
export function describedBy(clauses: readonly Clause[]): Map<Noun, Clause> {
  const found = new Map<Noun, Clause>();
  for (const clause of clauses) {
    const [noun] = clause.subject;
    if (clause.link === 'participle' && clause.passive && noun && !found.has(noun)) found.set(noun, clause);
  }
  return found;
}

/** "its troops", "their borders": what one has oneself is nobody's target. */
export function isOwn({ tokens, frames }: Scene, noun: Noun): boolean {
  if (!noun.possessor?.pronoun) return false;
  const { lemma } = tokens[noun.head]!;
  return (
    OWN.has(lemma) || ['troops', 'weapon', 'border', 'diplomats'].some((set) => frames.sets.get(set)!.words.has(lemma))
  );
}
const OWN = new Set(
  'bank mission citizen national people country decision demand position support office ministry party member government leadership operation commitment'.split(
    ' ',
  ),
);

/** "offered no specifics", "made no concessions": nothing was offered. "Said no to the offer" is an answer. */
export const isNothing = ({ tokens }: Scene, noun: Noun | undefined) =>
  noun !== undefined &&
  (/^(?:no|neither|none|nobody|nothing)$/.test(tokens[noun.first]!.lower) || isLittle(tokens, noun)) &&
  !(noun.last - noun.first === 1 && tokens[noun.first]!.lower === 'no') &&
  !/^(?:fewer|less)$/.test(tokens[noun.first + 1]?.lower ?? ''); // "|no fewer than| ten countries condemned it"

/** "gives |too little| aid", "|little| support": as good as none; "a little" is something. */
const isLittle = (tokens: Scene['tokens'], { first }: Noun) =>
  tokens[first]!.lower === 'little' ||
  (tokens[first]!.lower === 'too' && /^(?:little|few)$/.test(tokens[first + 1]?.lower ?? ''));

/**
 * The first phrase with one of the prepositions, in their order, with all that is coordinated: in the zone, hanging on `noun`,
 * or on a participle that describes it ("restrictions imposed on the former premier").
 */
export function phraseWith(scene: Scene, zone: Zone, preps: readonly string[], noun: Noun | null): Noun[] {
  for (const prep of preps)
    for (const phrase of zone.phrases)
      if (phrase.prep === prep && !isInside(scene, phrase)) return spread(scene.chunks, phrase, zone.clause.to);
  if (!noun) return [];
  const hanging = phraseOn(scene, noun, preps);
  if (hanging.length > 0 || scene.described.has(noun)) return hanging;
  const late = zone.late.find((one) => one.prep !== null && preps.includes(one.prep));
  return late ? spread(scene.chunks, late, zone.clause.to) : [];
}

/** The first phrase with one of the prepositions that hangs on a noun itself ("the rescue |of Poland|"), or on a participle that describes it. */
export function phraseOn(scene: Scene, noun: Noun, preps: readonly string[]): Noun[] {
  const onto = ({ prep, time }: Noun) => prep !== null && preps.includes(prep) && !time;
  for (const phrase of tailOf(scene.chunks, noun)) {
    if (isBlowBefore(scene, phrase)) break;
    if (onto(phrase) && (phrase.at === noun.at + 1 || !isInside(scene, phrase)))
      return spread(scene.chunks, phrase, scene.chunks.length);
  }
  const described = scene.described.get(noun);
  if (!described) return [];
  const phrase = zoneOf(scene, described).phrases.find(
    (one) => one.prep !== null && one.prep !== 'by' && preps.includes(one.prep),
  );
  return phrase ? spread(scene.chunks, phrase, described.to) : [];
}

function spread(chunks: readonly Chunk[], phrase: Noun, end: number): Noun[] {
  return readGroup(chunks, phrase.at, Math.max(end, phrase.at + 1));
}

const OFFICES =
  /^(?:president|premier|minister|chancellor|king|queen|governor|general|ambassador|commander|leader|chief|mayor|judge|capital|city|town|village|port|island|province|cruiser|frigate|destroyer|carrier|gunboat|icebreaker|minesweeper|tanker|freighter|ferry|trawler|submarine|corvette|ship|vessel|warship|airliner)$/;

/** Is the head of the phrase in the set: "talks", "a state of emergency", for "*person" anybody who can act? */
export function inSet(scene: Scene, noun: Noun, set: NounSet): boolean {
  const { tokens } = scene;
  const head = tokens[noun.head]!;
  if (set.anything) return true;
  const whole = wholeOf(scene, noun); // "some of its troops", "dozens of prisoners"
  if (whole !== noun && (PARTITIVES.has(head.lower) || !set.words.has(head.lemma))) return inSet(scene, whole, set);
  const { lower, lemma } = head;
  if (set.words.has(lemma) || (lower !== lemma && set.words.has(lower))) return true;
  const one = singular(lower);
  if (one !== lower && one !== lemma && set.words.has(one)) return true;
  // "remove |President| Pedro Castillo", "seized |the capital| Damascus": what the name before is
  if (head.pos === 'PROPN' && noun.head > noun.first)
    for (let i = noun.first; i < noun.head; i++)
      if (OFFICES.test(tokens[i]!.lower) && set.words.has(tokens[i]!.lower)) return true;
  if (set.anybody && actorOf(scene, noun).length > 0) return true;
  if (set.unions && resolvedOf(scene, noun)?.role === 'IGO') return true;
  if (set.countries && head.pos === 'PROPN' && resolvedOf(scene, noun)?.kind === 'country') return true;
  if (set.places && resolvedOf(scene, noun)?.kind === 'place') return true;
  if (set.phrases.size === 0) return false;
  return endsLike(scene, noun, set.phrases.get(head.lemma)) || endsLike(scene, noun, set.phrases.get(head.lower));
}

/** "airstrikes" -> "airstrike", where the tagger's dictionary has no word for it. */
const singular = (word: string) => (word.endsWith('s') ? word.slice(0, -1) : word);

function endsLike({ tokens }: Scene, noun: Noun, phrases: readonly (readonly string[])[] | undefined): boolean {
  if (!phrases) return false;
  return phrases.some((words) => {
    const head = words[0] === tokens[noun.head]!.lemma ? noun.head : noun.head - words.length + 1;
    return (
      head >= 0 &&
      words.every(
        (word, k) =>
          tokens[head + k] !== undefined && (tokens[head + k]!.lower === word || tokens[head + k]!.lemma === word),
      )
    );
  });
}

/** Is this a word asked for: "part" of "took part in", "guilty" of "found him guilty", "tear gas"? */
export function isOneOf(scene: Scene, noun: Noun, { words, phrases }: Choice): boolean {
  const { tokens } = scene;
  const head = tokens[noun.head]!;
  if (words.has(head.lower) || words.has(head.lemma)) return true;
  if (noun.last - 1 > noun.head && words.has(tokens[noun.last - 1]!.lower)) return true;
  return phrases.length > 0 && endsLike(scene, noun, phrases);
}
