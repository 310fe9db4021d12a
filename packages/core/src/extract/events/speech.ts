import type { EventType } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { objectsOf } from '../grammar/walk.ts';
import { actorsOf } from './actors.ts';
import { COOPERATIVE, type Draft, type Scene } from './draft.ts';
import { readJudgment, readTime } from './judgment.ts';
import { draftOf } from './operators.ts';
import { zoneOf } from './roles.ts';
import { isSelf, same } from './self.ts';

/** What the speaker does by saying it: "said it would release" -> AGREE, "said it will not" -> REJECT, "said X must" -> REQUEST. */
export interface SpeechVerdict {
  draft: Draft | null;
  drop: Clause | null;
}

/** Announcing these of oneself is a threat; announcing an inquiry or a demand is not. */
const DEEDS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST']);
const OBLIGING = new Set(['must', 'should', 'ought']);

const isIn = ({ frames }: Scene, list: string, word: string) => frames.sets.get(list)!.words.has(word);

/** Reads a clause of speech with its content. `readings`: the events that the clauses say by themselves. */
export function readSpeech(scene: Scene, clause: Clause, readings: ReadonlyMap<Clause, Draft>): SpeechVerdict[] {
  if (!scene.frames.lists.speech.has(clause.verb.lemma) || clause.verb.negated) return [];
  const contents = clause.children.filter((child) => child.link === 'that');
  // "drills that North Korea has warned could trigger a crisis"
  const bare =
    contents.length === 0 && clause.verb.lemma === 'warn' && (clause.link === 'relative' || clause.link === 'that');
  if (bare && zoneOf(scene, clause).object.length === 0) {
    const warning = readWarning(scene, clause, clause, null);
    return warning ? [warning] : [];
  }
  return contents.slice(0, 4).flatMap((content) => readContent(scene, clause, content, readings) ?? []);
}

function readContent(
  scene: Scene,
  clause: Clause,
  content: Clause,
  readings: ReadonlyMap<Clause, Draft>,
): SpeechVerdict | null {
  const inner = readings.get(content) ?? null;
  const { verb } = content;
  if (/^(?:warn|caution|threaten)$/.test(clause.verb.lemma)) return readWarning(scene, clause, content, inner);
  const judgment = readJudgment(scene, clause, content) ?? readTime(scene, clause, content);
  if (judgment) return { draft: judgment, drop: content };
  if (isSelf(scene, clause, content)) {
    if (verb.modal === 'will' || verb.modal === 'would' || verb.modal === 'wo') {
      if (verb.negated)
        return isIn(scene, 'willed', verb.lemma) || inner ? make(scene, clause, content, inner, 'REJECT') : null;
      if (!inner && reachesOut(scene, content)) return make(scene, clause, content, null, 'AGREE');
      if (inner && COOPERATIVE.has(inner.type)) return make(scene, clause, content, inner, 'AGREE');
      if (inner && DEEDS.has(inner.type)) return make(scene, clause, content, inner, 'THREATEN');
    }
    return null;
  }
  if (
    (OBLIGING.has(verb.modal ?? '') ||
      /^(?:demand|recommend|urge|propose|request|ask)$/.test(clause.verb.lemma) ||
      (clause.verb.lemma === 'insist' && verb.modal === null && verb.form === 'base')) &&
    !verb.passive
  ) {
    const asked = actorsOf(scene, content.subject);
    if (asked.length === 0) return null;
    const draft = draftOf(scene, clause, content, null, 'REQUEST', null);
    if (draft) draft.targets = asked;
    return { draft, drop: content };
  }
  if (isIn(scene, 'fault', verb.lemma) && verb.modal === null && !verb.negated && !content.passive) {
    const blamed = actorsOf(scene, content.subject);
    if (blamed.length === 0) return null;
    const draft = draftOf(scene, clause, content, null, 'ACCUSE', null);
    if (draft) {
      draft.targets = blamed;
      draft.mode = 'disapprove';
      draft.cameo = '111';
    }
    return { draft, drop: content };
  }
  if (
    /^(?:claim|allege|complain)$/.test(clause.verb.lemma) &&
    inner &&
    !COOPERATIVE.has(inner.type) &&
    inner.actors.length > 0
  ) {
    const draft = draftOf(scene, clause, content, null, 'ACCUSE', null);
    if (draft) {
      draft.targets = inner.actors;
      draft.mode = 'allege';
      draft.cameo = '112';
    }
    return { draft, drop: content };
  }
  return null;
}

/** A state, an army or a rebel that warns of what could come threatens; experts and agencies only predict. */
function readWarning(scene: Scene, clause: Clause, content: Clause, inner: Draft | null): SpeechVerdict | null {
  const draft = draftOf(scene, clause, content, inner, 'THREATEN', null);
  if (
    !draft?.actors.some(({ role, country, id }) =>
      role === null ? id !== null || country !== null : /^(?:GOV|MIL|REB|UAF|OPP|PTY|LAB|PRM|LEG)$/.test(role),
    )
  )
    return null;
  const warned = actorsOf(scene, objectsOf(scene.chunks, clause));
  if (warned.length > 0) draft.targets = warned;
  if (inner?.actors.some((one) => draft.actors.some((other) => same(one, other)))) inner.status = 'threatened';
  return { draft, drop: inner?.status === 'threatened' ? null : content };
}

/** "will explore diplomacy", "will pursue a deal": what one will seek is itself an offer. */
function reachesOut(scene: Scene, content: Clause): boolean {
  const [object] = zoneOf(scene, content).object;
  return (
    object !== undefined &&
    /^(?:explore|pursue|seek|continue|resume|hold|start|begin|support|work|make|give|offer|provide|restore|strengthen|deepen|build|promote|prioritize|prioritise|keep)$/.test(
      content.verb.lemma,
    ) &&
    isIn(scene, 'conciliation', scene.tokens[object.head]!.lemma)
  );
}

function make(scene: Scene, clause: Clause, content: Clause, inner: Draft | null, type: EventType): SpeechVerdict {
  return { draft: draftOf(scene, clause, content, inner, type, null), drop: type === 'THREATEN' ? null : content };
}
