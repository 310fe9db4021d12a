import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../model/block.ts';
import type { Document } from '../model/document.ts';
import { pageOf } from './page.ts';
import { RULES } from './rules/index.ts';

/** Labels every line of a document; nothing is thrown away. */
export function segment(document: Document, lexicon: Lexicon): Block[] {
  const page = pageOf(document, lexicon);
  for (const rule of RULES) rule.apply(page);
  return page.lines.map(({ start, end, text, kind, rule }) => ({ kind: kind ?? 'other', start, end, text, rule }));
}
