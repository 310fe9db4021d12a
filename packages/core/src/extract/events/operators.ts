import type { Operator } from '../../lexicon/parts/operators.ts';
import type { Actor, EventType } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorOf, actorsOf, subjectsOf } from './actors.ts';
import { COOPERATIVE, type Draft, type Scene, startDraft } from './draft.ts';
import { ownersOf, thingOf } from './owners.ts';
import { withoutActors } from './participants.ts';
import { isOwn, zoneOf } from './roles.ts';
import { spanOf } from './spans.ts';
import { operatorsOf } from './status.ts';

/** What became of the content of a verb like "agreed to" or "threatened to". */
export interface Verdict {
  /** The event that saying so is; null when it is none. */
  draft: Draft | null;
  /** The content clause, when its own event must go. */
  drop: Clause | null;
  operator: Operator;
}

/** Applies the operator of a clause to its content: "refused to meet X" -> REJECT of X, and no meeting. */
export function applyOperator(scene: Scene, clause: Clause, readings: ReadonlyMap<Clause, Draft>): Verdict | null {
  if (clause.children.length === 0) return null;
  const operators = phraseOperators(scene, clause) ?? operatorsOf(scene.frames, clause);
  if (!operators) return null;
  const content = clause.children.find(
    (child) =>
      child.link === 'complement' ||
      (child.link === 'gerund' && child.marker !== 'after' && child.marker !== 'before' && child.marker !== 'by') ||
      (child.link === 'noun' && child.noun !== null && isPhrase(scene, clause)),
  );
  if (!content) return null;
  const over = content.verb.form === 'ing' ? 'ing' : 'inf';
  const operator = operators.find((one) => one.over.includes(over));
  if (!operator) return null;
  const inner = readings.get(content) ?? null;
  const drop = operator.keep ? null : content;
  if (!operator.makes) return { draft: null, drop, operator };
  // "has promised to |investigate| the killings": nobody is threatened
  const inquires = inner?.type === 'ACCUSE' && INQUIRES.test(content.verb.lemma);
  const kind = inquires ? 'CONCEDE' : (inner?.type ?? (ANSWERS.test(content.verb.lemma) ? 'ASSAULT' : null)); // "vowed to respond"
  const type = typeOf(operator, kind, content.verb.negated, clause.verb.negated, clause.verb.lemma === 'agree');
  if (!type) return { draft: null, drop, operator };
  const draft = draftOf(scene, clause, content, inner, type, operator);
  if (draft && clause.verb.negated) draft.negated = true; // "is not willing to meet": the refusal took place
  return { draft, drop, operator };
}

const INQUIRES = /^(?:investigate|probe|inquire|examine|look|review)$/;
const ANSWERS = /^(?:respond|retaliate|avenge|punish|react)$/;

/** "express willingness to", "have no intention to": the operator is a phrase. */
function phraseOperators(scene: Scene, clause: Clause): readonly Operator[] | undefined {
  const object = scene.chunks[clause.from];
  if (object?.kind !== 'noun') return undefined;
  const head = scene.tokens[object.head]!.lower;
  // "shown no willingness to ease", "have no intention to yield"
  if (scene.tokens[object.first]!.lower === 'no') return scene.frames.operators.get(`no+${head}`);
  return scene.frames.operators.get(`${clause.verb.lemma}+${head}`);
}
const isPhrase = (scene: Scene, clause: Clause) => phraseOperators(scene, clause) !== undefined;

const CLASHES: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'SANCTION']);

function typeOf(
  { makes }: Operator,
  content: EventType | null,
  contentNegated: boolean,
  ownNegated: boolean,
  agrees: boolean,
): EventType | null {
  if (!makes) return null;
  if (ownNegated) return makes.coop === 'AGREE' ? 'REJECT' : null;
  // "agreed not to discuss the wall", "pledged not to attack": to forbear is agreed to, too
  const forbears = agrees || (content !== null && CLASHES.has(content));
  if (contentNegated) return (forbears && makes.coop === 'AGREE' ? 'AGREE' : makes.negated) ?? null;
  // "promised to consider extradition requests": a request within is no blow
  const kind = content === null || content === 'REQUEST' ? 'other' : COOPERATIVE.has(content) ? 'coop' : 'conflict';
  return makes[kind] ?? null;
}

/** An event of saying, with the target that its content has: "agreed to release two soldiers" -> the soldiers. */
export function draftOf(
  scene: Scene,
  clause: Clause,
  content: Clause,
  inner: Draft | null,
  type: EventType,
  operator: Operator | null,
): Draft | null {
  const speakers = subjectsOf(scene, clause);
  const actors = speakers.length > 0 ? speakers : clause.subject.flatMap((noun) => ownersOf(scene, noun));
  if (actors.length === 0) return null;
  const condition =
    type === 'REJECT' ? (conditionOf(scene, content, actors) ?? conditionOf(scene, clause, actors)) : null;
  // "agreed with his counterpart to exchange": whoever agrees too
  const partner =
    type === 'AGREE'
      ? actorsOf(
          scene,
          zoneOf(scene, clause)
            .phrases.filter((phrase) => phrase.prep === 'with')
            .slice(0, 1),
        )
      : [];
  const told =
    partner.length > 0
      ? partner
      : inner && inner.targets.length > 0
        ? inner.targets
        : inner && inner.actors.length > 1
          ? inner.actors
          : [];
  // "lift a ban |on imports| of Egyptian fruit": rather whose it is than the thing
  const meant = told.some(isKnown) ? told : contentTargets(scene, content);
  const found = withoutActors(told.length === 0 || meant.some(isKnown) ? meant : told, actors);
  const targets = condition && !found.some(isKnown) ? condition : found;
  // "A and B failed to reach agreement": each with the other; "A and B refused to let the plane in": not
  if (
    (type === 'AGREE' || (type === 'REJECT' && JOINT.test(content.verb.lemma))) &&
    actors.length > 1 &&
    differ(actors) &&
    !targets.some((one) => one.id !== null || one.country !== null)
  )
    targets.splice(0, targets.length, ...actors.splice(1));
  return startDraft(scene, clause, spanOf(scene, clause, content), {
    type,
    mode: operator?.makes?.mode ?? null,
    cameo: operator?.makes?.cameo ?? DEFAULT_CAMEO[type] ?? '010',
    rule: `${type}/${operator?.name ?? 'speech'}`,
    contexts: inner?.contexts ?? [],
    actors,
    targets,
    verbal: true,
  });
}
const DEFAULT_CAMEO: { [type: string]: string } = {
  AGREE: '030',
  REJECT: '120',
  THREATEN: '130',
  REQUEST: '100',
  ACCUSE: '110',
};

const isKnown = ({ id, country, role }: Actor) => id !== null || country !== null || role !== null;
/** What only several can do, or fail to do, with each other. */
const JOINT =
  /^(?:agree|reach|settle|resolve|bridge|compromise|meet|budge|talk|negotiate|sign|overcome|narrow|find|make|conclude|strike|come|work|cooperate|speak|sit|shake|end|break|patch|heal|bury|reconcile|unite|form|share|clinch|finalize|finalise|hammer|iron|produce|yield|secure|hold|attend|renew|extend|mend|stop|cease|restore|resume|withdraw|disarm|recognize|recognise|give|back)$/;

const differ = ([first, ...rest]: readonly Actor[]) =>
  first!.country === null || rest.every(({ country }) => country !== first!.country);

/** "will not end the strike until the government pays": whoever has to act first. */
function conditionOf(scene: Scene, clause: Clause, actors: readonly Actor[]): Actor[] | null {
  const until = clause.children.find(
    (child) => child.link === 'sub' && /^(?:until|till|unless|before|if)$/.test(child.marker),
  );
  if (!until) return null;
  const by = until.passive ? zoneOf(scene, until).phrases.filter((phrase) => phrase.prep === 'by') : until.subject;
  const asked = withoutActors(actorsOf(scene, by), actors);
  return asked.length > 0 ? asked : null;
}

const FOUNDS = new Set([
  'set',
  'establish',
  'build',
  'open',
  'create',
  'found',
  'form',
  'construct',
  'install',
  'rebuild',
]);

/** "cut output |despite pressure from Washington|", "|at their summit in Panmunjom|": what only stands beside it, with all that follows. */
const isBeside = ({ tokens }: Scene, { prep, head }: Noun) =>
  ASIDE.test(prep ?? '') || (prep === 'at' && OCCASION.test(tokens[head]!.lower));
const OCCASION = /^(?:summits?|meetings?|talks|conference|ceremony|session|forum|gathering|negotiations|round)$/;
const ASIDE =
  /^(?:despite|amid|after|before|since|during|because of|due to|following|without|ahead of|in spite of|as part of|under)$/;

/** Whoever the content is about when no frame knows its verb: object first, then any phrase that names somebody. */
export function contentTargets(scene: Scene, content: Clause): Actor[] {
  const zone = zoneOf(scene, content);
  const beside = zone.phrases.findIndex((phrase) => isBeside(scene, phrase));
  const phrases = beside < 0 ? zone.phrases : zone.phrases.slice(0, beside);
  // "agreed to set up hospitals in Louisiana": whoever gets them
  for (const phrase of FOUNDS.has(content.verb.lemma) ? phrases : []) {
    if (phrase.prep !== 'in' && phrase.prep !== 'for' && phrase.prep !== 'with') continue;
    const named = actorOf(scene, phrase);
    const place = named.length > 0 ? named : [thingOf(scene, phrase)];
    if (place.some((one) => one.id !== null || one.country !== null)) return place;
  }
  for (const group of [zone.recipient, zone.object]) {
    const actors = group
      .filter((noun) => !isOwn(scene, noun))
      .flatMap((noun) => (actorOf(scene, noun).length > 0 ? actorOf(scene, noun) : ownersOf(scene, noun)));
    if (actors.length > 0) return actors;
  }
  for (const phrase of phrases) {
    if (isOwn(scene, phrase)) continue;
    const actors = actorOf(scene, phrase).length > 0 ? actorOf(scene, phrase) : ownersOf(scene, phrase);
    if (actors.length > 0) return actors;
  }
  for (const phrase of phrases) {
    const thing = thingOf(scene, phrase);
    if (thing.country !== null) return [thing];
  }
  const first = zone.object[0];
  if (first && !first.pronoun) return [thingOf(scene, first)];
  for (const child of content.children)
    if (child.link === 'complement' || child.link === 'noun') return contentTargets(scene, child);
  return [];
}
