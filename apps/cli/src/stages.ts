import type { Lexicon } from '@dateline/core';
import { annotate } from '@dateline/core/annotate';
import { extract } from '@dateline/core/extract';
import { explainEvents, type SentenceReading } from '@dateline/core/extract/explain';
import {
  type Article,
  type Block,
  type Document,
  type Entity,
  type Event,
  issueOf,
  type Quote,
  type Source,
  type Time,
} from '@dateline/core/model';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';

/** What each stage gave for one document, in the order of the stages. A stage that was not reached is absent. */
export interface Stages {
  document: Pick<Document, 'id' | 'path' | 'format' | 'mediaType' | 'charset' | 'text' | 'issues'>;
  blocks?: Block[];
  article?: Article;
  sentences?: number;
  tokens?: number;
  times?: Time[];
  entities?: Entity[];
  quotes?: Quote[];
  events?: Event[];
  /** How the clause engine read each sentence; only when asked for. */
  readings?: SentenceReading[];
}

/** Runs the five stages one by one, keeping what lies between them. A stage that fails ends its document with an issue. */
export function* stagesOf(source: Source, lexicon: Lexicon, readings = false): Generator<Stages> {
  for (const document of read(source)) {
    const { id, path, format, mediaType, charset, text, issues } = document;
    const stages: Stages = { document: { id, path, format, mediaType, charset, text, issues } };
    try {
      stages.blocks = segment(document, lexicon);
      const parsed = parse(document, stages.blocks, lexicon);
      stages.article = parsed;
      const annotated = annotate(document, parsed, lexicon);
      const { article, sentences, tokens, times, entities, quotes } = annotated;
      Object.assign(stages, { article, sentences: sentences.length, tokens: tokens.length, times, entities, quotes });
      stages.events = extract(annotated, lexicon);
      if (readings) stages.readings = explainEvents(annotated, lexicon);
    } catch (error) {
      issues.push(issueOf('stage-failed', error instanceof Error ? error.message : String(error)));
    }
    yield stages;
  }
}
