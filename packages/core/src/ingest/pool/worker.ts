import { loadLexicon } from '../../lexicon/index.ts';
import type { Source } from '../../model/document.ts';
import { type ReadDocument, readSource } from '../read-source.ts';

/** What a thread of the pool does with one source. */
export default function readOne(source: Source): ReadDocument[] {
  return [...readSource(source, loadLexicon())];
}
