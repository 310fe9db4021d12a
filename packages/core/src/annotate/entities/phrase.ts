import { mayHave, type WordFilter } from '../../lexicon/filter.ts';
import type { ResolvedMention, Token } from '../../model/annotated.ts';
import type { Entity } from '../../model/entity.ts';
import type { AgentForm } from './agents.ts';
import { foldName } from './atoms.ts';
import { tokenAt } from './match.ts';
import { behind, type Trie } from './trie.ts';

/** What `findEntities` found, beside the tokens: any `Annotated` fits. */
export interface ActorContext {
  tokens: readonly Token[];
  entities: readonly Entity[];
  mentions: readonly ResolvedMention[];
}

/** A mention as tokens `[first, last)`. */
export interface Inside {
  first: number;
  last: number;
  entity: Entity;
  index: number;
  rule: string;
  start: number;
  end: number;
}

/** An agent noun as tokens `[first, last)`: "police", "secretary of state". */
export interface AgentNoun {
  form: AgentForm;
  first: number;
  last: number;
}

/** "|pro|-Russian separatists", "Turkish-|backed| rebels": on whose side somebody is does not say whose he or she is. */
function isBesides({ text, start, end }: Token, from: number, to: number): boolean {
  return (
    (from > start && /^(?:pro|anti|non|ex|trans)-$/i.test(text.slice(0, from - start))) ||
    (to < end &&
      /^-(?:backed|supported|recogni[sz]ed|mandated|sponsored|funded|financed|aligned|allied|armed|trained|equipped|friendly|brokered|mediated|occupied|imposed)$/.test(
        text.slice(to - start),
      ))
  );
}

/** "the |Uzbek| minority's leaders": of the state in which they are the few. */
const isMinority = (next: Token | undefined) =>
  next !== undefined && /^(?:minority|minorities|diaspora)$/.test(next.lower);

/** The mentions within tokens `[first, last)`, in order. */
export function mentionsWithin({ tokens, mentions, entities }: ActorContext, first: number, last: number): Inside[] {
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
    const at = tokenAt(tokens, start);
    if (isBesides(tokens[at]!, start, end)) continue;
    if (rule === 'adjective' && isMinority(tokens[tokenAt(tokens, end - 1) + 1])) continue;
    inside.push({
      first: at,
      last: tokenAt(tokens, end - 1) + 1,
      entity: entities[entity]!,
      index: entity,
      rule,
      start,
      end,
    });
  }
  return inside;
}

/** All agent nouns within tokens `[first, last)`, leftmost and longest first. */
export function agentNouns(
  agents: Trie<AgentForm>,
  filter: WordFilter,
  tokens: readonly Token[],
  first: number,
  last: number,
): AgentNoun[] {
  const nouns: AgentNoun[] = [];
  for (let at = first; at < last; ) {
    const { lower } = tokens[at]!;
    const noun = mayHave(filter, lower) || !isPlain(lower) ? agentNounAt(agents, tokens, at, last) : null;
    if (noun) nouns.push(noun);
    at = noun ? noun.last : at + 1;
  }
  return nouns;
}

function agentNounAt(agents: Trie<AgentForm>, tokens: readonly Token[], at: number, last: number): AgentNoun | null {
  let node: Trie<AgentForm> | undefined = agents;
  let noun: AgentNoun | null = null;
  for (let i = at; node && i < last; i++) {
    node = step(node, tokens[i]!.lower);
    const form = node?.forms?.[0];
    if (form) noun = { form, first: at, last: i + 1 };
  }
  return noun;
}

/** One token further down. The word as it stands is tried first: only a miss is worth cutting and folding. */
function step(node: Trie<AgentForm>, lower: string): Trie<AgentForm> | undefined {
  const plain = behind(node, lower);
  if (plain || isPlain(lower)) return plain;
  let deeper: Trie<AgentForm> | undefined = node;
  for (const part of lower.split('-')) deeper = deeper && behind(deeper, foldName(part) || part);
  return deeper;
}

/** Nothing but letters and digits without accents: nothing to cut or fold. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false;
  }
  return word.length > 0;
}

/** Words after which a noun phrase only says more of its head: "a court in Moscow", "forces loyal to …", "students who …". */
const BREAK = new Set(
  (
    'of in from for at on with by to against under over near outside between about into who which that whose loyal led including such as calling fighting seeking demanding ' +
    'supported aligned belonging based accused suspected known affiliated linked representing working serving opposed protesting trying marching armed and or as , ( : ; - – — "'
  ).split(' '),
);

/** "10 of Iran's prisoners", "a group of hackers": what is counted follows. */
const COUNTED =
  /^(?:some|many|most|all|both|several|dozens|hundreds|thousands|millions|scores|members|member|part|parts|each|none|one|two|three|four|five|six|\d+|group|groups|contingents?|detachments?|handful|number|couple|crowd|crowds|majority|team|pair|string|wave|half|third|percent|%|tens|lots|rest|kind)$/;

/** Where the head of the phrase ends: before the first word that only adds to it, unless a name or an agent noun covers that word. */
export function headEnd(
  tokens: readonly Token[],
  inside: readonly Inside[],
  nouns: readonly AgentNoun[],
  first: number,
  last: number,
): number {
  for (let i = first + 1; i < last; i++) {
    const { lower } = tokens[i]!;
    if (!BREAK.has(lower)) continue;
    const covers = (span: { first: number; last: number }) => span.first <= i && i < span.last;
    if (inside.some(covers) || nouns.some(covers)) continue;
    if (PREMODIFIERS.has(lower) && isBeforeHead(tokens, i, last)) continue;
    if (lower === 'of' && COUNTED.test(tokens[i - 1]!.lower)) continue;
    // "US and North Korean leaders": the adjectives share a head.
    if ((lower === 'and' || lower === 'or' || lower === ',') && sharesHead(inside, i)) continue;
    return i;
  }
  return last;
}

const PREMODIFIERS = new Set(['accused', 'suspected', 'known', 'armed', 'affiliated', 'aligned', 'opposed', 'linked']);

/** "two |suspected| suicide bombers", "the |accused| officers": between a count or an article and a noun. */
function isBeforeHead(tokens: readonly Token[], at: number, last: number): boolean {
  return (
    at + 1 < last && /^(?:NUM|DET|ADJ)$/.test(tokens[at - 1]!.pos) && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at + 1]!.pos)
  );
}

function sharesHead(inside: readonly Inside[], at: number): boolean {
  const before = inside.find((mention) => mention.last === at);
  const after = inside.find((mention) => mention.first === at + 1 || mention.first === at + 2);
  return before !== undefined && after?.rule === 'adjective' && before.entity.kind === 'country';
}

/** The words of tokens `[first, last)` without a leading article. */
export function wordsOfPhrase(tokens: readonly Token[], first: number, last: number): string {
  const from = last - first > 1 && /^(?:the|a|an)$/.test(tokens[first]!.lower) ? first + 1 : first;
  let words = '';
  for (let i = from; i < last; i++)
    words += (i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.text;
  return words;
}
