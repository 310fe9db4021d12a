import type { Lexicon } from '../../lexicon/lexicon.ts';
import { compiled } from '../../lexicon/lexicon.ts';
import type { Article } from '../../model/article.ts';
import { type BlockKind, BODY_KINDS } from '../../model/block.ts';
import { completeExpressions } from './complete.ts';
import { type Expression, readExpressions } from './read.ts';
import type { Reader } from './reader.ts';
import { buildSenses } from './senses.ts';

/** One block's pieces and the expressions read in it. */
export interface ReadBlock {
  kind: BlockKind;
  reader: Reader;
  expressions: Expression[];
}

/** Blocks whose times belong to the record. */
export const isTimed = (kind: BlockKind): boolean =>
  BODY_KINDS.has(kind) || kind === 'headline' || kind === 'standfirst';

/** Reads the expressions of every block of certain kinds, lists and ranges filled in, nothing resolved yet. */
export function readBlocks(article: Article, lexicon: Lexicon, reads: (kind: BlockKind) => boolean): ReadBlock[] {
  const senses = compiled(lexicon, buildSenses);
  return article.blocks
    .filter((block) => reads(block.kind))
    .map((block) => {
      const found = readExpressions(block.text, block.start, senses);
      completeExpressions(found);
      return { kind: block.kind, ...found };
    });
}
