import type { EntityKind, Sector } from '../../model/entity.ts';
import { CAPS, LOWER } from './atoms.ts';
import type { Description } from './descriptions.ts';
import { HONORIFICS, PARTICLES } from './naming.ts';
import { agedOrDescribed, eastAsian, genderOf, hasInitial, named, PERSONAL, speaks } from './person-forms.ts';
import type { Run } from './runs.ts';
import type { Scene } from './scene.ts';

const STORMS = /^(?:hurricane|typhoon|cyclone|tropical|storm)$/;

/** What a run of capitals names, as far as its form tells. */
export interface Classified {
  kind: EntityKind;
  role: Sector | null;
  first: number;
  last: number;
  gender: 'f' | 'm' | null;
  /** "Mr", "Ms" or a title stands before it. */
  addressed: boolean;
  /** The title right before the name. */
  description: Description | null;
  rule: string;
}

/** Says what a run names: a body by its head word, a person by title, forename, family name or apposition; null when nothing tells. */
export function classify(
  scene: Scene,
  run: Run,
  descriptions: ReadonlyMap<number, Description>,
  belongs: boolean,
): Classified | null {
  const { atoms, naming } = scene;
  let { first } = run;
  const { last } = run;
  let gender: 'f' | 'm' | null = null;
  let addressed = false;
  let description: Description | null = descriptions.get(first) ?? null;
  if (isStruck(scene, first, last)) first++;
  const called = isCalled(scene, first, last, run.opens);
  if (called) description = descriptions.get(++first) ?? description;
  for (; first < last; ) {
    // "Manager |Don| Ruffin": no "Don Pedro"
    const isForename = atoms.key[first] === 'don' && last - first === 2 && !naming.forenames.has(atoms.key[first + 1]!);
    const honorific = isForename ? undefined : HONORIFICS.get(atoms.key[first]!);
    const title = titleAt(scene, descriptions, first, last);
    // "Tan Sri Azam Baki", "Datuk Seri Anwar"
    if (/^(?:tan|datuk|dato)$/.test(atoms.key[first]!) && /^s(?:er)?i$|^sri$/.test(atoms.key[first + 1] ?? '')) {
      addressed = true;
      first += 2;
    } else if (last - first > 2 && atoms.cap[first] === CAPS && RANKS.test(atoms.key[first]!)) {
      // "|PC| Darren Holt", "|DCP| Anita Rao"
      addressed = true;
      first++;
    } else if (addressed && /^(?:con|chief|supt|sgt|insp)$/.test(atoms.key[first]!)) {
      // "Det |Con| Lucy Farrow"
      first++;
    } else if (honorific !== undefined) {
      gender = honorific ?? gender;
      addressed = true;
      first++;
    } else if (title && title.last <= last && title.form.agent.title && !(title.last === last && isKin(description))) {
      description = title;
      first = title.last;
    } else {
      const inner = description === null && !addressed ? titleInside(scene, descriptions, first, last) : 0;
      if (inner === 0) break;
      description = descriptions.get(inner) ?? description;
      first = inner;
    }
  }
  const size = last - first;
  if (size === 0 || STORMS.test(atoms.key[first]!)) return null;
  const base = { first, last, gender, addressed, description };
  // "Jenny Town, 38, …" is no town, "Victoria Park" is a park.
  const spoken =
    size === 2 &&
    naming.forenames.has(atoms.key[first]!) &&
    (agedOrDescribed(scene, first, last, descriptions) || speaks(scene, first, last));
  const head = addressed || spoken ? null : headOf(scene, first, last, belongs);
  if (head && !(description?.last === first && size === 1))
    return { ...base, ...head, description: null, rule: 'head-word' };
  if (isAcronym(scene, first, last)) return null;
  const forename = naming.forenames.get(atoms.key[first]!);
  gender ??= forename ?? (description && genderOf(description.form.agent.term));
  const person = { ...base, gender, kind: 'person' as const, role: description?.form.agent.role ?? null };
  if (addressed || description?.last === first) return { ...person, rule: addressed ? 'honorific' : 'title' };
  const kin =
    size < 4 && atoms.key[first - 1] === ',' && /^[,.]$/.test(atoms.key[last] ?? '.')
      ? descriptions.get(first - 1)
      : null;
  if (kin && isKin(kin))
    return { ...person, gender: genderOf(kin.form.agent.term), description: kin, rule: 'apposition' };
  const relative = size < 3 && isRelative(atoms.key, first) ? genderOf(atoms.key[first - 1]!) : null;
  if (called && size === 1 && forename !== undefined) return { ...person, rule: 'forename' };
  if (relative) return { ...person, gender: relative, rule: 'apposition' };
  if (size < 2 || size > 6) return null;
  if (forename !== undefined) return { ...person, rule: 'forename' };
  if (eastAsian(scene, first, last)) return { ...person, rule: 'family-name' };
  if (hasInitial(scene, first, last) || PERSONAL.test(atoms.key[last - 1]!)) return { ...person, rule: 'name-form' };
  if (agedOrDescribed(scene, first, last, descriptions)) return { ...person, rule: 'apposition' };
  const isField = /^(?:for|of)$/.test(atoms.key[first - 1] ?? '') && OFFICES.test(atoms.key[first - 2] ?? '');
  if (!isField && (speaks(scene, first, last) || named(scene, first, last))) return { ...person, rule: 'speaker' };
  return null;
}

/** "the under-secretary-general |for| Peace Operations said": an office and its field, and nobody's name. */
const OFFICES =
  /^(?:(?:.+-)?general|secretary|minister|ministry|commissioner|director|chief|head|department|office|committee|centre|center|institute|envoy|adviser|advisor|coordinator|rapporteur)$/;

/** "SEO", "AI GPUs", "P. S.": letters and acronyms among words that are not all in capitals name nobody. */
function isAcronym({ atoms, text }: Scene, first: number, last: number): boolean {
  const { key, cap } = atoms;
  if (/^\p{Lu}{2,}s$/u.test(text.slice(atoms.start[last - 1]!, atoms.end[last - 1]!))) return true;
  let letters = 0;
  for (let i = first; i < last; i++) if (key[i]!.length === 1) letters++;
  if (letters === last - first) return true;
  const surname = key[last - 1]!;
  if (cap[last - 1] !== CAPS || surname.length < 2 || (last - first > 1 && surname.length > 3)) return false;
  return cap[first - 1] === LOWER || cap[last] === LOWER;
}

/** A description that begins at an atom: its noun stands in the run ("Foreign Minister Chung"). */
function titleAt(
  scene: Scene,
  descriptions: ReadonlyMap<number, Description>,
  at: number,
  last: number,
): Description | null {
  for (let end = Math.min(last, at + 6); end > at; end--) {
    const description = descriptions.get(end);
    if (description && description.first <= at) return description;
  }
  // "Deputy" of "Deputy Foreign Minister": words of quality before the noun.
  const next =
    scene.atoms.key[at] === 'acting' || scene.atoms.key[at] === 'former' || scene.atoms.key[at] === 'then'
      ? at + 1
      : at;
  return next === at ? null : titleAt(scene, descriptions, next, last);
}

/** "|Stunned| Debbie Marsh, 52, told": how somebody is, before a forename and a surname. */
function isStruck({ atoms: { key }, naming }: Scene, first: number, last: number): boolean {
  return (
    last - first > 2 &&
    /^.{3,}(?:ed|ing|less|ful)$/.test(key[first]!) &&
    naming.forenames.has(key[first + 1]!) &&
    !naming.forenames.has(key[first]!)
  );
}

/** "|Goalkeeper| Jana Rebrov said": what somebody does, with the capital of the sentence, before a forename and a surname. */
function isCalled({ atoms: { key, cap }, naming }: Scene, first: number, last: number, opens: boolean): boolean {
  if (last - first < 2 || !naming.callings.has(key[first]!) || naming.forenames.has(key[first]!)) return false;
  // "|Groom| Liam, 33,": one name only behind what a person alone can be
  if (last - first === 2)
    return opens && cap[first] !== CAPS && naming.forenames.has(key[first + 1]!) && !ROYAL.test(key[first]!);
  if (cap[first] === CAPS || PARTICLES.has(key[first + 1]!)) return false;
  return opens || naming.forenames.has(key[first + 1]!) || (key[first] === 'sister' && last - first === 3);
}

/** Whose names begin with what they are. */
const ROYAL =
  /^(?:king|queen|prince|princess|pope|emperor|empress|sultan|sultana|duke|duchess|emir|sheikh|sheikha|saint|baron|baroness|count|countess|lord|lady|mother)$/;

/**
 * "County |Commissioner| Peter Mulongo", "Harris County |Sheriff| Ed Gonzalez", "Petty |Officer| Dwight Manning": where the name begins
 * behind a title further on, or 0. */
function titleInside(
  { naming, atoms }: Scene,
  descriptions: ReadonlyMap<number, Description>,
  first: number,
  last: number,
): number {
  const isCounty = /^(?:county|city|parish|district)$/.test(atoms.key[first + 1]!);
  if (naming.forenames.has(atoms.key[first]!) && !isCounty) return 0;
  for (let end = first + 2; end <= last - 2; end++) {
    const close = atoms.key[end - 1]!;
    const named = naming.forenames.has(atoms.key[end]!);
    if (!named && !OFFICER.test(close)) continue;
    return descriptions.get(end)?.form.agent.title || (named && naming.callings.has(close)) ? end : 0;
  }
  return 0;
}

/** Ranks of police and other callings that are written in letters. */
const RANKS =
  /^(?:pc|wpc|dc|ds|di|dci|dcs|acp|adcp|dcp|dsp|asp|ssp|sp|sho|sdpo|cfo|coo|cto|mla|mlc|mna|mpa|td|msp|ocs|ocpd)$/;

/** "his mother, |Linh|,", "her father |Dean|": kin may be called by one name. */
const KIN =
  /^(?:sister|brother|son|daughter|father|mother|wife|husband|widow|widower|cousin|nephew|niece|uncle|aunt|grandfather|grandmother|girlfriend|boyfriend|partner|fiancée|fiancé)$/;

/** "her grandson |Aarav|" */
const isRelative = (key: readonly string[], first: number): boolean =>
  /^(?:(?:grand|step|half|god)(?:son|daughter|father|mother|brother|sister)|girlfriend|boyfriend|fianc[eé]e?)$/.test(
    key[first - 1] ?? '',
  ) && /^(?:his|her|their|my|our|s)$/.test(key[first - 2] ?? '');

const isKin = (description: Description | null) => description !== null && KIN.test(description.form.agent.term);

/** Offices that close nothing but titles: behind them stands a name, known or not. */
const OFFICER =
  /^(?:minister|commissioner|sheriff|superintendent|councillor|councilman|councilwoman|senator|mp|mep|treasurer|chief|mayor|governor|judge|coroner|ambassador|inspector|sergeant|detective|constable)$/;

const JOINING = new Set(['for', 'of', 'against', 'on', 'to']);
const NOT_HEADS = new Set(['el', 'la', 'los', 'las', 'san', 'st', 'saint']);

function headOf(
  { atoms, naming }: Scene,
  first: number,
  last: number,
  belongs: boolean,
): { kind: EntityKind; role: Sector | null } | null {
  const { key } = atoms;
  // "Popular |Front| for the Liberation …": the word before the preposition says what it is.
  for (let at = first + 1; at < last - 1; at++) {
    if (!JOINING.has(key[at]!) || atoms.cap[at] !== LOWER) continue;
    return naming.lastHeads.get(`${key[at - 2]} ${key[at - 1]}`) ?? naming.lastHeads.get(key[at - 1]!) ?? null;
  }
  if (last - first < 2) {
    // "The British |Army|"; "the Russian |Government|" is no more than Russia.
    const single = belongs ? naming.lastHeads.get(key[first]!) : undefined;
    return single?.kind === 'organization' && single.role !== 'GOV' ? single : null;
  }
  const two = naming.lastHeads.get(`${key[last - 2]} ${key[last - 1]}`);
  if (two) return two;
  const opening = naming.firstHeads.get(key[first]!);
  if (opening && NOT_HEADS.has(key[first]!)) return last - first === 2 ? opening : null;
  const closing = naming.lastHeads.get(key[last - 1]!);
  return closing ?? null;
}
