import type { Operator } from '../../lexicon/parts/operators.ts';
import type { EventStatus } from '../../model/event.ts';
import type { Frames } from '../frames/index.ts';
import type { Clause } from '../grammar/clause.ts';

/** From sure to unsure: of two, the later one holds. */
const ORDER: readonly EventStatus[] = ['happened', 'ongoing', 'planned', 'threatened', 'hypothetical', 'denied'];

export const worse = (a: EventStatus, b: EventStatus): EventStatus => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);

/** Verbs of the mind: what follows is not told as a fact. */
const MIND = new Set([
  'hope',
  'expect',
  'fear',
  'believe',
  'think',
  'predict',
  'suggest',
  'propose',
  'demand',
  'request',
  'urge',
  'recommend',
  'doubt',
  'speculate',
  'assume',
  'imply',
  'indicate',
  'signal',
  'order',
  'decide',
  'agree',
  'wish',
  'ensure',
  'rule',
  'estimate',
  'feel',
  'insist',
  'seem',
  'appear',
  'understand',
  'guarantee',
  'imagine',
]);
const SUPPOSED = new Set(['if', 'unless', 'whether', 'lest']);
const LATER = new Set(['until', 'till', 'before', 'once', 'when', 'whenever']);
const ABSENT = new Set(['without', 'instead of', 'rather than']);
const GATHERS = new Set([
  'gather',
  'assemble',
  'march',
  'rally',
  'congregate',
  'parade',
  'flock',
  'walk',
  'camp',
  'converge',
  'turn',
  'descend',
  'block',
  'strike',
]);
const AIMED =
  /^(?:be|have|give|grant|deny|exercise|want|plan|call|urge|ask|seek|use|need|threaten|vow|allow|permit|defend|respect|guarantee)$/;
const VOICES = new Set(['protest', 'demonstrate', 'denounce', 'condemn', 'demand', 'oppose', 'decry']);
const CLAIMED = new Set(['of', 'at', 'against', 'about', 'on', 'to', 'from', 'over']);

/** The key under which the operators of a clause are kept: "agree", "be+willing", "rule+out". */
export function operatorsOf(frames: Frames, clause: Clause): readonly Operator[] | undefined {
  const { lemma, adjective, particle, passive, progressive } = clause.verb;
  if (adjective !== null) return frames.operators.get(`be+${adjective}`);
  if (clause.passive && passive) {
    const whole = frames.operators.get(`be+${PARTICIPLES[lemma] ?? `${lemma}ed`}`);
    if (whole) return whole;
  }
  const whole = particle === null ? undefined : frames.operators.get(`${lemma}+${particle}`);
  if (whole) return whole; // "ended up shelling", "ruled out meeting"
  if (progressive && lemma === 'go') return frames.operators.get('be+going');
  return frames.operators.get(lemma);
}
const PARTICIPLES: { [lemma: string]: string } = {
  set: 'set',
  schedule: 'scheduled',
  slate: 'slated',
  expect: 'expected',
  force: 'forced',
  compel: 'compelled',
  allow: 'allowed',
  prepare: 'prepared',
  commit: 'committed',
  determine: 'determined',
  suppose: 'supposed',
  make: 'made',
  mean: 'meant',
  require: 'required',
  oblige: 'obliged',
  permit: 'permitted',
  resolve: 'resolved',
  bind: 'bound',
  poise: 'poised',
  entitle: 'entitled',
};

/** How what the clause says stands to the world, by its own grammar and by all that it hangs on. */
export function statusOf(frames: Frames, clause: Clause, depth = 0): EventStatus {
  const own = ownStatus(clause);
  const { parent } = clause;
  if (clause.marker === 'doubt') return worse(own, 'hypothetical');
  if (!parent || depth > 8)
    return (clause.link === 'noun' || clause.link === 'purpose') && own === 'happened' ? 'hypothetical' : own;
  const above = statusOf(frames, parent, depth + 1);
  switch (clause.link) {
    case 'that': {
      const kind = contentStatus(frames, parent, 'that');
      const told = above === 'hypothetical' || above === 'denied' ? 'hypothetical' : 'happened';
      return worse(worse(own, kind), told);
    }
    case 'complement':
      // "the president was to have visited Chile": he did not
      if (clause.verb.perfect && clause.verb.form === 'infinitive' && parent.verb.lemma === 'be' && parent.verb.past)
        return 'denied';
      return worse(worse(own, contentStatus(frames, parent, clause.verb.form === 'ing' ? 'ing' : 'inf')), above);
    case 'purpose':
    case 'noun':
      if (clause.marker === 'first') return worse(own, above);
      // "gathered outside the embassy to protest": they came and did
      if (GATHERS.has(parent.verb.lemma) && VOICES.has(clause.verb.lemma) && clause.marker === 'to')
        return worse(own, above);
      // "became the latest country to condemn", "dumped milk in front of parliament to protest"
      if (parent.verb.lemma === 'become' && clause.marker === 'to') return worse(own, above);
      if (clause.verb.lemma === 'protest' && clause.marker === 'to' && !AIMED.test(parent.verb.lemma))
        return worse(own, above);
      return worse(own, 'hypothetical');
    case 'gerund':
      if (ABSENT.has(clause.marker)) return 'denied';
      if (clause.marker === 'against') return worse(own, 'hypothetical'); // "voted against sending arms"
      if (clause.marker === 'after' || clause.marker === 'since' || clause.marker === 'following') return own;
      if (clause.marker === 'from') return worse(own, 'hypothetical'); // "kept Iran from selling"
      if (operatorsOf(frames, parent)?.some((one) => one.over.includes('ing') && one.content === 'as-is'))
        return worse(own, above); // "were guilty of violating"
      // "is preparing for hosting the summit"
      if (clause.marker === 'for' && contentStatus(frames, parent, 'ing') === 'planned') return worse(own, 'planned');
      return CLAIMED.has(clause.marker) ||
        (clause.marker === 'for' && frames.operators.get(parent.verb.lemma)?.some((op) => op.name === 'accuse'))
        ? worse(own, 'hypothetical')
        : worse(own, above);
    case 'sub':
      // "refused to leave until both men quit"
      if (/^(?:until|till)$/.test(clause.marker) && refuses(frames, parent)) return worse(own, 'hypothetical');
      // "It will be his first trip since June, |when he delivered| a letter"
      if (clause.marker === 'when' && clause.verb.past && parent.verb.modal === 'will') return own;
      if (LATER.has(clause.marker) && above !== 'happened' && above !== 'ongoing') return worse(own, 'hypothetical');
      if (
        LATER.has(clause.marker) &&
        clause.marker !== 'when' &&
        clause.marker !== 'once' &&
        !clause.verb.past &&
        clause.verb.modal === null
      )
        return worse(own, 'hypothetical');
      return own;
    case 'participle':
      return clause.marker === 'noun' && clause.passive ? own : worse(own, above);
    case 'relative':
    case 'and':
    case 'main':
    case 'tail':
      return own;
    default:
      return worse(own, above);
  }
}

const refuses = (frames: Frames, clause: Clause) =>
  clause.verb.negated || operatorsOf(frames, clause)?.some((one) => one.content === 'denied') === true;

function ownStatus({ verb, link, marker }: Clause): EventStatus {
  if (verb.negated) return 'denied';
  if (link === 'sub' && SUPPOSED.has(marker)) return 'hypothetical';
  // "a deal |under which| they resume relations": its terms, not yet kept
  if (link === 'relative' && marker === 'under' && !verb.past && !verb.perfect) return 'planned';
  if (verb.modal === 'would' && verb.lemma === 'like' && link === 'main') return 'happened'; // "would like Israel to withdraw": asks it
  if (verb.modal !== null)
    return verb.modal === 'will' ||
      verb.modal === 'shall' ||
      (verb.modal === 'would' && (link === 'that' || link === 'main' || link === 'and'))
      ? verb.modal === 'would' && link !== 'that'
        ? 'hypothetical'
        : 'planned'
      : 'hypothetical';
  if (verb.form === 'infinitive' && link === 'main') return 'planned';
  return verb.progressive && (!verb.past || link === 'that') ? 'ongoing' : 'happened';
}

/** What an operator makes of its content; an unknown verb leaves an infinitive open and changes nothing else. */
function contentStatus(frames: Frames, parent: Clause, over: 'inf' | 'ing' | 'that'): EventStatus {
  const operator = operatorsOf(frames, parent)?.find((one) => one.over.includes(over));
  if (operator) return operator.content === 'as-is' ? 'happened' : operator.content;
  if (over === 'that')
    return MIND.has(parent.verb.lemma) ||
      (parent.verb.adjective !== null && !/^(?:clear|sure|true|aware)$/.test(parent.verb.adjective))
      ? 'hypothetical'
      : 'happened';
  return over === 'inf' ? 'hypothetical' : 'happened';
}
