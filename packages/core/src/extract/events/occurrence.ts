import type { Actor } from '../../model/event.ts';
import type { NounFrame } from '../frames/index.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { readGroup } from '../grammar/groups.ts';
import { actorsOf } from './actors.ts';
import { type Draft, partiesOf, type Scene, startDraft } from './draft.ts';
import { doersOf, nounFrame, targetsOf } from './nominal.ts';
import { thingOf } from './owners.ts';
import { lastPair } from './pairs.ts';
import { withoutActors } from './participants.ts';
import { phraseOn } from './roles.ts';
import { spanOf } from './spans.ts';

const COLLAPSES = new Set(['collapse', 'fail', 'founder', 'stall', 'falter', 'unravel']);
const FALLS = new Set(['break', 'fall']);
const BEGINS = new Set(['begin', 'start', 'open', 'resume', 'continue', 'commence', 'proceed']);
/** What has ended was held; what would end is no plan to hold it. */
const ENDS = new Set(['end', 'conclude', 'finish']);

/**
 * An event noun as subject: "the second Trump-Kim summit broke down" is the end of talks, "the exercise began on Aug 16" the exercise
 * itself, whose sides an earlier sentence named. Null for other subjects and when the sides stay unknown.
 */
export function readOccurrence(scene: Scene, clause: Clause): Draft | null {
  const [noun] = clause.subject;
  const { lemma } = clause.verb;
  if (!noun || clause.subject.length > 1 || clause.passive || clause.verb.negated) return null;
  const found = nounFrame(scene, noun);
  if (!found) return null;
  const after = scene.chunks[clause.from];
  const down = after?.kind === 'prep' ? after.word : after?.kind === 'noun' ? (after.prep ?? '') : '';
  const collapses = COLLAPSES.has(lemma) || (FALLS.has(lemma) && /^(?:down|apart|off|through)$/.test(down));
  // "the exercise began" points back; bare "drills began" may be anybody's
  if (!collapses && noun.possessor === null && scene.tokens[noun.first]!.pos !== 'DET') return null;
  if (
    collapses
      ? found.type !== 'CONSULT'
      : !BEGINS.has(lemma) && !(ENDS.has(lemma) && clause.verb.modal === null && found.type === 'CONSULT')
  )
    return null;
  let actors = doersOf(scene, noun, found);
  if (actors.length === 0) actors = namedBefore(scene, scene.tokens[noun.head]!.lemma, found.type);
  if (actors.length === 0 && collapses) actors = bothOfTalks(scene);
  if (actors.length < (found.frame.mutual ? 2 : 1)) return null;
  const type = collapses ? 'SANCTION' : found.type;
  return startDraft(scene, clause, spanOf(scene, clause, null), {
    type,
    mode: collapses ? 'discontinue' : found.frame.mode,
    cameo: collapses ? '164' : found.frame.cameo,
    rule: collapses ? 'SANCTION/collapse' : `${type}/${found.frame.id}`,
    contexts: collapses ? [] : found.frame.contexts,
    actors,
    targets: collapses ? [] : withoutActors(goalOf(scene, noun, found, actors), actors),
    status: found.frame.status,
    ...(collapses ? { last: down === '' || after?.kind === 'noun' ? clause.verb.last : after!.last } : {}),
  });
}

/** "the minister's visit |to Cyprus| ended" */
function goalOf(scene: Scene, noun: Noun, found: NounFrame, actors: readonly Actor[]): Actor[] {
  const preps = (found.frame.target ?? []).filter((prep) => prep !== 'between');
  const shown = phraseOn(scene, noun, preps);
  const named = targetsOf(scene, noun, found, shown, []);
  // "the shelling |of Kharkiv| by troops continued": whoever shells it does not own it
  const theirs = named.length > 0 && named.every((one) => actors.some(({ start }) => start === one.start));
  return theirs && shown[0] ? [thingOf(scene, shown[0])] : named;
}

/** "Talks have stalled since the summit between A and B": both, else the last two who dealt with each other. */
function bothOfTalks(scene: Scene): Actor[] {
  const between = scene.chunks.find((chunk) => chunk.kind === 'noun' && chunk.prep === 'between');
  const named = between ? actorsOf(scene, readGroup(scene.chunks, between.at, scene.chunks.length)) : [];
  const pair = named.length > 1 ? named : (lastPair(scene) ?? []);
  return pair.map((one) => ({ ...one, certainty: 'inferred' as const }));
}

/** "the exercise", "the talks": those of the last event told with the same noun; marked inferred. */
function namedBefore({ history, annotated }: Scene, lemma: string, type: Draft['type']): Actor[] {
  const like = (other: Draft) => other.type === type || (type === 'MOBILIZE' && other.type === 'COOPERATE');
  for (let i = history.length - 1; i >= 0 && i >= history.length - 8; i--) {
    const told = history[i]!;
    if (!like(told) || told.actors.length === 0) continue;
    const { tokens } = annotated;
    for (let k = told.first; k < told.last; k++)
      if (tokens[k]!.lemma === lemma || tokens[k]!.lower === `${lemma}s`)
        return partiesOf(told).map((one) => ({
          ...one,
          start: null,
          end: null,
          certainty: 'inferred' as const,
        }));
  }
  return [];
}

/** Conditions of one who refuses are what he asks for: "would not return until the United States abandoned its policies". */
export function readCondition(scene: Scene, draft: Draft): Draft | null {
  if (draft.type !== 'REJECT' && draft.type !== 'THREATEN') return null;
  const until = scene.clauses.find(
    (one) =>
      one.link === 'sub' &&
      /^(?:until|till|unless)$/.test(one.marker) &&
      (one.parent === draft.clause || one.parent?.parent === draft.clause),
  );
  if (!until || until.passive || until.verb.negated) return null;
  const asked = actorsOf(scene, until.subject).filter(
    (one) =>
      (one.id !== null || one.country !== null) &&
      !draft.actors.some((actor) => actor.country === one.country && (actor.id === one.id || one.country !== null)),
  );
  if (asked.length === 0) return null;
  return {
    ...draft,
    type: 'REQUEST',
    mode: 'yield',
    cameo: '100',
    rule: 'REQUEST/condition',
    contexts: [],
    clause: until,
    targets: asked,
    status: 'happened',
    settled: true,
    negated: false,
    ...spanOf(scene, until, null),
    verbal: true,
  };
}
