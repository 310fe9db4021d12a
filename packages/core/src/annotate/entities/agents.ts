import { filterOf, type WordFilter } from '../../lexicon/filter.ts';
import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Agent } from '../../lexicon/parts/agent.ts';
import { atomsOfName } from './atoms.ts';
import { addForm, beginnings, emptyTrie, type Trie } from './trie.ts';

/** A common noun for an actor as it may be written: "official", "officials". */
export interface AgentForm {
  agent: Agent;
  plural: boolean;
}

/** All agent nouns in singular and plural: call through `compiled(lexicon, buildAgents)`. */
export function buildAgents(lexicon: Lexicon): Trie<AgentForm> {
  const trie = emptyTrie<AgentForm>();
  const terms = new Set(lexicon.agents.map(({ term }) => term));
  for (const agent of lexicon.agents) {
    addForm(trie, atomsOfName(agent.term).key, { agent, plural: agent.form === 'body' && agent.term.endsWith('s') });
    if (agent.form !== 'person' && !isCounted(agent.term, terms)) continue;
    for (const plural of pluralsOf(agent.term)) addForm(trie, atomsOfName(plural).key, { agent, plural: true });
  }
  return trie;
}

/** Bodies that there are several of: "three |embassies|", "the two |armies|", "foreign |ministries|"; "police" and "staff" are never more than one. */
const COUNTED =
  /^(?:.+ )?(?:army|navy|air force|battalion|brigade|regiment|platoon|squadron|garrison|contingent|junta|ministry|embassy|consulate|parliament|legislature|court|tribunal|cartel|coalition|administration|regime|delegation|watchdog|magazine|tabloid)$|.+ (?:party|alliance|bloc|federation|association|council|department|committee|commission|agency|syndicate|gang|group|organi[sz]ation|movement|station|channel|network|company|firm|maker|bank|institute|union|cell|panel|unit|patrol|team)$/;

const isCounted = (term: string, terms: ReadonlySet<string>) => COUNTED.test(term) && !terms.has(pluralOf(term));

/** A quick no for words that no agent noun begins with: call through `compiled(lexicon, filterAgents)`. */
export const filterAgents = (lexicon: Lexicon): WordFilter => filterOf(beginnings(compiled(lexicon, buildAgents)));

/** "member of congress" -> "members of congress"; "policeman" -> "policemen"; "secretary-general" -> both usual plurals. */
export function pluralsOf(term: string): string[] {
  const [, head, rest] = /^(.*?)((?: (?:of|for|without|in|at|to|on)\b.*)?)$/s.exec(term)!;
  const plurals = [`${pluralOf(head!)}${rest}`];
  const general = /^(.*[a-z])([- ](?:general|in-chief|in chief|elect))$/.exec(term);
  if (general) plurals.push(`${pluralOf(general[1]!)}${general[2]}`);
  return plurals;
}

function pluralOf(noun: string): string {
  if (/(?:^|[a-z])man$/.test(noun) && !/(?:human|german|roman)$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/woman$/.test(noun)) return noun.replace(/woman$/, 'women');
  if (/child$/.test(noun)) return `${noun}ren`;
  if (/(?:^| )person$/.test(noun)) return noun.replace(/person$/, 'people');
  if (/wife$/.test(noun)) return noun.replace(/fe$/, 'ves');
  if (/thief$/.test(noun)) return noun.replace(/f$/, 'ves');
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}
