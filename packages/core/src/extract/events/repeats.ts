import type { Clause } from '../grammar/clause.ts';
import { readGroup } from '../grammar/groups.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';

/** "He met the minister, where they discussed": talking at a meeting is no second meeting. */
export function repeats(clause: Clause, draft: Draft, readings: ReadonlyMap<Clause, Draft>): boolean {
  // "marched on the palace chanting slogans": one demonstration
  // "marched to the embassy |to protest against the vote|"
  if (draft.rule === 'PROTEST/demonstrate' && GOES_ALONG.test(clause.link) && clause.parent)
    return readings.get(clause.parent)?.rule === draft.rule;
  if (draft.type !== 'CONSULT' || draft.targets.some((one) => one.id !== null || one.country !== null)) return false;
  // "met with Cetin and conferred with him"
  const joined = clause.link === 'and' && [...readings].find(([one]) => one.order === clause.order - 1);
  if (joined && joined[1].type === 'CONSULT' && joined[0].subject[0] === clause.subject[0]) return true;
  const above = clause.parent ? readings.get(clause.parent) : undefined;
  return above?.type === 'CONSULT' && clause.link !== 'that' && above !== draft;
}

const GOES_ALONG = /^(?:participle|noun|purpose)$/;

/** "will meet A on Monday and on Tuesday with B": the verb is said once and done twice. */
export function readGap(scene: Scene, draft: Draft): Draft | null {
  const { chunks, tokens } = scene;
  const { clause } = draft;
  if (draft.nominal || clause.passive) return null;
  for (let i = clause.from + 1; i + 2 < clause.to; i++) {
    const joint = chunks[i]!;
    const time = chunks[i + 1]!;
    const again = chunks[i + 2]!;
    if (
      joint.kind !== 'and' ||
      time.kind !== 'noun' ||
      !time.time ||
      again.kind !== 'noun' ||
      (again.prep !== 'with' && again.prep !== 'to')
    )
      continue;
    const targets = actorsOf(scene, readGroup(chunks, again.at, clause.to));
    if (targets.length === 0) return null;
    const last = chunks[clause.to - 1]!.last;
    draft.last = Math.min(draft.last, joint.first);
    return { ...draft, targets, first: time.from, last: Math.min(last, tokens.length), gap: time };
  }
  return null;
}

/** "cautioned against misjudging the ties, warning that they will be harmed": one warning. */
export function isWarnedTwice(clause: Clause, draft: Draft, readings: ReadonlyMap<Clause, Draft>): boolean {
  return (
    draft.type === 'ACCUSE' &&
    /^(?:warn|caution)$/.test(clause.verb.lemma) &&
    clause.children.some((child) => child.link === 'participle' && readings.get(child)?.type === 'THREATEN')
  );
}

const TURNED_DOWN = new Set(['REJECT', 'REQUEST', 'THREATEN']);

/** "rejected a bill legalizing", "demanded a law banning": what the thing turned down or asked for would do has not been done. */
export function isTurnedDown(clause: Clause, readings: ReadonlyMap<Clause, Draft>): boolean {
  if (clause.link !== 'participle' || clause.marker !== 'noun' || clause.passive || !clause.parent) return false;
  const above = readings.get(clause.parent);
  return above !== undefined && TURNED_DOWN.has(above.type);
}
