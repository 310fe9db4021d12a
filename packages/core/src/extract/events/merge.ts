import type { Actor, Event } from '../../model/event.ts';
import { partiesOf } from './draft.ts';

/** Acts of speech: two of one kind between the same sides may well be two acts. */
const SPOKEN = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE', 'SUPPORT']);

/** How many events back a telling is looked for. Only dumps tell more, and in those all against all would take minutes. */
const REACH = 400;

/** Joins what an article tells more than once ("headline and lead"); the first telling keeps its words, the others add theirs. `persons`: ids of people. */
export function mergeEvents(events: readonly Event[], persons: ReadonlySet<string>): Event[] {
  const merged: Event[] = [];
  // words are compared only where type and sides agree: counted when first asked for
  const words: (Set<string> | null)[] = [];
  const wordsAt = (at: number) => (words[at] ??= wordsOf(merged[at]!));
  for (const event of events) {
    let own: Set<string> | null = null;
    let at = Math.max(0, merged.length - REACH);
    while (
      at < merged.length &&
      !(
        sameEvent(merged[at]!, event, persons) &&
        (toldAgain(merged[at]!, event) || overlap(wordsAt(at), (own ??= wordsOf(event))) >= shareOf(merged[at]!, event))
      )
    )
      at++;
    const known = merged[at];
    if (!known) {
      merged.push(event);
      words.push(own);
      continue;
    }
    known.evidence.push(...event.evidence);
    if (words[at]) for (const word of own ?? wordsOf(event)) words[at]!.add(word);
    if (known.status === 'planned' && event.status === 'planned') known.date ??= event.date;
    for (const context of event.contexts) if (!known.contexts.includes(context)) known.contexts.push(context);
    known.mode ??= event.mode;
    known.place ??= event.place;
    known.placeCountry ??= event.placeCountry;
    if (known.dateCertainty !== 'stated' && event.dateCertainty === 'stated')
      Object.assign(known, { date: event.date, dateCertainty: 'stated' });
    for (const target of event.targets)
      if (!known.targets.some((one) => sameActor(one, target, persons)) && known.targets.length === 0)
        known.targets.push(target);
    known.weight = Math.max(known.weight, event.weight);
  }
  return merged;
}

function sameEvent(a: Event, b: Event, persons: ReadonlySet<string>): boolean {
  if (a.type !== b.type || a.status !== b.status || a.negated !== b.negated) return false;
  if (a.mode !== b.mode && (a.mode === 'phone' || b.mode === 'phone' || (a.mode !== null && b.mode !== null)))
    return false;
  if (!sameSide([...a.actors, ...sym(a)], [...b.actors, ...sym(b)], persons)) return false;
  if (!symmetric(a) && a.targets.length > 0 && b.targets.length > 0 && !sameSide(a.targets, b.targets, persons))
    return false;
  return a.dateCertainty !== 'stated' || b.dateCertainty !== 'stated' || a.date === b.date;
}

/** How much of their words two tellings must have in common. */
function shareOf(known: Event, event: Event): number {
  if (SPOKEN.has(event.type)) return 0.5;
  const dated = [known, event].filter((one) => one.dateCertainty === 'stated');
  const undated = [known, event].find((one) => one.dateCertainty !== 'stated');
  // of a dated and an undated telling the second must point back: "the talks"
  return dated.length === 1 && undated && !/^(?:\w+ )?(?:the|this|that|these|those)\b/i.test(undated.evidence[0]!.exact)
    ? 0.7
    : 0.34;
}

/** Told once more a sentence later, of the same day and between the same countries: "criticized Washington", "lashed out at Pompeo". */
function toldAgain(a: Event, b: Event): boolean {
  // what is said of another is one charge each: "threw away an opportunity", "obstructed the talks"
  if (SAID.test(a.rule) || SAID.test(b.rule)) return false;
  if (a.rule === 'SANCTION/collapse' && b.rule === a.rule) return true;
  if (a.date === null || a.date !== b.date || a.targets.length === 0 || b.targets.length === 0) return false;
  const all = [...partiesOf(a), ...partiesOf(b)];
  const known = all.every((one) => one.country !== null);
  // at home every country is the same: "overthrew the president", "arrested the minister"
  if (a.rule !== b.rule && a.type !== 'ASSAULT' && all.every((one) => one.country === all[0]!.country)) return false;
  return known && Math.abs(b.evidence[0]!.start - a.evidence[0]!.end) < 600;
}

const SAID = /\/(?:speech|judgment)$/;

const symmetric = (event: Event) => event.type === 'CONSULT' || event.type === 'COOPERATE';
const sym = (event: Event) => (symmetric(event) ? event.targets : []);

function sameSide(a: readonly Actor[], b: readonly Actor[], persons: ReadonlySet<string>): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return (
    a.length > 0 &&
    b.length > 0 &&
    a.every((one) => b.some((other) => sameActor(one, other, persons))) &&
    b.every((one) => a.some((other) => sameActor(one, other, persons)))
  );
}

function sameActor(a: Actor, b: Actor, persons: ReadonlySet<string>): boolean {
  if (a.id !== null && a.id === b.id) return true;
  // "the king invited the president", "the minister invited his counterpart": two persons of one government
  if (a.id !== null && b.id !== null && persons.has(a.id) && persons.has(b.id)) return false;
  if (a.id === null && b.id === null && (a.country === null || b.country === null || a.country === b.country))
    if (a.name === b.name || sameCount(a.name, b.name)) return true;
  // "an apartment building in Dnipro" and "46 civilians" are of one country and not the same
  if (a.country === null || a.country !== b.country) return false;
  return a.role === b.role || (a.id === null) !== (b.id === null);
}

/** "290 detainees", "290 prisoners"; "the prisoners" after "290 prisoners". */
function sameCount(a: string, b: string): boolean {
  const [one, other] = [NUMBER.exec(a)?.[0], NUMBER.exec(b)?.[0]];
  if (one && other) return one === other;
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return !few.includes(' ') && many.toLowerCase().endsWith(` ${few.toLowerCase()}`) && (one ?? other) !== undefined;
}
const NUMBER = /\b\d[\d,.]*\b/;

/** Share of the shorter telling's words that the other one has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / Math.max(1, few.size);
}

function wordsOf(event: Event): Set<string> {
  const text = event.evidence
    .map((piece) => piece.exact)
    .join(' ')
    .toLowerCase();
  const names = new Set(partiesOf(event).flatMap(({ name }) => name.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []));
  const words = (text.match(/[\p{L}\d]{4,}/gu) ?? []).filter((word) => !names.has(word));
  return new Set(words.map((word) => word.slice(0, 6)));
}

/** "|last month's| summit" has a month of its own, though the day of the article that it counts from is only inferred. */
const isDated = ({ date, dateCertainty }: Event) => dateCertainty === 'stated' || /^\d{4}-\d\d$/.test(date ?? '');

const NOBODY: ReadonlySet<string> = new Set();

/** Talks that broke down did so when they were held: a collapse without a time of its own has that of the meeting. */
export function dateCollapses(events: Event[]): Event[] {
  for (const event of events) {
    if (event.rule !== 'SANCTION/collapse' || event.dateCertainty === 'stated') continue;
    const met = events.filter(
      (one) => one.type === 'CONSULT' && isDated(one) && sameSide(event.actors, partiesOf(one), NOBODY),
    );
    const dates = new Set(met.map((one) => one.date));
    if (dates.size === 1) Object.assign(event, { date: met[0]!.date, dateCertainty: 'inferred' });
  }
  return events;
}
