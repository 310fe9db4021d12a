import type { Sentence } from '../../model/annotated.ts';
import type { Block } from '../../model/block.ts';
import { BODY_KINDS } from '../../model/block.ts';
import { headlineSentence } from '../../segment/wire/take.ts';
import { splitSentences } from '../sentences/index.ts';
import { type Tagged, tagTokens } from './tag.ts';

/**
 * Tokens and sentences of the headline and the body, in text order. Other blocks are not read: nobody said them.
 * `report` is where the report begins behind a dateline: what stands before it belongs to no sentence.
 */
export function tokenize(blocks: readonly Block[], report = 0): Tagged & { sentences: Sentence[] } {
  const tagged: Tagged = { tokens: [], words: [] };
  const { tokens } = tagged;
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    if (!BODY_KINDS.has(block.kind) && block.kind !== 'headline' && block.kind !== 'standfirst') return;
    // "UPDATE 2-North Korea destroys …": the take is no word of the headline, and would be glued to its first.
    const take = block.kind === 'headline' ? headlineSentence(block.text) : 0;
    let at = tokens.length;
    tagTokens(block.text.slice(take), block.start + take, tagged);
    const from = Math.max(block.start + take, Math.min(report, block.end));
    for (const span of splitSentences(block.text.slice(from - block.start), from)) {
      while (at < tokens.length && tokens[at]!.start < span.start) at++;
      const first = at;
      while (at < tokens.length && tokens[at]!.start < span.end) at++;
      sentences.push({ start: span.start, end: span.end, first, last: at, block: index });
    }
  });
  return { ...tagged, sentences };
}
