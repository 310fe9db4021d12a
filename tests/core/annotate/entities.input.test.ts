import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotated } from './annotated.ts';

/** Every mention of `text` is its words, and mentions are in order without overlap. */
function holdsTogether(text: string): void {
  const { entities, mentions } = annotated(text, '2019-03-22');
  let before = 0;
  for (const { start, end, entity } of mentions) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(entities[entity]).toBeDefined();
    before = end;
  }
  for (const entity of entities)
    for (const one of entity.mentions) expect(text.slice(one.start, one.end)).toBe(one.text);
}

describe('names in awkward text', () => {
  test.each([
    [
      'surrogate pairs before a name',
      '🚀🚀 Kim Jong-un tested 𝒜 missile in North Korea.',
      ['Kim Jong-un', 'North Korea'],
    ],
    ['a lone surrogate', '\ud83d Kim Jong-un spoke.', ['Kim Jong-un']],
    ['bidi controls', '\u202eNorth Korea\u202c agreed.', ['North Korea']],
    ['curly apostrophes', 'North Korea’s army left.', ['North Korea']],
    ['no space after a stop', 'North Korea agreed.South Korea refused.', ['South Korea']],
    [
      'capitals throughout',
      'SOUTH KOREAN PRESIDENT MOON JAE-IN MEETS XI JINPING IN BEIJING',
      ['MOON JAE-IN', 'XI JINPING', 'BEIJING'],
    ],
  ])('%s', (_, text, names) => {
    holdsTogether(text);
    const { mentions } = annotated(text, '2019-03-22');
    const words = mentions.map(({ start, end }) => text.slice(start, end));
    for (const name of names) expect(words).toContain(name);
  });

  test('any text keeps its offsets', () => {
    const piece = fc.constantFrom(
      'Kim',
      'Jong-un',
      'the',
      'North',
      'Korea',
      ',',
      '.',
      '"',
      'US',
      'Mr',
      'President',
      'of',
      'said',
      '\u200b',
      '\u00ad',
      '🚀',
      '\n',
      'al-',
      '’s',
      '(',
      'Bank',
      'who',
      'Georgia',
      "'",
      '-',
      'He',
      'both',
      'sides',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => holdsTogether(pieces.join(' '))),
      { seed: 7, numRuns: 150 },
    );
  });

  test.each(['Kim ', 'President ', 'Mr Kim said he ', 'the former ', '"', 'United Nations ', 'A, ', 'of the '])(
    '50 kB of "%s" costs no more than its share',
    (piece) => {
      // Twenty times the text may cost no more than linear work would by a wide margin: quadratic work would cost 400 times as much.
      const small = piece.repeat(Math.ceil(2_500 / piece.length));
      const large = piece.repeat(Math.ceil(50_000 / piece.length));
      expect(annotated(large).mentions.length).toBeLessThanOrEqual(annotated(small).mentions.length * 21 + 40);
    },
  );
});
