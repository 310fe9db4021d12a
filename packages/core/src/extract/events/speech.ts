import type { EventType } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { objectsOf } from '../grammar/clauses.ts';
import { actorsOf } from './actors.ts';
import { COOPERATIVE, type Draft, type Scene } from './draft.ts';
import { draftOf } from './operators.ts';
import { zoneOf } from './roles.ts';

/** What the speaker does by saying it: "said it would release" -> AGREE, "said it will not" -> REJECT, "said X must" -> REQUEST. */
export interface SpeechVerdict {
  draft: Draft | null;
  drop: Clause | null;
}

/** Announcing these of oneself is a threat; announcing an inquiry or a demand is not. */
const DEEDS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST']);
const OBLIGING = new Set(['must', 'should', 'ought']);
/** Verbs by which a speaker finds fault with what another did. */
const FAULT = new Set([
  'throw',
  'violate',
  'fail',
  'break',
  'lie',
  'betray',
  'undermine',
  'threaten',
  'destabilize',
  'destabilise',
  'sabotage',
  'provoke',
  'obstruct',
  'jeopardize',
  'jeopardise',
  'mislead',
  'abuse',
  'exploit',
  'oppress',
  'ignore',
  'flout',
  'interfere',
  'meddle',
  'worsen',
  'renege',
  'endanger',
  'flout',
  'breach',
  'steal',
  'cheat',
  'squander',
  'hamper',
  'hinder',
  'impede',
  'disrupt',
  'manipulate',
  'stoke',
  'inflame',
  'incite',
  'fuel',
  'waste',
  'spoil',
  'poison',
  'rig',
  'cover',
  'torpedo',
  'derail',
  'bully',
  'blackmail',
  'harass',
  'trample',
  'disregard',
]);
/** Verbs of agreement or refusal that no frame needs to know: "will not accept", "could not agree", "would not return". */
const WILLED = new Set([
  'accept',
  'agree',
  'allow',
  'attend',
  'recognize',
  'recognise',
  'return',
  'negotiate',
  'talk',
  'meet',
  'sign',
  'join',
  'support',
  'participate',
  'take',
  'give',
  'end',
  'stop',
  'lift',
  'withdraw',
  'leave',
  'cooperate',
  'comply',
  'resign',
  'surrender',
  'release',
  'permit',
  'back',
  'endorse',
  'tolerate',
  'yield',
  'compromise',
  'engage',
  'change',
  'abandon',
  'go',
  'hold',
  'resume',
  'send',
  'pay',
  'help',
  'provide',
  'bow',
  'back',
  'step',
  'remove',
  'ease',
  'let',
  'concede',
  'consider',
  'discuss',
  'renew',
  'extend',
  'ratify',
  'vote',
  'host',
  'visit',
  'disarm',
  'retreat',
  'drop',
  'halt',
  'cease',
  'approve',
  'grant',
  'welcome',
  'respond',
  'budge',
  'relent',
  'contribute',
  'import',
  'buy',
  'sell',
  'open',
  'be',
  'begin',
  'start',
  'launch',
  'enter',
  'reopen',
  'restart',
  'impose',
]);

/** Reads a clause of speech with its content. `readings`: the events that the clauses say by themselves. */
export function readSpeech(scene: Scene, clause: Clause, readings: ReadonlyMap<Clause, Draft>): SpeechVerdict | null {
  if (!scene.frames.lists.speech.has(clause.verb.lemma) || clause.verb.negated) return null;
  const content = clause.children.find((child) => child.link === 'that');
  // "drills that North Korea has warned could trigger a crisis"
  if (
    !content &&
    clause.verb.lemma === 'warn' &&
    (clause.link === 'relative' || clause.link === 'that') &&
    zoneOf(scene, clause).object.length === 0
  )
    return readWarning(scene, clause, clause, null);
  if (!content) return null;
  const inner = readings.get(content) ?? null;
  const { verb } = content;
  if (/^(?:warn|caution|threaten)$/.test(clause.verb.lemma)) return readWarning(scene, clause, content, inner);
  if (isSelf(scene, clause, content)) {
    if (verb.modal === 'will' || verb.modal === 'would' || verb.modal === 'wo') {
      if (verb.negated) return WILLED.has(verb.lemma) || inner ? make(scene, clause, content, inner, 'REJECT') : null;
      if (inner && COOPERATIVE.has(inner.type)) return make(scene, clause, content, inner, 'AGREE');
      if (inner && DEEDS.has(inner.type)) return make(scene, clause, content, inner, 'THREATEN');
    }
    return null;
  }
  if (
    (OBLIGING.has(verb.modal ?? '') ||
      clause.verb.lemma === 'demand' ||
      (clause.verb.lemma === 'insist' && verb.modal === null && verb.form === 'base')) &&
    !verb.passive
  ) {
    const asked = actorsOf(scene, content.subject);
    if (asked.length === 0) return null;
    const draft = draftOf(scene, clause, content, null, 'REQUEST', null);
    if (draft) draft.targets = asked;
    return { draft, drop: content };
  }
  if (FAULT.has(verb.lemma) && verb.modal === null && !verb.negated && !content.passive) {
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

function make(scene: Scene, clause: Clause, content: Clause, inner: Draft | null, type: EventType): SpeechVerdict {
  return { draft: draftOf(scene, clause, content, inner, type, null), drop: type === 'THREATEN' ? null : content };
}

/** Does the speaker speak of himself: by pronoun, by the same name, or for his own country or party? */
export function isSelf(scene: Scene, clause: Clause, content: Clause): boolean {
  const subject = content.subject[0];
  if (!subject) return true;
  const speakers = actorsOf(scene, clause.subject);
  const own = actorsOf(scene, content.subject);
  if (subject.pronoun) {
    if (/^(?:it|they|he|she|we|i)$/.test(scene.tokens[subject.head]!.lower))
      return (
        own.length === 0 ||
        own.some((a) => speakers.some((b) => same(a, b))) ||
        speakers.length === 0 ||
        own.every((a) => a.certainty === 'inferred')
      );
  }
  return (
    own.length > 0 &&
    own.some((a) =>
      speakers.some((b) => same(a, b) || (a.country !== null && a.country === b.country && speaksFor(a.role, b.role))),
    )
  );
}

const same = (a: { id: string | null; name: string }, b: { id: string | null; name: string }) =>
  (a.id !== null && a.id === b.id) || a.name === b.name;
/** A minister or spokesman speaks for the government of his country, not for its rebels. */
const speaksFor = (a: string | null, b: string | null) =>
  (a === null || a === 'GOV' || a === 'MIL') && (b === null || b === 'GOV' || b === 'MIL');
