import workerpool from 'workerpool';
import { loadLexicon } from '../../lexicon/index.ts';
import type { Source } from '../../model/document.ts';
import { type ReadDocument, readSources } from '../read-source.ts';

/** What a process of the pool does with a bundle of sources. */
function read(...sources: Source[]): ReadDocument[] {
  return [...readSources(sources, loadLexicon())];
}

workerpool.worker({ read });
