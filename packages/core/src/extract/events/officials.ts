import type { ResolvedActor } from '../../annotate/entities/index.ts';
import type { Noun } from '../grammar/chunk.ts';
import { type Draft, partiesOf, type Scene } from './draft.ts';
import { firstEndingAfter } from './mentions.ts';
import { missionBefore } from './missions.ts';
import { resolvedOf } from './phrases.ts';

/** Offices that are a state's own, or of a party in it. */
const OFFICES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'OPP', 'PTY']);
/** How many sentences back others may have acted. */
const MEMORY = 3;

/**
 * The country of an official whom the text names with an office and without a country: "Foreign Secretary Sir Geoffrey Howe". The one
 * he or she was taken for before, else that of the place the sentence opens with ("In London, …"), else that of the report where its
 * country is in play, else the only one in play. Never that of whoever deals with him or her. Null when the text leaves it open.
 */
export function countryOfOfficial(scene: Scene, noun: Noun, entity: number, id: string | null): string | null {
  const { annotated, history, sentence, home } = scene;
  const { title, role } = annotated.entities[entity]!;
  if (title === null || role === null || !OFFICES.has(role)) return null;
  const before = countriesBefore(history).get(id);
  if (before !== undefined) return before;
  const at = homeOfCritic(scene, noun, title);
  if (at !== null) return at;
  const others = dealingWith(scene, noun);
  const open = openedIn(scene, noun) ?? receivedIn(scene, noun);
  if (open !== null && !others.has(open)) return open;
  const acting = new Set<string>();
  for (let i = history.length - 1; i >= 0 && history[i]!.sentence >= sentence - MEMORY; i--)
    // with whom he or she dealt is another
    if (partiesOf(history[i]!).every((one) => one.id !== id))
      for (const { country } of partiesOf(history[i]!)) if (country !== null) acting.add(country);
  // an ambassador is another's where he is received
  if (ABROAD.test(title)) {
    acting.delete(home ?? '');
    for (const one of others) acting.delete(one);
    const mission = missionBefore(scene, noun);
    if (mission !== null && !others.has(mission)) return mission;
    return home !== null && acting.size === 1 ? [...acting][0]! : null;
  }
  // for which body somebody speaks, the title does not tell
  if (SPEAKS_FOR.test(title)) return noun.at === 0 ? countryOfSubjectBefore(scene) : null;
  // whose party leader it is that speaks, among several countries, the place of the report does not tell
  const sure = acting.size === 0 || (acting.has(home ?? '') && (acting.size === 1 || role === 'GOV' || role === 'MIL'));
  if (home !== null && !others.has(home) && sure) return home;
  for (const one of others) acting.delete(one);
  // "ARICA - …": a paper that says no country of its own officials says that of others
  if (home === null && annotated.article.dateline !== null) return null;
  return acting.size === 1 && others.size === 0 ? [...acting][0]! : null;
}

/** "The Ethiopian government said …. |A spokeswoman, Selome Tadesse,| told": of the state that the sentence before is about. */
export function countryOfSubjectBefore({ before, sentence }: Scene): string | null {
  const [subject, more] = before?.sentence === sentence - 1 ? (before.clauses[0]?.subject ?? []) : [];
  if (!before || !subject || more || subject.pronoun) return null;
  const found = resolvedOf(before, subject);
  return found !== null && (STATE.test(found.role ?? '') || found.kind === 'country') ? found.country : null;
}
const STATE = /^(?:GOV|MIL|COP|LEG|JUD|SPY)$/;

/** Who mostly has to do with the rulers of his own country. */
const AT_HOME: ReadonlySet<string> = new Set(['OPP', 'CVL', 'LAB', 'EDU', 'JUD', 'COP', 'AGR']);
const RULER =
  /^(?:(?:interim|acting|caretaker|vice|deputy|prime|[a-z]+) )?(?:president|minister|premier|chancellor|governor|king|emir|sultan|mayor)$/i;

/** "Armenian protesters met |President Sarkissian|": the country of the subject, where it is its people, judges or police. */
function homeOfCritic(scene: Scene, noun: Noun, title: string): string | null {
  const clause = clauseAround(scene, noun);
  if (clause?.subject.length !== 1 || clause.subject.includes(noun) || !RULER.test(title)) return null;
  const subject = resolvedOf(scene, clause.subject[0]!);
  return subject?.role && AT_HOME.has(subject.role) ? subject.country : null;
}

/** What was taken for the country of each that acted before, the latest word of it; read on from where the last look ended. */
function countriesBefore(history: readonly Draft[]): ReadonlyMap<string | null, string> {
  let known = seen.get(history);
  if (!known) seen.set(history, (known = { upTo: 0, countries: new Map() }));
  for (; known.upTo < history.length; known.upTo++) {
    // of one told on both sides of an act, the doer counts
    for (const { id, country } of partiesOf(history[known.upTo]!).reverse())
      if (country !== null) known.countries.set(id, country);
  }
  return known.countries;
}
const seen = new WeakMap<readonly Draft[], { upTo: number; countries: Map<string | null, string> }>();

const SPEAKS_FOR = /^(?:spokes|official|aide|advis)/i;
const ABROAD =
  /\b(?:ambassador|envoy|consul|attach[eé]|charg[eé]|emissary|diplomat|representative|delegate|commissioner)\b/i;

/** "Brazil's president met |Foreign Minister X|": the countries named in the subject, when the official is not the subject. */
export function dealingWith(scene: Scene, noun: Noun): Set<string> {
  const found = new Set<string>();
  const clause = clauseAround(scene, noun);
  if (!clause || clause.subject.includes(noun)) return found;
  const { tokens } = scene;
  const { mentions, entities } = scene.annotated;
  for (const { first, last } of clause.subject) {
    const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
    for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i]!.start < end; i++) {
      const { country } = entities[mentions[i]!.entity]!;
      if (country !== null) found.add(country);
    }
  }
  return found;
}

const clauseAround = ({ clauses }: Scene, { at }: Noun) => clauses.find(({ from, to }) => from <= at && at < to);

/** "met King Abdullah |in Amman|": where an official is met who is not the subject. */
function receivedIn(scene: Scene, noun: Noun): string | null {
  const clause = clauseAround(scene, noun);
  if (!clause || clause.subject.includes(noun)) return null;
  const place = scene.chunks
    .slice(noun.at + 1, clause.to)
    .find((chunk) => chunk.kind === 'noun' && chunk.prep === 'in' && !chunk.time);
  return place?.kind === 'noun' ? countryOf(scene, place) : null;
}

/** "|In London,| Foreign Secretary Howe called": the country of the place that the sentence opens with. */
export function openedIn(scene: Scene, noun: Noun): string | null {
  const [first, comma] = scene.chunks;
  if (first?.kind !== 'noun' || first.prep !== 'in' || first.time || comma?.kind !== 'comma' || noun.at <= 1)
    return null;
  const { lower } = scene.tokens[first.head]!;
  // "|In the capital,| thousands marched"
  if (lower === 'capital' && first.last - first.first === 2 && countryOf(scene, first) === null) return scene.home;
  return countryOf(scene, first);
}

/** The country of whoever or whatever a phrase names first. */
function countryOf({ annotated, tokens }: Scene, { first, last }: Noun): string | null {
  const { mentions, entities } = annotated;
  const mention = mentions[firstEndingAfter(mentions, tokens[first]!.start)];
  return mention && mention.start < tokens[last - 1]!.end ? entities[mention.entity]!.country : null;
}

/** "the |Foreign Ministry|", in capitals: a body that every state has, named as if there were one. */
export const isLocalBody = ({ id, kind, role, name }: ResolvedActor) =>
  kind === 'organization' &&
  id?.startsWith('~') === true &&
  /^(?:GOV|MIL|JUD|LEG)$/.test(role ?? '') &&
  (LOCAL.test(name) || NATIONAL.test(name));
const NATIONAL =
  /^(?:National|State|Federal|Central|General|Constitutional|Electoral|Supreme) (?:[A-Z]\p{Ll}+ )*(?:Commission|Council|Police|Guard|Bank|Committee|Agency|Service|Authority|Tribunal|Board|Congress|Directorate)$/u;
const LOCAL =
  /^(?:(?:Ministry|Department) of [A-Z]|(?:(?:Supreme|Constitutional|High|Federal|Appeals?|Criminal|Foreign|Interior|Home|Defen[cs]e|Justice|Finance|Trade|Health|Education|Oil|Energy|Information|National|Prime|Minister's|President's|Upper|Lower) )*(?:Ministry|Court|Office|Army|Navy|Air Force|Parliament|Assembly|Senate|Cabinet|Government|House)$)/;
