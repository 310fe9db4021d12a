import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { isAdvice, isNobodyActing, isToReader } from './advice.ts';
import { readAnswer } from './answer.ts';
import { keepsSilent } from './comment.ts';
import { aimThreat, readConditional } from './conditional.ts';
import { aimDenial } from './denial.ts';
import { type Draft, isReal, partiesOf, type Scene } from './draft.ts';
import { isEveryday } from './everyday.ts';
import { withoutFiction } from './fiction.ts';
import { readFreeNouns } from './free-nouns.ts';
import { readInKind } from './in-kind.ts';
import { nameKillers, readDeath, readDeathWhen } from './killing.ts';
import { isIdentified } from './known.ts';
import { readLight } from './light.ts';
import { readCondition, readOccurrence } from './occurrence.ts';
import { applyOperator } from './operators.ts';
import { readOutbreak } from './outbreak.ts';
import { readPledge } from './pledge.ts';
import { aimForce, aimHelp, aimProtest, readErrand } from './purpose.ts';
import { readRebuff } from './rebuff.ts';
import { readRefusal } from './refusal.ts';
import { isPolitical } from './relevance.ts';
import { isTurnedDown, isWarnedTwice, readGap, repeats } from './repeats.ts';
import { retype } from './retype.ts';
import { isNothing, zoneOf } from './roles.ts';
import { isSemblance } from './semblance.ts';
import { readSpeech, readTail } from './speech.ts';
import { isPlayed, isSport } from './sport.ts';
import { operatorsOf, statusOf, worse } from './status.ts';
import { isSupposed } from './supposed.ts';
import { readUltimatum } from './ultimatum.ts';
import { readVerb } from './verbal.ts';

/** All events that a sentence tells, in the order of their verbs, each with its status. */
export function readSentence(scene: Scene): Draft[] {
  const readings = new Map<Clause, Draft>();
  for (const clause of scene.clauses) {
    const draft =
      readAnswer(scene, clause) ??
      readClause(scene, clause) ??
      readOccurrence(scene, clause) ??
      readOutbreak(scene, clause) ??
      readDeath(scene, clause) ??
      readRebuff(scene, clause) ??
      readInKind(scene, clause);
    if (!draft) continue;
    const typed = retype(scene, draft);
    readings.set(clause, typed);
    scene.current.push(typed);
  }
  const dropped = new Set<Clause>();
  const errands: Draft[] = [];
  const spoken = new Set<Clause>();
  for (const [clause, draft] of readings) {
    aimHelp(scene, clause, draft);
    aimProtest(scene, clause, draft, readings);
    aimForce(scene, clause, draft);
    aimDenial(clause, draft, readings);
    nameKillers(scene, clause, draft, readings);
    const errand = readErrand(scene, clause, draft, readings);
    if (!errand) continue;
    errands.push(errand);
    draft.minor = true;
    for (const child of clause.children) if (child.verb.form === 'infinitive') dropped.add(child);
  }
  // from the inside out: "said it agreed to help resume" is read from "resume" to "said"
  for (let i = scene.clauses.length - 1; i >= 0; i--) {
    const clause = scene.clauses[i]!;
    if (keepsSilent(scene, clause)) {
      readings.delete(clause);
      continue;
    }
    // "students |refused to work|": a strike that the frame knows turns nobody down
    const verdict = readings.get(clause)?.type === 'PROTEST' ? null : applyOperator(scene, clause, readings);
    if (verdict?.drop) dropAll(verdict.drop, dropped);
    if (verdict?.draft) readings.set(clause, verdict.draft);
    const refusal = readRefusal(scene, clause, verdict?.draft ? null : (readings.get(clause) ?? null));
    if (refusal) readings.set(clause, refusal);
    const threat = readConditional(scene, clause, readings.get(clause) ?? null);
    if (threat) readings.set(clause, threat);
    const death = readDeathWhen(scene, clause, readings);
    if (death) readings.set(clause, death);
    const ultimatum = readings.has(clause) ? null : readUltimatum(scene, clause);
    if (ultimatum) readings.set(clause, ultimatum);
    const pledge = readPledge(scene, clause, readings.get(clause) ?? null);
    if (pledge) readings.set(clause, pledge);
    for (const speech of [...readSpeech(scene, clause, readings), ...readTail(scene, clause, readings)]) {
      if (!speech.draft) continue;
      if (readings.get(clause)?.verbal && speech.draft.clause === clause && spoken.has(clause))
        errands.push(speech.draft);
      else readings.set(clause, speech.draft);
      spoken.add(clause);
      if (speech.drop) dropAll(speech.drop, dropped);
    }
  }
  const drafts: Draft[] = [];
  for (const [clause, draft] of [...readings, ...errands.map((one) => [one.clause, one] as const)]) {
    if (dropped.has(clause) || isWarnedTwice(clause, draft, readings)) continue;
    const status = draft.negated ? statusWithout(scene, clause) : statusOf(scene.frames, clause);
    if (!draft.settled) draft.status = draft.status === 'happened' ? status : worse(draft.status, status);
    if (!isKept(scene, clause, draft) || !isPolitical(scene, draft)) continue;
    if (isSemblance(scene, draft) || isEveryday(scene, draft)) continue;
    if (isAdvice(scene, draft) || isToReader(scene, draft) || isNobodyActing(scene, draft)) continue;
    if (repeats(clause, draft, readings) || isTurnedDown(clause, readings)) continue;
    aimThreat(scene, draft);
    draft.reporters = reportersOf(scene, clause);
    // "the government will make every effort, the official said": it is promised as it is said
    if (draft.type === 'AGREE' && draft.status === 'planned' && !draft.verbal && speakForSelf(draft))
      draft.status = 'happened';
    drafts.push(draft);
    const asked = readCondition(scene, draft);
    if (asked) drafts.push(asked);
    const again = readGap(scene, draft);
    if (again) drafts.push(again);
  }
  readFreeNouns(scene, drafts);
  const real = withoutFiction(scene, drafts).filter((draft) => !isReal(draft) || !isSupposed(scene, draft));
  const played = real.some((draft) => isPlayed(scene, draft)) && isSport(scene);
  return played ? real.filter((draft) => !isPlayed(scene, draft)) : real;
}

/** A verb that asks for nothing more gives way to the noun it carries: "offered scathing criticism". */
function readClause(scene: Scene, clause: Clause): Draft | null {
  if (isNothing(scene, zoneOf(scene, clause).object[0]) || isNothing(scene, clause.subject[0])) return null;
  // "had taken |no steps| toward dismantling its weapons"
  if (clause.link === 'gerund' && clause.parent && isNothing(scene, zoneOf(scene, clause.parent).object[0]))
    if (!/^(?:lose|waste)$/.test(clause.parent.verb.lemma)) return null; // "lost no time in accusing"
  const verb = readVerb(scene, clause);
  if (verb && verb.weight > 0) return verb;
  return (
    (verb === null || scene.frames.lists.lightAct.has(clause.verb.lemma) ? readLight(scene, clause) : null) ?? verb
  );
}

function dropAll(clause: Clause, dropped: Set<Clause>) {
  dropped.add(clause);
  for (const child of clause.children)
    if (child.link === 'complement' || child.link === 'purpose' || child.link === 'noun') dropAll(child, dropped);
}

/** A refusal has happened: its "not" and its "will" are used up; only what stands above still counts. */
function statusWithout(scene: Scene, clause: Clause) {
  const { negated, modal } = clause.verb;
  clause.verb.negated = false;
  clause.verb.modal = null;
  const status = statusOf(scene.frames, clause);
  clause.verb.negated = negated;
  clause.verb.modal = modal;
  return status;
}

/** What matters even when nobody is said to have done it: "three soldiers were killed", "a blogger was arrested". */
const FELT: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'SANCTION', 'MOBILIZE']);

/** Denied and merely thinkable acts are no events; "may meet" and "is considering talks" are kept as what they are. */
function isKept(scene: Scene, clause: Clause, draft: Draft): boolean {
  if (draft.status === 'denied' || (draft.actors.length === 0 && !FELT.has(draft.type))) return false;
  // "|Aided by a guard|, Anja finds the key": of nobody whom the text knows
  if (clause.passive && clause.link === 'participle' && clause.verb.at === 0 && !partiesOf(draft).some(isIdentified))
    return false;
  if (draft.status !== 'hypothetical') return true;
  const known = draft.actors.filter(isIdentified);
  // "before the two leaders meet again": nobody arranged it, and it is spoken of all the same
  if (clause.link === 'sub')
    return draft.type === 'CONSULT' && known.length > 1 && /^(?:before|until|when|once)$/.test(clause.marker);
  if (clause.link === 'purpose' || clause.link === 'noun' || clause.link === 'gerund') return false;
  if (clause.link === 'complement' && clause.parent)
    return operatorsOf(scene.frames, clause.parent)?.some((one) => one.keep) === true && known.length > 0;
  // "may meet", "expects that they will meet"
  return (
    known.length > 0 &&
    clause.verb.modal !== null &&
    (/^(?:may|might|could|would)$/.test(clause.verb.modal) || (clause.link === 'that' && clause.verb.modal === 'will'))
  );
}

const speakForSelf = ({ actors, reporters }: Draft) =>
  actors.some(({ role }) => role === 'GOV') &&
  reporters.some(
    ({ role, country }) => role === 'GOV' && (country === null || actors.some((one) => one.country === country)),
  );

/** Who says so: the subject of a verb of speech above the clause, of ", the ministry said" beside it, or of "according to". */
function reportersOf(scene: Scene, clause: Clause) {
  const { speech } = scene.frames.lists;
  for (let up = clause.parent, below = clause; up; below = up, up = up.parent) {
    // "said |hackers backed by China| had attacked": what describes those who are told of is told as well
    const inTold = below.marker === 'noun' && up.children.some((one) => one.link === 'that' && one.order > below.order);
    if ((below.link === 'that' || inTold) && speech.has(up.verb.lemma)) return actorsOf(scene, up.subject);
  }
  const root = rootOf(clause);
  const tail = scene.clauses.find(
    (one) =>
      one.link === 'tail' &&
      ((clause.marker === 'noun' && clause.parent === null) ||
        one.parent === root ||
        one.parent === clause ||
        rootOf(one.parent ?? one) === root),
  );
  if (tail && tail !== clause) return actorsOf(scene, tail.subject);
  const source = scene.chunks.find((chunk): chunk is Noun => chunk.kind === 'noun' && chunk.prep === 'according to');
  return source ? actorsOf(scene, [source]) : [];
}

function rootOf(clause: Clause): Clause {
  let root = clause;
  for (let i = 0; root.parent && i < 60; i++) root = root.parent;
  return root;
}
