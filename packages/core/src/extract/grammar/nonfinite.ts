import { linkBare } from './bare-verbs.ts';
import type { Chunk, Noun } from './chunk.ts';
import type { Clause } from './clause.ts';
import { isTop, readGroup } from './groups.ts';
import { finiteLater, linkParticiple } from './participles.ts';
import { preparePending } from './pending.ts';
import { hang, isTensed, nearest, objectsOf, type Region, type Walk } from './walk.ts';
import { EXPLAINED, MESSAGES, PLACING, WILLED } from './words.ts';

/** Links infinitives, gerunds and participles. Null when the verb is (or may be) finite: its subject is looked for elsewhere. */
export function findNonfinite(walk: Walk, clause: Clause, region: Region): number | null {
  const { form } = clause.verb;
  if (form === 'infinitive') return linkInfinitive(walk, clause, region);
  if (form === 'ing') return linkIng(walk, clause, region);
  if (form === 'past' || form === 'participle') return linkParticiple(walk, clause, region);
  if (form === 'base') return linkBare(walk, clause, region);
  return null;
}

function nounBefore(region: Region): Noun | null {
  return region.before?.kind === 'noun' ? region.before : null;
}

/** The noun an infinitive may explain or be done by, past a time: "urged Iran on Friday to return". */
function doerBefore({ chunks }: Walk, { at, from }: Region): Noun | null {
  for (let i = at - 1; i >= from; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun') return null;
    if (!chunk.time) return chunk;
  }
  return null;
}

function linkInfinitive(walk: Walk, clause: Clause, region: Region): number {
  const { last, at } = region;
  const { chunks, words } = walk;
  if (!last) {
    // headline: "US ambassador to visit South Korea"
    const top = chunks.findIndex((chunk, i) => i < at && isTop(chunk));
    const owner = nounBefore(region);
    if (owner && !walk.headline && finiteLater(chunks, at)) {
      // "Turkey's refusal to extradite the banker angered Iran"
      preparePending(walk, region, at);
      clause.noun = owner;
      return hang(clause, 'noun', 'to', null, owner.possessor ? [owner.possessor] : [], at);
    }
    return hang(clause, 'main', 'to', null, top >= 0 ? readGroup(chunks, top, at, true) : [], top >= 0 ? top : at);
  }
  const noun = doerBefore(walk, region);
  if (region.before?.kind === 'and') {
    const same = nearest(walk.clauses, (c) => c.verb.form === 'infinitive');
    if (same) {
      clause.noun = same.noun;
      return hang(clause, same.link, 'and', same.parent, same.subject, at);
    }
  }
  if (!noun) {
    if (region.before === undefined || allTimes(walk, region))
      return hang(clause, 'complement', 'to', last, last.subject, at);
    const asked =
      region.before?.kind === 'comma'
        ? nearest(walk.clauses, (c) => isTensed(c) && walk.words.control.has(c.verb.lemma))
        : null;
    if (asked && !asked.children.some((child) => child.link === 'complement'))
      return hang(clause, 'complement', 'to', asked, asked.subject, at); // "agreed with Minsk, on Monday, to exchange"
    return hang(
      clause,
      'purpose',
      'to',
      nearest(walk.clauses, isTensed) ?? last,
      (nearest(walk.clauses, isTensed) ?? last).subject,
      at,
    );
  }
  // "gave the troops |72 hours| to quit"
  const given = last.verb.lemma === 'give' && region.before?.kind === 'noun' && region.before.time;
  if (
    (given || words.objectControl.has(last.verb.lemma)) &&
    !last.passive &&
    !(noun.prep === null && EXPLAINED.has(walk.headOf(noun)))
  ) {
    const objects = objectsOf(chunks, { ...last, to: at });
    if (objects[0] && MESSAGES.has(walk.headOf(objects[0])))
      return hang(clause, 'purpose', 'to', last, last.subject, at); // "sent a letter to its leader to offer help"
    const done =
      noun.prep === null || objects.length === 0
        ? objects.length > 0
          ? objects
          : listWith(walk, last.from, at, noun)
        : noun.prep === 'on' || noun.prep === 'to' || noun.prep === 'for'
          ? [noun]
          : objects;
    return hang(clause, 'complement', 'to', last, done, at);
  }
  if (noun.prep === 'for') return hang(clause, 'noun', 'for', last, readBack(walk, region, noun), at);
  if (
    noun.prep !== null &&
    noun.prep !== 'of' &&
    noun.prep !== 'among' && // "was |among the first| to congratulate"
    !hasTop(chunks, region) &&
    words.control.has(last.verb.lemma) &&
    !last.passive
  )
    return hang(clause, 'complement', 'to', last, last.subject, at);
  clause.noun = noun;
  const owner = noun.possessor ? [noun.possessor] : last.subject;
  clause.otherSubject = last.subject;
  // "was |the first| to congratulate", "is the only country to back": it did
  const done =
    (last.verb.lemma === 'be' && DONE.test(walk.headOf(noun)) && (noun.prep === null || noun.prep === 'among')) ||
    (KEEPS.test(last.verb.lemma) && WORD_GIVEN.test(walk.headOf(noun))); // "carried out its threat to", "made good on a promise to"
  return hang(clause, 'noun', done ? 'first' : 'to', last, owner, at);
}
const KEEPS = /^(?:carry|fulfil|fulfill|honou?r|keep|make good|follow through|execute|implement)$/;
const WORD_GIVEN = /^(?:threat|promise|pledge|vow|plan|order|decision|commitment|warning)$/;
const DONE =
  /^(?:first|last|latest|only|second|country|state|nation|leader|government|president|premier|capital|member|power)$/;

function hasTop(chunks: readonly Chunk[], { from, at }: Region): boolean {
  for (let i = from; i < at; i++) if (isTop(chunks[i])) return true;
  return false;
}

/** "agreed on Friday to lift": nothing but a time in between. */
function allTimes({ chunks }: Walk, { from, at }: Region): boolean {
  for (let i = from; i < at; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || !chunk.time) return false;
  }
  return true;
}

/** "for A and B to return": all of the phrases coordinated with the one before the verb. */
/** "appealed to A |and B| to halt": the list behind a preposition that the phrase ends. */
function listWith({ chunks }: Walk, from: number, at: number, noun: Noun): Noun[] {
  const opener = chunks.slice(from, noun.at).find((chunk) => chunk.kind === 'noun' && !chunk.time);
  const list = opener?.kind === 'noun' && opener.prep !== null ? readGroup(chunks, opener.at, at) : [];
  return list.includes(noun) ? list : [noun];
}

function readBack({ chunks }: Walk, { from, at }: Region, noun: Noun): Noun[] {
  for (let i = from; i < at; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'noun' && chunk.prep === noun.prep) return readGroup(chunks, i, at);
  }
  return [noun];
}

/** What is expressed to somebody for his deed: "his |gratitude| to Poland for taking in". */
const FELT =
  /^(?:gratitude|thanks|appreciation|praise|criticism|anger|outrage|condemnation|fury|admiration|displeasure|frustration|scorn|blame)$/;
const ATONES = /^(?:apologi[sz]e|atone)$/;

function linkIng(walk: Walk, clause: Clause, region: Region): number {
  const { last, before, at } = region;
  const { chunks, clauses } = walk;
  if (!last && before?.kind !== 'noun') {
    if (before?.kind === 'comma') preparePending(walk, region, at - 1); // "The premier, |speaking| in Bamako, promised"
    return hang(clause, 'participle', before?.kind === 'comma' ? ',' : '', null, [...walk.pending], at);
  }
  if (before?.kind === 'prep' || before?.kind === 'sub') {
    const main = nearest(clauses, isTensed) ?? last;
    const aboutObject = /^(?:of|for|from|with|over|into|as)$/.test(before.word) && last;
    const direct = aboutObject ? objectsOf(chunks, { ...last, to: at }) : [];
    // "expressed |his gratitude to Poland| for taking in refugees": Poland took them in
    const felt = direct[0] !== undefined && FELT.test(walk.headOf(direct[0]));
    const aimed =
      aboutObject && (direct.length === 0 || felt)
        ? chunks
            .slice(last.from, at)
            .find(
              (chunk): chunk is Noun =>
                chunk.kind === 'noun' && !chunk.time && /^(?:at|against|on|to|towards|with)$/.test(chunk.prep ?? ''),
            )
        : undefined;
    // "lashed out at Pompeo for encouraging", but "apologised to Pompeo for encouraging"
    const objects = (direct.length > 0 && !felt) || !aimed || ATONES.test(last!.verb.lemma) ? direct : [aimed];
    // "took |the unusual step of| closing"
    if (last?.verb.lemma === 'take' && before.word === 'of' && direct[0] && walk.headOf(direct[0]) === 'step')
      return hang(clause, 'gerund', 'step', last, last.subject, at - 1);
    clause.otherSubject = main?.subject ?? [];
    return hang(
      clause,
      'gerund',
      before.word,
      last,
      objects.length > 0 ? objects : last?.passive && aboutObject ? last.subject : (main?.subject ?? []),
      at - 1,
    );
  }
  if (before?.kind === 'and') {
    const same = nearest(clauses, (c) => c.verb.form === 'ing' || c.verb.progressive);
    if (same) return hang(clause, same.link, 'and', same.parent, same.subject, at - 1);
  }
  const noun = nounBefore(region);
  if (noun && !noun.time) {
    if (isTop(noun) && !(last && !walk.words.saying.has(last.verb.lemma))) preparePending(walk, region, at);
    else if (!last) preparePending(walk, region, at);
    // "arrived in Kyrgyzstan seeking refuge": behind a place, whoever arrived seeks
    if (last && noun.prep !== null && isTensed(last) && PLACING.has(noun.prep) && WILLED.has(clause.verb.lemma)) {
      clause.otherSubject = [noun];
      return hang(clause, 'participle', 'noun', last, last.subject, at);
    }
    clause.otherSubject = last?.subject ?? [];
    return hang(clause, 'participle', isThought(walk, noun, last) ? 'doubt' : 'noun', last, [noun], at);
  }
  if (before === undefined && last) return hang(clause, 'complement', '', last, last.subject, at);
  const finite = pastRelative(chunks, nearest(clauses, isTensed));
  if (walk.pending.length === 0 && !finite) preparePending(walk, region, at);
  return hang(
    clause,
    'participle',
    ',',
    finite ?? last,
    walk.pending.length > 0 ? walk.pending : (finite?.subject ?? []),
    at,
  );
}

/** "the risk |of China attacking| Japan", "to stop |Japan arming| rebels": what somebody may do, not what he does. */
function isThought({ chunks, headOf }: Walk, noun: Noun, last: Clause | null): boolean {
  if (noun.prep === 'in case of') return true;
  if (noun.prep === 'of' && last?.verb.lemma === 'talk') return true; // "there is talk of"
  const thought = noun.prep === null ? undefined : chunks[noun.at - 1];
  if (thought?.kind === 'noun' && /^(?:of|about|against|to|on)$/.test(noun.prep!)) return MAY_BE.test(headOf(thought));
  return noun.prep === null && last !== null && KEEPS_FROM.test(last.verb.lemma) && !last.passive;
}
const MAY_BE =
  /^(?:prospect|risk|threat|fear|danger|possibility|talk|idea|event|chance|likelihood|rumou?r|speculation|question|hope|notion|thought|spect(?:er|re)|fantasy|scenario|warning|sign|dream|concern|worry)s?$/;
const KEEPS_FROM =
  /^(?:stop|prevent|avoid|avert|deter|risk|fear|oppose|foresee|envisage|imagine|contemplate|forbid|ban|mind)$/;

/** "fired on a crowd |that had defied the curfew|, killing nine": what the whole sentence tells, not the relative clause without commas. */
function pastRelative(chunks: readonly Chunk[], finite: Clause | null): Clause | null {
  if (finite?.link !== 'relative' || finite.marker === 'whose' || !finite.parent || !isTensed(finite.parent))
    return finite;
  const opened = finite.noun ? chunks[finite.noun.at + 1] : undefined;
  return opened?.kind === 'comma' ? finite : finite.parent;
}
