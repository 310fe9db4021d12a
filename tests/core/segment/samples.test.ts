import { loadLexicon } from '@dateline/core/lexicon';
import { BODY_KINDS } from '@dateline/core/model';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';
import { loadSamples } from '../../gold/samples.ts';

const lexicon = loadLexicon();
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(loadSamples())('$name', ({ source, bytes, gold }) => {
  const [document] = read({ bytes, path: source });
  const blocks = segment(document!, lexicon);

  test('the body is its paragraphs, in order, and nothing else', () => {
    const body = blocks.filter((block) => BODY_KINDS.has(block.kind)).map((block) => fold(block.text));
    const wanted = gold.body as [string, string][];
    expect(body.length, body.join('\n')).toBe(wanted.length);
    wanted.forEach(([first, last], i) => {
      expect(body[i]).toContain(fold(first));
      expect(body[i]!.endsWith(fold(last)), `"${body[i]}" ends in "${last}"`).toBe(true);
    });
    for (const foreign of gold.notBody ?? []) for (const text of body) expect(text).not.toContain(fold(foreign));
  });
});
