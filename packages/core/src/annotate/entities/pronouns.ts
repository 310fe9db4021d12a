import type { Being, Found } from './found.ts';
import type { Scene } from './scene.ts';

const HE = new Map<string, 'f' | 'm'>([
  ['he', 'm'],
  ['his', 'm'],
  ['him', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

/** How many sentences back a pronoun reaches. */
const REACH = 3;

/**
 * "He", "her", "It has expressed": the first person of the sentence so far, else of the sentences before, whose gender fits. Where a
 * gender is not known to fit, only a person who stands alone is taken. `found` must be in text order.
 */
export function resolvePronouns(scene: Scene, found: readonly Found[]): Found[] {
  const { atoms, stretches } = scene;
  const resolved: Found[] = [];
  const perStretch = stretches.map(() => [] as Found[]);
  let s = 0;
  for (const one of found) {
    while (s < stretches.length - 1 && one.first >= stretches[s]!.to) s++;
    perStretch[s]!.push(one);
  }
  stretches.forEach(({ from, to }, index) => {
    for (let at = from; at < to; at++) {
      const gender = HE.get(atoms.key[at]!);
      const being = gender
        ? personFor(perStretch, index, at, gender)
        : at === from &&
            atoms.key[at] === 'it' &&
            /^(?:has|had|also|said|says|added|urged|accused|called|warned|denied|rejected|condemned|expressed|vowed|threatened|insisted)$/.test(
              atoms.key[at + 1] ?? '',
            )
          ? bodyFor(perStretch[index - 1] ?? [], stretches[index - 1]?.from ?? 0)
          : null;
      if (!being) continue;
      const one: Found = { being, first: at, last: at + 1, rule: 'pronoun', certainty: 'inferred' };
      resolved.push(one);
      perStretch[index]!.push(one);
      perStretch[index]!.sort((a, b) => a.first - b.first);
    }
  });
  return resolved;
}

function personFor(perStretch: readonly Found[][], index: number, at: number, gender: 'f' | 'm'): Being | null {
  for (let back = index; back >= 0 && back >= index - REACH; back--) {
    const persons = perStretch[back]!.filter(
      ({ being, first }) => being.kind === 'person' && first < at && being.gender !== other(gender),
    );
    if (persons.length === 0) continue;
    const sure = persons.find(({ being }) => being.gender === gender);
    if (sure) return sure.being;
    return new Set(persons.map(({ being }) => being)).size === 1 ? persons[0]!.being : null;
  }
  return null;
}

function other(gender: 'f' | 'm'): 'f' | 'm' {
  return gender === 'f' ? 'm' : 'f';
}

/** The country or body that the sentence before begins with: "Seoul said … It has expressed". */
function bodyFor(before: readonly Found[], from: number): Being | null {
  const subject = before.find(({ first, rule }) => first <= from + 2 && rule !== 'adjective');
  return subject && /^(?:country|organization)$/.test(subject.being.kind) ? subject.being : null;
}
