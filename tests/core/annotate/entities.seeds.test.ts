import type { Entity } from '@dateline/core/model';
import { describe, expect, test } from 'vitest';
import { loadSeeds, placeOf, type Seed, seedsAbsent } from '../../gold/seeds.ts';
import { annotated } from './annotated.ts';

interface GoldEntity {
  name: string;
  kind: string;
  country: string | null;
  countryAccept?: (string | null)[];
  role: string | null;
  roleAccept?: (string | null)[];
  optional?: boolean;
  in?: string;
  collectiveOf?: string[];
  mentions: (string | { text: string; line: number; near?: string })[];
}

const FOLD = /[^a-z]/g;

describe.skipIf(seedsAbsent).each(loadSeeds())('$name', (seed) => {
  const { entities } = readBody(seed);
  const wanted = (seed.gold.entities as GoldEntity[]).filter((gold) => !gold.optional && !gold.in);
  const named = wanted.filter(({ kind }) => kind === 'person' || kind === 'country');

  test.each(named)('$name ($country)', (gold) => {
    const entity = entities.find((one) => isOf(one, gold));
    expect(entity, entities.map(({ name }) => name).join(', ')).toBeDefined();
    expect([gold.country, ...(gold.countryAccept ?? [])]).toContain(entity!.country);
  });

  test('most mentions are found and resolved', () => {
    const places = wanted
      .flatMap((gold) => gold.mentions.map((mention) => ({ gold, span: spanOf(seed, mention) })))
      .filter(({ span }) => span !== null);
    const found = places.filter(({ gold, span }) =>
      entities.some(
        (one) => isOf(one, gold) && one.mentions.some(({ start, end }) => start < span!.end && end > span!.start),
      ),
    );
    expect(found.length / places.length).toBeGreaterThanOrEqual(0.7);
  });
});

test.skipIf(seedsAbsent)('a name damaged by a machine is proposed, never certain', () => {
  const seed = loadSeeds().find(({ name }) => name.startsWith('004'))!;
  const entity = readBody(seed).entities.find(({ id }) => id === 'stephen-biegun');
  expect(entity?.certainty).toBe('inferred');
  expect(entity!.mentions.map(({ rule, certainty }) => [rule, certainty])).toEqual([
    ['garbled-name', 'inferred'],
    ['garbled-surname', 'inferred'],
  ]);
});

/** The gold's own body, so that entities are judged whatever the stages before do. Other lines are blanked, offsets stay. */
function readBody({ text, gold }: Seed) {
  const body = new Set((gold.body as number[][]).flat());
  const kept = text.split('\n').map((line, index) => (body.has(index + 1) ? line : ' '.repeat(line.length)));
  return annotated(kept.join('\n'), (gold.article.published ?? gold.assume!).slice(0, 10));
}

function isOf(entity: Entity, gold: GoldEntity): boolean {
  if (gold.collectiveOf) return entity.members?.length === gold.collectiveOf.length;
  const fold = (name: string) => name.toLowerCase().replace(FOLD, '');
  const same = fold(entity.name) === fold(gold.name) || entity.mentions.some(({ text }) => text === gold.name);
  return same || (gold.kind === 'country' && entity.kind === 'country' && entity.country === gold.country);
}

/** Where a gold mention stands; null when its fragment is in no line that the record takes for body. */
function spanOf(seed: Seed, mention: GoldEntity['mentions'][number]): { start: number; end: number } | null {
  const { text, line, near } =
    typeof mention === 'string'
      ? { text: mention, line: lineOf(seed, mention), near: undefined }
      : { near: undefined, ...mention };
  if (line === 0) return null;
  const from = near ? placeOf(seed.text, line, near).start : 0;
  return placeOf(seed.text, line, text, from);
}

/** The first body line that holds the words, 1-based; 0 when none does. */
function lineOf(seed: Seed, words: string): number {
  const lines = seed.text.split('\n');
  return (seed.gold.body as number[][]).flat().find((line) => lines[line - 1]!.includes(words)) ?? 0;
}
