import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Sentence, Token } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { RunWord } from '../tokens/run.ts';
import { tieAppositions } from './appositions.ts';
import { assemble, type FoundEntities, withoutOverlap } from './assemble.ts';
import { findBodies } from './bodies.ts';
import { enterKnown, PersonBook } from './book.ts';
import { Cast, chooseReadings } from './choose.ts';
import { findDescriptions } from './descriptions.ts';
import type { Found } from './found.ts';
import { findGarbled } from './garbled.ts';
import { findGroups } from './groups.ts';
import { hailFrom } from './hailing.ts';
import { findLatter } from './latter.ts';
import { hitsIn } from './match.ts';
import { nameOpeners, nameRuns } from './persons.ts';
import { resolvePronouns } from './pronouns.ts';
import { findRuns } from './runs.ts';
import { sceneOf } from './scene.ts';
import { findStrangers } from './strangers.ts';
import { resolveTitles } from './titles.ts';
import { yieldToPersons } from './yield.ts';

export { type ActorContext, type ResolvedActor, resolveActor } from './actor.ts';
export type { FoundEntities } from './assemble.ts';

/** Finds who and what the text speaks of: gazetteer, then form, then coreference. `words` are those of the tokens, one each. */
export function findEntities(
  document: Document,
  article: Article,
  tokens: Token[],
  sentences: Sentence[],
  words: readonly RunWord[],
  lexicon: Lexicon,
): FoundEntities {
  const scene = sceneOf(document, article, tokens, sentences, words, lexicon);
  const cast = new Cast();
  const hits = scene.stretches.flatMap((stretch) => hitsIn(scene.atoms, scene.tokens, stretch));
  const listed = yieldToPersons(scene, chooseReadings(scene, hits, cast));
  const descriptions = findDescriptions(scene, listed);
  const book = new PersonBook(scene.atoms);
  enterKnown(scene, book, listed);
  const formed = nameRuns(
    scene,
    findRuns(scene, listed),
    new Map(descriptions.map((one) => [one.last, one])),
    cast,
    book,
    listed,
  );
  const named = [...listed, ...formed.found];
  const clear = withoutOverlap([...named, ...nameOpeners(scene, book, named)]);
  const proposed = withMore(clear, findGarbled(scene, clear));
  const persons = proposed.filter(({ being }) => being.kind === 'person');
  const tied = tieAppositions(scene, descriptions, proposed);
  hailFrom(scene, proposed);
  const titled = withMore(proposed, resolveTitles(scene, descriptions, tied, persons));
  const bodies = withMore(titled, findBodies(scene, titled));
  const spoken = withMore(bodies, [...findGroups(scene, bodies, cast), ...findLatter(scene, bodies)]);
  return assemble(scene, [...spoken, ...resolvePronouns(scene, spoken, findStrangers(scene, descriptions, spoken))]);
}

/** In text order, as both must be when they are apart. */
function withMore(found: readonly Found[], more: readonly Found[]): readonly Found[] {
  return more.length === 0 ? found : withoutOverlap([...found, ...more]);
}
