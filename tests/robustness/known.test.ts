import { describe, expect, test } from 'vitest';
import { hold } from './hold.ts';

const PROSE = 'The ministers of Norland met the envoy in Geneva on Friday and said that they would talk again.';
const MARKS = '"“”„«»「」『』‘’\'‹›()[]{}<>';

describe('inputs that once broke something', () => {
  test.each([...MARKS])('a stray %s, anywhere', (mark) => {
    for (const text of [`${mark}`, `${PROSE} ${mark}`, `${mark}${PROSE}`, `He said: ${mark}word (${mark} “${mark}`])
      hold({ text });
  });

  test.each([...'”’›」』)]}'])('a stray closing %s opens no quote, and the quotes behind it are found', (mark) => {
    for (const text of [
      `${mark} The envoy said: “We will talk again.”`,
      `The talks${mark} are over. The envoy said: “We will talk again.”`,
      `The talks are over ${mark}The envoy said: “We will talk again.”`,
    ])
      expect(hold({ text })[0]!.quotes.map(({ text }) => text)).toEqual(['We will talk again.']);
  });

  test('a mark of the markup that ends behind the last word', () => {
    hold({ html: '<p class="byline" itemprop="author">Anna Kim ' });
    hold({ html: '<p itemprop="headline">\u0000' });
  });

  test('more tokens in one paragraph than a call may have arguments', () => {
    const [record] = hold({ text: `${PROSE} ${'a, '.repeat(120_000)}` });
    expect(record!.article!.body.length).toBeGreaterThan(300_000);
  });

  test('a page of one endless line is annotated as far as it may be, and kept whole', () => {
    const text = `${PROSE} `.repeat(6000).trimEnd();
    const [record] = hold({ text });
    expect(record!.issues.map(({ name }) => name)).toEqual(['too-large']);
    expect(record!.times.length).toBeGreaterThan(1000);
    expect(record!.article!.blocks.at(-1)!.end).toBe(text.length);
  });
});
