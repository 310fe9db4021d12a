import workerpool from 'workerpool';
import { loadLexicon } from '../../lexicon/index.ts';
import type { Source } from '../../model/document.ts';
import { type ReadDocument, readSource } from '../read-source.ts';

/** What a process of the pool does with one source. */
function read(source: Source): ReadDocument[] {
  return [...readSource(source, loadLexicon())];
}

workerpool.worker({ read });
