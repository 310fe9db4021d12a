import { CUE } from './atoms.ts';
import type { Found } from './found.ts';
import type { Scene } from './scene.ts';

export const POINTERS = ['latter', 'former'];

/**
 * "After talks between Trump and Kim failed, the latter … the former country": of the last two different persons or countries named in
 * the sentence so far. "The former" counts only with a noun of its own kind or alone: "the former president" is somebody else.
 */
export function findLatter({ atoms, stretches, tokens }: Scene, found: readonly Found[]): Found[] {
  const resolved: Found[] = [];
  for (const [index, { from, to, cues }] of stretches.entries()) {
    if ((cues & CUE.pointer) === 0) continue;
    for (let at = from + 1; at < to; at++) {
      const word = atoms.key[at]!;
      if ((word !== 'latter' && word !== 'former') || atoms.key[at - 1] !== 'the') continue;
      const noun = atoms.key[at + 1] ?? '';
      const country = /^(?:country|nation|state|side)$/.test(noun);
      // "the former |spoke| first"; "the former |governing| party" is another thing
      const next = tokens[atoms.token[at + 1] ?? -1];
      const acts = next?.pos === 'VERB' && !/(?:ing|ed)$/.test(noun) && noun !== next.lemma;
      if (word === 'former' && !country && !acts && !/^(?:[,.;]|is|was|has|had|will|would|said|and)$/.test(noun))
        continue;
      // At the beginning of a sentence it speaks of the one before: "Xi met Modi. The latter smiled."
      const since = at - 1 === from ? (stretches[index - 1]?.from ?? from) : from;
      const scope = found.filter(({ first, last }) => first >= since && last <= at);
      const persons = scope.filter(({ being, rule }) => being.kind === 'person' && rule !== 'pronoun');
      const before = country
        ? scope.filter(({ being }) => being.kind === 'country')
        : areTwo(persons)
          ? persons
          : partiesOf(scope, persons);
      const being = word === 'latter' ? before.at(-1)?.being : before[0]?.being;
      if (being)
        resolved.push({ being, first: at - 1, last: country ? at + 2 : at + 1, rule: 'latter', certainty: 'inferred' });
    }
  }
  return resolved;
}

function areTwo(found: readonly Found[]): boolean {
  return found.some(({ being }) => being !== found[0]!.being);
}

/** "Israel and Hamas traded fire. The latter …": of countries and bodies, when no two persons are named; else the persons as they are. */
function partiesOf(scope: readonly Found[], persons: readonly Found[]): readonly Found[] {
  const parties = scope.filter(
    ({ being, rule }) => /^(?:name|metonym)$/.test(rule) && /^(?:country|organization)$/.test(being.kind),
  );
  if (persons.length > 0) return persons;
  if (areTwo(parties)) return parties;
  // "|Ethiopian| and |Eritrean| negotiators met. The latter …"
  const nations = scope.filter(({ being, rule }) => rule === 'adjective' && being.kind === 'country');
  return areTwo(nations) ? nations : persons;
}
