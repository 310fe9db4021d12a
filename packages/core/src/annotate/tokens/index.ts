import type { Sentence } from '../../model/annotated.ts';
import type { Block } from '../../model/block.ts';
import { BODY_KINDS } from '../../model/block.ts';
import { headlineSentence } from '../../segment/wire/take.ts';
import { splitSentences } from '../sentences/index.ts';
import { type Runs, runsOf } from './runs.ts';
import { type Tagged, tagTokens } from './tag.ts';

export interface Tokenized extends Tagged {
  sentences: Sentence[];
  /** The runs of each block that was read whole, for those who read it after. */
  runs: ReadonlyMap<Block, Runs>;
}

/**
 * Tokens and sentences of the headline and the body, in text order. Other blocks are not read: nobody said them.
 * `report` is where the report begins behind a dateline: what stands before it belongs to no sentence.
 */
export function tokenize(blocks: readonly Block[], report = 0): Tokenized {
  const tagged: Tagged = { tokens: [], words: [] };
  const { tokens } = tagged;
  const sentences: Sentence[] = [];
  const runs = new Map<Block, Runs>();
  blocks.forEach((block, index) => {
    if (!BODY_KINDS.has(block.kind) && block.kind !== 'headline' && block.kind !== 'standfirst') return;
    // "UPDATE 2-North Korea destroys …": the take is no word of the headline, and would be glued to its first.
    const take = block.kind === 'headline' ? headlineSentence(block.text) : 0;
    let at = tokens.length;
    const cut = runsOf(block.text.slice(take));
    if (take === 0) runs.set(block, cut);
    tagTokens(cut, block.start + take, tagged);
    const from = Math.max(block.start + take, Math.min(report, block.end));
    for (const span of splitSentences(block.text.slice(from - block.start), from)) {
      while (at < tokens.length && tokens[at]!.start < span.start) at++;
      const first = at;
      while (at < tokens.length && tokens[at]!.start < span.end) at++;
      sentences.push({ start: span.start, end: span.end, first, last: at, block: index });
    }
  });
  return { ...tagged, sentences, runs };
}
