import type { Description } from './descriptions.ts';
import type { Being, Found } from './found.ts';
import { officeOn, sameTitle } from './offices.ts';
import type { Scene } from './scene.ts';

/** Nouns too wide to point back by: "the official" may be anybody. */
const WIDE = new Set([
  'official',
  'man',
  'woman',
  'person',
  'citizen',
  'civilian',
  'resident',
  'local',
  'rival',
  'counterpart',
  'critic',
  'opponent',
  'representative',
  'aide',
  'adviser',
  'advisor',
  'soldier',
  'officer',
  'worker',
  'fighter',
  'activist',
  'protester',
  'expert',
  'analyst',
  'observer',
  'victim',
  'suspect',
  'politician',
  'candidate',
  'child',
  'boy',
  'girl',
  'other',
  'driver',
  'player',
  'student',
  'villager',
  'patient',
  'youth',
  'individual',
  'local',
  'national',
  'employee',
  'gunman',
  'attacker',
  'bomber',
  'militant',
  'rebel',
  'terrorist',
  'journalist',
  'reporter',
  'ally',
  'partner',
  'supporter',
  'source',
]);

/**
 * "The special envoy", "the president", "the minister's": the person of the text with that title, and of that country where one is
 * named; the nearest before, else the only one after ("The US special envoy … Sung Kim arrived").
 */
export function resolveTitles(
  scene: Scene,
  descriptions: readonly Description[],
  tied: Map<Description, Being>,
  persons: readonly Found[],
): Found[] {
  const found: Found[] = [];
  const beings = [...new Set(persons.map(({ being }) => being))];
  // A long text says "the president" over and over: who that may be is found once for each title.
  const bearers = new Map<string, { fits: Being[]; spoken: Found[] }>();
  for (const description of descriptions) {
    const { first, last, form, definite, former, country, body } = description;
    if (tied.has(description) || !definite || former || WIDE.has(form.agent.term)) continue;
    const noun = scene.atoms.key.slice(first, last).join(' ');
    const isTop = noun === 'diplomat' && scene.atoms.key.slice(description.from, first).includes('top');
    const title = isTop ? TOP_DIPLOMAT : noun;
    // "The veteran |leader|": the one head of a state whom the text names; "its leader", "the leader of the strike" may be anybody.
    const isLeader = country === null && body === null && LEADS.test(title);
    if (isLeader && (scene.atoms.key[description.from] !== 'the' || scene.atoms.key[last] === 'of')) continue;
    const key = `${country ?? ''} ${body?.id ?? ''} ${title}`;
    const known = bearers.get(key) ?? bearersOf(scene, { title, country, body }, beings, persons);
    bearers.set(key, known);
    const { fits, spoken } = known;
    if (fits.length === 0 || (isLeader && fits.length > 1)) continue;
    const being = lastBefore(spoken, first)?.being ?? (fits.length === 1 ? fits[0]! : null);
    if (country === null && isContested(scene, title, spoken, first)) continue;
    if (!being || (being.country === null && country !== null && fits.length > 1)) continue;
    tied.set(description, being);
    found.push({ being, first, last, rule: 'title', certainty: 'inferred' });
  }
  return found;
}

/** Atoms back within which two who hold an office are both in mind. */
const IN_MIND = 60;

/** "Hague met Fabius. |The foreign minister| said": two have just been named who are that, so nobody is meant for sure. */
function isContested({ date }: Scene, title: string, spoken: readonly Found[], at: number): boolean {
  let one: Being | null = null;
  for (let i = spoken.length - 1; i >= 0 && spoken[i]!.first >= at - IN_MIND; i--) {
    const { being, first } = spoken[i]!;
    if (first >= at || being === one || !holds(being, title, date)) continue;
    if (one) return true;
    one = being;
  }
  return false;
}

/** Is somebody of that title on the text's day, or called so by it? */
function holds({ titles, known }: Being, title: string, date: string | null): boolean {
  if (titles.some((one) => sameTitle(one, title))) return true;
  const office = known?.actor ? officeOn(known.actor, date, title) : null;
  return sameTitle(office?.title ?? '', title);
}

/** A title as the text says it, with the country and body named beside it. */
interface Called {
  title: string;
  country: string | null;
  body: Being | null;
}

/** The first office of a state, as "the Belarusian |leader|" or "the country's |strongman|" means it. */
const FIRST =
  /^(?:president|prime minister|chancellor|king|queen|supreme leader|emperor|sultan|emir|premier|taoiseach|general secretary|paramount leader|interim president|acting president|transitional president)$/i;

/** "The |top US diplomat|": who heads the foreign ministry. */
const TOP_DIPLOMAT = 'top diplomat';
const DIPLOMATS =
  /^(?:foreign minister|foreign secretary|secretary of state|external affairs minister|minister of foreign affairs)$/i;

/** Is a title that of a body's head: "Secretary-General of the United Nations", "IAEA Director General"? */
function heads(title: string | null | undefined, body: Being): boolean {
  if (!title || !/secretary[- ]general|director[- ]general|president|chief|chair|high commissioner/i.test(title))
    return false;
  const initials = body.name.replace(/[^A-Z]/g, '');
  return title.includes(body.name) || (initials.length > 1 && title.split(/[^A-Za-z]+/).includes(initials));
}

const LEADS = /^(?:leader|strongman|ruler|autocrat|dictator)$/;

function bears(being: Being, { title, country, body }: Called, date: string | null): boolean {
  if (being.titles.some((one) => sameTitle(one, title))) return true;
  const { known } = being;
  // "The |NATO chief|": whoever the text says leads or serves that body, or holds its first office.
  if (body && /^(?:chief|head|boss|leader)$/.test(title)) {
    if (being.body === body) return true;
    if (known?.actor && heads(officeOn(known.actor, date, null)?.title, body)) return true;
  }
  if (!known?.actor) return false;
  if (known.actor.roles.some((role) => sameTitle(role.title ?? '', title))) return true;
  if (title === TOP_DIPLOMAT) {
    const office = officeOn(known.actor, date, null);
    return office?.country === country && DIPLOMATS.test(office.title ?? '');
  }
  if (!LEADS.test(title) && title !== 'premier') return false;
  const office = officeOn(known.actor, date, null);
  if (!office?.title || (country === null ? title === 'premier' : office.country !== country)) return false;
  return title === 'premier' ? /^(?:prime minister|premier)$/i.test(office.title) : FIRST.test(office.title);
}

/** Who may be meant by a title, and every place where one of them is spoken of, in text order. */
function bearersOf({ date }: Scene, called: Called, beings: readonly Being[], persons: readonly Found[]) {
  const { country } = called;
  const fits = beings.filter(
    (being) =>
      bears(being, called, date) &&
      (country === null ||
        being.country === null ||
        being.country === country ||
        (called.body !== null && being.body === called.body)),
  );
  const wanted = new Set(fits);
  return { fits, spoken: wanted.size === 0 ? [] : persons.filter(({ being }) => wanted.has(being)) };
}

function lastBefore(spoken: readonly Found[], at: number): Found | undefined {
  let low = 0;
  for (let high = spoken.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (spoken[middle]!.first < at) low = middle + 1;
    else high = middle;
  }
  return spoken[low - 1];
}
