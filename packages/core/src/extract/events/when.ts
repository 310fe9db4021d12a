import type { Certainty } from '../../model/span.ts';
import type { Time } from '../../model/time.ts';
import type { Clause } from '../grammar/clause.ts';
import type { Draft, Scene } from './draft.ts';

export interface When {
  date: string | null;
  certainty: Certainty | null;
}

/**
 * The time of an event: a time expression of its own clause or of a clause that belongs to it, else of the verb of speech beside it,
 * else (for news told in a simple past or perfect) the article's own date. Null when the text leaves it open.
 */
export function whenOf(scene: Scene, draft: Draft): When {
  const { annotated } = scene;
  const { tokens, article } = annotated;
  const verb = tokens[draft.nominal ? draft.first : draft.clause.verb.head]!;
  let best: Time | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const time of timesOf(scene)) {
    const gap =
      draft.gap && tokens[draft.gap.first]!.start <= time.start && time.end <= tokens[draft.gap.last - 1]!.end;
    if (draft.gap && !gap) continue;
    if (!draft.nominal && belongsToNoun(scene, time)) continue; // "the breakdown of last month's summit"
    const rank = draft.gap
      ? 0
      : draft.nominal
        ? (nounRank(scene, draft, time) ?? subjectRank(scene, draft, time))
        : rankOf(scene, draft.clause, clauseOfTime(scene, time));
    if (rank === null) continue;
    const distance = rank * 1000 + Math.abs(time.start - verb.start);
    if (distance < nearest) {
      nearest = distance;
      best = time;
    }
  }
  if (best) return { date: best.edtf!, certainty: nearest >= 3000 ? 'inferred' : best.certainty };
  const { verb: group, link } = draft.clause;
  const told = draft.status === 'happened' || draft.status === 'ongoing';
  const pluperfect = group.perfect && group.past;
  const reported = link === 'that' && !draft.verbal;
  if (
    !told ||
    draft.nominal ||
    pluperfect ||
    reported ||
    link === 'relative' ||
    link === 'gerund' ||
    !article.published
  )
    return { date: null, certainty: null };
  if (link === 'sub' && /^(?:after|before|since|until)$/.test(draft.clause.marker))
    return { date: null, certainty: null };
  const { edtf } = article.published;
  // "has said", "has repeatedly warned": on the day or before it
  if (draft.verbal && group.perfect && !group.past && !edtf.includes('/'))
    return { date: `../${edtf.slice(0, 10)}`, certainty: 'inferred' };
  return { date: edtf.includes('/') ? edtf : edtf.slice(0, 10), certainty: 'inferred' };
}

/** Dates and clock times of the sentence that have a value; durations and repetitions date nothing. */
function timesOf({ annotated, sentence }: Scene): Time[] {
  const { start, end } = annotated.sentences[sentence]!;
  const { times } = annotated;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Time[] = [];
  for (let i = low; i < times.length && times[i]!.start < end; i++) {
    const time = times[i]!;
    if (time.edtf !== undefined && time.type !== 'DURATION' && time.type !== 'SET') found.push(time);
  }
  return found;
}

/** Is the time part of what another phrase names, not a time of the verb? */
function belongsToNoun({ chunks, tokens }: Scene, time: Time): boolean {
  return chunks.some(
    (chunk) =>
      chunk.kind === 'noun' &&
      !chunk.time &&
      tokens[chunk.first]!.start <= time.start &&
      time.end <= tokens[chunk.last - 1]!.end &&
      tokens[chunk.head]!.start > time.start,
  );
}

/** The clause that a time stands in: the one whose zone holds it, else the finite verb after it ("On Monday, X met Y"). */
function clauseOfTime({ clauses, chunks, tokens }: Scene, time: Time): Clause | null {
  let ahead: Clause | null = null;
  for (const clause of clauses) {
    const from = tokens[clause.verb.first]!.start;
    if (from > time.start) {
      if (!ahead && clause.link !== 'participle' && clause.link !== 'complement' && clause.link !== 'gerund')
        ahead = clause;
      continue;
    }
    const last = chunks[clause.to - 1];
    if (last && clause.to > clause.from && tokens[last.last - 1]!.end >= time.start) return clause;
  }
  return ahead ?? clauses.at(-1) ?? null;
}

/** 0: its own clause; 1: content that completes it or what it completes; 2: joined to it; 3: the speech that tells it. Null: no. */
function rankOf(scene: Scene, own: Clause, other: Clause | null): number | null {
  if (other === null) return null;
  if (other === own) return 0;
  if (other.parent === own && (other.link === 'complement' || other.link === 'noun' || other.link === 'purpose'))
    return 1;
  if (
    own.parent === other &&
    (own.link === 'complement' || own.link === 'participle' || own.link === 'gerund' || own.link === 'noun')
  )
    return 1;
  if (own.link === 'and' && other.order < own.order && own.subject[0] === other.subject[0] && !hasTime(scene, own))
    return 2;
  if (other.link === 'tail' || (own.parent === other && own.link === 'that'))
    return own.verb.past && own.link === 'that' ? null : 3;
  return null;
}

function hasTime({ chunks }: Scene, clause: Clause): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'noun' && chunk.time) return true;
  }
  return false;
}

/** "in October, talks broke out": the time of the verb whose subject the noun is. */
function subjectRank(scene: Scene, draft: Draft, time: Time): number | null {
  const { clause } = draft;
  const own = clause.subject.some((noun) => draft.first <= noun.head && noun.head < draft.last);
  return own && clauseOfTime(scene, time) === clause ? 1 : null;
}

/** "last month's summit", "the talks in June": a time inside the phrase or right beside it. */
function nounRank({ annotated }: Scene, draft: Draft, time: Time): number | null {
  const from = annotated.tokens[draft.first]!.start;
  const to = annotated.tokens[draft.last - 1]!.end;
  return time.start >= from - 2 && time.end <= to + 25 ? 0 : null;
}
