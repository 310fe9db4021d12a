import { type ResolvedActor, resolveActor } from '../../annotate/entities/index.ts';
import type { Actor, EventType } from '../../model/event.ts';
import type { Chunk, Noun } from '../grammar/chunk.ts';
import { BLOWS, type Scene } from './draft.ts';

/** Kinds of entities that never act; a place acts only where it stands for its government, which entities settle. */
export const THINGS = new Set(['treaty', 'programme', 'weapon', 'summit', 'facility', 'place']);

const AFTER = new Set(['of', 'in', 'from', 'for', 'at', 'to', 'near']);

/** What entities say of the phrase with what hangs on it; asked once. */
export function resolvedOf(scene: Scene, noun: Noun): ResolvedActor | null {
  let found = scene.resolved.get(noun);
  if (found === undefined) {
    // "|its| consulate in Damascus" is not of the town
    const end = noun.possessor?.pronoun
      ? noun.last
      : (withLeader(scene, noun) ?? withTail(scene.chunks, noun, isEdge(scene, noun)));
    found = resolveActor(scene.annotated, scene.lexicon, noun.first, end);
    scene.resolved.set(noun, found);
  }
  return found;
}

/** A phrase as it stands, with the country it names at most. */
export function phraseActor(scene: Scene, noun: Noun, country: string | null): Actor {
  const { tokens } = scene;
  const from =
    noun.last - noun.first > 1 && /^(?:the|a|an)$/.test(tokens[noun.first]!.lower) ? noun.first + 1 : noun.first;
  const start = tokens[from]!.start;
  const end = tokens[noun.last - 1]!.end;
  const name = textBetween(scene, start, end);
  return { name, id: null, country, role: null, start, end, certainty: 'stated' };
}

/** The words of `[start, end)` on one line. */
export function textBetween({ annotated }: Scene, start: number, end: number): string {
  const words = annotated.document.text.slice(start, end);
  return BROKEN.test(words) ? words.replace(/\s+/g, ' ') : words;
}
const BROKEN = /[^\S ]| {2}/;

export function membersOf({ annotated, lexicon }: Scene, ids: readonly string[], start: number, end: number): Actor[] {
  return ids.map((id) => {
    const entity = annotated.entities.find((one) => one.id === id);
    const known =
      entity ?? lexicon.countries.find((one) => one.id === id) ?? lexicon.actors.find((one) => one.id === id);
    const role = entity?.role ?? (known && 'adjectives' in known ? 'GOV' : null);
    return {
      name: known?.name ?? id,
      id,
      country: known?.country ?? null,
      role,
      start,
      end,
      certainty: 'inferred' as const,
    };
  });
}

/** The phrases that hang on this one: "of …", "in …", "between … and …". Stops at a verb, a mark or a phrase on its own. */
export function tailOf(chunks: readonly Chunk[], noun: Noun): Noun[] {
  const tail: Noun[] = [];
  for (let i = noun.at + 1; i < chunks.length && tail.length < 8; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || (chunk.prep === null && !chunk.time)) {
      const next = chunks[i + 1];
      if (chunk.kind === 'and' && next?.kind === 'noun' && tail.length > 0 && next.possessor === null) continue;
      if (chunk.kind === 'noun' && chunks[i - 1]?.kind === 'and') continue;
      break;
    }
    tail.push(chunk);
  }
  return tail;
}

/** "four |of the detained teachers|", "some |of the rebels|": the phrase that says of whom a number is a part. */
export function countedOf({ chunks, tokens }: Scene, noun: Noun): Noun {
  let counted = noun;
  for (let i = noun.at + 1; i < noun.at + 4; i++) {
    const { pos, lower } = tokens[counted.head]!;
    const next = chunks[i];
    if ((pos !== 'NUM' && !PART.test(lower)) || next?.kind !== 'noun' || next.prep !== 'of') break;
    counted = next;
  }
  return counted;
}
const PART =
  /^(?:some|many|most|several|few|dozens|scores|tens|hundreds|thousands|millions|half|majority|number|hordes|crowds)$/;

/** "|after| the raid": words behind which an affair is told beside, with parties of its own. */
export const opensAside = (word: string): boolean => ASIDE.test(word);
const ASIDE = /^(?:after|following|since|despite)$/;

/** "recalled its envoy |after a raid by militants on a base|" */
export const isAside = ({ prep }: Noun): boolean => prep !== null && opensAside(prep);

/** "|after a raid| by militants on a base": what is done to somebody there is not done by the verb; a deal made before it may be with its target. */
export const isBlowBefore = ({ frames, tokens }: Scene, noun: Noun): boolean => {
  const told = isAside(noun) ? frames.nouns.get(tokens[noun.head]!.lemma)?.[0] : undefined;
  return told !== undefined && HOSTILE.has(told.type);
};
const HOSTILE: ReadonlySet<EventType> = new Set([...BLOWS, 'PROTEST', 'THREATEN']);

/** "signed a statement at the end |of a summit|": it belongs to the phrase before, not to the verb or its object. */
export function isInside({ chunks, tokens }: Scene, { prep, at }: Noun): boolean {
  const before = prep === 'of' || prep === 'to' || prep === 'with' ? chunks[at - 1] : undefined;
  if (before?.kind !== 'noun' || before.prep === null || before.prep === 'of') return false;
  // "war games along the border |with Niger|": where, not with whom
  if (prep === 'with' && isFrontier(tokens[before.head]!.lower)) return true;
  // "met after a warning |to Greece|", "after clashes |with rebels|"
  if (AFTER_DEED.test(before.prep) && DEED.test(tokens[before.head]!.lower)) return true;
  // "rejected the plan in an address |to the nation|"
  if (prep === 'with') return false;
  return prep === 'of' || (/^(?:in|during)$/.test(before.prep) && SPOKEN.test(tokens[before.head]!.lemma));
}

export const isFrontier = (word: string): boolean => FRONTIER.test(word);
const FRONTIER = /^(?:borders?|frontiers?|boundary)$/;
const AFTER_DEED = /^(?:after|following|over|amid|despite|before|since)$/;
const DEED =
  /^(?:warnings?|threats?|ultimatum|snub|aid|sales|visit|trip|letter|clash|clashes|battles?|skirmish|skirmishes|firefight|gunfight|war|hostilities|fighting|rupture)$/;
const SPOKEN = /^(?:address|speech|letter|statement|message|remark|interview|briefing|report|note)$/;

/** "hailed the election |in Chile|", "said sorry for the war |in Java|": the country of what is spoken of. */
export function countryOf(scene: Scene, noun: Noun | undefined): Noun[] {
  if (!noun) return [];
  const found = tailOf(scene.chunks, noun).find(
    (one) => one.prep === 'in' && resolvedOf(scene, one.possessor ?? one)?.kind === 'country',
  );
  return found ? [found.possessor ?? found] : [];
}

/** "the border |with Congo|", "the waters |off Nicaragua|": whose they are stands behind. */
const isEdge = ({ tokens }: Scene, { head }: Noun): boolean =>
  /^(?:borders?|frontiers?|boundary|waters|coast|coasts)$/.test(tokens[head]!.lower);

/** "forces |loyal to General Haftar|", "the militia |led by Moqtada al-Sadr|": up to whom they follow. Null for all others. */
function withLeader({ chunks, tokens }: Scene, noun: Noun): number | null {
  const { last, at } = noun;
  const to = FOLLOWING.get(tokens[last]?.lower ?? '');
  if (to === undefined || tokens[last + 1]?.lower !== to) return null; // not "the president |headed to| Baku"
  for (let i = at + 1; i < chunks.length && i < at + 4; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'noun' && /^(?:to|by)$/.test(chunk.prep ?? '') && chunk.from === last + 1) return chunk.last;
  }
  return null;
}
const FOLLOWING = new Map([
  ['loyal', 'to'],
  ['faithful', 'to'],
  ['led', 'by'],
  ['commanded', 'by'],
  ['headed', 'by'],
]);

/** Token index up to which "of", "in", "from" phrases still describe this one. */
export function withTail(chunks: readonly Chunk[], noun: Noun, edge = false): number {
  let last = noun.last;
  for (let i = noun.at + 1; i < chunks.length && i < noun.at + 4; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || chunk.prep === null || chunk.from !== last || chunk.time) break;
    if (!AFTER.has(chunk.prep) && !(edge && (chunk.prep === 'with' || chunk.prep === 'off'))) break;
    last = chunk.last;
  }
  return last;
}

/** "the cleric's execution", "the leader's arrest": nouns whose owner undergoes them, unless he is one who kills or arrests. */
export const isSuffered = ({ tokens }: Scene, { head }: Noun): boolean => SUFFERED.test(tokens[head]!.lemma);
const SUFFERED =
  /^(?:execution|arrest|killing|murder|assassination|detention|imprisonment|jailing|deportation|expulsion|abduction|kidnapping|conviction|torture|beheading|shooting|poisoning|release)$/;
/** Who does such things to others. */
export const FORCES: ReadonlySet<string> = new Set([
  'GOV',
  'MIL',
  'COP',
  'REB',
  'UAF',
  'SPY',
  'PRM',
  'JUD',
  'CRM',
  'IGO',
]);
