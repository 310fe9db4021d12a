import { capitalReading } from './capitals.ts';
import type { Being, Found } from './found.ts';
import { beingOf } from './found.ts';
import type { Form, FormRule, Known } from './gazetteer.ts';
import { isJoined } from './joined.ts';
import { isInProvince, stateOfThatName } from './namesakes.ts';
import type { Scene } from './scene.ts';
import type { Hit } from './trie.ts';

/** Makes one being per known entity, so that all its mentions meet in it. */
export class Cast {
  readonly beings = new Map<string, Being>();

  of(known: Known): Being {
    let being = this.beings.get(known.id);
    if (!being) this.beings.set(known.id, (being = beingOf(known)));
    return being;
  }
}

/**
 * Decides what each hit means: the only reading, or the one whose country the text speaks of ("Tripoli" in a text on Lebanon),
 * or else the likeliest. A capital is its government or the city, by the words around it.
 */
export function chooseReadings(scene: Scene, hits: readonly Hit<Form>[], cast: Cast): Found[] {
  const support = new Map<string, number>();
  const nearby = new Map<string, number>();
  const named = new Map<string, number>();
  for (const { forms } of hits) {
    const country =
      forms.length === 1 || forms.every((form) => form.known === forms[0]!.known) ? forms[0]!.known.country : null;
    // "The North" does not name a Korea: it needs one named.
    if (!country || forms[0]!.local || forms[0]!.rule === 'side') continue;
    // a president's nationality does not name his country; who rules the North and the offices of the South do
    const { kind, role } = forms[0]!.known;
    const speaks = country === 'PRK' || (country === 'KOR' && kind === 'organization' && role === 'GOV');
    if (speaks || kind === 'country' || kind === 'place') named.set(country, (named.get(country) ?? 0) + 1);
    support.set(country, (support.get(country) ?? 0) + 1);
    // "Washington threw its weight behind Georgia": a capital speaks for the country rather than for its other places
    if (forms[0]!.known.kind === 'place' && !forms[0]!.known.governs)
      nearby.set(country, (nearby.get(country) ?? 0) + 1);
  }
  const found: Found[] = [];
  for (const [index, hit] of hits.entries()) {
    const meant = (form: Form) =>
      form.rule === 'combining'
        ? isJoined(scene, hit, hits[index + 1])
        : !form.local || localMeant(form, support, adjectiveBefore(scene, hits[index - 1], hit));
    // "the city of |Balad|" in a text on Iraq is no Israeli party
    const forms = hit.forms.length > 1 ? hit.forms.filter(meant) : hit.forms;
    if (forms.length === 0) continue;
    const form = withinCountry(scene, hit, hits[index + 1]) ?? likeliest(forms, support, nearby, scene.date);
    if (!meant(form)) continue;
    if (form.rule === 'side' && !sidesMeant(form, named) && !isArmsTalk(scene, hit, form, named)) continue;
    if ((form.rule === 'adjective' || form.rule === 'people') && isWider(scene.atoms, hit)) continue;
    if (isNamesake(scene, hit, form, hits[index + 1]) || isInProvince(scene, hit, hits[index + 1])) continue;
    const state = stateOfThatName(scene, hit, form, hits[index - 1]);
    const reading = state ?? (form.known.governs ? capitalReading(scene, hit, form) : null);
    const known = reading ?? form.known;
    const rule = state ? 'place' : reading ? 'metonym' : (RULES[form.rule] ?? form.rule);
    const sure = hit.forms.every(({ known }) => known === hit.forms[0]!.known) && !reading && form.rule !== 'side';
    found.push({
      being: cast.of(known),
      first: hit.first,
      last: hit.last,
      rule,
      certainty: sure ? 'stated' : 'inferred',
    });
  }
  return found;
}

const RULES: Partial<Record<FormRule, FormRule | 'place'>> = { metonym: 'place', combining: 'adjective' };

/** "The South |American| country", "the former |Soviet| republic", "Latin |Americans|": of a continent or of what has gone, not of one country. */
function isWider({ key }: Scene['atoms'], { first, last }: Hit<Form>): boolean {
  const before = key[first - 1] ?? '';
  if (/^americans?$/.test(key[first]!)) return /^(?:south|latin|central|north|native|pan|african|asian)$/.test(before);
  return (
    key[first] === 'soviet' &&
    before === 'former' &&
    /^(?:republics?|states?|bloc|country|countries|nations?|satellites?|space)$/.test(key[last] ?? '')
  );
}

/** "|Tripoli| in Lebanon", "|Hyderabad|, Pakistan": the place of that name in the country named right after. */
function withinCountry({ atoms }: Scene, { last, forms }: Hit<Form>, next: Hit<Form> | undefined): Form | undefined {
  if (forms.length < 2 || next?.first !== last + 1 || !/^(?:in|,)$/.test(atoms.key[last]!)) return undefined;
  const { kind, country } = next.forms[0]!.known;
  if ((kind !== 'country' && kind !== 'place') || country === null) return undefined;
  return forms.find(({ known }) => known.kind === 'place' && known.country === country);
}

/** "the National Liberation Front |of Angola|": a body of that name in another country than the one that the lexicon has. */
function isNamesake({ atoms }: Scene, { last }: Hit<Form>, { known }: Form, next: Hit<Form> | undefined): boolean {
  if (known.kind !== 'organization' || known.country === null || atoms.key[last] !== 'of') return false;
  const from = atoms.key[last + 1] === 'the' ? last + 2 : last + 1;
  if (next?.first !== from) return false;
  const [{ known: owner, rule }] = next.forms as [Form];
  return rule === 'name' && owner.kind === 'country' && owner.country !== known.country;
}

/** Places of a country speak for its other places more than its mere name does: "Atlanta, Georgia". */
function likeliest(
  forms: readonly Form[],
  support: ReadonlyMap<string, number>,
  nearby: ReadonlyMap<string, number>,
  date: string | null,
): Form {
  let best = forms[0]!;
  let bestScore = -Infinity;
  for (const form of forms) {
    const helped = form.known.country ? Math.min(support.get(form.known.country) ?? 0, 3) : 0;
    const placed =
      form.known.kind === 'place' && form.known.country ? Math.min(nearby.get(form.known.country) ?? 0, 2) : 0;
    const score = helped + placed * 3 - form.rank - (existed(form.known, date) ? 0 : 4);
    if (score > bestScore) [best, bestScore] = [form, score];
  }
  return best;
}

function existed(known: Known, date: string | null): boolean {
  if (date === null) return true;
  return (known.from ?? '') <= date && (known.to === null || date.slice(0, known.to.length) <= known.to);
}

/** "National Guard" is the American one where the text speaks of America, and never in "the Ukrainian National Guard". */
function localMeant(form: Form, support: ReadonlyMap<string, number>, adjective: string | null): boolean {
  const { country } = form.known;
  return (
    country !== null &&
    (adjective === null ? support.has(country) && support.get(country)! * 2 >= most(support) : adjective === country)
  );
}

function most(support: ReadonlyMap<string, number>): number {
  return Math.max(0, ...support.values());
}

/** The country named right before: "Pakistan's |Foreign Office|". */
function adjectiveBefore({ atoms }: Scene, before: Hit<Form> | undefined, hit: Hit<Form>): string | null {
  if (!before) return null;
  const end = atoms.key[before.last] === 's' ? before.last + 1 : before.last;
  return end === hit.first && before.forms[0]!.known.kind === 'country' ? before.forms[0]!.known.country : null;
}

/**
 * "The North" is North Korea only where a Korea, or a place in one, is named: the nationality of a Ban Ki-moon is not enough. Nor is a
 * Korea that is named less often than another country with a north and a south of its own.
 */
function sidesMeant({ known: { country } }: Form, named: ReadonlyMap<string, number>): boolean {
  if (country !== 'PRK' && country !== 'KOR') return country !== null && named.has(country);
  const koreas = (named.get('PRK') ?? 0) + (named.get('KOR') ?? 0);
  if (koreas === 0) return false;
  return DIVIDED.every((states) => states.reduce((sum, state) => sum + (named.get(state) ?? 0), 0) < koreas);
}
/** Countries whose halves the news calls "the North" and "the South" as well. */
const DIVIDED = [['SDN', 'SSD'], ['YEM'], ['VNM'], ['CYP'], ['NGA'], ['CIV'], ['LBN']];

/** "lift sanctions against |the North|", "|the North|'s missile tests": of all halves, only Korea's has bombs; where no other land of two halves is named. */
function isArmsTalk(
  { atoms: { key } }: Scene,
  { first, last }: Hit<Form>,
  { known }: Form,
  named: ReadonlyMap<string, number>,
): boolean {
  if (known.country !== 'PRK' || DIVIDED.some((states) => states.some((state) => named.has(state)))) return false;
  for (let at = Math.max(0, first - 12); at < Math.min(key.length, last + 12); at++)
    if (ARMS.test(key[at]!)) return true;
  return false;
}
const ARMS = /^(?:nuclear|missiles?|icbms?|denucleari[sz]\w+|disarmament|sanctions|warheads?)$/;
