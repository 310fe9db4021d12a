import { readdirSync, readFileSync } from 'node:fs';
import { compileLexicon } from '@dateline/core/lexicon';
import { describe, expect, test } from 'vitest';
import { annotated } from './annotate/annotated.ts';

const lexicon = compileLexicon();
const FOLDERS = ['actors', 'agents', 'countries', 'forenames', 'nameheads', 'places', 'surnames'] as const;
const folder = new URL('../../packages/core/lexicon/', import.meta.url);

test.each(FOLDERS)('every file of %s says where its facts come from', (name) => {
  for (const file of readdirSync(new URL(`${name}/`, folder))) {
    const [first] = readFileSync(new URL(`${name}/${file}`, folder), 'utf8').split('\n');
    expect(first, file).toMatch(/^\/\/ .{20,}/);
  }
});

test('ids are slugs, each given once', () => {
  const ids = [...lexicon.actors, ...lexicon.countries].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u);
});

test('an item of Wikidata stands for one entry', () => {
  const items = [...lexicon.actors, ...lexicon.countries].flatMap(({ wikidata }) => wikidata ?? []);
  expect(items.filter((item, index) => items.indexOf(item) !== index)).toEqual([]);
  expect(lexicon.countries.filter(({ to, wikidata }) => !to && !wikidata)).toEqual([]);
});

test('countries that actors and places belong to exist', () => {
  const known = new Set(lexicon.countries.map(({ country }) => country));
  const used = [
    ...lexicon.actors.flatMap(({ country, roles }) => [country, ...roles.map((role) => role.country ?? null)]),
    ...lexicon.places.map(({ country }) => country),
  ];
  for (const country of used) if (country !== null) expect(known).toContain(country);
});

test('offices end after they begin', () => {
  for (const { id, roles } of lexicon.actors) {
    for (const { from, to } of roles)
      if (from && to) expect(from.slice(0, to.length) <= to, `${id} ${from}/${to}`).toBe(true);
  }
});

test('an agent noun has one sector', () => {
  const terms = lexicon.agents.map(({ term }) => term);
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});

/** Names in sentences of one paragraph each: what is found in which paragraph. */
function readIn(names: readonly string[]): Set<string>[] {
  const text = names.map((name) => `They spoke of ${name} again.`).join('\n');
  const starts: number[] = [];
  let at = 0;
  for (const name of names) {
    starts.push(at);
    at += `They spoke of ${name} again.\n`.length;
  }
  const found = names.map(() => new Set<string>());
  const { entities, mentions } = annotated(text);
  let line = 0;
  for (const { start, end, entity } of mentions) {
    while (line + 1 < starts.length && starts[line + 1]! <= start) line++;
    found[line]!.add(`${entities[entity]!.id} ${text.slice(start, end)}`);
  }
  return found;
}

describe('every entry is reachable by its own name', () => {
  test.each([
    ['countries', lexicon.countries.map(({ id, name }) => [id, name] as const)],
    ['persons', lexicon.actors.filter(({ kind }) => kind === 'person').map(({ id, name }) => [id, name] as const)],
    [
      'bodies',
      lexicon.actors
        .filter(({ kind, local }) => kind !== 'person' && !local)
        .map(({ id, name }) => [id, name] as const),
    ],
  ])('%s', (_, entries) => {
    const missed: string[] = [];
    for (let i = 0; i < entries.length; i += 100) {
      const batch = entries.slice(i, i + 100);
      readIn(batch.map(([, name]) => name)).forEach((found, index) => {
        const [id, name] = batch[index]!;
        if (![...found].some((one) => one.startsWith(`${id} `)))
          missed.push(`${id} (${name}): ${[...found].join(', ')}`);
      });
    }
    expect(missed).toEqual([]);
  });
});
