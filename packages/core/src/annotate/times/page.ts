import type { Lexicon } from '../../lexicon/lexicon.ts';
import { compiled } from '../../lexicon/lexicon.ts';
import type { Article } from '../../model/article.ts';
import { type Block, type BlockKind, BODY_KINDS } from '../../model/block.ts';
import type { Runs } from '../tokens/runs.ts';
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

/** Reads the expressions of certain blocks, lists and ranges filled in, nothing resolved yet; `runs` are those of blocks that were cut into tokens. */
export function readBlocks(
  article: Article,
  runs: ReadonlyMap<Block, Runs>,
  lexicon: Lexicon,
  reads: (block: Block) => boolean,
): ReadBlock[] {
  const senses = compiled(lexicon, buildSenses);
  return article.blocks.filter(reads).map((block) => {
    const { reader, expressions } = readExpressions(block, runs.get(block), senses);
    completeExpressions({ reader, expressions });
    return { kind: block.kind, reader, expressions };
  });
}
