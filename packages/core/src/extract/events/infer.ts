import type { Actor, EventType } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { readGroup } from '../grammar/groups.ts';
import { MESSAGES } from '../grammar/words.ts';
import { actorsOf } from './actors.ts';
import { BLOWS, type Draft, partiesOf, type Scene, toldSince } from './draft.ts';
import { isIdentified } from './known.ts';
import { firstEndingAfter } from './mentions.ts';
import { nounFrame } from './nominal.ts';
import { zoneOf } from './roles.ts';
import { isInAside, isTaken } from './taken.ts';
import { isAmong, spareVictims } from './victims.ts';

/** What is said or done to somebody even where the words leave him out: "Mr Kim had asked for the removal of all sanctions". */
const DIRECTED: ReadonlySet<EventType> = new Set([
  'REQUEST',
  'REJECT',
  'ACCUSE',
  'THREATEN',
  'AGREE',
  'SANCTION',
  'CONCEDE',
]);
/** What an attack may go on from, with the same victim. */
const QUARRELS: ReadonlySet<EventType> = new Set([...BLOWS, 'THREATEN', 'ACCUSE']);

/** How many events back the other side may have been named. */
const MEMORY = 5;

/** Crowds, firms and victims are not whom a state speaks to. */
const PRIVATE: ReadonlySet<string> = new Set([
  'CVL',
  'BUS',
  'MNC',
  'JRN',
  'MED',
  'EDU',
  'AGR',
  'LAB',
  'REF',
  'SOC',
  'CRM',
]);

/**
 * Fills in the target that the words leave out, where only one reading is left: the one other country of the sentence, else the one
 * that the actor dealt with last. Marked inferred; with two candidates nothing is filled in.
 */
export function inferTarget(scene: Scene, draft: Draft, drafts: readonly Draft[], history: readonly Draft[]): void {
  const victims = spareVictims(scene, draft);
  const own = new Set(draft.actors.map((actor) => actor.country).filter((country) => country !== null));
  // what belongs to the actor's own country does not count: "the inter-Korean office" in the North
  if (
    draft.actors.length === 0 ||
    own.size > 1 ||
    draft.targets.some((one) => isIdentified(one) && (one.country === null || !own.has(one.country)))
  )
    return;
  if (draft.targets.some(({ id, name }) => id === null && SEVERAL.test(name))) return; // "urged both parties": not one of them
  if (draft.actors.length > 1 && draft.rule === 'SANCTION/collapse') return; // it was between them
  // "the parents rebuked |Mr Trump| for what he said of the North": quarrels at home
  if (draft.targets.some(({ id, role, country }) => id !== null && id !== country?.toLowerCase() && role !== null))
    return;
  const receiver = receiverOf(scene, draft, drafts);
  if (receiver.length > 0) {
    draft.targets = receiver;
    return;
  }
  const between = draft.type === 'REQUEST' ? sidesBetween(scene, draft, own) : [];
  if (between.length > 1) {
    draft.targets = between;
    return;
  }
  const doer = doerOfDeed(scene, draft, history);
  if (doer.length > 0) {
    draft.targets = doer;
    return;
  }
  if (own.size === 0 || (!DIRECTED.has(draft.type) && draft.type !== 'ASSAULT')) return;
  const joined = drafts.find(
    (one) =>
      one !== draft &&
      one.clause.order < draft.clause.order &&
      one.clause.subject.length > 0 &&
      one.clause.subject[0] === draft.clause.subject[0] &&
      (draft.type !== 'ASSAULT' || QUARRELS.has(one.type)) && // "freed three prisoners and blew up tunnels"
      one.targets.some(isIdentified),
  );
  if (joined && !draft.nominal) {
    // "criticized Washington and threatened to quit"
    draft.targets.push(
      ...joined.targets
        .filter((one) => isIdentified(one) && !own.has(one.country ?? ''))
        .map((one) => ({ ...one, certainty: 'inferred' as const })),
    );
    return;
  }
  if (draft.type === 'ASSAULT' && draft.clause.verb.lemma !== 'invade') return; // what was blown up is nobody's, unless the same breath says whose
  if (isAtHome(draft)) return;
  const other =
    inSentence(
      scene,
      own,
      untilAside(scene, draft),
      (offset) => isTaken(draft, drafts, offset) || isInAside(scene, draft, offset) || isAmong(scene, victims, offset),
    ) ??
    (draft.targets.some(({ role }) => role !== null) || (draft.type === 'THREATEN' && draft.targets.length > 0)
      ? null
      : inHistory(draft, history, own, oldestInMind(scene, draft)));
  if (other) draft.targets.push({ ...other, certainty: 'inferred' });
}

/** "called for an end to fighting |between Armenia and Azerbaijan|": asked of those who could do it. */
function sidesBetween(scene: Scene, { clause, last, nominal }: Draft, own: ReadonlySet<string>): Actor[] {
  const { chunks } = scene;
  if (nominal) return [];
  const between = chunks.find(
    (chunk): chunk is Noun =>
      chunk.kind === 'noun' && chunk.at > clause.verb.at && chunk.first < last && chunk.prep === 'between',
  );
  const sides = between ? actorsOf(scene, readGroup(chunks, between.at, chunks.length)) : [];
  return sides.some(({ country }) => own.has(country ?? '')) ? [] : sides;
}

/** "sent Saddam a message |demanding| that he withdraw": what a message says is said to whoever it is sent to. */
function receiverOf({ tokens }: Scene, { clause }: Draft, drafts: readonly Draft[]): Actor[] {
  const [message] = clause.subject;
  if (clause.link !== 'participle' || !message || !MESSAGES.has(tokens[message.head]!.lemma)) return [];
  const sent = drafts.find((one) => one.clause === clause.parent);
  return sent?.targets.filter(isIdentified).map((one) => ({ ...one, certainty: 'inferred' as const })) ?? [];
}

const SEVERAL =
  /^(?:all|every|each|member|other) .*(?:members?|states|countries|nations|governments)$|^(?:both|(?:the )?two|all|either|each|every) (?:\w+ )?(?:part(?:y|ies)|sides?|countr(?:y|ies)|nations?|states?|governments?|leaders?|factions?|camps?|rivals?|neighbou?rs?|capitals?|forces|groups?)$/i;

/** "promised to veto |the bill|", "would welcome |anything|": laws are one's own affair, and what is left open names nobody. */
function isAtHome({ targets, clause }: Draft): boolean {
  if (clause.children.some(({ verb }) => /^(?:resign|retire|abdicate)$/.test(verb.lemma))) return true; // "offered to resign over the crisis"
  return targets.some(({ name, id }) => id === null && AT_HOME.test(name));
}
const AT_HOME =
  /(?:^|\s)(?:bill|law|legislation|act|amendment|constitution|budget|decree|referendum|anything|something|nothing|everything)$/i;

/** What a stance may be taken towards without a name: the deed told just before. */
const STANCES: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT', 'REJECT']);

/** "voiced regret at |the decision|": words for whatever was done before; what was only said is no deed. */
const MOVES: ReadonlySet<string> = new Set(['decision', 'move', 'step', 'action', 'act']);
const SAID: ReadonlySet<EventType> = new Set([...STANCES, 'REQUEST', 'THREATEN', 'CONSULT']);

/** "Armenia condemned |the offensive|": whoever did what the sentences before tell under such a noun. */
function doerOfDeed(scene: Scene, draft: Draft, history: readonly Draft[]): Actor[] {
  if (!STANCES.has(draft.type) || draft.nominal) return [];
  const [noun, more] = zoneOf(scene, draft.clause).object;
  if (!noun || more || noun.possessor || !/^(?:the|this|these)$/.test(scene.tokens[noun.first]!.lower)) return [];
  const type = nounFrame(scene, noun)?.type;
  const any = MOVES.has(scene.tokens[noun.head]!.lemma);
  if (!any && (!type || type === draft.type)) return [];
  const deeds = toldSince(history, draft.sentence - (any ? 2 : 4)).filter(
    (one) => (any ? !SAID.has(one.type) : one.type === type) && one.sentence < draft.sentence,
  );
  // "missiles |struck| the port, two were shot down. He condemned |the strikes|": told by the same word, where several did something
  const { lemma } = scene.tokens[noun.head]!;
  const same = deeds.findLast(({ clause }) => !any && lemma.startsWith(clause.verb.lemma));
  const doersOf = (deed: Draft | undefined) => deed?.actors.filter((one) => one.country !== null) ?? [];
  const near = deeds.filter((one) => one.sentence >= draft.sentence - 2);
  const last = doersOf(near.at(-1));
  const agreed = any || near.every((one) => doersOf(one).every(({ country }) => country === last[0]?.country));
  const doers = same ? doersOf(same) : agreed ? last : [];
  if (doers.length === 0 || doers.some((one) => draft.actors.some((actor) => actor.country === one.country))) return [];
  return doers.map((one) => ({ ...one, start: null, end: null, certainty: 'inferred' }));
}

/** "withdrew its staff |three weeks after its summit with the United States|": offset of what is told to say when, or the sentence's end. */
function untilAside({ annotated, sentence, chunks, tokens }: Scene, { clause }: Draft): number {
  const aside = chunks.find(
    ({ kind, at, first }) => at > clause.verb.at && kind === 'sub' && TELLS_WHEN.test(tokens[first]!.lower),
  );
  return aside ? tokens[aside.first]!.start : annotated.sentences[sentence]!.end;
}
const TELLS_WHEN = /^(?:after|before|when|while|since|until|once)$/;

function inSentence(
  { annotated, sentence }: Scene,
  own: ReadonlySet<string>,
  end: number,
  taken: (offset: number) => boolean,
): Actor | null {
  const { mentions, entities, sentences, document } = annotated;
  const { start } = sentences[sentence]!;
  let found: Actor | null = null;
  for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i]!.start < end; i++) {
    const mention = mentions[i]!;
    const { id, country, kind, role, certainty } = entities[mention.entity]!;
    if (taken(mention.start)) continue;
    if (role === 'JRN') continue; // "told Reuters"
    if (country === null || own.has(country) || (kind !== 'country' && kind !== 'person' && kind !== 'organization'))
      continue;
    if (mention.rule === 'adjective' && found) continue;
    if (found && found.country !== country) return null;
    if (found && kind !== 'country') continue;
    found = {
      name: document.text.slice(mention.start, mention.end),
      id,
      country,
      role,
      start: mention.start,
      end: mention.end,
      certainty,
    };
  }
  return found;
}

/** The first sentence whose affairs are still in mind: under another day of a chronicle stands another affair. */
function oldestInMind({ entry, before, sentence }: Scene, { rule, targets }: Draft): number {
  // a thing that is spoken of is an affair by itself, unless the sentences right before tell whose: "called the reports baseless"
  const span = targets.length === 0 ? SPAN : rule === 'REJECT/break-rule' ? 0 : NEAR;
  let oldest = entry === null ? sentence - span : sentence;
  for (let one = entry === null ? null : before; one && one.entry === entry; one = one.before) oldest = one.sentence;
  return oldest;
}
/** How many sentences back the other side may have been named. */
const SPAN = 8;
const NEAR = 2;
/** What two do together. */
const TOGETHER: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'SUPPORT', 'RETREAT']);

function inHistory(draft: Draft, history: readonly Draft[], own: ReadonlySet<string>, since: number): Actor | null {
  for (let i = history.length - 1; i >= 0 && i >= history.length - MEMORY; i--) {
    const past = history[i]!;
    if (past === draft || past.sentence === draft.sentence) continue;
    if (past.sentence < since) return null;
    const all = partiesOf(past);
    const isOwn = ({ country }: Actor) => country !== null && own.has(country);
    if (!all.some(isOwn)) continue;
    // what befell two together sets neither against the other: "imposed an embargo on both. Ethiopia rejected the resolution"
    const across = TOGETHER.has(past.type) ? all : past.actors.some(isOwn) ? past.targets : past.actors;
    if (!past.actors.some(isOwn) && across.some(({ id, country }) => id !== null && country === null)) return null;
    const others = across.filter(
      ({ country, role }) => country !== null && role !== null && !PRIVATE.has(role) && !own.has(country),
    );
    const countries = new Set(others.map(({ country }) => country));
    if (countries.size === 1) return { ...others[0]!, start: null, end: null };
    if (countries.size > 1) return null;
  }
  return null;
}
