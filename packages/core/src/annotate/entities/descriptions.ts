import type { AgentForm } from './agents.ts';
import { LOWER } from './atoms.ts';
import type { Being, Found } from './found.ts';
import type { Scene } from './scene.ts';
import { longestHit } from './trie.ts';

/** One human being spoken of by what he or she is: "South Korea's foreign minister", "the US special envoy for North Korea", "an analyst". */
export interface Description {
  /** Atoms of the noun itself: "special envoy". */
  first: number;
  last: number;
  form: AgentForm;
  /** First atom of the whole phrase, article and country included. */
  from: number;
  /** After its "for …", "of …", "at …". */
  to: number;
  country: string | null;
  /** The body served: "the White House spokesman". */
  body: Being | null;
  definite: boolean;
  former: boolean;
}

const FORMER = new Set(['former', 'ex', 'late', 'onetime', 'ousted', 'deposed', 'outgoing', 'retired', 'erstwhile']);
const QUALITIES = new Set([
  'then',
  'acting',
  'interim',
  'new',
  'newly',
  'elected',
  'appointed',
  'deputy',
  'vice',
  'senior',
  'top',
  'chief',
  'lead',
  'veteran',
  'long',
  'longtime',
  'first',
  'main',
  'powerful',
  'prominent',
  'influential',
  'top-ranking',
  'outspoken',
  'embattled',
  'hardline',
  'exiled',
  'jailed',
  'current',
  'special',
  'national',
  'state',
  'right',
  'wing',
  'left',
  'far',
  'leading',
  'billionaire',
  'young',
  'fellow',
  'old',
  'year',
  'famous',
  'renowned',
  'independent',
  'freelance',
  'local',
  'human',
  'rights',
  'political',
  'permanent',
  'federal',
]);

/** Every description of one person in the text, in order; those inside names of the lexicon are left out. */
export function findDescriptions(scene: Scene, found: readonly Found[]): Description[] {
  const { atoms, stretches } = scene;
  const by = new Map<number, Found>();
  const covered = new Uint8Array(atoms.key.length);
  for (const one of found) {
    covered.fill(1, one.first, one.last);
    by.set(one.last, one);
  }
  const descriptions: Description[] = [];
  const accepts = (form: AgentForm) => form.agent.form === 'person' && !form.plural;
  for (const { from, to } of stretches) {
    for (let at = from; at < to; at++) {
      if (covered[at] === 1) continue;
      const hit = longestHit(atoms.word[at]!.agents, atoms, at, to, accepts);
      if (!hit || covered[hit.last - 1] === 1) continue;
      const description = widen(scene, hit.first, hit.last, hit.forms[0]!, by, from, to);
      const before = descriptions.at(-1);
      if (before && before.last === description.from) takeOver(description, before);
      descriptions.push(description);
      at = hit.last - 1;
    }
  }
  return descriptions;
}

/** "|Thai junta leader| General Sonthi", "|Iraqi parliament speaker| Dr. Mashhadani": two titles in a row are of one person. */
function takeOver(description: Description, before: Description): void {
  description.country ??= before.country;
  description.body ??= before.body;
  description.definite ||= before.definite;
  description.former ||= before.former;
}

function widen(
  scene: Scene,
  first: number,
  last: number,
  form: AgentForm,
  by: ReadonlyMap<number, Found>,
  from: number,
  to: number,
): Description {
  const { key } = scene.atoms;
  const description: Description = {
    first,
    last,
    form,
    from: first,
    to: last,
    country: null,
    body: null,
    definite: false,
    former: false,
  };
  let at = first;
  for (let steps = 0; at > from && steps < 7; steps++) {
    const named = by.get(at);
    if (named) {
      if (description.country === null) description.country = named.being.country;
      if (named.being.kind === 'organization' && !description.body) description.body = named.being;
      at = named.first;
      continue;
    }
    const word = key[at - 1]!;
    // "Argentine |naval| commander", "Kenyan |anti-graft| chief"
    if (by.get(at - 1)?.rule === 'adjective' && scene.atoms.cap[at - 1] === LOWER && isAttribute(scene, at - 1)) {
      at--;
      continue;
    }
    if (FORMER.has(word)) description.former = true;
    else if (/^(?:the|his|her|its|their|our|my|whose)$/.test(word)) {
      description.definite = true;
      at--;
      break;
    } else if (/^an?$/.test(word)) {
      at--;
      break;
    } else if (!QUALITIES.has(word) && word !== 's' && word !== "'" && !/^\d+$/.test(word)) break;
    at--;
  }
  description.from = at;
  description.to = tailOf(scene, description, by, to);
  if (description.country !== null) description.definite = true;
  return description;
}

const isAttribute = ({ atoms, tokens }: Scene, at: number) => /^(?:NOUN|ADJ)$/.test(tokens[atoms.token[at]!]!.pos);

/** "for North Korea", "of the lower house", "at the Carnegie Endowment": up to a comma, a verb or the tenth atom. */
function tailOf(
  { atoms, tokens }: Scene,
  description: Description,
  by: ReadonlyMap<number, Found>,
  to: number,
): number {
  const { last } = description;
  if (!/^(?:of|for|to|at|in|with|on|from)$/.test(atoms.key[last] ?? '')) return last;
  const owns = /^(?:of|in|at|with|from)$/.test(atoms.key[last]!);
  for (let at = last + 1; at < to && at < last + 11; at++) {
    const named = by.get(at);
    if (named && named.first > last) {
      if (owns && description.country === null) description.country = named.being.country;
      if (owns && !description.body && named.being.kind === 'organization') description.body = named.being;
    }
    if (!/^\p{L}/u.test(atoms.key[at]!)) return at;
    const { pos } = tokens[atoms.token[at]!]!;
    if (atoms.cap[at] === LOWER && (pos === 'VERB' || pos === 'AUX' || /^(?:who|which|that)$/.test(atoms.key[at]!)))
      return at;
  }
  return Math.min(to, last + 11);
}
