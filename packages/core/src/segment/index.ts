import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block } from '../model/block.ts';
import type { Document } from '../model/document.ts';

/** Labels every line of a document; nothing is thrown away. */
export function segment(document: Document, _lexicon: Lexicon): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of document.text.split('\n')) {
    const text = line.trim();
    const from = start + line.indexOf(text);
    if (text !== '') blocks.push({ kind: 'paragraph', start: from, end: from + text.length, text, rule: 'line' });
    start += line.length + 1;
  }
  return blocks;
}
