import type { EventType } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { objectsOf } from '../grammar/walk.ts';
import { actorsOf } from './actors.ts';
import { OBLIGING, readDemand, readProposal } from './demand.ts';
import { COOPERATIVE, type Draft, type Scene, type SpeechVerdict } from './draft.ts';
import { readImpossible } from './impossible.ts';
import { askedOf, readJudgment, readTime } from './judgment.ts';
import { draftOf } from './operators.ts';
import { ownersOf } from './owners.ts';
import { deepest, readPrice } from './price.ts';
import { zoneOf } from './roles.ts';
import { isSelf, same } from './self.ts';
import { spanOf } from './spans.ts';
import { DEEDS, readWarning } from './warning.ts';

const isIn = ({ frames }: Scene, list: string, word: string) => frames.sets.get(list)!.words.has(word);

/** Reads a clause of speech with its content. `readings`: the events that the clauses say by themselves. */
export function readSpeech(scene: Scene, clause: Clause, readings: ReadonlyMap<Clause, Draft>): SpeechVerdict[] {
  if (!scene.frames.lists.speech.has(clause.verb.lemma) || clause.verb.negated) return [];
  const contents = clause.children.filter((child) => child.link === 'that');
  // "drills that North Korea has warned could trigger a crisis"
  const bare =
    contents.length === 0 && clause.verb.lemma === 'warn' && (clause.link === 'relative' || clause.link === 'that');
  if (bare && objectsOf(scene.chunks, clause).length === 0) {
    const warning = readWarning(scene, clause, clause, null);
    const foretold = scene.clauses[clause.order + 1];
    if (warning?.draft && foretold?.verb.modal && foretold.from > clause.verb.at)
      warning.draft.last = spanOf(scene, foretold, null).last;
    return warning ? [warning] : [];
  }
  return contents.slice(0, 4).flatMap((content) => readContent(scene, clause, content, readings) ?? []);
}

/** "X undermined the deal, the ministry said": what stands before a verb of saying and finds fault, with its verb. */
export function readTail(scene: Scene, clause: Clause, readings: ReadonlyMap<Clause, Draft>): SpeechVerdict[] {
  if (clause.link !== 'tail' || clause.verb.negated) return [];
  const quoted = clause.verb.lemma === 'quote' ? objectsOf(scene.chunks, clause) : null;
  const speaker = quoted ? { ...clause, subject: quoted } : clause;
  const told = scene.clauses.filter(
    (one) =>
      one.order < clause.order &&
      (one.link === 'main' || one.link === 'and' || (one.link === 'that' && isOwnWord(scene, one))),
  );
  for (const content of told) {
    const blame = readBlame(scene, speaker, content) ?? readHarshName(scene, speaker, content);
    if (!blame || readings.get(clause)) continue;
    const { first, last } = spanOf(scene, content, null);
    return [{ draft: { ...blame, clause, first, last }, drop: null }];
  }
  return [];
}

/** "I want to make it clear that …": the words are the quoted speaker's own. */
function isOwnWord({ tokens }: Scene, clause: Clause): boolean {
  for (let up = clause.parent; up; up = up.parent)
    if (up.subject[0]?.pronoun && /^(?:i|we)$/.test(tokens[up.subject[0].head]!.lower)) return true;
  return false;
}

/** "the gangster-like stand of the U.S.": what is spoken of bears the harsh word itself. */
function readHarshName(scene: Scene, clause: Clause, content: Clause): Draft | null {
  const [noun] = content.subject;
  if (!noun || isSelf(scene, clause, content)) return null;
  let harsh = false;
  for (let i = noun.first; i < noun.head; i++) harsh ||= isIn(scene, 'harsh', scene.tokens[i]!.lower);
  const judged = harsh ? ownersOf(scene, noun) : [];
  if (judged.length === 0) return null;
  const draft = draftOf(scene, clause, content, null, 'ACCUSE', null);
  return draft && Object.assign(draft, { targets: judged, mode: 'disapprove', cameo: '111', rule: 'ACCUSE/judgment' });
}

/** "said Washington threw it away": a fault that the speaker finds with another. */
function readBlame(scene: Scene, clause: Clause, content: Clause): Draft | null {
  const { verb } = content;
  if (!isIn(scene, 'fault', verb.lemma) || verb.modal !== null || verb.negated || content.passive) return null;
  if (isSelf(scene, clause, content) || !isWhole(scene, content)) return null;
  const blamed = actorsOf(scene, content.subject);
  if (blamed.length === 0) return null;
  const draft = draftOf(scene, clause, content, null, 'ACCUSE', null);
  return draft && Object.assign(draft, { targets: blamed, mode: 'disapprove', cameo: '111' });
}

/** "threw |away| its chance", "covered |up| the attack": without the particle nothing is found fault with. */
function isWhole({ tokens }: Scene, { verb }: Clause): boolean {
  const particle = PARTICLES[verb.lemma];
  return particle === undefined || tokens.slice(verb.last, verb.last + 6).some(({ lower }) => lower === particle);
}
const PARTICLES: { [lemma: string]: string } = { throw: 'away', cover: 'up' };

const TOLD = /^(?:tell|inform|assure|notify)$/;
const SIGNALS = /^(?:signal|indicate|hint|insist|suggest|tell|inform|assure|notify)$/;

/** "said that Kim might lose his commitment": one's own side may turn away, a threat in the conditional. */
function readHint(scene: Scene, clause: Clause, content: Clause): Draft | null {
  const { verb } = content;
  if (!/^(?:may|might|could)$/.test(verb.modal ?? '') || verb.negated) return null;
  if (!/^(?:lose|abandon|rethink|reconsider|withdraw|quit|suspend|resume|end|leave|review)$/.test(verb.lemma))
    return null;
  const [object] = zoneOf(scene, content).object;
  if (!object || !isIn(scene, 'forbearance', scene.tokens[object.head]!.lemma)) return null;
  const side = actorsOf(scene, content.subject);
  const speakers = actorsOf(scene, clause.subject);
  const own = side.some((one) =>
    speakers.some((other) => same(one, other) || (one.country !== null && one.country === other.country)),
  );
  return own ? draftOf(scene, clause, content, null, 'THREATEN', null) : null;
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
  // "promised |that neither side would use force|": whatever it is, it is promised
  if (/^(?:promise|pledge|vow|guarantee|undertake)$/.test(clause.verb.lemma) && content.link === 'that')
    return make(scene, clause, content, inner, inner && DEEDS.has(inner.type) && !verb.negated ? 'THREATEN' : 'AGREE');
  const judgment =
    readJudgment(scene, clause, content) ??
    readTime(scene, clause, content) ??
    readHint(scene, clause, content) ??
    readPrice(scene, clause, content);
  if (judgment) return { draft: judgment, drop: content };
  const refused = readImpossible(scene, clause, content);
  if (refused) return { draft: refused, drop: content };
  const proposal = readProposal(scene, clause, content);
  if (proposal) return { draft: proposal, drop: content };
  if (isSelf(scene, clause, content)) {
    // "signalled that it was prepared to reopen the border"
    if (inner?.type === 'AGREE' && SIGNALS.test(clause.verb.lemma) && verb.modal === null && !verb.negated) {
      const verdict = make(scene, clause, content, inner, 'AGREE');
      // "told |the Commonwealth| it was willing to free them"
      const heard = TOLD.test(clause.verb.lemma) ? actorsOf(scene, objectsOf(scene.chunks, clause)) : [];
      if (verdict.draft && heard.length > 0) verdict.draft.targets = heard;
      return verdict;
    }
    if (verb.modal === 'will' || verb.modal === 'would' || verb.modal === 'wo') {
      // "would not |exclude| force": what is left open is not refused
      if (verb.negated && /^(?:exclude|rule)$/.test(verb.lemma)) return null;
      if (verb.negated)
        return isIn(scene, 'willed', verb.lemma) || inner ? make(scene, clause, content, inner, 'REJECT') : null;
      if (!inner && reachesOut(scene, content)) return make(scene, clause, content, null, 'AGREE');
      if (inner && COOPERATIVE.has(inner.type)) return make(scene, clause, content, inner, 'AGREE');
      if (inner && DEEDS.has(inner.type)) return make(scene, clause, content, inner, 'THREATEN');
      if (!inner && answersForce(scene, content)) return make(scene, clause, content, null, 'THREATEN');
    }
    // "said it |might impose| sanctions on Baku"
    if (
      inner &&
      DEEDS.has(inner.type) &&
      inner.type !== 'PROTEST' &&
      /^(?:may|might|could)$/.test(verb.modal ?? '') &&
      !verb.negated
    )
      return make(scene, clause, content, inner, 'THREATEN');
    // "said the United States expected to be able to continue its engagement"
    const meant = /^(?:expect|plan|intend|aim)$/.test(verb.lemma) ? deepest(content) : content;
    if (
      meant !== content &&
      !verb.negated &&
      /^(?:continue|keep|resume|maintain)$/.test(meant.verb.lemma) &&
      reachesOut(scene, meant)
    )
      return make(scene, clause, content, null, 'AGREE');
    return null;
  }
  const demand =
    readDemand(scene, clause, content) ?? readBlame(scene, clause, content) ?? readHarshName(scene, clause, content);
  if (demand) return { draft: demand, drop: content };
  if (
    (OBLIGING.has(verb.modal ?? '') ||
      /^(?:demand|recommend|urge|propose|request|ask)$/.test(clause.verb.lemma) ||
      (clause.verb.lemma === 'insist' && verb.modal === null && verb.form === 'base')) &&
    !verb.passive
  ) {
    const asked = askedOf(scene, content);
    if (asked.length === 0) return null;
    const draft = draftOf(scene, clause, content, null, 'REQUEST', null);
    if (draft) draft.targets = asked;
    return { draft, drop: content };
  }
  if (
    /^(?:claim|allege|complain|charge|contend|insinuate|maintain)$/.test(clause.verb.lemma) &&
    inner &&
    (!COOPERATIVE.has(inner.type) || /^(?:allege|charge|complain)$/.test(clause.verb.lemma)) &&
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

/** "would respond to any aggression", "will answer with force" */
const answersForce = (scene: Scene, content: Clause): boolean =>
  /^(?:respond|answer|reply|react)$/.test(content.verb.lemma) &&
  zoneOf(scene, content).phrases.some(({ head }) =>
    /^(?:force|aggression|provocation|attack|strike|incursion|fire)s?$/.test(scene.tokens[head]!.lower),
  );

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
