import { mayHave } from '../../lexicon/filter.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { retypeMove } from './deployments.ts';
import type { Draft, Scene } from './draft.ts';
import { isIdentified, isKnown } from './known.ts';
import { isHeldWith, nounFrame, readNoun } from './nominal.ts';
import { readNominalised, verbWithin } from './nominalised.ts';
import { isAside, tailOf } from './phrases.ts';
import { isNothing, zoneOf } from './roles.ts';
import { statusOf } from './status.ts';

/** Event nouns that no verb took: "after talks between A and B", "B's attack on C last week". */
export function readFreeNouns(scene: Scene, drafts: Draft[]) {
  const { chunks, tokens, frames } = scene;
  for (const chunk of chunks) {
    if (chunk.kind !== 'noun' || chunk.time) continue;
    const head = tokens[chunk.head]!;
    const listed = mayHave(frames.mayBeNoun, head.lemma) || mayHave(frames.mayBeNoun, head.lower);
    if (!listed && !head.lower.endsWith('ing')) continue;
    const made = verbWithin(scene, chunk) !== null;
    if (!made && !frames.nouns.has(head.lemma) && !frames.nouns.has(head.lower)) continue;
    if (isNothing(scene, chunk) || isAhead(scene, chunk)) continue; // "|no meeting| between A and B has been scheduled"
    if (drafts.some((draft) => draft.first <= chunk.head && chunk.head < draft.last && sameKind(scene, draft, chunk)))
      continue;
    const clause = clauseNear(scene, chunk);
    if (!clause || underIrrealis(scene, chunk, clause)) continue;
    const named = readNoun(scene, chunk, clause);
    const full = named !== null && isFull(named);
    const draft = full || !made || ORDERS.test(clause.verb.lemma) ? named : readNominalised(scene, chunk, clause);
    if (!draft || !isFull(draft) || toPress(draft) || (draft.type === 'REQUEST' && isMereCall(scene, chunk))) continue;
    const status = statusOf(frames, clause);
    if (status !== 'happened' && status !== 'ongoing') continue;
    draft.status = 'happened';
    if (chunk.teller) draft.reporters = actorsOf(scene, [chunk.teller]); // "after |what it said| was an attack"
    drafts.push(draft.type === 'MOBILIZE' ? retypeMove(scene, draft) : draft); // the verb around is not the noun's
  }
}

/** "approved |the deployment of troops| to Mali": what is still to be done. */
const ORDERS =
  /^(?:approve|order|authori[sz]e|agree|promise|pledge|offer|allow|permit|prepare|await|expect|envisage|back|support|favou?r|endorse|recommend|advocate|vote|debate|provide|foresee|include|involve|require|mean)$/;

/** "a |planned| trip by the premier": one that is still to come, or never will. */
function isAhead({ tokens }: Scene, { first, head }: Noun): boolean {
  for (let i = first; i < head; i++) if (AHEAD.test(tokens[i]!.lower)) return true;
  return false;
}
const AHEAD =
  /^(?:planned|proposed|scheduled|cancelled|canceled|postponed|aborted|possible|potential|upcoming|forthcoming|expected|future|hoped-for|mooted|rumoured|rumored|alleged)$/;

/** "Turkey's refusal", "the North's demand": acts of speech need nobody on the other side. */
const SPOKEN: ReadonlySet<string> = new Set(['REQUEST', 'REJECT']);

/** "a call from Norway woke him": by telephone; a plea says for what, or to whom. */
const isMereCall = (scene: Scene, noun: Noun) =>
  /^calls?$/.test(scene.tokens[noun.head]!.lower) &&
  !tailOf(scene.chunks, noun).some(({ prep }) => prep === 'for' || prep === 'on' || prep === 'to') &&
  !scene.clauses.some((clause) => clause.link === 'noun' && clause.noun === noun);

/** "said in a phone call with Reuters": words to a reporter are no talks. */
const toPress = ({ type, targets }: Draft) => type === 'CONSULT' && targets.some(({ role }) => role === 'JRN');

/** Only an event noun that says who and whom (or both sides) stands by itself. */
function isFull({ type, actors, targets }: Draft): boolean {
  // "the abduction of a priest by armed herders", "after an attack by rebels on a post", "an Israeli strike on ships"
  if (type === 'ASSAULT' && actors.some(isKnown))
    if (targets.some(isKnown) || (targets.length > 0 && actors.some(isIdentified))) return true;
  return (
    actors.some(isIdentified) &&
    (targets.some(isIdentified) || actors.filter(isIdentified).length > 1 || SPOKEN.has(type))
  );
}

function sameKind(scene: Scene, draft: Draft, noun: Noun): boolean {
  if (draft.nominal) return draft.first <= noun.first && noun.last <= draft.last;
  if (draft.rule === 'SANCTION/collapse') return false; // the summit that broke down was held
  if (isAside(noun) && noun.at > draft.clause.verb.at) return false;
  // "blaming them for the breakdown of last month's summit between A and B": a dated meeting stands for itself
  return !(
    draft.type !== 'CONSULT' &&
    nounFrame(scene, noun)?.type === 'CONSULT' &&
    (noun.possessor?.time === true ||
      isHeldWith(scene, noun) ||
      tailOf(scene.chunks, noun).some(({ prep }) => prep === 'between'))
  );
}

/** The clause that the noun is the subject of or stands in; behind all of them, the last that began before it. */
function clauseNear({ clauses }: Scene, noun: Noun): Clause | null {
  let best: Clause | null = null;
  for (const clause of clauses) {
    if (clause.subject.includes(noun) || (clause.from <= noun.at && noun.at < clause.to)) return clause;
    if (clause.verb.at < noun.at) best = clause;
  }
  return best ?? clauses[0] ?? null;
}

/** "a trip by the premier |was put off|", "was cancelled" */
function isCalledOff(scene: Scene, clause: Clause): boolean {
  const { lemma } = clause.verb;
  if (NEVER_HELD.test(lemma)) return true;
  const particle = zoneOf(scene, clause).particles[0];
  const operators = scene.frames.operators.get(particle ? `${lemma}+${particle}` : lemma);
  return operators?.some((one) => one.over.includes('noun') && one.content === 'denied') ?? false;
}

const NEVER_HELD =
  /^(?:cancel|scrap|axe|scrub|shelve|abort|postpone|defer|delay|avert|foil|thwart|prevent|forestall|rehearse|simulate)$/;

/** "rejected talks between", "fears of an attack by": the noun's event has not happened. */
function underIrrealis(scene: Scene, noun: Noun, clause: Clause): boolean {
  const { chunks, tokens, frames } = scene;
  const { lightIrrealis, irrealisNouns } = frames.lists;
  if (clause.passive && clause.subject[0] === noun && isCalledOff(scene, clause)) return true;
  // "the lifting |of sanctions|": as the phrase that it hangs on
  const owner = noun.prep === 'of' ? chunks[noun.at - 1] : undefined;
  if (owner?.kind === 'noun' && !owner.time && underIrrealis(scene, owner, clause)) return true;
  const inObject = clause.from <= noun.at && noun.at < clause.to;
  if (inObject && noun.prep === null && lightIrrealis.has(clause.verb.lemma)) return true;
  if (
    inObject &&
    noun.prep === 'for' &&
    /^(?:call|ask|push|press|appeal|plan|prepare|hope|wait|plead|lobby)$/.test(clause.verb.lemma)
  )
    return true;
  // "talks focused |on the lifting| of sanctions", "the withdrawal of its troops |remains a goal|"
  if (inObject && /^(?:on|around|about|over)$/.test(noun.prep ?? '') && TURNS_ON.test(clause.verb.lemma)) return true;
  const goal = clause.subject[0] === noun ? chunks[clause.from] : undefined;
  if (
    goal?.kind === 'noun' &&
    /^(?:be|remain|become|stay)$/.test(clause.verb.lemma) &&
    AIM.test(tokens[goal.head]!.lemma)
  )
    return true;
  for (let i = noun.at - 1; i >= 0 && i >= noun.at - 3; i--) {
    const before = chunks[i]!;
    if (before.kind !== 'noun') return false;
    if (chunks[i + 1]!.kind === 'noun' && (chunks[i + 1] as Noun).prep === null) return false;
    if (clause.verb.lemma === 'give' && tokens[before.head]!.lower === 'way') return false; // "gave |way| to a standoff over drills"
    const { lemma, lower } = tokens[before.head]!;
    if (irrealisNouns.has(lemma) || irrealisNouns.has(lower.replace(/s$/, ''))) return true;
  }
  return false;
}

const TURNS_ON =
  /^(?:focus|cent(?:er|re)|revolve|hinge|depend|insist|concentrate|negotiate|disagree|differ|confer|talk|debate)$/;
const AIM = /^(?:goal|aim|objective|priority|possibility|option|condition|prospect|taboo|dream|fantasy|myth|lie|line)$/;
