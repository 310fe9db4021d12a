import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { draftOf } from './operators.ts';
import { ownersOf, thingOf } from './owners.ts';
import { zoneOf } from './roles.ts';
import { isSelf } from './self.ts';
import { sidesOf } from './sides.ts';

const COPULA = new Set(['be', 'appear', 'seem', 'look', 'remain', 'sound', 'become']);

/** "said the American overtures appear hollow": a harsh or a kind word about what another is or does. */
export function readJudgment(scene: Scene, clause: Clause, content: Clause): Draft | null {
  const { verb } = content;
  if (!COPULA.has(verb.lemma) || verb.negated || verb.modal !== null || isSelf(scene, clause, content)) return null;
  const { sets } = scene.frames;
  const word = predicateOf(scene, content);
  const harsh = word !== null && sets.get('harsh')!.words.has(word);
  if (word === null || (!harsh && !sets.get('kind')!.words.has(word))) return null;
  const own = actorsOf(scene, content.subject);
  const judged = own.length > 0 ? own : content.subject.flatMap((noun) => holdersOf(scene, noun));
  if (judged.length === 0 || (isAtFault(scene, content) && !judged.some(mayDoHarm))) return null;
  const draft = draftOf(scene, clause, content, null, harsh ? 'ACCUSE' : 'SUPPORT', null);
  if (!draft) return null;
  const others = judged.filter(
    (one) => !draft.actors.some((actor) => actor.country !== null && actor.country === one.country),
  );
  draft.targets =
    others.length > 0
      ? others
      : judged.filter((one) => !draft.actors.some((actor) => actor.country === one.country && actor.id === one.id));
  draft.mode = harsh ? 'disapprove' : null;
  draft.cameo = harsh ? '111' : '051';
  draft.rule = `${draft.type}/judgment`;
  return draft.targets.length > 0 ? draft : null;
}

/** Whose a thing is, also "relations |between| the two leaders". */
function holdersOf(scene: Scene, noun: Noun): Actor[] {
  const owners = ownersOf(scene, noun);
  return owners.length > 0 ? owners : sidesOf(scene, noun);
}

/** "Moscow is |to blame| for the blackout": blamed, not blaming. */
export const isBlamed = ({ verb, parent, passive }: Clause): boolean =>
  verb.lemma === 'blame' && verb.form === 'infinitive' && !passive && parent?.verb.lemma === 'be';

/** "was |to blame|", "was |behind the bombing|" */
const isAtFault = (scene: Scene, clause: Clause): boolean =>
  clause.verb.lemma === 'be' &&
  clause.verb.adjective === null &&
  (clause.children.some(isBlamed) || isBehindDeed(scene, clause));

/** A state, a force or a party: not a striker who is to blame for a defeat. */
const mayDoHarm = ({ country, role }: Actor): boolean => country !== null || HARMFUL.test(role ?? '');
const HARMFUL = /^(?:GOV|MIL|REB|UAF|PRM|SPY|COP|PTY|OPP|IGO|CRM|LEG)$/;

function predicateOf(scene: Scene, clause: Clause): string | null {
  if (clause.verb.adjective) return clause.verb.adjective;
  if (isAtFault(scene, clause)) return 'responsible';
  const first = zoneOf(scene, clause).object[0];
  return first ? scene.tokens[first.head]!.lemma.toLowerCase() : null;
}

/** "said Moscow was |behind the blast|", "behind the plot": not "behind its ally". */
const isBehindDeed = (scene: Scene, clause: Clause): boolean => {
  const { tokens, chunks, frames } = scene;
  const told = zoneOf(scene, clause).phrases.find(({ prep }) => prep === 'behind');
  if (!told) return false;
  const whole = chunks[told.at + 1]; // "behind the wave |of unrest|"
  const { words } = frames.sets.get('plotted')!;
  const deed = (head: number) => words.has(tokens[head]!.lemma) && !NO_DEED.test(tokens[head]!.lower);
  return deed(told.head) || (whole?.kind === 'noun' && whole.prep === 'of' && deed(whole.head));
};
/** "behind the |crash|", "behind the |fire|": where somebody stands. */
const NO_DEED = /^(?:crash|fire|strikes?)$/;

/** "it is time for both sides to rejoin": a call upon them. */
export function readTime(scene: Scene, clause: Clause, content: Clause): Draft | null {
  const noun = zoneOf(scene, content).object[0];
  if (content.verb.lemma !== 'be' || content.verb.negated || !noun || scene.tokens[noun.head]!.lower !== 'time')
    return null;
  const wish = content.children.find((child) => child.link === 'noun' && child.marker === 'for');
  const asked = wish ? actorsOf(scene, wish.subject) : [];
  const draft = asked.length > 0 ? draftOf(scene, clause, content, null, 'REQUEST', null) : null;
  if (draft) draft.targets = asked;
  return draft;
}

/** Whoever must act, capitals too: "that |Riga| guarantee". */
export function askedOf(scene: Scene, content: Clause): Actor[] {
  const named = actorsOf(scene, content.subject);
  if (named.length > 0) return named;
  return content.subject
    .map((noun) => thingOf(scene, noun))
    .filter(({ id, country }) => id !== null && country !== null);
}
