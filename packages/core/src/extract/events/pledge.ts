import type { EventType } from '../../model/event.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { BLOWS, type Draft, type Scene } from './draft.ts';
import { isKnown } from './known.ts';
import { draftOf } from './operators.ts';

const GIFTS: ReadonlySet<EventType> = new Set(['AID', 'RETREAT', 'CONCEDE', 'COOPERATE']);
const ANSWERS = new Set(['respond', 'retaliate', 'avenge', 'punish']);

/**
 * "We will retaliate," the minister said: what the speaker says that he will do is his threat or his promise, and has not happened. Null for
 * other subjects, for what is not known to be a blow or a gift, and where nobody known speaks.
 */
export function readPledge(scene: Scene, clause: Clause, reading: Draft | null): Draft | null {
  const { verb, link, subject } = clause;
  if (!/^(?:will|shall)$/.test(verb.modal ?? '') || verb.negated || clause.passive || reading?.verbal) return null;
  if (link !== 'main' && link !== 'and') return null;
  const [speaker] = subject;
  if (subject.length !== 1 || !speaker?.pronoun || !/^(?:we|i)$/.test(scene.tokens[speaker.head]!.lower)) return null;
  const next = scene.chunks[clause.from];
  const back = next?.kind === 'prep' && next.word === 'back' && /^(?:strike|hit|fight)$/.test(verb.lemma);
  const blow = reading ? BLOWS.has(reading.type) : back || ANSWERS.has(verb.lemma);
  if (!blow && !(reading && GIFTS.has(reading.type))) return null;
  const known = actorsOf(scene, subject).filter(isKnown);
  if (known.length === 0) return null;
  const type = blow ? 'THREATEN' : 'AGREE';
  const draft = draftOf(scene, clause, clause, reading, type, null);
  return draft && { ...draft, rule: `${type}/pledge`, settled: true };
}
