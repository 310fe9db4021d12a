import type { Actor, EventType } from '../../model/event.ts';
import { actorOf } from './actors.ts';
import { type Draft, partiesOf, type Scene } from './draft.ts';
import { toldAsViolence } from './violence.ts';

const PRIVATE = new Set(['CVL', 'BUS', 'MNC', 'EDU', 'MED', 'SOC', 'AGR', 'CRM', 'JRN', 'REF']);
const TRADE = new Set(['BUS', 'MNC', 'JRN']);
/** Classes that matter whoever acts: a riot, a killing, an arrest. */
const ALWAYS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);
/** What people and firms do for each other every day: "the bank |offers|", "the guide |helps|", "the app |lets| users". */
const EVERYDAY: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'REQUEST',
  'MOBILIZE',
]);

/** Politics needs somebody public on one side at least: a state, a body of it, a party, a rebel, an organisation. */
export function isPolitical(scene: Scene, draft: Draft): boolean {
  const { type, rule, actors, targets } = draft;
  if ((type === 'ASSAULT' || rule === 'SANCTION/punish') && isCommerce(actors, targets)) return false;
  if (isPrivateMatter(draft)) return false;
  if (isTraders(actors)) return dealsWithState(scene, draft);
  if (actors.some((one) => isPublic(scene, one))) return true;
  if (targets.some((one) => isPublic(scene, one) && !(EVERYDAY.has(type) && isCustomer(one)))) return true;
  if (type === 'PROTEST' || (type === 'MOBILIZE' && speaksOfStates(scene, true))) return true;
  if (ALWAYS.has(type))
    return isPlainForce(draft) || tellsOfPolitics(scene) || toldAsViolence(scene) || speaksOfStates(scene, true);
  if (type === 'RETREAT' && actors.length === 0) return true;
  if (EVERYDAY.has(type)) return isAcrossBorders(draft) || isCorporateDeal(draft) || isPolitician(scene, draft);
  return partiesOf(draft).some(isSomebody) && (speaksOfStates(scene, false) || tellsOfPolitics(scene));
}

/** "A girl was |kidnapped|", "shops were |looted|": force whatever the sentence is about; "users |engaged|", "is |limited| to" are not. */
const isPlainForce = ({ clause, nominal }: Draft) => !nominal && FORCE.test(clause.verb.lemma);
const FORCE =
  /^(?:kill|murder|shoot|stab|behead|lynch|massacre|assassinate|bomb|bombard|shell|torture|rape|kidnap|abduct|hijack|ambush|loot|beat|attack|storm|wound|arrest|detain|jail|imprison|intern|deport|expel|censor|ban|protest|riot|march|picket|strike|boycott|rally|demonstrate|die)$/;

/** "Zapata |demanded| land reform": a name that no list knows, among states, armies and parties. */
const isPolitician = (scene: Scene, draft: Draft) =>
  partiesOf(draft).some((one) => isSomebody(one) && (one.id === null || one.role !== null || isPerson(scene, one))) &&
  (speaksOfStates(scene, true) || tellsOfPolitics(scene));

/** "Reliance |agreed to build| a cable station": a firm whose word is news. */
const isCorporateDeal = ({ type, clause, actors }: Draft) =>
  type === 'AGREE' &&
  clause.verb.lemma === 'agree' &&
  actors.some(({ id, country }) => id !== null && country !== null);

/** "The company |launched an offensive| against counterfeit handbags", "the carmaker |invaded| the Brazilian market": no person is hurt by a trade. */
const isCommerce = (actors: readonly Actor[], targets: readonly Actor[]) =>
  actors.length > 0 &&
  actors.every(({ role }) => role === 'BUS' || role === 'MNC') &&
  targets.every(({ role }) => role === null || role === 'GOV' || role === 'BUS' || role === 'MNC');

/** "|A man| in Leeds was |fined| for shouting", "a court acquitted |the pharmacist|": between a court and nobody known. */
const isPrivateMatter = ({ rule, clause, actors, targets }: Draft) =>
  (rule === 'SANCTION/punish' || clause.verb.lemma === 'acquit') &&
  targets.length > 0 &&
  targets.every(({ id, role }) => id === null && (role === 'CVL' || role === 'MED')) &&
  actors.every(({ role }) => role === 'JUD' || role === null);

/** "Google |lets| users in Japan pay": whom a firm or a body without a name deals with every day. */
const isCustomer = ({ id, role }: Actor) => id === null && role !== null && role !== 'REF' && PRIVATE.has(role);

const isTraders = (actors: readonly Actor[]) =>
  actors.length > 0 && actors.every(({ role }) => role === 'BUS' || role === 'MNC');

/** What firms do is politics where a state, its army or a party is on the other side, and no business is told. */
function dealsWithState(scene: Scene, draft: Draft): boolean {
  const { type, targets, actors } = draft;
  if (actors.some((one) => isPublic(scene, one))) return true; // a tycoon who is named
  if (isTrading(scene)) return false;
  if (targets.some((one) => one.role !== null && isPublic(scene, one) && !isCustomer(one))) return true;
  if (type === 'AGREE' || type === 'COOPERATE') return isAcrossBorders(draft) || isCorporateDeal(draft);
  if (type === 'PROTEST' || type === 'SANCTION' || type === 'RETREAT' || type === 'REJECT' || type === 'THREATEN')
    return targets.every(({ role }) => role === null) && tellsOfPolitics(scene);
  return ALWAYS.has(type) && isPlainForce(draft);
}

/** "a |takeover| bid", "its ten millionth |customer|" */
function isTrading({ tokens, frames, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  const { words } = frames.sets.get('trading')!;
  for (let i = first; i < last; i++) if (words.has(tokens[i]!.lower)) return true;
  return false;
}

/** "The exchanges of |Tokyo| and |New York| agreed": of two nations, and both named. */
const isAcrossBorders = (draft: Draft) =>
  partiesOf(draft).every(({ id, country }) => id !== null && country !== null) &&
  new Set(partiesOf(draft).map(({ country }) => country)).size > 1;

/** Part of public life by what is known of it: not a firm, a customer or a name that no list knows. */
function isPublic(scene: Scene, one: Actor): boolean {
  const { id, country, role, start } = one;
  // "The representative of Chad spoke. |He| appealed": whom a pronoun stands for was told of which country he is
  const certainty = start === null ? 'stated' : one.certainty;
  const known = id !== null && !id.startsWith('~');
  if (role === null) return country !== null || known;
  if (!PRIVATE.has(role)) return known || (country !== null && certainty === 'stated') || !isVague(scene, one);
  return TRADE.has(role) ? known && isPerson(scene, one) : country !== null && certainty === 'stated';
}

/** "our |team|", "an |agency|": of the state only where one is named. */
const isVague = ({ frames }: Scene, { name }: Actor): boolean => {
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  const { words } = frames.sets.get('vague-office')!;
  return words.has(last) || (last.endsWith('s') && words.has(last.slice(0, -1)));
};

/** Somebody who is named, firms aside. */
function isSomebody({ id, country, role, name }: Actor): boolean {
  if (role !== null && TRADE.has(role)) return /\bworkers?$/.test(name);
  if (id !== null || country !== null) return true;
  return role !== null ? !PRIVATE.has(role) : /^\p{Lu}.*\s\p{Lu}/u.test(name);
}

const isPerson = ({ annotated }: Scene, { id }: Actor): boolean =>
  annotated.entities.some((one) => one.id === id && one.kind === 'person');

/** Does the sentence speak of somebody public, or do the sentences before tell what states and parties did? */
function speaksOfStates(scene: Scene, strictly: boolean): boolean {
  const near = scene.history
    .slice(-8)
    .filter((draft) => partiesOf(draft).some((one) => isOfState(one) && isPublic(scene, one))).length;
  if (near > 1 || (near > 0 && !strictly)) return true;
  return scene.chunks.some(
    (chunk) =>
      chunk.kind === 'noun' &&
      actorOf(scene, chunk).some(
        (one) => isPublic(scene, one) && (!strictly || (isOfState(one) && one.id !== one.country?.toLowerCase())),
      ),
  );
}

const OF_STATE: ReadonlySet<string> = new Set('GOV MIL LEG COP JUD REB PTY IGO SPY UAF PRM'.split(' '));
const isOfState = ({ role }: Actor) => role !== null && OF_STATE.has(role);

/** "will not end the |strike|", "appear for |questioning|" */
function tellsOfPolitics({ tokens, frames, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  const { words } = frames.sets.get('politics')!;
  for (let i = first; i < last; i++) if (words.has(tokens[i]!.lower) || words.has(tokens[i]!.lemma)) return true;
  return false;
}
