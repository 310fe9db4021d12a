import type { Token } from '../../model/annotated.ts';
import type { Chunk, Verb } from './chunk.ts';
import type { Clause } from './clause.ts';
import { negateCleft } from './cleft.ts';
import { isTop, lastMark } from './groups.ts';
import { findNonfinite } from './nonfinite.ts';
import { subjectIn } from './subject-phrase.ts';
import { findSubject } from './subjects.ts';
import { hang, type LinkWords, type Region, type Walk } from './walk.ts';

const BOUNDARY: ReadonlySet<Chunk['kind']> = new Set(['that', 'who', 'sub', 'break']);
/** A sentence with more verbs than this is a list or garbage: the rest is not read. */
const VERB_CAP = 60;

/** Finds the clauses of a sentence: each verb group with its subject, its zone of objects and what it hangs on. */
export function linkClauses(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  words: LinkWords,
  headline: boolean,
): Clause[] {
  const walk: Walk = {
    chunks,
    clauses: [],
    words,
    pending: [],
    pendingOpener: null,
    headline,
    headOf: (noun) => tokens[noun.head]!.lemma,
    openingOf: (noun) => tokens[noun.first]!.lower,
  };
  let previous = -1;
  for (let at = 0; at < chunks.length && walk.clauses.length < VERB_CAP; at++) {
    const chunk = chunks[at]!;
    if (chunk.kind !== 'verb') continue;
    linkVerb(walk, chunk, previous + 1, at);
    previous = at;
  }
  return walk.clauses;
}

/** "…, but in October, talks broke down": what stands between "but" and the subject belongs to the new clause. */
function beforeJoint(chunks: readonly Chunk[], from: number, start: number): number {
  for (let i = start - 1; i >= from; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'and') return i;
    if (chunk.kind !== 'comma' && !(chunk.kind === 'noun' && (chunk.time || chunk.prep !== null))) break;
  }
  return start;
}

/** "|Accusing Japan|, China recalled", "|After meeting Putin|, Xi flew": whoever acts is named behind. */
function giveSubject(chunks: readonly Chunk[], opening: Clause | undefined, main: Clause) {
  const { subject } = main;
  if (opening?.subject.length !== 0 || opening === main) return;
  const before = chunks[opening.verb.at - 1];
  // "|Denounced by Chile last week|, Peru": it befell whoever is named behind
  if (
    opening.link === 'main' &&
    opening.verb.form === 'past' &&
    before === undefined &&
    isAgent(chunks, opening.from)
  ) {
    Object.assign(opening, { subject, link: 'participle', passive: true });
    return;
  }
  if (opening.link !== 'participle' || opening.verb.form !== 'ing') return;
  if (before === undefined) opening.subject = subject;
  else if (opening.verb.at === 1 && before.kind === 'sub' && opening.passive)
    opening.subject = subject; // "After being denounced"
  else if (opensAt(chunks, opening.verb.at) && before.kind === 'prep' && EARLIER.test(before.word))
    Object.assign(opening, { subject, link: 'gerund', marker: before.word });
  // "|By invading Kuwait|, Iraq would risk": done as what follows is done
  else if (opening.verb.at === 1 && before.kind === 'prep' && MEANS.test(before.word))
    Object.assign(opening, { subject, link: 'gerund', marker: before.word, parent: main });
}
/** "by Chile", "on Monday by Chile" */
function isAgent(chunks: readonly Chunk[], from: number): boolean {
  const [first, second] = [chunks[from], chunks[from + 1]];
  if (first?.kind !== 'noun' || (first.prep === null && !first.time)) return false;
  return first.prep === 'by' || (second?.kind === 'noun' && second.prep === 'by' && !second.time);
}
/** "|After| meeting", "|Weeks after| meeting" */
const opensAt = (chunks: readonly Chunk[], at: number) =>
  at === 1 || (at === 2 && chunks[0]!.kind === 'noun' && chunks[0]!.time);
const EARLIER = /^(?:after|before|since|while|upon)$/;
const MEANS = /^(?:by|in|besides|in addition to|apart from|aside from)$/;

/** "Russian troops, |Ukraine said on Monday,| shelled the city": who says so stands between those who did it and their verb. */
function resumeAfterSpeech(walk: Walk, clause: Clause, { at, before, last }: Region): number | null {
  const { chunks, words } = walk;
  const [speaker] = last?.subject ?? [];
  if (!last || !speaker || last.order > 0 || last.link !== 'main' || before?.kind !== 'comma') return null;
  if (!words.saying.has(last.verb.lemma) || last.passive || speaker.at < 2 || chunks[speaker.at - 1]!.kind !== 'comma')
    return null;
  if (clause.verb.form !== 'finite' && clause.verb.form !== 'past') return null;
  for (let i = last.from; i < at - 1; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || (!chunk.time && chunk.prep === null)) return null;
  }
  const own = subjectIn(walk, 0, speaker.at - 1, null);
  if (!own || !isTop(own.group[0])) return null;
  hang(clause, 'main', '', null, own.group, at);
  hang(last, 'tail', '', clause, last.subject, speaker.at);
  return at;
}

function linkVerb(walk: Walk, verb: Verb, from: number, at: number) {
  const { chunks, clauses } = walk;
  const last = clauses.at(-1) ?? null;
  const boundary = lastMark(chunks, from, at, BOUNDARY);
  const before = chunks[at - 1];
  const clause: Clause = {
    verb,
    link: 'main',
    marker: '',
    parent: null,
    children: [],
    subject: [],
    otherSubject: [],
    passive: verb.passive,
    from: at + 1,
    to: chunks.length,
    noun: null,
    order: clauses.length,
  };
  const region = { from, at, boundary, before: at > from ? before : undefined, last };
  const start =
    resumeAfterSpeech(walk, clause, region) ?? findNonfinite(walk, clause, region) ?? findSubject(walk, clause, region);
  if (last) {
    last.to = Math.min(last.to, beforeJoint(chunks, from, start), at);
    for (let i = from; i < last.to; i++) if (BOUNDARY.has(chunks[i]!.kind)) last.to = i;
  }
  if (clause.link === 'relative' || clause.link === 'that') negateCleft(walk, clause);
  if (clause.link === 'main') giveSubject(chunks, clauses[0], clause);
  clause.parent?.children.push(clause);
  clauses.push(clause);
}
