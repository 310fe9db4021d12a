import type { Token } from '../../model/annotated.ts';
import type { Chunk, Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { readGroup } from '../grammar/groups.ts';

const FIRST = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'myself', 'ourselves']);

/**
 * Whom the pronouns of a sentence stand for, as far as its own clauses tell: "I" and "we" for whoever is quoted, "it" for the
 * subject of the verb of speech above ("Seoul said it would"), else for the last subject before; "the latter" for the second
 * of two. The document's own resolution of pronouns goes first.
 */
export function findAntecedents(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
): ReadonlyMap<Noun, readonly Noun[]> {
  const found = new Map<Noun, readonly Noun[]>();
  const speaker = speakerOf(chunks, clauses);
  let before: readonly Noun[] = [];
  let one: readonly Noun[] = [];
  let previous: Clause | null = null;
  for (const clause of clauses) {
    if (previous && JOINED.test(clause.link) && clause.subject[0] && clause.subject[0] === previous.subject[0])
      findObject(tokens, chunks, previous, clause, found);
    previous = clause;
    const [subject] = clause.subject;
    if (subject?.pronoun && clause.subject.length === 1) {
      const above = clause.parent?.subject ?? [];
      const source = FIRST.has(tokens[subject.head]!.lower)
        ? speaker
        : clause.marker === 'bare'
          ? namedBefore(tokens, chunks, subject, above)
          : above.length > 0 && above[0] !== subject
            ? (found.get(above[0]!) ?? pairUnder(tokens, chunks, clause, above))
            : pairBefore(tokens, chunks, clause, isBehind(before, subject) ? [] : before);
      if (source.length > 0 && source[0] !== subject) found.set(subject, source);
    } else if (subject) before = clause.subject;
    if (before[0] && before.length === 1 && !isCrowd(tokens[before[0].head]!)) one = before;
    // "said that |her country| would": whoever speaks, else the last subject before
    if (subject?.possessor?.pronoun && !found.has(subject.possessor)) {
      const above = clause.link === 'that' ? (clause.parent?.subject ?? []) : [];
      const owner = FIRST.has(tokens[subject.possessor.head]!.lower) ? speaker : above;
      if (owner.length > 0 && owner[0] !== subject) found.set(subject.possessor, owner);
    }
    // "its leader", "his counterpart" after the verb: the subject's
    for (let i = clause.from; i < clause.to; i++) {
      const chunk = chunks[i]!;
      if (chunk.kind !== 'noun' || !chunk.possessor?.pronoun) continue;
      const word = tokens[chunk.possessor.head]!.lower;
      const crowd = word === 'its' && before[0] !== undefined && isCrowd(tokens[before[0].head]!);
      const owner = FIRST.has(word) ? speaker : crowd ? one : before;
      if (owner.length > 0) found.set(chunk.possessor, owner);
    }
  }
  findLatter(tokens, chunks, found);
  return found;
}

/** "|She| accused elements of lying and called for calm": what is spoken of behind a pronoun is not what it stands for. */
const isBehind = ([one]: readonly Noun[], pronoun: Noun) => one !== undefined && one.at > pronoun.at;

/** How a verb hangs on that joins another: "after protesters stormed it and |set| fire to it" too. */
const JOINED = /^(?:and|sub|that|relative)$/;

/** "stormed the embassy and set fire to |it|": the object of the verb before. */
function findObject(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  previous: Clause,
  clause: Clause,
  found: Map<Noun, readonly Noun[]>,
) {
  const object = chunks[previous.from];
  if (object?.kind !== 'noun' || object.prep !== null || object.time || object.pronoun) return;
  const plural = isCrowd(tokens[object.head]!);
  for (let i = clause.from; i < clause.to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'noun' && chunk.pronoun && tokens[chunk.head]!.lower === (plural ? 'them' : 'it'))
      found.set(chunk, [object]);
  }
}

/** "Saudi Arabia cut ties after |protesters| stormed its embassy": many people own nothing that is "its". */
const isCrowd = ({ lower, lemma }: Token) =>
  /^(?:crowd|mob|people|police)$/.test(lower) || (lower.endsWith('s') && lemma !== lower);

/** "pursue a deal with the United States after seeing |it| reject": the last name before that is not who sees it. */
function namedBefore(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  pronoun: Noun,
  above: readonly Noun[],
): readonly Noun[] {
  for (let i = pronoun.at - 1; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || chunk.time || above.includes(chunk)) continue;
    if (tokens[chunk.head]!.pos === 'PROPN') return [chunk];
  }
  return [];
}

/** "the summit between A and B, as |they| failed": the two named last, unless the subject before is several already. */
function pairBefore(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  clause: Clause,
  before: readonly Noun[],
): readonly Noun[] {
  const [subject] = clause.subject;
  if (!subject || tokens[subject.head]!.lower !== 'they' || before.length > 1) return before;
  for (let i = subject.at - 1; i > 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || chunk.prep !== 'between') continue;
    const group = readGroup(chunks, i, subject.at);
    if (group.length > 1) return group;
  }
  const [one] = before;
  return one && !isCrowd(tokens[one.head]!) ? (severalBetween(tokens, chunks, one.at, subject.at) ?? before) : before;
}

/** "He hosted |Presidents Sargsyan and Aliyev| at Mein Dorf, where they signed": what a host has done is told of his guests. */
function pairUnder(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  { subject: [pronoun], link, marker }: Clause,
  above: readonly Noun[],
): readonly Noun[] {
  const [one, more] = above;
  if (!pronoun || !one || more || link !== 'sub' || marker !== 'where' || isCrowd(tokens[one.head]!)) return above;
  if (tokens[pronoun.head]!.lower !== 'they') return above;
  return severalBetween(tokens, chunks, one.at, pronoun.at) ?? above;
}

/** "New Zealand hosted |both sides|, and they signed": one country is no "they" where several are spoken of behind it. */
function severalBetween(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  from: number,
  to: number,
): readonly Noun[] | null {
  for (let i = from + 1; i < to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || chunk.time || chunk.pronoun) continue;
    if (chunk.prep !== null && chunk.prep !== 'with') continue;
    const group = readGroup(chunks, i, to);
    if (group.length > 1 || isCrowd(tokens[chunk.head]!)) return group;
  }
  return null;
}

/** ", the official said", "TASS quoted Choe as saying": whose words the sentence holds. */
function speakerOf(chunks: readonly Chunk[], clauses: readonly Clause[]): readonly Noun[] {
  for (const clause of clauses) {
    if (clause.verb.lemma === 'quote') {
      const quoted = chunks[clause.from];
      return quoted?.kind === 'noun' ? [quoted] : clause.subject;
    }
    if (clause.link === 'tail') return clause.subject;
  }
  return [];
}

/** "After the talks between A and B failed, the latter": B. */
function findLatter(tokens: readonly Token[], chunks: readonly Chunk[], found: Map<Noun, readonly Noun[]>) {
  let pair: Noun[] = [];
  for (const chunk of chunks) {
    if (chunk.kind !== 'noun') continue;
    const word = tokens[chunk.head]!.lower;
    if ((word === 'latter' || word === 'former') && pair.length > 1)
      found.set(chunk, [pair[word === 'latter' ? pair.length - 1 : 0]!]);
    else if (chunks[chunk.at + 1]?.kind === 'and') {
      const group = readGroup(chunks, chunk.at, chunks.length);
      if (group.length > 1) pair = group;
    }
  }
}
