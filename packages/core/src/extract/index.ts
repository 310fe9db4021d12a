import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Annotated, Sentence } from '../model/annotated.ts';
import { issueOf } from '../model/errors.ts';
import type { Event } from '../model/event.ts';
import type { Issue } from '../model/issue.ts';
import { evidenceOf } from '../model/span.ts';
import { blowBehind, joinOutcome } from './events/casualties.ts';
import { contextsOf } from './events/contexts.ts';
import type { Draft, Scene } from './events/draft.ts';
import { entriesOf } from './events/entries.ts';
import { homeOf } from './events/home.ts';
import { inferTarget } from './events/infer.ts';
import { localize, spreadPlaces } from './events/localize.ts';
import { dateCollapses, mergeEvents } from './events/merge.ts';
import { partiesAmong } from './events/parties.ts';
import { notAhead } from './events/past.ts';
import { type Stretch, scenesOf } from './events/scenes.ts';
import { readSentence } from './events/sentence.ts';
import { weigh } from './events/weigh.ts';
import { whenOf } from './events/when.ts';
import { whereOf } from './events/where.ts';
import { framesOf } from './frames/index.ts';
import { readTraits, skipDateline } from './prepare.ts';

export { toStrictPlover } from './strict.ts';

/** Longer "sentences" are lists, tables or garbage: only their beginning is read. */
const TOKEN_CAP = 240;

/**
 * Codes who did what to whom: PLOVER events with their status and evidence, most important first. A sentence that was not read to its
 * end is named in `issues`.
 */
export function extract(annotated: Annotated, lexicon: Lexicon, issues: Issue[] = []): Event[] {
  const steps = extractInSteps(annotated, lexicon, issues);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, resting (null) when all sentences are parsed: those who read several documents take them side by side. */
export function* extractInSteps(annotated: Annotated, lexicon: Lexicon, issues: Issue[]): Generator<null, Event[]> {
  const frames = framesOf(lexicon);
  const history: Draft[] = [];
  const cut: Sentence[] = [];
  const events: Event[] = [];
  let position = 0;
  const stage = {
    annotated,
    lexicon,
    frames,
    traits: readTraits(annotated),
    home: homeOf(annotated, lexicon),
    entries: entriesOf(annotated),
    history,
  };
  const scenes = scenesOf(stage, stretchesOf(annotated, cut));
  yield null;
  for (const scene of scenes) {
    const drafts = readSentence(scene);
    for (const draft of drafts) localize(scene, draft);
    if (drafts.length > 1) spreadPlaces(drafts);
    for (const draft of drafts) {
      inferTarget(scene, draft, drafts, history);
      draft.targets = partiesAmong(scene, draft);
    }
    history.push(...drafts);
    const told = new Map<Draft, Event>();
    for (const draft of drafts) {
      if (isNobodys(draft)) continue;

      const event = finish(scene, draft);
      const blow = drafts.length > 1 ? blowBehind(draft, drafts) : null;
      const struck = blow && told.get(blow);
      // "attacked Madrid in October, |bombing it on 8 November|": another day, another blow
      if (struck && (event.date === struck.date || event.date === null)) {
        joinOutcome(struck, draft, event.evidence);
        continue;
      }
      told.set(draft, event);
      event.weight = weigh(event, draft, position);
      events.push(event);
    }
    if (!scene.headline) position++;
  }
  if (cut.length > 0) {
    const issue = issueOf('too-large', cutMessage(annotated, cut), 'extract');
    issues.push({ ...issue, hint: 'Is it a list or a table without full stops?' });
  }
  return dateCollapses(mergeEvents(events, personsOf(annotated))).sort(
    (a, b) => b.weight - a.weight || a.evidence[0]!.start - b.evidence[0]!.start,
  );
}

/** What is read of each sentence; those too long to be read whole are added to `cut`. */
function stretchesOf(annotated: Annotated, cut: Sentence[]): Stretch[] {
  const { sentences, article } = annotated;
  const stretches: Stretch[] = [];
  sentences.forEach((sentence, index) => {
    const first = skipDateline(annotated, sentence);
    const end = Math.min(sentence.last, first + TOKEN_CAP);
    if (end - first < 3) return;
    if (end < sentence.last) cut.push(sentence);
    const headline = article.blocks[sentence.block]?.kind === 'headline' || sentence.block < 0;
    stretches.push({ sentence: index, first, end, headline });
  });
  return stretches;
}

/** "one sentence was read to its 240th word only: …", with where it begins. */
function cutMessage({ document }: Annotated, cut: readonly Sentence[]): string {
  const [{ start }] = cut as [Sentence];
  const words = document.text.slice(start, start + 60).replace(/\s+/g, ' ');
  const which = cut.length === 1 ? 'one sentence was' : `${cut.length} sentences were`;
  return `${which} read for events to word ${TOKEN_CAP} only, the first at ${start}: "${words}…"`;
}

const personsOf = ({ entities }: Annotated): ReadonlySet<string> =>
  new Set(entities.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])));

/** "Power and water were cut off": done by nobody to nobody that the text tells. */
const isNobodys = ({ type, actors, targets }: Draft) =>
  actors.length === 0 &&
  (targets.length === 0 ||
    (type === 'SANCTION' &&
      targets.every(({ id, country, role }) => id === null && country === null && role === null)));

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
    evidence: [evidenceOf(annotated.source, tokens[draft.first]!.start, tokens[draft.last - 1]!.end)],
    rule,
    certainty: inferred ? 'inferred' : 'stated',
    weight: 0,
  };
}
