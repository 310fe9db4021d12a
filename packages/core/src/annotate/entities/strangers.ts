import type { Description } from './descriptions.ts';
import type { Found, Gender } from './found.ts';
import { genderOf } from './person-forms.ts';
import type { Scene } from './scene.ts';

/** Somebody without a name who takes the floor: "|A police spokesman| said the road was closed." */
export interface Stranger {
  /** Atom of the noun. */
  first: number;
  gender: Gender | null;
}

/** Words back within which the article of a description stands: "|a| Surf Life Saving NSW spokesman". */
const FAR = 6;

/** The descriptions that name nobody of the text and act in their sentence: "a spokesman", "his lawyer", "one trader", but not "the minister". In order. */
export function findStrangers(scene: Scene, descriptions: readonly Description[], found: readonly Found[]): Stranger[] {
  const strangers: Stranger[] = [];
  let next = 0;
  for (const description of descriptions) {
    const { first, last, form } = description;
    if (!acts(scene, description) || !isNew(scene, description)) continue;
    // "captain |Toni Ashby|", "the spokesman, |Ali Nur|,": somebody with a name.
    while (next < found.length && found[next]!.last <= first) next++;
    const near = found.slice(next, next + 3);
    if (near.some(({ being, ...one }) => being.kind === 'person' && one.first < last + 3 && one.last > first)) continue;
    strangers.push({ first, gender: genderOf(form.agent.term) });
  }
  return strangers;
}

/** A verb, a comma or "who" follows, at once or behind its "of …", "for …". */
function acts({ atoms, tokens }: Scene, { last, to }: Description): boolean {
  for (const at of to === last ? [last] : [last, to]) {
    if (/^(?:,|who)$/.test(atoms.key[at] ?? '')) return true;
    const token = tokens[atoms.token[at] ?? -1];
    if (token && /^(?:VERB|AUX)$/.test(token.pos)) return true;
  }
  return false;
}

function isNew({ atoms: { key } }: Scene, { first, form }: Description): boolean {
  for (let at = first - 1; at >= 0 && at >= first - FAR; at--) {
    if (/^(?:an?|one|another|his|her|its|their|s)$/.test(key[at]!)) return true;
    if (/^(?:the|this|that)$/.test(key[at]!)) return /^spokes/.test(form.agent.term);
    if (!/^[\p{L}\d.-]+$/u.test(key[at]!)) return false;
  }
  return false;
}
