import { type Atoms, LOWER } from './atoms.ts';
import type { Description } from './descriptions.ts';
import type { Gender } from './found.ts';
import { PARTICLES } from './naming.ts';
import type { Scene } from './scene.ts';

/** "Choe Son Hui", "Xi Jinping", "Ngo Xuan Lich": a family name of the east and one or two given names. */
export function eastAsian({ atoms, naming }: Scene, first: number, last: number): boolean {
  const size = last - first;
  if (!naming.surnames.has(atoms.key[first]!) || size > 3) return false;
  for (let i = first + 1; i < last; i++) if (!/^[a-z]{1,9}$/.test(atoms.key[i]!)) return false;
  return true;
}

export function hasInitial({ atoms, text }: Scene, first: number, last: number): boolean {
  for (let i = first; i < last - 1; i++) if (/^\p{L}$/u.test(atoms.key[i]!)) return true;
  // "|J.T.| Alvarado"
  if (/^(?:\p{Lu}\.){2,3}$/u.test(text.slice(atoms.start[first]!, atoms.end[first]!))) return true;
  return atoms.key
    .slice(first + 1, last - 1)
    .some(
      (key, i) => PARTICLES.has(key) && atoms.cap[first + 1 + i] === LOWER && /^(?:bin|ibn|van|von|al|el)$/.test(key),
    );
}

/** Endings that only family names have. */
export const PERSONAL =
  /(?:[^aeiou]ov|[^aeiou]ova|[aeiou]yev|[^e]ev|eva|sky|skyy|skiy|skyi|ski|vich|vych|enko|chuk|shvili|idze|yan|.{3}ian|oglu|zadeh|ovic|opoulos|akis|sson|sen|stein|berg|mann|ez|poor|pour|zai|wala|uddin|ullah|nejad)$/;

/** "Jenny Town, 38, …" or "Jenny Town, an analyst …" or "… , who". */
export function agedOrDescribed(
  { atoms }: Scene,
  first: number,
  last: number,
  descriptions: ReadonlyMap<number, Description>,
): boolean {
  const { key } = atoms;
  if (key[last] === '(' && /^\d{1,2}$/.test(key[last + 1] ?? '') && key[last + 2] === ')') return true;
  if (key[last] !== ',') return false;
  if (/^(?:[1-9]\d)$/.test(key[last + 1] ?? '') && (key[last + 2] === ',' || key[last + 2] === '.')) return true;
  if (key[last + 1] === 'who') return true;
  // "the guide's director, |Gwendoline Poirier|,"
  if (key[first - 1] === ',' && last - first < 4 && descriptions.has(first - 1)) return true;
  for (let end = last + 2; end < last + 10; end++) if (descriptions.get(end)?.from === last + 1) return true;
  return false;
}

export const SAID = new Set([
  'said',
  'says',
  'told',
  'added',
  'tweeted',
  'argued',
  'insisted',
  'explained',
  'noted',
  'testified',
  'recalled',
  'wrote',
  'stated',
]);

/** "said |Jan Liphardt|,", "said tester |Shayne Murray|.": a verb of saying, at most a few small words of what he or she is, the name, a stop. */
function saidBefore({ key, cap }: Atoms, first: number, last: number): boolean {
  if (!/^[.,]$/.test(key[last] ?? '.')) return false;
  for (let at = first - 1; at >= 0 && at >= first - 5; at--) {
    if (SAID.has(key[at]!)) return true;
    if (cap[at] !== LOWER || /^(?:of|at|for|in|from|with|by|to|on|that|and|or|as|the)$/.test(key[at]!)) return false;
  }
  return false;
}

/** "The cook, |Renato Dizon|, told": a name between commas, right before a verb of saying. */
export function named({ atoms: { key } }: Scene, first: number, last: number): boolean {
  return last - first < 4 && key[first - 1] === ',' && key[last] === ',' && SAID.has(key[last + 1] ?? '');
}

export function speaks({ atoms }: Scene, first: number, last: number): boolean {
  return SAID.has(atoms.key[last] ?? '') || saidBefore(atoms, first, last);
}

/** What a noun tells of the one it names: "spokeswoman", "father". */
export function genderOf(term: string): Gender | null {
  if (
    /woman$|(?:mother|sister|daughter)$|^(?:wife|widow|aunt|niece|girl|girlfriend|bride|queen|princess|actress|nun)$/.test(
      term,
    )
  )
    return 'f';
  return /man$|(?:father|brother)$|^(?:(?:grand|step|god)?son|husband|widower|uncle|nephew|boy|boyfriend|groom|king|prince|monk)$/.test(
    term,
  )
    ? 'm'
    : null;
}
