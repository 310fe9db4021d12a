import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Sentence, Token } from '../../model/annotated.ts';
import type { Article } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import type { Document } from '../../model/document.ts';
import type { Time } from '../../model/time.ts';
import type { Runs } from '../tokens/runs.ts';
import { isTimed, type ReadBlock, readBlocks } from './page.ts';
import type { Reader } from './reader.ts';
import { referenceOf } from './reference.ts';
import { registerOf } from './register.ts';
import type { Standing } from './resolve/story.ts';
import { Timeline } from './resolve/timeline.ts';
import { mayTellTime } from './scan.ts';
import { buildSenses } from './senses.ts';

/** Words of a line that is short enough for a heading when no full stop ends it. */
const HEADING = 14;

/** Words between "since" and the date that ends its clause. */
const SINCE = 7;

/**
 * Finds the time expressions of headline and body and resolves them against the article's date. `known` are the blocks
 * as `datePage` has read them, so that an undated page is not read twice.
 */
export function findTimes(
  document: Document,
  article: Article,
  tokens: Token[],
  sentences: Sentence[],
  runs: ReadonlyMap<Block, Runs>,
  lexicon: Lexicon,
  known: readonly ReadBlock[] | null = null,
): Time[] {
  const senses = compiled(lexicon, buildSenses);
  const tells = (block: Block) => {
    const cut = runs.get(block);
    return isTimed(block.kind) && (cut === undefined || mayTellTime(cut, senses));
  };
  const read = known?.filter(({ kind }) => isTimed(kind)) ?? readBlocks(article, runs, lexicon, tells);
  const reference = referenceOf(article, senses);
  const timeline = new Timeline(reference, registerOf(read), tokens, sentences, senses);
  const times: Time[] = [];
  for (const { reader, expressions } of read) {
    for (const expression of expressions) {
      const start = reader.pieces[expression.first]!.start;
      const end = reader.pieces[expression.last - 1]!.end;
      const time = timeline.resolve(expression, start, end, document.text, standingOf(reader, expression.first));
      if (time) times.push(time);
    }
  }
  return times;
}

/** "since May 2008", "since he became president in January" */
function isSince(pieces: Reader['pieces'], at: number): boolean {
  const before = pieces[at - 1]?.lower;
  if (before !== 'in' && before !== 'on') return before === 'since';
  for (let i = at - 2; i >= 0 && at - i <= SINCE; i--) {
    const word = pieces[i]!.lower;
    if (word === 'since') return true;
    if (word === '.' || word === ',') return false;
  }
  return false;
}

/** "In 1942, …", a heading "End of the war 1864": a date at the head of its sentence moves the story; one in passing need not. */
function standingOf({ pieces }: Reader, at: number): Omit<Standing, 'sentence'> {
  const since = isSince(pieces, at);
  const names = pieces[at - 1]?.lower === 'of' && PAPERS.test(pieces[at - 2]?.lower ?? '');
  if (pieces.length < HEADING && !/[.!?]/.test(pieces.at(-1)!.lower))
    return { opens: true, heading: true, since, names };
  for (let i = at - 1; i >= at - 3; i--) {
    const word = pieces[i]?.lower;
    if (word === undefined || word === '.') return { opens: true, heading: false, since, names };
    if (word === '(' || word === ',') break;
  }
  return { opens: false, heading: false, since, names };
}
/** "violated the |agreement| of 20 June 2011": the date is the paper's name, and nothing is told of that day. */
const PAPERS =
  /^(?:agreement|accord|treaty|convention|protocol|resolution|act|law|decree|constitution|declaration|memorandum|letter|note|statement|communiqué|communique|charter|pact|decision|compact|edict|ordinance|judgment|judgement|ruling|award)s?$/;
