import type { Noun } from '../grammar/chunk.ts';
import type { Draft, Scene } from './draft.ts';
import { firstEndingAfter } from './mentions.ts';
import { MISSION } from './owners.ts';

export interface Where {
  place: string | null;
  country: string | null;
}

const IN = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'off',
  'around',
  'across',
  'north of',
  'south of',
  'east of',
  'west of',
]);
/** Heads that only say what kind of place follows: "the Syrian town |of Idlib|". */
const KINDS =
  /^(?:town|city|village|province|region|district|port|island|state|capital|suburb|neighborhood|neighbourhood|governorate|county|municipality|area|enclave)$/;
/** "had dinner, eight months |after| their first summit in Singapore": places of another time follow. */
const ELSEWHEN = new Set(['after', 'before', 'since', 'following', 'until', 'ahead of', 'prior to']);
const NOWHERE: Where = { place: null, country: null };

/** The place that the event's own words name ("in Kabul", "the Syrian town of Idlib", "visited Rome"); never the dateline of the article. */
export function whereOf(scene: Scene, draft: Draft): Where {
  const { chunks, tokens } = scene;
  const own = chunks.filter(
    (chunk): chunk is Noun =>
      chunk.kind === 'noun' && !chunk.time && chunk.first >= draft.first && chunk.first < draft.last,
  );
  for (const noun of own) {
    if (noun.prep !== null && ELSEWHEN.has(noun.prep) && noun.at > draft.clause.verb.at) break;
    if (noun.prep === null || !IN.has(noun.prep) || isBlow(scene, noun)) continue;
    if (SPOKEN.test(draft.type) && isOfDeed(scene, noun)) continue;
    const place = kindOf(scene, noun) ?? placeWithin(scene, noun) ?? unlisted(scene, noun);
    if (place) return place;
  }
  for (const noun of own) {
    if (noun.prep !== null && ELSEWHEN.has(noun.prep) && noun.at > draft.clause.verb.at) break;
    const place = kindOf(scene, noun);
    if (place) return place;
  }
  // "|In Peru,| police raided": before the first clause
  const [opening, comma] = chunks;
  if (
    opening?.kind === 'noun' &&
    !opening.time &&
    IN.has(opening.prep ?? '') &&
    comma?.kind === 'comma' &&
    draft.clause.link === 'main'
  ) {
    const place = placeWithin(scene, opening);
    if (place) return place;
  }
  const shared = SPOTS.test(draft.type) ? placeBefore(scene, draft) : null;
  if (shared) return shared;
  if (draft.mode !== 'visit' && draft.rule !== 'ASSAULT/occupy') return NOWHERE;
  const [aim] = draft.targets;
  const goal =
    aim && own.find((noun) => tokens[noun.first]!.start <= aim.start! && aim.start! < tokens[noun.last - 1]!.end);
  return (goal && placeWithin(scene, goal)) ?? NOWHERE;
}

/** "killed |in a U.S. drone strike|": no place. */
const isBlow = ({ tokens }: Scene, { head }: Noun) => BLOW.test(tokens[head]!.lower);
const BLOW =
  /^(?:(?:air)?strikes?|attacks?|raids?|bombings?|shelling|bombardments?|blasts?|explosions?|ambush(?:es)?|operations?|offensives?|clash(?:es)?|shootings?|crackdowns?|incursions?)$/;

/** "condemned the coup |in Niger|", "blamed Israel for the assassination |in Tehran|": where the deed was, not the words about it. */
const isOfDeed = ({ chunks, tokens, frames }: Scene, { at }: Noun): boolean => {
  const deed = chunks[at - 1];
  if (deed?.kind !== 'noun' || deed.time) return false;
  const { lemma, lower } = tokens[deed.head]!;
  return BLOW.test(lower) || frames.nouns.has(lemma) || frames.sets.get('affair')!.words.has(lower);
};
const SPOKEN = /^(?:ACCUSE|SUPPORT|REQUEST|REJECT|THREATEN)$/;

const SPOTS = /^(?:ASSAULT|COERCE|PROTEST)$/;

/** "attacked a market |in Kano|, killing 12": what the same subject did before in the sentence was done there. */
function placeBefore(scene: Scene, { clause }: Draft): Where | null {
  if (clause.link !== 'participle' && clause.link !== 'and') return null;
  const before = scene.clauses.findLast(
    ({ order, subject }) => order < clause.order && subject[0] !== undefined && subject[0] === clause.subject[0],
  );
  if (!before) return null;
  for (let i = before.from; i < before.to; i++) {
    const chunk = scene.chunks[i]!;
    if (chunk.kind !== 'noun' || chunk.time || chunk.prep === null || !IN.has(chunk.prep)) continue;
    const place = kindOf(scene, chunk) ?? placeWithin(scene, chunk);
    if (place) return place;
  }
  return null;
}

/** What "town of" names; null for other phrases. */
function kindOf(scene: Scene, noun: Noun): Where | null {
  const next = scene.chunks[noun.at + 1];
  if (next?.kind !== 'noun' || next.prep !== 'of' || next.time || !KINDS.test(scene.tokens[noun.head]!.lemma))
    return null;
  return placeWithin(scene, next) ?? unknownName(scene, next);
}

/** "the town of |Yevlakh|": a name that no list knows is a place all the same. */
function unknownName({ annotated, tokens }: Scene, { first, last, head }: Noun): Where | null {
  if (tokens[head]!.pos !== 'PROPN' || !/^\p{Lu}/u.test(tokens[head]!.text)) return null;
  const from = tokens[first]!.lower === 'the' ? first + 1 : first;
  return { place: annotated.document.text.slice(tokens[from]!.start, tokens[last - 1]!.end), country: null };
}

/** Prepositions that only a place takes with a name: "killed |in| Chilpancingo"; "at Reuters" and "across Europe" tell less. */
const PLACING = new Set(['in', 'near', 'outside', 'north of', 'south of', 'east of', 'west of']);
/** Capitals behind "in" that are no places. */
const NO_PLACE =
  /^(?:parliament|congress|senate|court|cabinet|assembly|council|arabic|mandarin|hindi|urdu|farsi|pashto|swahili|latin|yiddish|hebrew|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|ramadan|christmas|easter|lent|god|operation|phase|part|chapter|article|section|group|division|league)$/;

/** "killed |in Uruapan|, Michoacan": a name that no list knows; its country is that of the place behind the comma. */
function unlisted(scene: Scene, noun: Noun): Where | null {
  const { annotated, chunks, tokens } = scene;
  const { first, last, prep, at } = noun;
  if (prep === null || !PLACING.has(prep) || last - first > 3) return null;
  for (let i = first; i < last; i++) {
    const { pos, text, lower } = tokens[i]!;
    if (pos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(text) || NO_PLACE.test(lower)) return null;
  }
  const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
  const named = annotated.mentions[firstEndingAfter(annotated.mentions, start)];
  if (named && named.start < end) return null;
  const wider = chunks[at + 1]?.kind === 'comma' ? chunks[at + 2] : undefined;
  const country =
    wider?.kind === 'noun' && wider.prep === null && !wider.time ? placeWithin(scene, wider)?.country : null;
  return { place: annotated.document.text.slice(start, end), country: country ?? null };
}

function placeWithin({ annotated, tokens }: Scene, noun: Noun): Where | null {
  const from = tokens[noun.first]!.start;
  const to = tokens[noun.last - 1]!.end;
  for (let i = firstEndingAfter(annotated.mentions, from); i < annotated.mentions.length; i++) {
    const mention = annotated.mentions[i]!;
    if (mention.start >= to) break;
    const entity = annotated.entities[mention.entity]!;
    // "at the |British| mission": whose it is, not where it stands
    if (mention.rule === 'adjective' && MISSION.test(tokens[noun.head]!.lower)) continue;
    if (entity.kind === 'place' || entity.kind === 'country' || entity.kind === 'facility')
      return { place: entity.name, country: entity.country };
  }
  return null;
}
