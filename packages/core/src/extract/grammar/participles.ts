import type { Chunk, Noun } from './chunk.ts';
import type { Clause } from './clause.ts';
import { isTop } from './groups.ts';
import { joinParticiple } from './joined-participles.ts';
import { preparePending } from './pending.ts';
import { isObjectGap } from './relatives.ts';
import { commaBetween } from './subject-phrase.ts';
import { hang, isTensed, nearest, type Region, type Walk } from './walk.ts';
import { INTRANSITIVE } from './words.ts';

/** "arrested": a participle when "by" follows, when another verb already has the subject, or when its form says so. */
export function linkParticiple(walk: Walk, clause: Clause, region: Region): number | null {
  const { chunks, clauses } = walk;
  const { last, before, at, from, boundary } = region;
  const next = chunks[at + 1];
  if (before?.kind === 'and' || (before?.kind === 'noun' && before.time && chunks[at - 2]?.kind === 'and')) {
    return joinParticiple(walk, clause, region);
  }
  if (INTRANSITIVE.has(clause.verb.lemma) && clause.verb.form === 'past')
    if (clause.verb.lemma !== 'threaten' || isTop(next) || !hasAgent(chunks, at + 1)) return null; // "Cambodian troops remained on alert"
  if (before === undefined && last && /^(?:stay|remain|keep|get|become|seem|appear|feel|look)$/.test(last.verb.lemma)) {
    clause.passive = true;
    return hang(clause, 'complement', '', last, last.subject, at); // "stay committed"
  }
  if (before === undefined && last?.verb.lemma === 'stand') {
    clause.passive = true;
    return hang(clause, 'and', '', last.parent, last.subject, at); // "stands accused"
  }
  // "as envisaged in the deal", "if elected"
  if (before?.kind === 'prep' && /^(?:as|if|when|than|though|once|while)$/.test(before.word)) {
    clause.passive = true;
    return hang(clause, 'participle', before.word, last, [], at - 1);
  }
  if (isSetOff(walk, clause, region)) {
    preparePending(walk, region, at);
    clause.passive = true;
    return hang(clause, 'participle', ',', null, walk.pending, at);
  }
  const alone = !last && !walk.headline && !finiteLater(chunks, at); // "Sales declined by a tenth."
  const agent = !alone && hasAgent(chunks, at + 1);
  const objectFollows = isTop(next);
  const noun = before?.kind === 'noun' ? before : null;
  // "deployed troops in Srinagar |and police detained 160 activists|"
  if (
    objectFollows &&
    noun &&
    last &&
    chunks[at - 2]?.kind === 'and' &&
    !/^(?:give|grant|offer|name|call|pay)$/.test(clause.verb.lemma)
  )
    return null;
  if (noun?.pronoun && noun.prep === null) return null; // "an opinion piece it published"
  if (!agent && !objectFollows && isObjectGap(walk, region)) return null;
  const opened = boundary >= 0 && isOpen(chunks[boundary]!);
  const embedded =
    last !== null &&
    !opened &&
    noun !== null &&
    !commaBetween(chunks, from, at) &&
    isTensed(last) &&
    // "ordered an investigation over a charge based on": without an object it can only describe
    (!walk.words.saying.has(last.verb.lemma) || (!objectFollows && chunks[at + 1]?.kind === 'noun' && from < at - 1)) &&
    walk.pending.length === 0;
  const pastOnly = clause.verb.form === 'past';
  const described =
    pastOnly &&
    !objectFollows &&
    last !== null &&
    !opened &&
    walk.pending.length === 0 &&
    isDescribed(walk, region, clause);
  if (
    clause.verb.form === 'participle' ||
    (agent && !objectFollows) ||
    embedded ||
    described ||
    (pastOnly &&
      noun &&
      !objectFollows &&
      finiteAhead(chunks, at) &&
      walk.pending.length === 0 &&
      !(last && walk.words.saying.has(last.verb.lemma)))
  ) {
    if (noun && !noun.time) {
      if (!last || commaBetween(chunks, from, at) || walk.words.saying.has(last.verb.lemma) || opened)
        preparePending(walk, region, at);
      clause.passive = true;
      return hang(clause, 'participle', 'noun', last, [heldBefore(walk, clause, noun)], at);
    }
    if (described && before?.kind === 'comma') {
      const noun = chunks[at - 2];
      clause.passive = true;
      return hang(clause, 'participle', 'noun', last, noun?.kind === 'noun' ? [noun] : [], at);
    }
    if (before?.kind === 'comma' && (agent || clause.verb.form === 'participle')) {
      const subject = nearest(clauses, isTensed)?.subject ?? [];
      if (clauses.length === 0) preparePending(walk, region, at);
      clause.passive = true;
      return hang(clause, 'participle', ',', last, walk.pending.length > 0 ? walk.pending : subject, at);
    }
    if (clause.verb.form === 'participle') {
      clause.passive = true;
      return hang(clause, 'participle', '', last, last?.subject ?? [], at);
    }
  }
  return null;
}

/** "The minister, |jailed in 2010|, accused Ankara": between commas, and the verb of the sentence right behind. */
function isSetOff({ chunks, clauses, headline }: Walk, { verb }: Clause, { at, before }: Region): boolean {
  if (headline || clauses.length > 0 || before?.kind !== 'comma' || verb.form === 'finite') return false;
  const noun = chunks[at - 2];
  if (at !== 2 || noun?.kind !== 'noun' || noun.time || noun.pronoun) return false;
  for (let i = at + 1; i < chunks.length && i < at + 8; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'comma') {
      const next = chunks[i + 1];
      return i > at + 1 && next?.kind === 'verb' && (next.form === 'finite' || next.form === 'past');
    }
    if (chunk.kind !== 'noun' || (chunk.prep === null && !chunk.time)) return false;
  }
  return false;
}

/** "|talks| in Madrid hosted by the alliance": what is held, not where. */
function heldBefore({ chunks }: Walk, { verb }: Clause, noun: Noun): Noun {
  const held = chunks[noun.at - 1];
  if (!HOLDS.test(verb.lemma) || !/^(?:in|at)$/.test(noun.prep ?? '') || held?.kind !== 'noun' || held.time)
    return noun;
  return held;
}
const HOLDS = /^(?:host|chair|mediate|broker|convene|sponsor|organize|organise|facilitate|moderate|attend|lead)$/;

/** "imposed on Eritrea |by the Council|", "arrested on Friday |by police|". */
function hasAgent(chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < chunks.length && i < from + 3; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || (chunk.prep === null && !chunk.time)) return false;
    if (chunk.prep === 'by' && !chunk.time) return true;
  }
  return false;
}

/** Verbs of saying that take a thing as their object just as well: "ordered an inquiry", "demanded talks". */
const WITH_OBJECT = new Set([
  'order',
  'demand',
  'request',
  'propose',
  'find',
  'show',
  'see',
  'hear',
  'know',
  'recommend',
  'protest',
  'read',
  'describe',
  'cite',
  'reveal',
  'disclose',
  'announce',
  'seek',
]);

/**
 * A past form without an object that can only describe the phrase before it: "ease restrictions imposed on",
 * "freed the blogger, arrested last week"; not ", the ministry reported".
 */
function isDescribed({ chunks, words }: Walk, { last, before, at, from }: Region, clause: Clause): boolean {
  const { lemma } = last!.verb;
  if (words.saying.has(clause.verb.lemma) && commaBetween(chunks, from, at)) return false;
  if (words.saying.has(lemma) && !WITH_OBJECT.has(lemma)) return false;
  const next = chunks[at + 1];
  if (before?.kind === 'comma') {
    const noun = chunks[at - 2];
    return (
      noun?.kind === 'noun' &&
      !noun.time &&
      next?.kind === 'noun' &&
      isTop(chunks[from]) &&
      onlyTop(chunks, from, at - 1)
    );
  }
  if (before?.kind !== 'noun' || before.time) return false;
  return before.prep !== null || onlyTop(chunks, from, at);
}

/** Is the object of the verb before the only phrase without a preposition? */
function onlyTop(chunks: readonly Chunk[], from: number, to: number): boolean {
  if (!isTop(chunks[from])) return false;
  for (let i = from + 1; i < to; i++)
    if (isTop(chunks[i]) && (chunks[i - 1]?.kind !== 'and' || chunks[i - 2]?.kind === 'comma')) return false;
  return true;
}

const isOpen = (chunk: Chunk) => chunk.kind === 'that' || chunk.kind === 'who' || chunk.kind === 'sub';

/** Is there any later verb that can be the main one? */
export function finiteLater(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && (chunk.form === 'finite' || chunk.form === 'past' || chunk.form === 'base'))
      return true;
  }
  return false;
}

/** Does a finite verb follow that has no subject of its own: "The man arrested in Niger said"? */
function finiteAhead(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length && i < at + 10; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') {
      if (chunk.form !== 'finite' && chunk.form !== 'past') return false;
      const before = chunks[i - 1]!;
      return before.kind === 'noun' && (before.prep !== null || before.time);
    }
    if (chunk.kind !== 'noun' && chunk.kind !== 'prep') return false;
    if (isTop(chunk)) return false;
  }
  return false;
}
