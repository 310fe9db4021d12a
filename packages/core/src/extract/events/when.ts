import { boundsOf } from '../../model/edtf/index.ts';
import type { Time } from '../../model/time.ts';
import type { Clause } from '../grammar/clause.ts';
import { WEEKDAYS } from '../grammar/words.ts';
import { explainedTime, yearOfPact } from './backdrop.ts';
import { ownSpeech, whenTold } from './discourse.ts';
import { type Draft, isReal, type Scene, type When } from './draft.ts';
import { operatorsOf } from './status.ts';
import { clauseOfTime, timesIn } from './times-of.ts';

/**
 * The time of an event: a time expression of its own clause or of a clause that belongs to it, else of the verb of speech beside it,
 * else (for news told in a simple past or perfect) the article's own date. Null when the text leaves it open.
 */
export function whenOf(scene: Scene, draft: Draft): When {
  const { annotated } = scene;
  const { tokens } = annotated;
  const explained = draft.nominal ? null : explainedTime(scene, draft.clause);
  if (explained) return { date: explained.edtf!, certainty: explained.certainty };
  const verb = tokens[draft.nominal ? draft.first : draft.clause.verb.head]!;
  let best: Time | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const time of timesIn(scene, scene.sentence)) {
    const gap =
      draft.gap && tokens[draft.gap.first]!.start <= time.start && time.end <= tokens[draft.gap.last - 1]!.end;
    if (draft.gap && !gap) continue;
    if (!draft.nominal && belongsToNoun(scene, draft, time)) continue; // "the breakdown of last month's summit"
    const rank = draft.gap
      ? 0
      : draft.nominal
        ? (nounRank(scene, draft, time) ?? subjectRank(scene, draft, time))
        : rankOf(scene, draft.clause, clauseOfTime(scene, time), time);
    // "threatened on Monday to quit": the day is that of the threat
    // "have agreed to talk |on Dec. 14|", "agreed to talk |by the end of March|"
    if (rank === 1 && (isPresentPerfect(draft) || isDeadline(scene, time)) && liesAhead(scene, time)) continue;
    if (rank === null || (rank > 0 && !isReal(draft) && !isArranged(scene, draft.clause))) continue;
    const distance = rank * 1000 + Math.abs(time.start - verb.start);
    if (distance < nearest) {
      nearest = distance;
      best = time;
    }
  }
  const since = best && sinceThen(scene, draft, best);
  if (since) return since;
  if (best) return { date: best.edtf!, certainty: nearest >= 3000 ? 'inferred' : best.certainty };
  return claimed(scene, draft) ?? yearOfPact(scene, draft) ?? saidBy(scene, draft) ?? whenTold(scene, draft);
}

/** A present perfect takes no day of its own: what stands behind its infinitive is the infinitive's. */
const isPresentPerfect = ({ clause: { verb }, nominal }: Draft) => !nominal && verb.perfect && !verb.past;

/** "|by| the end of March", "|before| June". */
const isDeadline = ({ chunks, tokens }: Scene, { start, end }: Time) =>
  chunks.some(
    (chunk) =>
      chunk.kind === 'noun' &&
      /^(?:by|before|until|within)$/.test(chunk.prep ?? '') &&
      tokens[chunk.first]!.start <= start &&
      end <= tokens[chunk.last - 1]!.end,
  );

/** Is the time later than the day that tells it? */
function liesAhead({ annotated }: Scene, { edtf }: Time): boolean {
  const told = annotated.article.published;
  const from = boundsOf(edtf!)?.earliest;
  const until = told && boundsOf(told.edtf)?.latest;
  return !!from && !!until && from > until;
}

/** "claimed responsibility for the attack": the day is that of the attack told before. */
function claimed({ history }: Scene, { rule }: Draft): When | null {
  if (rule !== 'ASSAULT/claim') return null;
  const deed = history.findLast((told) => told.type === 'ASSAULT' && told.rule !== rule && told.when?.date);
  return deed?.when?.date ? { date: deed.when.date, certainty: 'inferred' } : null;
}

/** "Last week, X said that Y sent a letter": no later than the words that tell it. */
function saidBy(scene: Scene, draft: Draft): When | null {
  const { parent, link, verb } = draft.clause;
  if (draft.nominal || link !== 'that' || !parent || !isReal(draft) || !(verb.past || verb.perfect)) return null;
  const time = timesIn(scene, scene.sentence).find((one) => clauseOfTime(scene, one) === parent);
  // "said |on Monday| he was ready to meet": what one says of oneself holds on the day one says it
  if (time && ownSpeech(scene, draft) && !(verb.past && verb.perfect))
    return { date: time.edtf!, certainty: 'inferred' };
  const latest = time && boundsOf(time.edtf!)?.latest;
  return latest ? { date: `../${latest.slice(0, 10)}`, certainty: 'inferred' } : null;
}

/** "is due on Monday to meet": what is arranged has the day of its arrangement's words. */
function isArranged({ frames }: Scene, { parent, link }: Clause): boolean {
  return (
    parent !== null &&
    link === 'complement' &&
    (operatorsOf(frames, parent)?.some(({ name }) => name === 'plan') ?? false)
  );
}

/** "Since last month, X has warned": from then to the article's day. */
function sinceThen({ annotated, tokens, sentence }: Scene, draft: Draft, { start, edtf }: Time): When | null {
  const { verb } = draft.clause;
  const day = annotated.article.published?.edtf;
  if (!verb.perfect || verb.past || !day || day.includes('/') || edtf!.includes('/')) return null;
  let at = annotated.sentences[sentence]!.first;
  while (at < tokens.length && tokens[at]!.start < start) at++;
  const opener = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1];
  if (opener?.lower !== 'since') return null;
  return { date: `${edtf!.slice(0, 10)}/${day.slice(0, 10)}`, certainty: 'inferred' };
}

/** Is the time part of what another phrase names, not a time of the verb? "last month's summit", "violated the agreement |of 20 June 2011|". */
function belongsToNoun({ chunks, tokens }: Scene, { clause, type }: Draft, time: Time): boolean {
  return chunks.some((chunk, at) => {
    if (chunk.kind !== 'noun' || tokens[chunk.first]!.start > time.start || time.end > tokens[chunk.last - 1]!.end)
      return false;
    if (!chunk.time) return tokens[chunk.head]!.start > time.start;
    const before = chunks[at - 1];
    // "called for a march |on Friday|": the day of what is asked for
    if (type === 'REQUEST' && chunk.prep === 'on' && before?.kind === 'noun' && before.prep === 'for')
      return GATHERING.test(tokens[before.head]!.lower);
    return chunk.prep === 'of' && before?.kind === 'noun' && !before.time && !MADE_ON.test(clause.verb.lemma);
  });
}
const GATHERING =
  /^(?:march|strike|rally|demonstration|protests?|vote|elections?|meeting|summit|session|shutdown|walkout|boycott|stoppage|referendum|vigil|mobili[sz]ation)$/;
/** "|signed| the treaty of 4 July": its day is that of the deed. */
const MADE_ON =
  /^(?:sign|conclude|adopt|ratify|issue|reach|approve|make|publish|promulgate|pass|vote|send|write|pronounce|deliver|initial|negotiate)$/;

const ISSUED = /^(?:issue|release|publish|carry|air|broadcast|post|circulate)$/;

/** 0: its own clause; 1: content that completes it or what it completes; 2: joined to it; 3: the speech that tells it. Null: no. */
function rankOf(scene: Scene, own: Clause, other: Clause | null, time: Time): number | null {
  if (other === null) return null;
  if (other === own) return 0;
  if (other.parent === own && (other.link === 'complement' || other.link === 'noun' || other.link === 'purpose'))
    return 1;
  if (
    own.parent === other &&
    (own.link === 'complement' || own.link === 'participle' || own.link === 'gerund' || own.link === 'noun')
  )
    return 1;
  // "marched on Thursday|;| guards turned dogs on them"
  if ((own.link === 'and' || own.link === 'main') && other.order < own.order && !hasTime(scene, own))
    if ((own.link === 'and' && own.subject[0] === other.subject[0]) || goesOnFrom(scene, own, other)) return 2;
  // "were killed on Monday when soldiers attacked a house"
  if (own.link === 'sub' && own.parent === other && /^(?:when|as|while)$/.test(own.marker)) return 2;
  // "attacked a mosque |as worshippers left on Friday|"
  if (other.link === 'sub' && other.parent === own && /^(?:as|while)$/.test(other.marker) && !hasTime(scene, own))
    return isSimplePast(own) && isSimplePast(other) ? 2 : null;
  // "met him at Argyle in December, |where they agreed|", "accepted the plan in March, |although he refused| to sign it"
  if (own.link === 'sub' && own.parent === other && /^(?:where|although|though)$/.test(own.marker) && isSimplePast(own))
    return isSimplePast(other) || (other.verb.past && other.verb.perfect) ? 2 : null;
  // "shot down a plane |carrying weapons on Tuesday|": a day of news behind what only describes a phrase
  if (other.link === 'participle' && other.marker === 'noun' && other.parent === own && isReported(scene, own, other))
    return 2;
  // "The deal fell apart |in 2002|, after the envoy accused": a year holds both
  if (own.link === 'sub' && own.marker === 'after' && isLong(time) && isSimplePast(own) && isSimplePast(other))
    if (own.parent === other || (own.parent === null && other.order > own.order)) return hasTime(scene, own) ? null : 2;
  // "arrested the president, |who resigned hours later|"
  if (own.link === 'relative' && own.parent === other && isSimplePast(own) && isSimplePast(other))
    return isSoonAfter(scene, own) ? 2 : null;
  if (own.link === 'sub' && /^(?:after|before|since|until)$/.test(own.marker)) return null;
  if ((own.link === 'complement' || own.link === 'participle') && own.parent?.link === 'sub')
    return rankOf(scene, own.parent, other, time);
  // "In a statement issued Monday, Pyongyang lashed out"
  if (other.order < own.order && ISSUED.test(other.verb.lemma) && /^(?:main|that|and)$/.test(own.link)) return 2;
  if (own.link === 'that' && own.verb.progressive && own.parent?.link === 'participle')
    return rankOf(scene, own.parent.parent ?? own, other, time);
  if (other.link === 'tail' || (own.parent === other && own.link === 'that'))
    return own.verb.past && own.link === 'that' ? null : 3;
  return null;
}

/** "imposed sanctions in December, and the North |denounced| the measure": one tense, and no time of its own. */
const goesOnFrom = ({ entry, clauses }: Scene, own: Clause, other: Clause) =>
  // "marched |on Thursday| and stripped; guards turned dogs on them"
  clauses.every(
    (one) => one.order <= other.order || one.order >= own.order || (one.link === 'and' && isSimplePast(one)),
  ) &&
  (other.link === 'main' || other.link === 'and') &&
  ((isSimplePast(own) && isSimplePast(other)) || (entry !== null && isPresent(own) && isPresent(other)));

/** A year by itself. */
const isLong = ({ edtf }: Time) => /^\d{4}$/.test(edtf!);
/** "On the 10th he meets Chávez, and the two |restore| relations": the tense of chronicles. */
const isPresent = ({ verb }: Clause) => !verb.past && !verb.perfect && verb.modal === null;
const isSimplePast = ({ verb }: Clause) => verb.past && !verb.perfect;

/** A main verb told in the past without a time of its own; a passive in between may have one: only a weekday is the news'. */
function isReported(scene: Scene, own: Clause, other: Clause): boolean {
  if (own.link !== 'main' || !own.verb.past || own.verb.perfect || hasTime(scene, own)) return false;
  const { chunks, tokens } = scene;
  for (let i = other.from; i < other.to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'noun' && chunk.time) return !other.passive || WEEKDAYS.has(tokens[chunk.first]!.lower);
  }
  return false;
}

/** "hours later", "minutes later": still of that day. */
function isSoonAfter({ chunks, tokens }: Scene, { from, to }: Clause): boolean {
  for (let i = from; i < to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || !chunk.time) continue;
    if (/^(?:hours|minutes|moments)$/.test(tokens[chunk.last - 1]!.lower) && tokens[chunk.last]?.lower === 'later')
      return true;
    if (tokens[chunk.last - 1]!.lower === 'later' && /^(?:hours|minutes|moments)$/.test(tokens[chunk.last - 2]!.lower))
      return true;
  }
  return false;
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
