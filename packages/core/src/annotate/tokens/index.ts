import type { Sentence, Token } from '../../model/annotated.ts';
import type { Block } from '../../model/block.ts';
import { BODY_KINDS } from '../../model/block.ts';
import { headlineSentence } from '../../segment/wire/take.ts';
import { splitSentences } from '../sentences/index.ts';
import { tagTokens } from './tag.ts';

/**
 * Tokens and sentences of the headline and the body, in text order. Other blocks are not read: nobody said them.
 * `report` is where the report begins behind a dateline: what stands before it belongs to no sentence.
 */
export function tokenize(blocks: readonly Block[], report = 0): { tokens: Token[]; sentences: Sentence[] } {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    if (!BODY_KINDS.has(block.kind) && block.kind !== 'headline' && block.kind !== 'standfirst') return;
    // "UPDATE 2-North Korea destroys …": the take is no word of the headline, and would be glued to its first.
    const take = block.kind === 'headline' ? headlineSentence(block.text) : 0;
    const fresh = tagTokens(block.text.slice(take), block.start + take);
    let at = 0;
    const from = Math.max(block.start + take, Math.min(report, block.end));
    for (const span of splitSentences(block.text.slice(from - block.start), from)) {
      while (at < fresh.length && fresh[at]!.start < span.start) at++;
      const first = tokens.length + at;
      while (at < fresh.length && fresh[at]!.start < span.end) at++;
      sentences.push({ ...span, first, last: tokens.length + at, block: index });
    }
    // One by one: a block may hold more tokens than a call may have arguments.
    for (const token of fresh) tokens.push(token);
  });
  return { tokens, sentences };
}
