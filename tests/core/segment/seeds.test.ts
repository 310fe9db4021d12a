import { loadLexicon } from '@dateline/core/lexicon';
import { type BlockKind, BODY_KINDS } from '@dateline/core/model';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';
import { loadSeeds, placeOf, type Seed, seedsAbsent } from '../../gold/seeds.ts';

const lexicon = loadLexicon();

describe.skipIf(seedsAbsent).each(loadSeeds())('$name', (seed) => {
  const [document] = read({ text: seed.text });
  const blocks = segment(document!, lexicon);
  const kindsOf = (line: number) => {
    const { start, end } = spanOfLine(seed, line);
    return blocks.filter((block) => block.start < end && block.end > start).map((block) => block.kind);
  };

  test('every line has a block of the right kind', () => {
    for (const [first, last, kind, also = []] of seed.gold.blocks as [number, number, string, string[]?][]) {
      for (let line = first; line <= last; line++) {
        const { start, end } = spanOfLine(seed, line);
        if (seed.text.slice(start, end).trim() === '') continue;
        const kinds = kindsOf(line);
        expect(kinds.length, `line ${line}`).toBeGreaterThan(0);
        // A line may hold two blocks: a crawler's prefix, and what followed it on the page.
        const right = kinds.filter((each) => each === kind || also.includes(each));
        expect(right.length, `line ${line} is ${kinds}, not ${kind}`).toBeGreaterThan(0);
        if (!BODY_KINDS.has(kind as BlockKind))
          expect(
            kinds.filter((each) => BODY_KINDS.has(each)),
            `line ${line}`,
          ).toEqual([]);
      }
    }
  });

  test('the body is its paragraphs, in order, and nothing else', () => {
    const body = (seed.gold.body as number[][]).flat();
    const wanted = body.map((line) => {
      const { start, end } = spanOfLine(seed, line);
      return seed.text.slice(start, end).trim();
    });
    expect(blocks.filter((block) => BODY_KINDS.has(block.kind)).map((block) => block.text)).toEqual(wanted);
  });

  test('a part of a line that is something else is found as such', () => {
    for (const part of (seed.gold.inline ?? []) as { line: number; text: string; kind: string }[]) {
      if (part.kind !== 'crawl-prefix') continue;
      const { start, end } = placeOf(seed.text, part.line, part.text);
      expect(blocks).toContainEqual(expect.objectContaining({ kind: part.kind, start, end }));
    }
  });
});

function spanOfLine({ text }: Seed, line: number): { start: number; end: number } {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}
