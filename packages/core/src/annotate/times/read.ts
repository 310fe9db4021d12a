import type { Block } from '../../model/block.ts';
import type { Runs } from '../tokens/runs.ts';
import { REACH } from './core.ts';
import { ALL, DATES, type Grammar } from './grammar.ts';
import type { Meaning } from './meaning.ts';
import type { ReadDate, Reader } from './reader.ts';
import { Found } from './rule.ts';
import { piecesOf, scanPieces } from './scan.ts';
import type { Senses } from './senses.ts';
import { matchOf } from './trie.ts';

/** An expression with its meaning; `first`/`last` are pieces, `last` exclusive. */
export interface Expression {
  first: number;
  last: number;
  meaning: Meaning;
  rule: string;
}

/** Dates within dates: "the evening of the last day of the year" has three. */
const DEEPEST = 8;

/** Reads every time expression of one stretch of text, left to right; at each word the longest reading wins. */
export function readExpressions(
  { text, start: offset }: Pick<Block, 'text' | 'start'>,
  runs: Runs | undefined,
  senses: Senses,
): { reader: Reader; expressions: Expression[] } {
  const pieces = (runs && piecesOf(runs, offset, senses)) ?? scanPieces(text, offset, senses);
  const memo: (ReadDate | null | undefined)[] = new Array(pieces.length);
  let depth = 0;
  const reader: Reader = {
    text,
    offset,
    pieces,
    senses,
    kept: new Map(),
    dateAt(at) {
      const known = memo[at];
      if (known !== undefined) return known;
      memo[at] = null; // a rule that begins with a date must not ask for itself
      if (depth >= DEEPEST) return null;
      depth++;
      const best = longest(DATES, reader, at);
      depth--;
      return (memo[at] = best && { to: best.last, value: best.meaning });
    },
  };
  const expressions: Expression[] = [];
  let core = 0;
  for (let at = 0; at < pieces.length; ) {
    if (core < at) core = at;
    while (core < pieces.length && !pieces[core]!.core) core++;
    if (core === pieces.length) break;
    if (core - at > REACH) at = core - REACH;
    const found = pieces[at]!.opens ? longest(ALL, reader, at) : null;
    if (found && found.rule !== 'not-time') expressions.push(found);
    at = found ? found.last : at + 1;
  }
  return { reader, expressions };
}

/** The longest reading that its rule accepts. */
function longest({ rules, tree }: Grammar, reader: Reader, at: number): Expression | null {
  for (const candidate of tree.candidatesAt(reader, at)) {
    const rule = rules[candidate.rule]!;
    const meaning = rule.read(new Found(reader, at, matchOf(candidate)));
    if (meaning) return { first: at, last: candidate.to, meaning, rule: rule.name };
  }
  return null;
}
