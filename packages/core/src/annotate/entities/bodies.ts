import { CUE, LOWER } from './atoms.ts';
import type { Being, Found } from './found.ts';
import type { Scene } from './scene.ts';

/** Sentences back that "the agency" reaches. */
const REACH = 3;

type Fits = (being: Being) => boolean;
const sector =
  (...roles: readonly string[]): Fits =>
  ({ kind, role }) =>
    kind === 'organization' && role !== null && roles.includes(role);
const called =
  (pattern: RegExp): Fits =>
  ({ kind, name, known }) =>
    kind === 'organization' &&
    (pattern.test(name) || (known?.actor?.aliases.some((alias) => pattern.test(alias)) ?? false));
const either =
  (...ways: readonly Fits[]): Fits =>
  (being) =>
    ways.some((fits) => fits(being));
const ofKind =
  (kind: Being['kind']): Fits =>
  (being) =>
    being.kind === kind;

/** "The kingdom" is a country that has a king: another one named beside it is not meant. */
const ofNature =
  (nature: string): Fits =>
  ({ kind, known }) =>
    kind === 'country' && known !== null && known.natures.includes(nature);

const armed = sector('REB', 'UAF', 'SPY', 'CRM');
const aid = sector('NGO');
const union = sector('IGO');

/** Common nouns that point back at a body of that nature, last named: "the ministry", "the militant group", "the bloc". */
const NOUNS = new Map<string, Fits>([
  [
    'agency',
    called(/agency|organi[sz]ation|programme|service|centre|UNHCR|UNICEF|UNRWA|IAEA|CIA|FBI|USAID|administration/i),
  ],
  ['watchdog', called(/agency|watch|amnesty|commission|OPCW|OSCE|auditor|authority/i)],
  ['ministry', called(/ministry|department|office/i)],
  ['department', called(/department/i)],
  ['alliance', called(/alliance|NATO/i)],
  ['bloc', union],
  ['coalition', called(/coalition/i)],
  ['charity', aid],
  ['militia', armed],
  ['cartel', called(/cartel/i)],
  ['group', either(armed, aid, called(/group|movement|front|brigade/i))],
  ['movement', either(armed, called(/movement|hezbollah|hamas|taliban|houthi/i))],
  ['organisation', either(aid, union, called(/organi[sz]ation/i))],
  ['organization', either(aid, union, called(/organi[sz]ation/i))],
  ['company', sector('BUS', 'MNC')],
  ['firm', sector('BUS', 'MNC')],
  ['airline', called(/air|lufthansa|qantas|aeroflot|belavia|emirates|etihad|el al/i)],
  ['manufacturer', sector('BUS', 'MNC')],
  ['carmaker', sector('BUS', 'MNC')],
  ['party', sector('PTY')],
  ['court', called(/court|tribunal/i)],
  ['tribunal', called(/tribunal|court/i)],
  ['commission', called(/commission/i)],
  ['committee', called(/committee/i)],
  ['council', called(/council/i)],
  ['assembly', called(/assembly/i)],
  ['league', called(/league/i)],
  ['bank', called(/bank/i)],
  ['fund', called(/fund/i)],
  ['newspaper', sector('JRN')],
  ['broadcaster', sector('JRN')],
  ['summit', ofKind('summit')],
  ['treaty', ofKind('treaty')],
  // "Mali expelled the envoy. |The junta| said": the one country that the sentences before speak of; "North Korea fired a missile. |The regime| called it a satellite".
  ['regime', ofKind('country')],
  ['junta', ofKind('country')],
  ['kingdom', ofNature('kingdom')],
  ['sultanate', ofNature('sultanate')],
  ['emirate', ofNature('emirate')],
  ['island', ofNature('island')],
  ['archipelago', ofNature('archipelago')],
  ['republic', ofNature('islamic republic')],
  ['office', ({ kind, name }) => kind === 'facility' && /office/i.test(name)],
  ['plant', ({ kind, name }) => kind === 'facility' && /plant|reactor|complex/i.test(name)],
  ['accord', ofKind('treaty')],
]);

export const BODY_NOUNS: Iterable<string> = [...NOUNS.keys()];

/** Words that stand before such a noun and say of what nature it is: "the |militant| group", "the |Geneva-based| body". */
const QUALITY =
  /^(?:militant|armed|rebel|islamist|jihadist|extremist|terrorist|shiite|shia|sunni|aid|relief|rights|human|humanitarian|un|nuclear|news|state|military|european|african|regional|western|opposition|ruling|health|refugee|world|international|political|advocacy|watchdog|\d+|member|nation|based|run|backed|iran|chinese|russian|american|tech|oil|arms|islamic|desert|gulf|himalayan|tiny|rich|holiday|defence|defense|security|spy|intelligence)$/;

/**
 * "The ministry said", "the militant group took hostages": the body of that nature that was last named, when no other of its nature
 * stands in the sentences before. `found` must be in text order.
 */
export function findBodies({ atoms, stretches, tokens }: Scene, found: readonly Found[]): Found[] {
  const bodies = found.filter(
    ({ being, rule }) =>
      being.kind === 'country' ||
      (rule !== 'adjective' && /^(?:organization|summit|treaty|facility)$/.test(being.kind)),
  );
  if (bodies.length === 0) return [];
  const covered = new Uint8Array(atoms.key.length);
  for (const { first, last } of found) covered.fill(1, first, last);
  const resolved: Found[] = [];
  for (const [index, { from, to, cues }] of stretches.entries()) {
    if ((cues & CUE.body) === 0) continue;
    const since = stretches[Math.max(0, index - REACH)]!.from;
    for (let at = from; at < to - 1; at++) {
      if (atoms.key[at] !== 'the') continue;
      let noun = at + 1;
      while (noun < to - 1 && noun < at + 4 && covered[noun] === 0 && QUALITY.test(atoms.key[noun]!)) noun++;
      const fits =
        covered[noun] === 0 && atoms.token[noun] !== atoms.token[noun + 1] ? NOUNS.get(atoms.key[noun]!) : undefined;
      if (atoms.key[noun] === 'republic' && atoms.key[noun - 1] !== 'islamic') continue;
      // "The agency of …", "the party leader": another one, or no more than a part of a name.
      const next = tokens[atoms.token[noun + 1] ?? -1];
      if (
        !fits ||
        (noun + 1 < to &&
          (next?.pos === 'NOUN' ||
            next?.pos === 'PROPN' ||
            ((STATES.test(atoms.key[noun]!) ? OF : TAIL).test(next?.lower ?? '') && !isBeside(noun))))
      )
        continue;
      const being =
        (isShortName(at, noun) ? lastEndingIn(atoms.key[noun]!, at) : null) ??
        rulesThere(atoms.key, bodies, atoms.key[noun]!, at) ??
        lastFitting(bodies, fits, STATES.test(atoms.key[noun]!) ? 0 : since, at);
      if (being) resolved.push({ being, first: at, last: noun + 1, rule: 'body', certainty: 'inferred' });
    }
  }
  return resolved;

  /** "thanked the Council |for its work|": what was done, and no part of a name. */
  function isBeside(noun: number): boolean {
    const tail = atoms.key[noun + 1]!;
    if (tail === 'of' || atoms.cap[noun + 2] !== LOWER) return false;
    return tail === 'for' ? BESIDE.test(atoms.key[noun + 2]!) : atoms.cap[noun] !== LOWER;
  }

  /** "the |Council|", with its capital amid a sentence: so a text calls a body whose full name it has given. */
  function isShortName(at: number, noun: number): boolean {
    return noun === at + 1 && atoms.cap[noun] !== LOWER && atoms.cap[noun - 1] === LOWER;
  }

  function lastEndingIn(word: string, at: number): Being | null {
    for (let i = bodies.length - 1; i >= 0; i--) {
      const { being, first, last } = bodies[i]!;
      if (first < at && being.kind === 'organization' && atoms.key[last - 1] === word && last - first > 1) return being;
    }
    return null;
  }
}

const BESIDE = /^(?:the|a|an|its|his|her|their|this|that|these|those|having|failing|not|.+ing)$/;
const TAIL = /^(?:of|for|in|that|which)$/;
/** "arrived in |the kingdom| for a visit": a country stands for itself where a body would be told apart by what follows. */
const STATES = /^(?:kingdom|island|republic|emirate|sultanate|archipelago)$/;
const OF = /^of$/;

/** Names from the beginning of a text among which its junta is looked for. */
const NAMED_EARLY = 200;

/** "|Burkina Faso's| ruling junta … the French embassy … |the junta|": the country whose junta or regime the text has named; null for none, and two. */
function rulesThere(key: readonly string[], bodies: readonly Found[], noun: string, before: number): Being | null {
  if (noun !== 'junta' && noun !== 'regime') return null;
  let one: Being | null = null;
  for (let i = 0; i < bodies.length && i < NAMED_EARLY; i++) {
    const { being, last } = bodies[i]!;
    if (last >= before) break;
    if (being.kind !== 'country' || being === one || !key.slice(last, last + 4).includes(noun)) continue;
    if (one) return null;
    one = being;
  }
  return one;
}

/** The one being that fits between two atoms; null for none and for several. */
function lastFitting(bodies: readonly Found[], fits: Fits, since: number, at: number): Being | null {
  let low = 0;
  for (let high = bodies.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (bodies[middle]!.first < since) low = middle + 1;
    else high = middle;
  }
  let one: Being | null = null;
  for (let i = low; i < bodies.length && bodies[i]!.first < at; i++) {
    const { being } = bodies[i]!;
    if (!fits(being) || being === one) continue;
    if (one) return null;
    one = being;
  }
  return one;
}
