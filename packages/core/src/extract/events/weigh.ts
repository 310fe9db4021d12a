import type { Event } from '../../model/event.ts';
import type { Draft } from './draft.ts';

const CLASS: { [type: string]: number } = {
  ASSAULT: 1,
  COERCE: 0.9,
  RETREAT: 0.9,
  MOBILIZE: 0.85,
  SANCTION: 0.85,
  PROTEST: 0.8,
  THREATEN: 0.8,
  AID: 0.75,
  COOPERATE: 0.75,
  CONCEDE: 0.75,
  AGREE: 0.75,
  REJECT: 0.75,
  CONSULT: 0.7,
  SUPPORT: 0.65,
  ACCUSE: 0.65,
  REQUEST: 0.65,
};
const STATUS: { [status: string]: number } = {
  happened: 1,
  ongoing: 1,
  planned: 0.8,
  threatened: 0.6,
  hypothetical: 0.45,
  denied: 0.3,
};

/** How much an event matters within its article, 0 to 1: its place in the text first, then who acts, what is done and whether it happened. */
export function weigh(event: Event, draft: Draft, position: number): number {
  const place = draft.headline ? 1 : 1 / (1 + position * 0.35);
  const who = event.actors.some((actor) => actor.id !== null)
    ? 1
    : event.actors.some((actor) => actor.country !== null)
      ? 0.85
      : 0.6;
  const whom = event.targets.length > 0 || event.actors.length > 1 ? 1 : 0.8;
  const depth = depthOf(draft);
  const weight =
    0.45 * place + 0.2 * who * whom + 0.15 * (CLASS[event.type] ?? 0.6) + 0.2 * (STATUS[event.status] ?? 0.5);
  return Math.round(weight * (draft.nominal ? 0.7 : draft.minor ? 0.9 : 1) * (1 - 0.04 * depth) * 1000) / 1000;
}

/** Main clauses before what hangs on them. */
function depthOf({ clause }: Draft): number {
  let depth = 0;
  for (let up = clause.parent; up && depth < 6; up = up.parent) depth++;
  return clause.link === 'relative' || clause.link === 'sub' || clause.link === 'gerund'
    ? depth + 2
    : clause.link === 'participle'
      ? depth + 1
      : depth;
}
