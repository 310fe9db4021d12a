import type { Description } from './descriptions.ts';
import type { Being, Found } from './found.ts';
import { sameTitle } from './offices.ts';
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
    const { first, last, form, definite, former, country } = description;
    if (tied.has(description) || !definite || former || WIDE.has(form.agent.term)) continue;
    const title = scene.atoms.key.slice(first, last).join(' ');
    const key = `${country ?? ''} ${title}`;
    const known = bearers.get(key) ?? bearersOf(title, country, beings, persons);
    bearers.set(key, known);
    const { fits, spoken } = known;
    if (fits.length === 0) continue;
    const being = lastBefore(spoken, first)?.being ?? (fits.length === 1 ? fits[0]! : null);
    if (!being || (being.country === null && country !== null && fits.length > 1)) continue;
    tied.set(description, being);
    found.push({ being, first, last, rule: 'title', certainty: 'inferred' });
  }
  return found;
}

function bears(being: Being, title: string): boolean {
  if (being.title && sameTitle(being.title, title)) return true;
  return being.known?.actor?.roles.some((role) => sameTitle(role.title ?? '', title)) ?? false;
}

/** Who may be meant by a title, and every place where one of them is spoken of, in text order. */
function bearersOf(title: string, country: string | null, beings: readonly Being[], persons: readonly Found[]) {
  const fits = beings.filter(
    (being) => bears(being, title) && (country === null || being.country === null || being.country === country),
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
