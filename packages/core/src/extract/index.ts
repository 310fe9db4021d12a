import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Event } from '../model/event.ts';
import { evidenceOf } from '../model/span.ts';
import { contextsOf } from './events/contexts.ts';
import type { Draft, Scene } from './events/draft.ts';
import { inferTarget } from './events/infer.ts';
import { localize } from './events/localize.ts';
import { dateCollapses, mergeEvents } from './events/merge.ts';
import { notAhead } from './events/past.ts';
import { readSentence, sceneOf } from './events/sentence.ts';
import { weigh } from './events/weigh.ts';
import { whenOf } from './events/when.ts';
import { whereOf } from './events/where.ts';
import { framesOf } from './frames/index.ts';
import { glueOf, skipDateline } from './prepare.ts';

export { toStrictPlover } from './strict.ts';

/** Longer "sentences" are lists, tables or garbage: only their beginning is read. */
const TOKEN_CAP = 240;

/** Codes who did what to whom: PLOVER events with their status and evidence, most important first. */
export function extract(annotated: Annotated, lexicon: Lexicon): Event[] {
  const frames = framesOf(lexicon);
  const { tokens, sentences, article } = annotated;
  const glue = glueOf(annotated);
  const events: Event[] = [];
  const history: Draft[] = [];
  let position = 0;
  sentences.forEach((sentence, index) => {
    const kind = article.blocks[sentence.block]?.kind;
    const headline = kind === 'headline' || sentence.block < 0;
    const first = skipDateline(annotated, sentence);
    const end = Math.min(sentence.last, first + TOKEN_CAP);
    if (end - first < 3) return;
    const scene = sceneOf({ annotated, lexicon, frames, tokens, sentence: index, headline, history }, first, end, glue);
    const drafts = readSentence(scene);
    for (const draft of drafts) localize(scene, draft);
    for (const draft of drafts) inferTarget(scene, draft, drafts, history);
    history.push(...drafts);
    for (const draft of drafts) {
      const event = finish(scene, draft);
      event.weight = weigh(event, draft, position);
      events.push(event);
    }
    if (!headline) position++;
  });
  return dateCollapses(mergeEvents(events)).sort(
    (a, b) => b.weight - a.weight || a.evidence[0]!.start - b.evidence[0]!.start,
  );
}

function finish(scene: Scene, draft: Draft): Event {
  const { annotated, tokens } = scene;
  const { type, mode, cameo, status, negated, actors, targets, reporters, rule } = draft;
  const when = notAhead(whenOf(scene, draft), draft, scene);
  draft.when = when;
  const where = whereOf(scene, draft);
  const inferred = actors.some((actor) => actor.certainty === 'inferred' && actor.start === null);
  return {
    type,
    mode,
    cameo,
    status,
    negated,
    actors,
    targets,
    date: when.date,
    dateCertainty: when.certainty,
    place: where.place,
    placeCountry: where.country,
    reportedBy: reporters,
    contexts: contextsOf(scene, draft),
    evidence: [evidenceOf(annotated.document.text, tokens[draft.first]!.start, tokens[draft.last - 1]!.end)],
    rule,
    certainty: inferred ? 'inferred' : 'stated',
    weight: 0,
  };
}
