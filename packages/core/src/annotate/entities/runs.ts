import { LOWER, TITLE } from './atoms.ts';
import type { Found } from './found.ts';
import { PARTICLES } from './naming.ts';
import type { Scene } from './scene.ts';
import { isSmall } from './words.ts';

/** Atoms `[first, last)` in capitals that no name of the lexicon covers: "Jenny Town", "Vice Foreign Minister Choe". */
export interface Run {
  first: number;
  last: number;
  /** It stands where any word has a capital: first of a sentence, or of words in quotation marks. */
  opens: boolean;
}

/** Words that are written with a capital and name nobody. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt utc est edt bst kst ' +
    'christmas easter ramadan eid hanukkah passover diwali muslim islamic jewish catholic arab western eastern northern southern ' +
    'covid coronavirus aids hiv internet english arabic god olympic olympics nobel d-day ok no yes you we he she they it your our my how what why when who where'
  ).split(' '),
);

/** Words that open sentences without being names, whatever the tagger says. */
const OPENERS = new Set(
  (
    'the a an this that these those it its he she they we you his her their our my your there here in on at by for from to of with without after before since until ' +
    'during while when where what who why how which whose if although though as because but and or nor so yet not no all both each every some any many most more few several other others another ' +
    'also however meanwhile earlier later last next now then still just only even about above across against along amid among around between beyond despite down into near off over per through ' +
    'under up upon via within one two three four five six seven eight nine ten dozens hundreds thousands millions according asked speaking such too very let do does did is are was were has have had will would ' +
    'could should may might must can than rather instead moreover nevertheless nonetheless today tomorrow yesterday tonight officials police authorities protesters people'
  ).split(' '),
);

/** All runs of a text, in order. A headline with a capital on every word tells nothing and is left out. */
export function findRuns(scene: Scene, found: readonly Found[]): Run[] {
  const { atoms, stretches } = scene;
  const covered = new Uint8Array(atoms.key.length);
  for (const { first, last } of found) covered.fill(1, first, last);
  const runs: Run[] = [];
  const named = (i: number, to: number) =>
    i < to &&
    covered[i] === 0 &&
    atoms.cap[i]! > LOWER &&
    (!NO_NAMES.has(atoms.key[i]!) || isForename(scene, i, to)) &&
    /^\p{L}/u.test(atoms.key[i]!);
  for (const { from, to, titled } of stretches) {
    if (titled) continue;
    for (let i = from; i < to; i++) {
      if (!named(i, to) || (opens(scene, i, from) && !opensWithName(scene, i, named(i + 1, to)))) continue;
      const first = i;
      for (i++; i < to; ) {
        if (named(i, to) || (i - first > 1 && goesOnSmall(scene, i))) i++;
        else if (PARTICLES.has(atoms.key[i]!) && atoms.cap[i] === LOWER && named(i + 1, to)) i += 2;
        else if (PARTICLES.has(atoms.key[i]!) && PARTICLES.has(atoms.key[i + 1] ?? '') && named(i + 2, to)) i += 3;
        else {
          const joined = namesOn(atoms.key, i, first);
          if (joined === 0 || !named(i + joined, to)) break;
          i += joined + 1;
        }
      }
      // "al-Bashir", "bin Laden": the particle before belongs to the name.
      const particle =
        first > from && covered[first - 1] === 0 && /^(?:al|el|bin|ibn|ben|van|von|de|da)$/.test(atoms.key[first - 1]!);
      runs.push({ first: particle ? first - 1 : first, last: i, opens: opens(scene, first, from) });
    }
  }
  return runs;
}

/** Heads of bodies whose names go on behind a preposition: "Movement |for| Democratic Change", "Committee |to| Protect Journalists". */
const GOES_ON = new Set(
  (
    'movement front party alliance union coalition committee council campaign congress centre center institute association organisation organization forum league ' +
    'network rally army federation foundation ministry department bureau agency commission fund group society initiative partnership platform working'
  ).split(' '),
);

/** How many atoms of "for", "of the", "against" join what stands before `at`, in a run from `first`, to the rest of a body's name; 0 is none. */
function namesOn(key: readonly string[], at: number, first: number): number {
  if (at <= first || !GOES_ON.has(key[at - 1]!) || !/^(?:for|of|against|on|to)$/.test(key[at]!)) return 0;
  return key[at + 1] === 'the' ? 2 : 1;
}

/** "Park Chan-|wook|": the small second half of a given name, and no "Goldman Sachs-|led|". */
function goesOnSmall({ atoms }: Scene, at: number): boolean {
  return (
    atoms.token[at] === atoms.token[at - 1] &&
    atoms.cap[at] === LOWER &&
    /^[a-z]{2,6}$/.test(atoms.key[at]!) &&
    !/(?:ed|ing)$|^(?:led|run|born|held|made|wide|style|era|area|bound|level|like|size|type|class|built|aged|old|owned|free|only|first|range|made|hit|torn|goers?|watch|in|out|up|off|on|to|of)$/.test(
      atoms.key[at]!,
    )
  );
}

/** "|Jan| Liphardt", "|April| Ryan", "|May| Khin": a month by its look, before a name, and a given name. */
function isForename({ atoms, naming }: Scene, at: number, to: number): boolean {
  const next = atoms.key[at + 1];
  return (
    next !== undefined &&
    at + 1 < to &&
    naming.forenames.has(atoms.key[at]!) &&
    atoms.cap[at + 1] === TITLE &&
    !NO_NAMES.has(next) &&
    /^\p{L}{2}/u.test(next)
  );
}

/** Is the atom the first of a sentence or of words in quotation marks, where any word has a capital? */
function opens({ atoms }: Scene, at: number, from: number): boolean {
  return at === from || /^["“”'‘’«:–—(-]+$/.test(atoms.key[at - 1]!);
}

function opensWithName({ atoms, tokens }: Scene, at: number, nameFollows: boolean): boolean {
  const key = atoms.key[at]!;
  if (OPENERS.has(key) || (isSmall(atoms, at) && !nameFollows)) return false;
  return tokens[atoms.token[at]!]!.pos === 'PROPN' || nameFollows;
}
