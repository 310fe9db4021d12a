import { LOWER } from './atoms.ts';
import type { Found } from './found.ts';
import type { Scene } from './scene.ts';

/** "The Supreme Court |of Pakistan|", "the Communist Party |of the Philippines|". */
export function ownerAfter({ atoms: { key } }: Scene, last: number, starts: ReadonlyMap<number, Found>): string | null {
  if (key[last] !== 'of') return null;
  const after = starts.get(key[last + 1] === 'the' && !starts.has(last + 1) ? last + 2 : last + 1);
  return after?.being.kind === 'country' ? after.being.country : null;
}

/** "|Danish| cartoonist Kurt Westergaard", "|Czech| tennis player Jana Novotna": a nation, what the person does, the name. */
export function nationBefore({ atoms, tokens }: Scene, first: number, ends: ReadonlyMap<number, Found>): string | null {
  for (let at = first; at > first - 4; at--) {
    const before = ends.get(at);
    if (before) return at < first && before.rule === 'adjective' ? before.being.country : null;
    const pos = tokens[atoms.token[at - 1] ?? -1]?.pos;
    if (atoms.cap[at - 1] !== LOWER || !(pos === 'NOUN' || (at < first && pos === 'ADJ'))) return null;
  }
  return null;
}
