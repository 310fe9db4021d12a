import type { Actor } from '../../model/event.ts';
import type { Corpus } from '../corpus.ts';
import type { Telling } from './tellings.ts';

/**
 * The best telling's parties first, then those that others name besides; spans stay only where they belong to the shown words.
 * A canonical event stands apart from its article, so each party bears its full name: "Mr Kim" is Kim Jong-un, "Seoul" South Korea.
 */
export function gatherParties(
  ordered: readonly Telling[],
  best: Telling,
  side: 'actors' | 'targets',
  corpus: Corpus,
): Actor[] {
  const gathered = best.event[side].map((actor) => nameInFull(actor, best, corpus));
  const keyOf = ({ id, name }: Actor) => id ?? name.toLowerCase();
  const seen = new Set(gathered.map(keyOf));
  const countries = new Set(gathered.map(({ country }) => country));
  const words = gathered.flatMap(wordsOfName);
  // Who stands on the other side in the best words is not put on this one by poorer ones.
  for (const actor of best.event[side === 'actors' ? 'targets' : 'actors']) seen.add(keyOf(actor));
  for (const telling of ordered) {
    if (telling.event.type !== best.event.type) continue;
    for (const actor of telling.event[side]) {
      const known = seen.has(keyOf(actor)) || (actor.country !== null && countries.has(actor.country));
      if (known || (actor.country === null && words.some((word) => wordsOfName(actor).includes(word)))) continue;
      words.push(...wordsOfName(actor));
      seen.add(keyOf(actor));
      if (actor.country !== null) countries.add(actor.country);
      gathered.push({ ...nameInFull(actor, telling, corpus), start: null, end: null });
    }
  }
  return gathered;
}

/** Words that point back into an article and say nothing apart from it. */
const POINTING = /^(?:its|their|his|her|our|my|this|that|these|those)\s+(?=\p{L})/iu;

/** "southern Ukraine" and "US officials" keep their words: they are not the whole of what they point to. */
function nameInFull(actor: Actor, { page }: Telling, corpus: Corpus): Actor {
  // "|its| embassy (SAU)": whose it is, the country says.
  if (actor.id === null) return { ...actor, name: actor.name.replace(POINTING, '') };
  const entity = corpus.digests[page]!.record.entities.find(({ id }) => id === actor.id);
  if (entity === undefined || entity.name === actor.name) return actor;
  const called = withoutArticle(actor.name);
  const whole = entity.kind === 'person' || entity.mentions.some(({ text }) => withoutArticle(text) === called);
  return whole ? { ...actor, name: entity.name } : actor;
}

/** "the North" in one place is "North" in another. */
const withoutArticle = (name: string) => name.replace(/^the\s+/i, '');

/** "the liaison office in", "inter-Korean liaison office": one thing under two descriptions. */
function wordsOfName({ name }: Actor): string[] {
  return name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
