import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { ResolvedMention, Sentence, Token } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';
import { Cast, chooseReadings } from './choose.ts';
import type { Being, Found } from './found.ts';
import { hitsIn } from './match.ts';
import { type Scene, sceneOf } from './scene.ts';

export { type ActorContext, type ResolvedActor, resolveActor } from './actor.ts';

export interface FoundEntities {
  entities: Entity[];
  mentions: ResolvedMention[];
}

/** Finds who and what the text speaks of: gazetteer, then form, then coreference. */
export function findEntities(
  document: Document,
  article: Article,
  tokens: Token[],
  sentences: Sentence[],
  lexicon: Lexicon,
): FoundEntities {
  const scene = sceneOf(document, article, tokens, sentences, lexicon);
  const cast = new Cast();
  const hits = scene.stretches.flatMap((stretch) => hitsIn(scene.gazetteer, scene.atoms, stretch));
  const found = chooseReadings(scene, hits, cast);
  return assemble(scene, found);
}

function assemble(scene: Scene, found: readonly Found[]): FoundEntities {
  const entities: Entity[] = [];
  const mentions: ResolvedMention[] = [];
  const index = new Map<Being, number>();
  for (const { being, first, last, rule, certainty } of found) {
    let entity = index.get(being);
    if (entity === undefined) {
      entity = entities.length;
      index.set(being, entity);
      entities.push(entityOf(being));
    }
    const start = scene.atoms.start[first]!;
    const end = scene.atoms.end[last - 1]!;
    mentions.push({ start, end, entity, rule });
    entities[entity]!.mentions.push({ start, end, text: scene.text.slice(start, end), rule, certainty });
  }
  return { entities, mentions };
}

function entityOf(being: Being): Entity {
  const { id, name, kind, country, role, title, certainty, members } = being;
  const entity: Entity = {
    id,
    name,
    kind,
    country,
    role,
    title,
    wikidata: being.known?.wikidata ?? null,
    certainty,
    mentions: [],
  };
  if (members.length > 0) entity.members = members.map((member) => member.id);
  return entity;
}
