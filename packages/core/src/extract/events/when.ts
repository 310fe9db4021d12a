import type { Annotated } from '../../model/annotated.ts';
import type { Certainty } from '../../model/span.ts';
import type { Time } from '../../model/time.ts';
import type { Draft } from './draft.ts';

export interface When {
  date: string | null;
  certainty: Certainty | null;
}

/**
 * The time of an event: the time expression of its own clause, else the one of the sentence, else (for news told in a simple
 * past or perfect) the day of the article. Null when the text leaves it open.
 */
export function whenOf(annotated: Annotated, draft: Draft, drafts: readonly Draft[]): When {
  const { tokens, sentences, times, article } = annotated;
  const sentence = sentences[draft.sentence]!;
  const verb = tokens[draft.nominal ? draft.first : draft.clause.verb.head]!;
  let best: Time | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = firstAfter(times, sentence.start); i < times.length && times[i]!.start < sentence.end; i++) {
    const time = times[i]!;
    if (time.edtf === undefined || time.type === 'DURATION' || time.type === 'SET') continue;
    let distance = Math.abs(time.start - verb.start);
    const inside = covers(annotated, draft, time);
    if (!inside) distance += 60;
    if (
      !inside &&
      drafts.some((other) => other !== draft && other.sentence === draft.sentence && covers(annotated, other, time))
    )
      distance += 400;
    if (distance < nearest) {
      nearest = distance;
      best = time;
    }
  }
  if (best && nearest < 400) return { date: best.edtf!, certainty: best.certainty };
  const { verb: group, link } = draft.clause;
  const told = draft.status === 'happened' || draft.status === 'ongoing';
  const pluperfect = group.perfect && group.past;
  if (told && !draft.nominal && !pluperfect && link !== 'relative' && link !== 'gerund' && article.published)
    return {
      date: article.published.edtf.slice(0, article.published.edtf.includes('/') ? undefined : 10),
      certainty: 'inferred',
    };
  return { date: null, certainty: null };
}

function covers({ tokens }: Annotated, draft: Draft, time: Time): boolean {
  return tokens[draft.first]!.start <= time.start && time.end <= tokens[draft.last - 1]!.end + 30;
}

function firstAfter(times: readonly Time[], start: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
