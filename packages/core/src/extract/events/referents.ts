import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { partiesOf, type Scene, toldSince } from './draft.ts';
import { firstEndingAfter } from './mentions.ts';
import { isMission, senderMeant } from './missions.ts';
import { countryCalledBefore } from './named-before.ts';
import { countryOfSubjectBefore, openedIn } from './officials.ts';
import { isHeads } from './pairs.ts';
import { resolvedOf } from './phrases.ts';

/** Bodies of a state: which state, the words before them tell. */
const STATE = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);
/** Whoever is at home where the news comes from, when no other country is spoken of. */
const AT_HOME = new Set(['COP', 'JUD', 'LEG', 'LAB', 'OPP', 'CVL', 'EDU', 'AGR', 'MED', 'MIL', 'GOV', 'REL']);
/** How many sentences back "the rebels" may have been named. */
const MEMORY = 3;
/** For rebels and oppositions, of which a report has one: as many as a long report has. */
const LONG_MEMORY = 60;

/**
 * The country of a body that the text names by its office alone: "the government", "the rebels", "police". From the one country named before it in
 * the sentence, from a body of the same kind named shortly before, from the country that the sentences before are about, else
 * from the dateline. Null when the text leaves it open.
 */
export function countryMeant(scene: Scene, noun: Noun, role: string): string | null {
  if (isMission(scene, noun)) return senderMeant(scene, noun);
  // "|In Baghdad,| soldiers surrounded the embassy"
  const ground =
    AT_HOME.has(role) && scene.clauses.some(({ subject }) => subject.includes(noun)) ? openedIn(scene, noun) : null;
  if (ground) return ground;
  for (let i = noun.first; i < noun.head; i++)
    if (FROM_ABROAD.test(scene.tokens[i]!.text) && !isOffice(scene, i)) return null;
  const opener = scene.tokens[noun.first]!.lower;
  // "|Missiles| hit Odesa": whose they are is not told by where they fall
  if (role === 'MIL' && noun.first === noun.head && FIRED.test(opener)) return null;
  if (opener === 'the' && COUNTRY.test(scene.tokens[noun.head]!.lower)) return countryInMind(scene, noun);
  if (/^(?:the|its|their|his|her|these|those)$/.test(opener)) {
    const same =
      sameName(scene, noun) ??
      countryCalledBefore(scene, noun) ??
      (STATE.has(role) ? countryOfSpeaker(scene, noun) : null) ??
      sameBody(scene, role);
    if (same) return same;
    // "Iran and Saudi Arabia restored ties. Macron met |their ministers|": of several, and not of whoever stands nearest
    if (opener === 'their' && /s$/.test(scene.tokens[noun.head]!.lower)) return null;
    if (STATE.has(role) || role === 'OPP') return countryBefore(scene, noun);
    // "|The union| called off its strike", "|the archbishop|": of the land that the report tells of, where no other is in play
    return opener === 'the' && AT_HOME.has(role) ? countryOfNews(scene, noun) : null;
  }
  if (OUTSIDERS.test(scene.tokens[noun.head]!.lower)) return null;
  if (role === 'GOV' && GATHERED.test(scene.tokens[noun.head]!.lower)) return null;
  return AT_HOME.has(role) && /s$|^(?:police|troops|army)$/.test(scene.tokens[noun.head]!.lower)
    ? countryOfNews(scene, noun)
    : null;
}

/** "The Ethiopian government said that |the army| had entered": of a speaker for one state, no other state's. */
function countryOfSpeaker(scene: Scene, noun: Noun): string | null {
  const clause = scene.clauses.find((one) => one.subject.includes(noun) || (one.from <= noun.at && noun.at < one.to));
  const above = clause?.link === 'that' ? clause.parent : null;
  const [speaker, more] = above?.subject ?? [];
  if (!speaker || more || speaker.at > noun.at) return null;
  if (speaker.at === 0 && /^spokes/.test(scene.tokens[speaker.head]!.lower)) return countryOfSubjectBefore(scene);
  const found = resolvedOf(scene, speaker);
  return found !== null && (STATE.has(found.role ?? '') || found.kind === 'country') ? found.country : null;
}

const FIRED = /^(?:missiles|rockets|drones|shells|bombs|mortars|warheads|projectiles|warplanes|jets|bombers)$/;

/** "|international| inspectors", "|foreign| troops", "the |breakaway| republic": not of the country that the news is from. */
const FROM_ABROAD =
  /^(?:international|foreign|multinational|overseas|outside|expatriate|coalition|U\.?N\.?|another|other|third|neighbou?ring|self-(?:proclaimed|declared|styled)|breakaway|unrecogni[sz]ed|secessionist)$/;
const isOffice = ({ tokens }: Scene, at: number) =>
  /^(?:minist|affairs|office|secretar|polic|aid)/.test(tokens[at + 1]!.lower);

/** "appealed to |donors|", "fired on |peacekeepers|": whom others have sent, or who are of many countries. */
const OUTSIDERS =
  /^(?:donors|creditors|lenders|investors|mediators|monitors|observers|peacekeepers|inspectors|tourists|foreigners|expatriates|mercenaries|migrants|refugees)$/;

/** "|Heads of state| are due to meet", "|leaders| gathered": of many countries, not of the one that the news is from. */
const GATHERED =
  /^(?:governments|heads|leaders|presidents|premiers|ministers|envoys|diplomats|ambassadors|delegates|negotiators|mediators)$/;

/** "Sudan's army |…| Egyptian soldiers |…| the army": the country of whoever was last called the same, if all of them agree. */
function sameName({ history, tokens }: Scene, noun: Noun): string | null {
  const named = ` ${tokens[noun.head]!.lower}`;
  let found: string | null = null;
  for (let i = history.length - 1; i >= 0 && i >= history.length - REACH; i--)
    for (const { name, country } of [...history[i]!.actors, ...history[i]!.targets]) {
      if (country === null || !` ${name.toLowerCase()}`.endsWith(named)) continue;
      if (found !== null && found !== country) return null;
      found = country;
    }
  return found;
}
/** How many events back "the army" may have been told whose it is. */
const REACH = 16;

/**
 * "Colombia and the ELN guerrillas have extended |…|. The rebels also": the country of the last of that kind, if all agree. Rebels and
 * oppositions are those of the whole report so far, where it has no others.
 */
function sameBody({ history, sentence }: Scene, role: string): string | null {
  const since = sentence - (role === 'REB' || role === 'OPP' ? LONG_MEMORY : MEMORY);
  let found: string | null = null;
  for (let i = history.length - 1; i >= 0 && history[i]!.sentence >= since; i--)
    for (const one of [...history[i]!.actors, ...history[i]!.targets]) {
      if (one.role !== role || one.country === null) continue;
      if (found !== null && found !== one.country) return null;
      found = one.country;
    }
  return found;
}

const COUNTRY = /^(?:country|nation)$/;
const STATE_ITSELF = /^(?:country|nation|kingdom|republic|island|emirate|sultanate)$/;

/** "his |country|", "the |kingdom|", once it is told which: the state itself, by its name, and no body in it. */
export function asState(scene: Scene, noun: Noun, actor: Actor): Actor | null {
  return STATE_ITSELF.test(scene.tokens[noun.head]!.lower) ? stateOf(scene, actor) : null;
}

/** The state that somebody speaks for, where the text names it. */
function stateOf({ annotated }: Scene, actor: Actor): Actor | null {
  if (actor.country === null) return null;
  const state = annotated.entities.find(({ kind, country }) => kind === 'country' && country === actor.country);
  return state ? { ...actor, id: state.id, name: state.name, role: 'GOV' } : null;
}

/**
 * "|The country's| only airport": the one country that the sentence so far and the two before it name, else the one that the report is
 * from; who acts is the one that its own sentence names ("silence from North Korean media despite fears that |the country| could
 * test"). Null where two are in mind.
 */
function countryInMind(scene: Scene, noun: Noun): string | null {
  const { clauses, sentence, home } = scene;
  const acts = clauses.some(({ subject }) => subject.includes(noun));
  const own = acts ? countriesNamed(scene, sentence, noun) : NOBODY;
  const named = own.size > 0 ? own : countriesNamed(scene, sentence - 2, noun);
  return named.size > 1 ? null : ([...named][0] ?? home);
}

/** "invited |both sides|": the states whose ministers spoke, unless it is "both leaders". */
export function sidesOf(scene: Scene, { head }: Noun, both: readonly Actor[]): Actor[] {
  const heads = isHeads(scene.tokens[head]!.lower);
  return both.map((actor) => (!heads && actor.role === 'GOV' && stateOf(scene, actor)) || actor);
}

const NOBODY: ReadonlySet<string> = new Set();

/** The countries named from a sentence on, up to a phrase. */
function countriesNamed({ annotated, tokens }: Scene, sentence: number, noun: Noun): Set<string> {
  const { mentions, entities, sentences } = annotated;
  const from = sentences[Math.max(0, sentence)]!.start;
  const to = tokens[noun.first]!.start;
  const named = new Set<string>();
  for (let i = firstEndingAfter(mentions, from); i < mentions.length && mentions[i]!.start < to; i++) {
    const { country } = entities[mentions[i]!.entity]!;
    if (country !== null) named.add(country);
  }
  return named;
}

/** "the government": of the one country named before in the sentence, else of the one that the sentences before are about. */
function countryBefore(scene: Scene, noun: Noun): string | null {
  const { annotated, tokens, sentence, history } = scene;
  const { mentions, entities, sentences } = annotated;
  const to = tokens[noun.first]!.start;
  const asked = whoAsks(scene, noun);
  let found: string | null = null;
  for (
    let i = firstEndingAfter(mentions, sentences[sentence]!.start);
    i < mentions.length && mentions[i]!.start < to;
    i++
  ) {
    const { start, end, entity } = mentions[i]!;
    const { country } = entities[entity]!;
    if (country === null || (asked && start >= asked.start && end <= asked.end)) continue;
    if (found !== null && found !== country) return null;
    found = country;
  }
  if (found !== null) return found;
  const past = toldSince(history, sentence - 2).filter(({ actors }) => actors.length > 0);
  const acting = new Set(past.flatMap(partiesOf).map((one) => one.country));
  if (asked) acting.delete(asked.country);
  if (acting.size === 1 && !acting.has(null)) return [...acting][0]!;
  // the wire writes "the government" of the country that it reports from
  return asked ? null : scene.home;
}

const TOWARDS =
  /^(?:ask|urge|call|press|accuse|warn|condemn|criticize|criticise|blame|thank|praise|meet|tell|threaten|appeal|recognize|recognise|back|support|give|provide|grant|donate|send|offer|lend|deliver|supply|pledge|expel|summon|host|receive|invite|visit|attack|bomb|invade|shell)$/;

/** "|Brazil| asked the authorities", "the |Japanese| government gave": a state that turns to a government does not turn to its own. */
function whoAsks(
  { clauses, tokens, annotated }: Scene,
  noun: Noun,
): { start: number; end: number; country: string } | null {
  const clause = clauses.find((one) => one.from <= noun.at && noun.at < one.to);
  const subject = clause?.subject[0];
  if (!clause || !subject || clause.subject.length > 1 || clause.passive || !TOWARDS.test(clause.verb.lemma))
    return null;
  const start = tokens[subject.first]!.start;
  const end = tokens[subject.last - 1]!.end;
  const { mentions, entities } = annotated;
  const named = mentions[firstEndingAfter(mentions, start)];
  const entity = named && named.end <= end ? entities[named.entity]! : null;
  return entity?.kind === 'country' && entity.country !== null ? { start, end, country: entity.country } : null;
}

/** "Police detained 27 people", told from Paris: only where neither this sentence nor the events before speak of another country. */
function countryOfNews(scene: Scene, noun: Noun): string | null {
  const { home } = scene;
  const { annotated, sentence, history, tokens } = scene;
  const { mentions, entities, sentences } = annotated;
  const clause = scene.clauses.find((one) => one.subject.includes(noun) || (one.from <= noun.at && noun.at < one.to));
  const opens = sentences[sentence]!.start;
  const start = clause ? Math.min(tokens[clause.verb.first]!.start, tokens[noun.first]!.start) : opens;
  const end = clause ? scene.chunks[Math.max(clause.to - 1, clause.verb.at)]!.last : sentences[sentence]!.last;
  const to = tokens[end - 1]!.end;
  const named = new Set<string>();
  for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i]!.start < to; i++) {
    const { country } = entities[mentions[i]!.entity]!;
    if (country === null || named.has(country)) continue;
    if (!MISSION.test(annotated.document.text.slice(mentions[i]!.end, mentions[i]!.end + 12))) named.add(country);
  }
  // "|government| warplanes bombed a suburb of Damascus": a state's own, in the one country that the clause names
  if (named.size === 1 && OWN_STATE.test(tokens[noun.first]!.lower)) return [...named][0]!;
  named.delete(home ?? '');
  if (home === null || named.size > 0) return null;
  const told = toldSince(history, sentence - 2).flatMap(partiesOf);
  if (told.some(({ country }) => country === home)) return home;
  return told.some(({ country }) => country !== null) ? null : home;
}

/** "threw stones at the British |mission|": another country's, at home. */
const MISSION = /^(?:['’]s)? (?:embass(?:y|ies)|consulates?|mission)\b/;

const OWN_STATE = /^(?:government|state|regime|security|federal|riot|loyalist)$/;
