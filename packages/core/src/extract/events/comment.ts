import type { Clause } from '../grammar/clause.ts';
import type { Scene } from './draft.ts';
import { zoneOf } from './roles.ts';

const KEEPS =
  /^(?:comment|speculate|elaborate|specify|disclose|reveal|divulge|identify|confirm|predict|guess|say|expand)$/;
const GIVES = /^(?:give|provide|offer|discuss|go|be)$/;
const DETAILS =
  /^(?:details?|comments?|specifics|figures?|names?|particulars|information|timetables?|drawn|identified|named|quoted|interviewed)$/;

/** "declined |to comment|", "refused to give details": who keeps to himself what a reporter asks turns nobody down. */
export function keepsSilent(scene: Scene, { verb, children }: Clause): boolean {
  if (!/^(?:refuse|decline)$/.test(verb.lemma)) return false;
  return children.some((child) => {
    if (child.link !== 'complement' && child.link !== 'purpose') return false;
    if (KEEPS.test(child.verb.lemma)) return true;
    if (!GIVES.test(child.verb.lemma)) return false;
    const { object, phrases } = zoneOf(scene, child);
    return (
      [...object, ...phrases].some(({ head }) => DETAILS.test(scene.tokens[head]!.lower)) ||
      DETAILS.test(child.verb.adjective ?? child.verb.lemma)
    );
  });
}
