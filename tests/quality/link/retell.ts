import type { Dice } from './dice.ts';
import type { Base } from './forge.ts';
import { spin } from './spin.ts';
import { SYNONYMS } from './synonyms.ts';

/** An article of a story; all that tell one event bear its name. */
export interface Telling extends Base {
  story: string;
}

const MANNER = { synonyms: 0.9, strangers: 0.5, names: 0.02, breaks: 0.1, dropped: 0, swapped: 0.15, words: SYNONYMS };

/** Sentences that are long enough to say something. */
export function sentencesOf({ paragraphs }: Base): string[] {
  return paragraphs
    .flatMap((text) => text.split(/(?<=[a-z\d)]{2}[.!?]["”]?)\s+(?=[A-Z“"])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 40);
}

/**
 * `count` reporters on one event: each takes half of its sentences in words of his own, and as much background of the whole topic.
 * No page has a date.
 */
export function retell(base: Base, count: number, background: readonly string[], dice: Dice): Telling[] {
  const sentences = sentencesOf(base);
  return Array.from({ length: count }, (_, n) => {
    const chosen = sentences.filter(() => dice.chance(0.5));
    const own = chosen.length >= 3 ? chosen : sentences.slice(0, 3);
    const paragraphs = spin([...own, ...dice.shuffle(background).slice(0, own.length)], MANNER, dice);
    const lead = dice.one(sentences.slice(0, 3)).split(' ').slice(0, 10).join(' ');
    const [title = lead] = spin([lead], { ...MANNER, breaks: 0 }, dice);
    return { id: `${base.id}~${n}`, story: base.id, title, paragraphs, date: null };
  });
}
