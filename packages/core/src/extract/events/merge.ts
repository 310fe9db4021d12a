import type { Actor, Event } from '../../model/event.ts';

/** Acts of speech: two of one kind between the same sides may well be two acts. */
const SPOKEN = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE', 'SUPPORT']);

/** Joins what an article tells more than once ("headline and lead"); the first telling keeps its words, the others add theirs. */
export function mergeEvents(events: readonly Event[]): Event[] {
  const merged: Event[] = [];
  for (const event of events) {
    const known = merged.find((other) => sameEvent(other, event));
    if (!known) {
      merged.push(event);
      continue;
    }
    known.evidence.push(...event.evidence);
    if (known.status === 'planned' && event.status === 'planned') known.date ??= event.date;
    known.mode ??= event.mode;
    known.place ??= event.place;
    known.placeCountry ??= event.placeCountry;
    if (known.dateCertainty !== 'stated' && event.dateCertainty === 'stated')
      Object.assign(known, { date: event.date, dateCertainty: 'stated' });
    for (const target of event.targets)
      if (!known.targets.some((one) => sameActor(one, target)) && known.targets.length === 0)
        known.targets.push(target);
    known.weight = Math.max(known.weight, event.weight);
  }
  return merged;
}

function sameEvent(a: Event, b: Event): boolean {
  if (a.type !== b.type || a.status !== b.status || a.negated !== b.negated) return false;
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return false;
  if (!sameSide([...a.actors, ...sym(a)], [...b.actors, ...sym(b)])) return false;
  if (!symmetric(a) && a.targets.length > 0 && b.targets.length > 0 && !sameSide(a.targets, b.targets)) return false;
  if (a.dateCertainty === 'stated' && b.dateCertainty === 'stated' && a.date !== b.date) return false;
  return overlap(a, b) >= (SPOKEN.has(a.type) ? 0.5 : 0.34);
}

const symmetric = (event: Event) => event.type === 'CONSULT' || event.type === 'COOPERATE';
const sym = (event: Event) => (symmetric(event) ? event.targets : []);

function sameSide(a: readonly Actor[], b: readonly Actor[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return (
    a.length > 0 &&
    b.length > 0 &&
    a.every((one) => b.some((other) => sameActor(one, other))) &&
    b.every((one) => a.some((other) => sameActor(one, other)))
  );
}

function sameActor(a: Actor, b: Actor): boolean {
  if (a.id !== null && a.id === b.id) return true;
  return a.country !== null
    ? a.country === b.country && (a.id === null || b.id === null || a.role === b.role)
    : a.name === b.name;
}

/** Share of the shorter telling's words that the other one has too. */
function overlap(a: Event, b: Event): number {
  const one = wordsOf(a);
  const two = wordsOf(b);
  let shared = 0;
  for (const word of one) if (two.has(word)) shared++;
  return shared / Math.max(1, Math.min(one.size, two.size));
}

function wordsOf(event: Event): Set<string> {
  const text = event.evidence
    .map((piece) => piece.exact)
    .join(' ')
    .toLowerCase();
  return new Set((text.match(/[\p{L}\d]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}
