import type { Actor } from '../../model/event.ts';
import type { Scene } from './draft.ts';

/** "|President| Blair": a title before the surname. */
const TITLE =
  /^(?:President|Prime Minister|Premier|King|Chancellor|Foreign Minister|General|Marshal|Chairman|Secretary) /;
/** "the Bush |administration|" */
const HIS = / (?:administration|government|regime|cabinet)$/;

/** "|Blair| flies to Dublin": known by the surname alone, where the text never gives it in full. */
export function asRuler({ frames }: Scene, actor: Actor): Actor {
  const bare = actor.name.replace(TITLE, '');
  if (actor.country !== null || (actor.id !== null && bare === actor.name)) return actor;
  const country = frames.rulers.get(bare.toLowerCase().replace(HIS, ''));
  return country === undefined ? actor : { ...actor, country, role: 'GOV', certainty: 'inferred' };
}
