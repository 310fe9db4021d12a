import { TITLE } from './atoms.ts';
import type { Classified } from './classify.ts';
import { SAID } from './person-forms.ts';
import type { Run } from './runs.ts';
import type { Scene } from './scene.ts';

/** Surnames that the text calls by themselves: "|Mr. Tubbs| recalled", "|Tubbs| said". */
export function surnamesOf(
  { atoms }: Scene,
  runs: readonly { run: Run; classified: Classified | null }[],
): Set<string> {
  const surnames = new Set<string>();
  for (const { run, classified } of runs) {
    if (run.last - (classified?.first ?? run.first) !== 1) continue;
    if (classified ? classified.addressed : SAID.has(atoms.key[run.last] ?? '')) surnames.add(atoms.key[run.last - 1]!);
  }
  return surnames;
}

/** "|Harlan Tubbs| was frying catfish": two or three words, none an acronym, that nothing but the surname elsewhere tells to be a name. */
export function isWholeName({ atoms }: Scene, { first, last }: Run): boolean {
  if (last - first < 2 || last - first > 3) return false;
  for (let at = first; at < last; at++) if (atoms.cap[at] !== TITLE) return false;
  return true;
}

export const unheralded = ({ first, last }: Run): Classified => ({
  kind: 'person',
  role: null,
  first,
  last,
  gender: null,
  addressed: false,
  description: null,
  rule: 'surname-elsewhere',
});
