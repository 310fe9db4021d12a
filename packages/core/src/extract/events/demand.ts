import type { Clause } from '../grammar/clause.ts';
import { objectsOf } from '../grammar/walk.ts';
import { actorsOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { draftOf } from './operators.ts';
import { ownersOf, thingOf } from './owners.ts';
import { same } from './self.ts';

export const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'ought']);

/** "said that sanctions should stay in place until the North disarms", "that reform is needed": asked of whoever can do it. */
export function readDemand(scene: Scene, clause: Clause, content: Clause): Draft | null {
  const { verb } = content;
  const needed =
    verb.lemma === 'be' && /^(?:needed|necessary|required|essential|vital|crucial)$/.test(verb.adjective ?? '');
  const obliged =
    OBLIGING.has(verb.modal ?? '') &&
    (/^(?:be|remain|stay|end|stop|cease|continue|begin|go|come)$/.test(verb.lemma) || content.passive);
  if ((!needed && !obliged) || verb.negated || actorsOf(scene, content.subject).length > 0) return null;
  const until = content.children.find((child) => child.link === 'sub' && /^(?:until|till|unless)$/.test(child.marker));
  const heard = HEARD.test(clause.verb.lemma) ? actorsOf(scene, objectsOf(scene.chunks, clause)) : [];
  const asked = until
    ? actorsOf(scene, until.subject)
    : heard.length > 0
      ? heard // "told the general that the killing must end"
      : content.subject.flatMap((noun) => {
          const owners = ownersOf(scene, noun);
          return owners.length > 0 ? owners : [thingOf(scene, noun)].filter(({ country }) => country !== null);
        });
  if (asked.length === 0) return null;
  const draft = draftOf(scene, clause, content, null, 'REQUEST', null);
  return (
    draft && Object.assign(draft, { targets: asked.filter((one) => !draft.actors.some((actor) => same(one, actor))) })
  );
}

const HEARD = /^(?:tell|remind|inform|assure|warn|urge)$/;

/** "Seoul proposed that |the two Koreas| reopen a hotline": asked of those among them who are not the speaker's own. */
export function readProposal(scene: Scene, clause: Clause, content: Clause): Draft | null {
  if (!/^(?:propose|suggest|recommend)$/.test(clause.verb.lemma) || content.verb.negated) return null;
  if (content.verb.form !== 'base' && !OBLIGING.has(content.verb.modal ?? '')) return null;
  const own = new Set(actorsOf(scene, clause.subject).map(({ country }) => country));
  const all = actorsOf(scene, content.subject);
  const others = all.filter(({ country }) => country !== null && !own.has(country));
  if (others.length === 0 || others.length === all.length) return null;
  const draft = draftOf(scene, clause, content, null, 'REQUEST', null);
  return draft && Object.assign(draft, { targets: others });
}
