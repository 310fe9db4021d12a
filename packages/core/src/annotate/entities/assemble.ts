import type { ResolvedMention } from '../../model/annotated.ts';
import type { Entity } from '../../model/entity.ts';
import type { Being, Found } from './found.ts';
import { officeOn, sectorOn } from './offices.ts';
import type { Scene } from './scene.ts';

export interface FoundEntities {
  entities: Entity[];
  mentions: ResolvedMention[];
}

const LOCATING = new Set(['in', 'at', 'near', 'across', 'throughout', 'inside', 'outside']);

/** "In Vietnam", "in Sirte, Libya": a country only as a place. */
function locates({ atoms }: Scene, { first, being }: Found, before: Found | undefined): boolean {
  if (LOCATING.has(atoms.key[first - 1] ?? '')) return true;
  const of = before?.being;
  return (
    atoms.key[first - 1] === ',' &&
    before?.last === first - 1 &&
    (of?.kind === 'place' || of?.kind === 'facility') &&
    of.country === being.country
  );
}

/** Turns what was found into entities and mentions in text order; of two that overlap, the longer stays. */
export function assemble(scene: Scene, found: readonly Found[]): FoundEntities {
  const entities: Entity[] = [];
  const mentions: ResolvedMention[] = [];
  const index = new Map<Being, number>();
  const enter = (being: Being): number => {
    let entity = index.get(being);
    if (entity !== undefined) return entity;
    entity = entities.length;
    index.set(being, entity);
    entities.push(entityOf(being, scene));
    // "Met in Vietnam": nothing but a place all through the text.
    if (being.kind === 'country' && !acting.has(being)) entities[entity]!.role = null;
    return entity;
  };
  const ordered = withoutOverlap(found);
  const acting = new Set(
    ordered.filter((one, index) => !locates(scene, one, ordered[index - 1])).map(({ being }) => being),
  );
  for (const { being, first, last, rule, certainty } of ordered) {
    const entity = enter(being);
    const start = scene.atoms.start[first]!;
    const end = scene.atoms.end[last - 1]!;
    mentions.push({ start, end, entity, rule });
    entities[entity]!.mentions.push({ start, end, text: scene.text.slice(start, end), rule, certainty });
  }
  for (const entity of entities)
    if (entity.mentions.every(({ rule }) => rule.startsWith('garbled'))) entity.certainty = 'inferred';
  return { entities, mentions };
}

/** In text order; a longer mention beats a shorter one that it overlaps, an earlier one a later. */
export function withoutOverlap(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Found[] = [];
  for (const one of sorted) {
    const before = kept.at(-1);
    if (before && before.last > one.first) {
      if (one.last - one.first > before.last - before.first) kept[kept.length - 1] = one;
    } else kept.push(one);
  }
  return kept;
}

function entityOf(being: Being, { date }: Scene): Entity {
  const { id, name, kind, known, members } = being;
  const office = known?.actor && kind === 'person' ? officeOn(known.actor, date, being.title, being.called) : null;
  const entity: Entity = {
    id,
    name,
    kind,
    country: office ? office.country : being.country,
    role: office ? office.role : known?.actor && kind === 'organization' ? sectorOn(known.actor, date) : being.role,
    title: being.title ?? office?.title ?? null,
    wikidata: known?.wikidata ?? null,
    certainty: office?.guessed ? 'inferred' : being.certainty,
    mentions: [],
  };
  if (members.length > 0) entity.members = members.map((member) => member.id);
  return entity;
}
