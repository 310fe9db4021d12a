import type { Lexicon } from '../../lexicon/lexicon.ts';
import { compiled } from '../../lexicon/lexicon.ts';
import type { ResolvedMention, Token } from '../../model/annotated.ts';
import type { Entity, EntityKind, Sector } from '../../model/entity.ts';
import type { Certainty } from '../../model/span.ts';
import { type AgentForm, buildAgents } from './agents.ts';
import { foldName } from './atoms.ts';
import { tokenAt } from './match.ts';
import type { Trie } from './trie.ts';

/** What `findEntities` found, beside the tokens: any `Annotated` fits. */
export interface ActorContext {
  tokens: readonly Token[];
  entities: readonly Entity[];
  mentions: readonly ResolvedMention[];
}

/** Who a noun phrase speaks of. Offsets are UTF-16 code units into the document. */
export interface ResolvedActor {
  /** The entity's name, or the words of the phrase up to its head: "the Turkish military". */
  name: string;
  /** Id of the entity named or stood for; null for "Israeli police". */
  id: string | null;
  /** Index into `entities`; null for "Israeli police". */
  entity: number | null;
  /** Ids of the members of a group: "the two Koreas" -> prk, kor. Empty for everybody else. */
  members: readonly string[];
  kind: EntityKind;
  /** ISO 3166-1 alpha-3, null when the words do not say. */
  country: string | null;
  role: Sector | null;
  start: number;
  end: number;
  /** `named`: a mention is the head. `agent`: a common noun of the lexicon is. `people`: a demonym is. `unknown`: no clue but a country. */
  rule: 'named' | 'agent' | 'people' | 'unknown';
  certainty: Certainty;
}

/** Words after which a noun phrase only says more of its head: "a court in Moscow", "forces loyal to …", "students who …". */
const BREAK = new Set([
  'of',
  'in',
  'from',
  'for',
  'at',
  'on',
  'with',
  'by',
  'to',
  'against',
  'under',
  'over',
  'near',
  'outside',
  'between',
  'about',
  'into',
  'who',
  'which',
  'that',
  'whose',
  'loyal',
  'backed',
  'led',
  'including',
  'such',
  'as',
  'calling',
  'fighting',
  'seeking',
  'demanding',
  'supported',
  'aligned',
  'belonging',
  'based',
  'accused',
  'suspected',
  'known',
  'affiliated',
  'linked',
  'representing',
  'working',
  'serving',
  'opposed',
  ',',
  '(',
  ':',
  ';',
  '-',
  '–',
  '—',
]);

/**
 * Resolves the noun phrase of tokens `[first, last)`: "Iranian Foreign Minister X", "the Turkish military", "a court in Moscow",
 * "leaders of the opposition". Null when nothing in it can act: no mention, no agent noun, no country.
 */
export function resolveActor(
  context: ActorContext,
  lexicon: Lexicon,
  first: number,
  last: number,
): ResolvedActor | null {
  const { tokens } = context;
  if (last <= first) return null;
  const agents = compiled(lexicon, buildAgents);
  const inside = mentionsIn(context, first, last);
  const head = headEnd(tokens, inside, first, last);
  const within = inside.filter((mention) => mention.last <= head);
  const closing = within.at(-1);
  if (closing && closing.last === head && closing.rule !== 'adjective') return named(context, closing, first);
  const agent = agentEnding(agents, tokens, first, head);
  const country = countryOf(context, within) ?? (agent ? countryAfter(context, inside, head, agent) : null);
  if (!agent && country === null) return closing ? named(context, closing, first) : null;
  const start = tokens[first]!.start;
  const end = tokens[head - 1]!.end;
  const name = phraseOf(tokens, first, head);
  const kind: EntityKind = agent && agent.form.agent.form === 'person' && !agent.form.plural ? 'person' : 'group';
  const role = agent ? roleOf(context, agent, inside, head) : null;
  return {
    name,
    id: null,
    entity: null,
    members: [],
    kind,
    country,
    role,
    start,
    end,
    rule: agent ? 'agent' : 'unknown',
    certainty: agent ? 'stated' : 'inferred',
  };
}

interface Inside {
  first: number;
  last: number;
  entity: number;
  rule: string;
  start: number;
  end: number;
}

function mentionsIn({ tokens, mentions }: ActorContext, first: number, last: number): Inside[] {
  const from = tokens[first]!.start;
  const to = tokens[last - 1]!.end;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= from) low = middle + 1;
    else high = middle;
  }
  const inside: Inside[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.start < to; i++) {
    const { start, end, entity, rule } = mentions[i]!;
    inside.push({ first: tokenAt(tokens, start), last: tokenAt(tokens, end - 1) + 1, entity, rule, start, end });
  }
  return inside;
}

/** Where the head of the phrase ends: before the first preposition, relative or comma that no name covers. */
function headEnd(tokens: readonly Token[], inside: readonly Inside[], first: number, last: number): number {
  let next = 0;
  for (let i = first; i < last; i++) {
    while (next < inside.length && inside[next]!.last <= i) next++;
    const covered = next < inside.length && inside[next]!.first <= i;
    if (covered || i === first || !BREAK.has(tokens[i]!.lower)) continue;
    // "10 of Iran's prisoners", "some of the rebels": the head comes after.
    if (
      tokens[i]!.lower === 'of' &&
      /^(?:some|many|most|all|both|several|dozens|hundreds|thousands|scores|members|part|each|none|\d+)$/.test(
        tokens[i - 1]!.lower,
      )
    )
      continue;
    return i;
  }
  return last;
}

interface AgentFound {
  form: AgentForm;
  first: number;
}

/** The longest agent noun that ends at token `head`: "secretary of state", not "state". */
function agentEnding(
  agents: Trie<AgentForm>,
  tokens: readonly Token[],
  first: number,
  head: number,
): AgentFound | null {
  for (let from = Math.max(first, head - 5); from < head; from++) {
    let node: Trie<AgentForm> | undefined = agents;
    for (let i = from; node && i < head; i++)
      for (const part of tokens[i]!.lower.split('-')) node = node?.next?.get(foldName(part));
    const form = node?.forms?.[0];
    if (form) return { form, first: from };
  }
  return null;
}

function countryOf({ entities }: ActorContext, within: readonly Inside[]): string | null {
  for (let i = within.length - 1; i >= 0; i--) {
    const { country } = entities[within[i]!.entity]!;
    if (country) return country;
  }
  return null;
}

const PLACING = new Set(['of', 'in', 'from', 'at', 'for', 'near', 'to']);

/** "The president of Kosovo", "a court in Moscow", "a spokesman for President Ghani": the country of what follows the head. */
function countryAfter(
  { tokens, entities }: ActorContext,
  inside: readonly Inside[],
  head: number,
  _agent: AgentFound,
): string | null {
  if (!tokens[head] || !PLACING.has(tokens[head]!.lower)) return null;
  for (const mention of inside) {
    if (mention.first <= head) continue;
    const { country } = entities[mention.entity]!;
    if (country) return country;
  }
  return null;
}

/** "Spokesman for the Taliban", "Boko Haram fighters": the role of the body spoken for counts, where the noun is empty. */
function roleOf({ entities }: ActorContext, agent: AgentFound, inside: readonly Inside[], head: number): Sector | null {
  const { term, role } = agent.form.agent;
  const before = inside
    .filter((mention) => mention.last <= head && entities[mention.entity]!.kind === 'organization')
    .at(-1);
  if (before && entities[before.entity]!.role) return entities[before.entity]!.role;
  if (/^(?:leader|member|spokes|official|representative|aide|delegat|negotiator)/.test(term)) {
    const after = inside.find((mention) => mention.first > head && entities[mention.entity]!.role);
    if (after && !['place', 'facility'].includes(entities[after.entity]!.kind)) return entities[after.entity]!.role;
  }
  return role;
}

function named(context: ActorContext, mention: Inside, _first: number): ResolvedActor {
  const { id, name, kind, country, role, members, certainty } = context.entities[mention.entity]!;
  const { start, end } = mention;
  const base = { id, entity: mention.entity, members: members ?? [], kind, country, start, end, certainty };
  if (mention.rule === 'people')
    return {
      ...base,
      name: phraseOf(context.tokens, mention.first, mention.last),
      id: null,
      kind: 'group',
      role: 'CVL',
      rule: 'people',
    };
  return { ...base, name, role: role ?? (kind === 'place' ? null : role), rule: 'named' };
}

/** The words of tokens `[first, last)` without a leading article. */
function phraseOf(tokens: readonly Token[], first: number, last: number): string {
  const from = last - first > 1 && /^(?:the|a|an)$/.test(tokens[first]!.lower) ? first + 1 : first;
  let phrase = '';
  for (let i = from; i < last; i++) {
    const gap = i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '';
    phrase += gap + tokens[i]!.text;
  }
  return phrase;
}
