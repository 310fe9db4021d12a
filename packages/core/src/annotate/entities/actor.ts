import type { Lexicon } from '../../lexicon/lexicon.ts';
import { compiled } from '../../lexicon/lexicon.ts';
import type { Entity, EntityKind, Sector } from '../../model/entity.ts';
import type { Certainty } from '../../model/span.ts';
import { buildAgents, filterAgents } from './agents.ts';
import {
  type ActorContext,
  type AgentNoun,
  agentNouns,
  headEnd,
  type Inside,
  mentionsWithin,
  wordsOfPhrase,
} from './phrase.ts';
import { sectorOf } from './sector.ts';

export type { ActorContext } from './phrase.ts';

/** Who a noun phrase speaks of. Offsets are UTF-16 code units into the document. */
export interface ResolvedActor {
  /** The entity's name, or the words of the phrase up to its head: "Turkish military". */
  name: string;
  /** Id of the entity named or stood for; null for "Israeli police". */
  id: string | null;
  /** Index into `entities`; null for "Israeli police". */
  entity: number | null;
  /** Ids of the members of a group: "the two Koreas", "US and North Korean leaders". Empty for everybody else. */
  members: readonly string[];
  /** `group` also where nothing tells: "Krugman". */
  kind: EntityKind;
  /** ISO 3166-1 alpha-3, null when the words do not say. */
  country: string | null;
  role: Sector | null;
  start: number;
  end: number;
  /**
   * `named`: a mention is the head. `agent`: a common noun of the lexicon is. `people`: a demonym is. `owner`: the head can not act
   * and is put down to whose it is ("Hamas targets"). `unknown`: a name or thing without a clue but perhaps a country.
   */
  rule: 'named' | 'agent' | 'people' | 'owner' | 'unknown';
  certainty: Certainty;
}

/**
 * Resolves the noun phrase of tokens `[first, last)`: "Iranian Foreign Minister X", "the Turkish military", "a court in Moscow",
 * "leaders of the opposition". Of coordinated phrases, the first. Null when nothing in it can act: "the vote".
 */
export function resolveActor(
  context: ActorContext,
  lexicon: Lexicon,
  first: number,
  last: number,
): ResolvedActor | null {
  const { tokens } = context;
  if (last <= first) return null;
  const inside = mentionsWithin(context, first, last);
  const nouns = agentNouns(compiled(lexicon, buildAgents), compiled(lexicon, filterAgents), tokens, first, last);
  const head = headEnd(tokens, inside, nouns, first, last);
  const around = inside.find((mention) => mention.first < head && head < mention.last);
  if (around) return named(context, around); // "the liaison office |in Kaesong|": all of it is one name
  const within = inside.filter((mention) => mention.last <= head);
  const closing = within.at(-1);
  if (closing?.last === head && closing.rule !== 'adjective') {
    const actor = named(context, closing, within.at(-2)?.last === closing.first ? within.at(-2) : undefined);
    return isAnywhere(closing.entity)
      ? { ...actor, country: actor.country ?? countryAfter(context, inside, head) }
      : actor;
  }
  const agent = nouns.find((noun) => noun.last === head) ?? null;
  const person = agent ? personAfter(inside, agent, last) : null;
  if (person) return named(context, person);
  if (agent) return withAgent(context, agent, nouns, inside, within, first, head);
  return owned(context, nouns, inside, within, first, head);
}

/** "the |Constitutional Court| in Bratislava": a body that no list knows is of the town that it sits in; one of the world's is not. */
const isAnywhere = ({ id, kind, country, role }: Entity): boolean =>
  kind === 'organization' &&
  country === null &&
  (ARMED_BANDS.has(role ?? '') || (id.startsWith('~') && role !== 'IGO' && role !== 'NGO'));
/** "Islamic State |in Syria|": bands of no state are of the land where they fight. */
const ARMED_BANDS = new Set(['REB', 'UAF']);

/** "Minister for Communications |Mitch Fifield|": a title, its field, and the person at the very end. */
function personAfter(inside: readonly Inside[], agent: AgentNoun, last: number): Inside | null {
  const closing = inside.at(-1);
  if (!agent.form.agent.title || agent.form.plural || closing?.last !== last || closing.entity.kind !== 'person')
    return null;
  return inside.some((mention) => mention !== closing && mention.first >= agent.last) ? null : closing;
}

/** Bodies that have branches or namesakes in several countries: "the |Jordanian| Muslim Brotherhood", "the |Belarusian| KGB". */
const BRANCHED = new Set(['OPP', 'PTY', 'REL', 'LAB', 'NGO', 'SOC', 'REB', 'UAF', 'SPY', 'LEG', 'COP', 'PRM', 'CRM']);

const isBranch = ({ kind, role }: Pick<Entity, 'kind' | 'role'>) => kind === 'organization' && BRANCHED.has(role ?? '');

function named(
  context: ActorContext,
  { entity, index, rule, first, last, start, end }: Inside,
  before?: Inside,
): ResolvedActor {
  const { id, name, kind, role, certainty } = entity;
  const branch = before?.rule === 'adjective' && isBranch({ kind, role }) ? before.entity.country : null;
  const country = branch ?? entity.country;
  const base = { id, entity: index, members: entity.members ?? [], kind, country, start, end, certainty };
  if (rule === 'people')
    return {
      ...base,
      name: wordsOfPhrase(context.tokens, first, last),
      id: null,
      kind: 'group',
      role: isNation(context, first, last) ? null : 'CVL',
      rule: 'people',
    };
  return { ...base, name, role: kind === 'country' ? 'GOV' : role, rule: 'named' };
}

/** "The Dutch cut off aid": a nation, its government as well as its people; "Turks" and "Frenchmen" are people. */
function isNation({ tokens }: ActorContext, first: number, last: number): boolean {
  return last - first === 2 && tokens[first]!.lower === 'the' && !/(?:s|men)$/.test(tokens[last - 1]!.lower);
}

function withAgent(
  context: ActorContext,
  agent: AgentNoun,
  nouns: readonly AgentNoun[],
  inside: readonly Inside[],
  within: readonly Inside[],
  first: number,
  head: number,
): ResolvedActor {
  const { form } = agent;
  const countries = countriesOf(within);
  const kind = form.agent.form === 'person' && !form.plural ? 'person' : 'group';
  // "|NATO| allies in Brussels": where they sit is not whom they speak for
  const union =
    !MEMBERS.test(context.tokens[head - 1]!.lower) &&
    within.some(({ entity }) => entity.role === 'IGO' && entity.kind === 'organization');
  // "|North and South Korean| officers": both
  const joint = within.length > 0 && context.tokens.slice(first, head).some(({ lower }) => lower === 'and');
  const pair = joint
    ? within.find(({ entity }) => entity.kind === 'group' && entity.members?.length === 2)?.entity
    : undefined;
  const country =
    countries.length > 1 || pair
      ? null
      : (countries[0]?.country ??
        (union || isHosted(context, form, head) ? null : countryAfter(context, inside, head)));
  const members = countries.length > 1 ? countries.map(({ id }) => id) : (pair?.members ?? []);
  return {
    ...phrase(context, first, head),
    members,
    kind,
    country,
    role: union && countries.length === 0 ? 'IGO' : sectorOf(context, agent, nouns, inside, head),
    rule: 'agent',
    certainty: 'stated',
  };
}

/** "the high commission |in Colombo|": whose land it stands in is not whose it is. */
const isHosted = ({ tokens }: ActorContext, { agent }: AgentNoun['form'], head: number): boolean =>
  MISSION.test(agent.term) && /^(?:in|at|to)$/.test(tokens[head]?.lower ?? '');
const MISSION = /^(?:embassy|consulate|high commission|legation)$/;

/** "the OPEC |member|": a country. */
const MEMBERS = /^(?:members?|states?|country|countries|nations?|candidates?)$/;

/** "Hamas targets", "an Afghan army base", "Iranian government websites", "Chinese goods". */
function owned(
  context: ActorContext,
  nouns: readonly AgentNoun[],
  inside: readonly Inside[],
  within: readonly Inside[],
  first: number,
  head: number,
): ResolvedActor | null {
  const { tokens } = context;
  const body = within.findLast(
    ({ entity, rule }) => rule !== 'adjective' && entity.kind !== 'country' && entity.kind !== 'place',
  );
  if (body) {
    const owner = named(context, body);
    // "Islamic State |targets| in Syria's Hama province"
    const country = owner.country ?? (isAnywhere(body.entity) ? countryAfter(context, inside, head) : null);
    return { ...owner, country, rule: 'owner', certainty: 'inferred' };
  }
  const agent = nouns.findLast((noun) => noun.last <= head) ?? null;
  const country = countriesOf(within)[0]?.country ?? (agent ? countryAfter(context, inside, head) : null) ?? null;
  const base = { ...phrase(context, first, head), members: [], country, certainty: 'inferred' as const };
  // "Labour union |UGTT|", "rebel group |Ansar Dine|": a noun of kind and the name that no list knows.
  if (agent && !agent.form.plural && isBareName(context, agent.last, head))
    return {
      ...base,
      kind: 'group',
      role: sectorOf(context, agent, nouns, inside, head),
      rule: 'agent',
      certainty: 'stated',
    };
  if (agent) return { ...base, kind: 'group', role: agent.form.agent.role, rule: 'owner' };
  const { pos, text } = tokens[head - 1]!;
  const name = pos === 'PROPN' && /^\p{Lu}/u.test(text);
  return country !== null || name ? { ...base, kind: 'group', role: null, rule: 'unknown' } : null;
}

function isBareName({ tokens }: ActorContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at]!.pos !== 'PROPN' || !/^\p{Lu}/u.test(tokens[at]!.text)) return false;
  return to > from;
}

function phrase({ tokens }: ActorContext, first: number, head: number) {
  const start = tokens[first]!.start;
  return { name: wordsOfPhrase(tokens, first, head), id: null, entity: null, start, end: tokens[head - 1]!.end };
}

/** The countries before the head, those coordinated all together: "US and North Korean leaders"; else only the last one. */
function countriesOf(within: readonly Inside[]): Entity[] {
  const last = within.findLast(({ entity }) => entity.country !== null);
  if (!last) return [];
  const before = within[within.indexOf(last) - 1];
  // "|Belarusian| OMON officers"
  if (before?.rule === 'adjective' && before.last === last.first && before.entity.country && isBranch(last.entity))
    return [before.entity];
  const paired =
    before &&
    before.last < last.first &&
    last.first - before.last <= 2 &&
    before.entity.kind === 'country' &&
    last.entity.kind === 'country' &&
    before.entity !== last.entity;
  return paired && last.first - before.last === 1 ? [before.entity, last.entity] : [last.entity];
}

/** "forces |loyal to| Khalifa Haftar", "a force |commanded by| General Aoun". */
const isLed = (tokens: ActorContext['tokens'], at: number) =>
  LED.test(`${tokens[at]!.lower} ${tokens[at + 1]?.lower ?? ''}`);
const LED = /^(?:(?:loyal|faithful|answering|reporting) to|(?:led|commanded|headed|run) by)$/;

const PLACING = new Set(['of', 'in', 'from', 'at', 'for', 'near', 'to']);

/** "The president of Kosovo", "a court in Moscow", "a spokesman for President Ghani": the country of what follows the head. */
function countryAfter({ tokens }: ActorContext, inside: readonly Inside[], head: number): string | null {
  if (!tokens[head] || !(PLACING.has(tokens[head]!.lower) || isLed(tokens, head))) return null;
  return inside.find(({ first, entity }) => first > head && entity.country !== null)?.entity.country ?? null;
}
