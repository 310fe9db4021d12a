import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotated } from './annotated.ts';

interface Case {
  text: string;
  date?: string;
  found: [words: string, id: string, country: string | null, role: string | null][];
  not?: string[];
}

const cases = parse(readFileSync(new URL('entities.cases.yaml', import.meta.url), 'utf8')) as Case[];

describe.each(cases.map((one) => [`${one.text} (${one.date ?? 'undated'})`, one] as const))(
  '%s',
  (_, { text, date, found, not }) => {
    const { entities, mentions } = annotated(text.replaceAll('|', '\n'), date ?? null);
    const told = mentions.map(({ start, end, entity }) => [text.slice(start, end), entities[entity]!] as const);

    test.each(found)('%s is %s', (words, id, country, role) => {
      const readings = told
        .filter(([text]) => text === words)
        .map(([, entity]) => [entity.id, entity.country, entity.role]);
      expect(readings, JSON.stringify(told.map(([text, { id }]) => [text, id]))).toContainEqual([id, country, role]);
    });

    test('every mention is the words of its span, in order, none over another', () => {
      let before = 0;
      for (const { start, end } of mentions) {
        expect(start).toBeGreaterThanOrEqual(before);
        before = end;
      }
      for (const entity of entities)
        for (const one of entity.mentions) expect(text.slice(one.start, one.end)).toBe(one.text);
      for (const words of not ?? []) expect(told.map(([text]) => text)).not.toContain(words);
    });
  },
);
