import type { Chunk, Noun } from './chunk.ts';
import type { Clause } from './clause.ts';
import { isTop, readGroup } from './groups.ts';
import { goesOn, isListed, joinListed } from './listed-verbs.ts';
import { preparePending } from './pending.ts';
import { isContactRelative, isDoubted, isTold, linkRelative } from './relatives.ts';
import { commaBetween, type Found, firstNoun, subjectIn } from './subject-phrase.ts';
import { hang, isTensed, lastToldOf, nearest, type Region, type Walk } from './walk.ts';

/** Finds the subject of a finite verb and what its clause hangs on. Returns where the clause's own words begin. */
export function findSubject(walk: Walk, clause: Clause, region: Region): number {
  const { chunks, words } = walk;
  const { from, at, boundary, before, last } = region;
  const opener = boundary >= 0 ? chunks[boundary]! : null;
  const segment = boundary >= 0 ? boundary + 1 : from;
  if (opener?.kind === 'who') return linkRelative(walk, clause, region, segment);
  const closedByComma = before?.kind === 'comma';
  const said = chunks[boundary - 1];
  // "insists |on 60: the ministry told|": what it insists on is said already
  const complete = last?.verb.lemma === 'insist' && said?.kind === 'noun' && said.prep === 'on';
  const colon =
    opener?.kind === 'break' && opener.word === ':' && last !== null && words.saying.has(last.verb.lemma) && !complete;
  if (colon) {
    const own = subjectIn(walk, segment, at, null); // "she added: Relations are good"
    if (own) return hang(clause, 'that', ':', last, own.group, boundary);
  }
  if (opener?.kind === 'that' || opener?.kind === 'sub') {
    // "|Panama|, where the secretary is due, severed ties"
    if (opener.kind === 'sub' && opener.word === 'where' && !last && chunks[boundary - 1]?.kind === 'comma')
      preparePending(walk, { ...region, boundary: -1 }, boundary);
    const own = subjectIn(walk, segment, at, null);
    if (own) {
      const word = opener.word;
      if (opener.kind === 'that') {
        const described = chunks[boundary - 1];
        // "sanctions on firms |that it accused|": what is accused stands before
        if (
          described?.kind === 'noun' &&
          (!last || !words.saying.has(last.verb.lemma)) &&
          !isTop(chunks[at + 1]) &&
          (!isTold(walk.headOf(described)) || isMadeOrMet(clause, chunks[at + 1]))
        ) {
          if (!last) preparePending(walk, { ...region, boundary: -1 }, boundary); // "|the relations| that Washington severed were"
          clause.noun = described;
          return hang(clause, 'relative', 'object', last, own.group, boundary);
        }
        // "said it is open, but |that| the overtures appear hollow": content of the same verb
        const joined = chunks[boundary - 1]?.kind === 'and' ? nearest(walk.clauses, (c) => c.link === 'that') : null;
        if (!joined && described?.kind === 'noun' && isDoubted(walk, described, last))
          return hang(clause, 'that', 'doubt', last, own.group, boundary);
        return hang(clause, 'that', word, joined?.parent ?? last, own.group, boundary);
      }
      return hang(clause, 'sub', word, nearest(walk.clauses, isTensed) ?? last, own.group, boundary);
    }
  }
  if (before?.kind === 'and' || (before?.kind === 'noun' && before.time && chunks[at - 2]?.kind === 'and'))
    return joinFinite(walk, clause, region);
  if (last && inverted(walk, clause, region)) return at;
  const waiting = walk.pending.length > 0;
  if (last && !waiting && closedByComma && walk.headline && goesOn(last, clause)) return joinListed(clause, last, at);
  if (last && before && !waiting && isContactRelative(walk, region)) {
    clause.noun = chunks[at - 2]?.kind === 'noun' ? (chunks[at - 2] as Noun) : null;
    return hang(clause, 'relative', 'object', last, [before as Noun], at - 1);
  }
  const own =
    closedByComma && waiting
      ? null
      : closedByComma && (!last || opener !== null)
        ? firstIn(walk, segment, at - 1)
        : subjectIn(walk, segment, closedByComma ? at - 1 : at, last);
  if (own && last && closedByComma && isListed(walk, clause, region, own.start)) return joinListed(clause, last, at);
  const nested =
    waiting &&
    last !== null &&
    (last.link === 'relative' ||
      last.link === 'participle' ||
      last.link === 'gerund' ||
      last.verb.form === 'infinitive') &&
    !words.saying.has(last.verb.lemma);
  if (
    own &&
    !(nested && (own.start === from ? own.start === firstNoun(chunks, from, at) : isListEnd(walk, region, own.start)))
  ) {
    const tail = isTail(walk, clause, own.start, last);
    const asks = waiting && last?.link === 'participle' && ASKS.test(last.verb.lemma);
    if (
      last &&
      words.saying.has(last.verb.lemma) &&
      !asks &&
      !tail &&
      opener === null &&
      !commaBetween(chunks, from, own.start)
    )
      return hang(clause, 'that', '', last, own.group, own.start);
    if (tail) return hang(clause, 'tail', '', nearest(walk.clauses, isTensed), own.group, own.start);
    const joined = chunks[own.start - 1]?.kind === 'and' && last;
    if (joined && last) return joinWithOwn(walk, clause, own.group, own.start);
    walk.pending = [];
    return hang(clause, 'main', '', null, own.group, own.start);
  }
  if (waiting) {
    const subject = walk.pending;
    const opener = walk.pendingOpener;
    walk.pending = [];
    walk.pendingOpener = null;
    return opener
      ? hang(clause, opener.link, opener.marker, opener.parent, subject, at)
      : hang(clause, 'main', '', null, subject, at);
  }
  if (own) return hang(clause, 'main', '', null, own.group, own.start);
  const shared = nearest(walk.clauses, isTensed);
  return hang(clause, shared ? 'and' : 'main', '', shared?.parent ?? null, shared?.subject ?? [], at);
}

/** "a statement |that the two leaders signed| in Singapore", "the demand that the North rejected": done to the paper, no content of it. */
const MADE_OR_MET =
  /^(?:sign|reach|conclude|negotiate|issue|adopt|ratify|make|publish|deliver|release|broker|reject|violate|announce|receive|send|submit|hail|denounce|call|describe|initial|draft|endorse)$/;
/** "claims that it had |called on| Bahrain" are no calls. */
const isMadeOrMet = ({ verb }: Clause, next: Chunk | undefined) =>
  MADE_OR_MET.test(verb.lemma) && !(verb.lemma === 'call' && next?.kind === 'noun' && next.prep !== null);

/** "The truce brokered by A |and B| collapsed": the waiting subject has no verb yet, and what stands before this one ends a list. */
function isListEnd({ chunks, clauses }: Walk, { from }: Region, start: number): boolean {
  if (chunks[start - 1]?.kind !== 'and' || start - 2 < from || clauses.some(isTensed)) return false;
  for (let i = from; i < start - 1; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || chunk.prep === null || chunk.time) return false;
  }
  return true;
}

/** "Demonstrators |demanding higher wages| set fire to": what is demanded in the past form is no content. */
const ASKS = /^(?:demand|order|propose|request|recommend|protest|urge|announce|read|find|show)$/;

/** "X, leader of Y, was": the first phrase, since the one before the comma only describes it. */
function firstIn(walk: Walk, from: number, to: number): Found | null {
  const start = firstNoun(walk.chunks, from, to);
  if (start < 0) return null;
  const list = subjectIn(walk, from, to, null);
  return { group: readGroup(walk.chunks, start, to, walk.headline), start: Math.min(start, list?.start ?? start) };
}

function joinFinite(walk: Walk, clause: Clause, { at, last }: Region): number {
  const { clauses, chunks, words } = walk;
  const start = chunks[at - 1]?.kind === 'and' ? at - 1 : at - 2;
  const comma = chunks[start - 1]?.kind === 'comma';
  if (walk.pending.length > 0 && comma) {
    const subject = walk.pending;
    walk.pending = [];
    return hang(clause, 'main', '', null, subject, start);
  }
  const fits = (c: Clause) => isTensed(c) && !(comma && c.link === 'relative');
  const told = words.saying.has(clause.verb.lemma) ? lastToldOf(walk) : null;
  let partner = told ?? nearest(clauses, fits) ?? last;
  if (!partner) return hang(clause, 'main', '', null, walk.pending, start);
  // "said Washington threw it away and warned that": who says also warns
  if (
    partner.link === 'that' &&
    partner.marker === '' &&
    partner.parent &&
    words.saying.has(clause.verb.lemma) &&
    !words.saying.has(partner.verb.lemma)
  )
    partner = partner.parent;
  // "promised that neither side would use force, but |failed| to agree": what happened is no part of what was promised
  const { verb } = clause;
  if (comma && partner.link === 'that' && partner.parent && partner.verb.modal !== null && verb.past && !verb.perfect)
    if (verb.modal === null && isTensed(partner.parent) && partner.parent.verb.past) partner = partner.parent;
  const link = partner.link === 'main' || partner.link === 'tail' ? 'and' : partner.link;
  clause.noun = partner.noun;
  return hang(clause, link, partner.marker, partner.parent, partner.subject, start);
}

/** "…, and Zimbabwe rejected": a new clause on the level of the one it is joined to. */
function joinWithOwn(walk: Walk, clause: Clause, group: Noun[], start: number): number {
  const partner = nearest(walk.clauses, isTensed);
  // "proposed that they |reopen| the line, but the North |has not answered|": what is told is no part of what was asked
  const asked = partner?.link === 'that' && partner.verb.form === 'base' && partner.verb.modal === null;
  const told = asked && (clause.verb.past || clause.verb.perfect);
  const content = partner && !told && (partner.link === 'that' || partner.link === 'sub');
  walk.pending = [];
  return hang(
    clause,
    content ? partner.link : 'and',
    content ? partner.marker : '',
    told ? (partner.parent?.parent ?? null) : (partner?.parent ?? null),
    group,
    start,
  );
}

/** "…, announced the minister": a verb of saying before its subject. */
function inverted(walk: Walk, clause: Clause, { at, before, last }: Region): boolean {
  const { chunks, words } = walk;
  const next = chunks[at + 1];
  if (!last || !words.saying.has(clause.verb.lemma) || !isTop(next) || walk.pending.length > 0) return false;
  if (before !== undefined && before.kind !== 'comma' && before.kind !== 'break') return false;
  if (before === undefined || HEARS.test(clause.verb.lemma)) return false;
  if (next.pronoun && chunks[at + 2]?.kind === 'verb') return false; // "the delegate, X, |said he would|"
  hang(clause, 'tail', '', nearest(walk.clauses, isTensed) ?? last, readGroup(chunks, at + 1, chunks.length), at);
  clause.from = clause.to = at + 1;
  return true;
}

/** Nobody writes ", told the minister": what stands behind these is who hears it. */
const HEARS = /^(?:tell|inform|assure|remind|notify)$/;
const HEARD = /^(?:tell|warn|remind|inform|assure|ask)$/;

/** "…, the ministry said on Friday.": nothing but times and places after the verb, and something said before it. */
function isTail(walk: Walk, clause: Clause, start: number, last: Clause | null): boolean {
  const { chunks, words } = walk;
  if (!last || chunks[start - 1]?.kind !== 'comma') return false;
  if (clause.verb.lemma === 'quote' && !clause.verb.passive) return true; // ", TASS quoted Choe as saying"
  if (!words.saying.has(clause.verb.lemma)) return false;
  // ", the minister |told reporters| in Riyadh"
  const hearers = HEARD.test(clause.verb.lemma) && isTop(chunks[clause.from]) ? chunks[clause.from] : null;
  let at = clause.from;
  while (at < chunks.length && (chunks[at] === hearers || isAside(chunks[at]!))) at++;
  const next = chunks[at];
  return (
    next === undefined ||
    next.kind === 'comma' ||
    next.kind === 'break' ||
    next.kind === 'and' ||
    next.kind === 'sub' ||
    next.kind === 'verb'
  );
}

/** A time or a phrase with a preposition. */
const isAside = (chunk: Chunk) => chunk.kind === 'noun' && (chunk.time || chunk.prep !== null);
