import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Article } from '../model/article.ts';
import { type Block, BODY_KINDS } from '../model/block.ts';
import type { Document } from '../model/document.ts';
import { readBylines } from './fields/byline.ts';
import { readDateline } from './fields/dateline.ts';
import { readDates } from './fields/dates.ts';
import { readHeadline } from './fields/headline.ts';
import { readLanguage } from './fields/language.ts';
import { readOrigin } from './fields/origin.ts';
import { readPublisher } from './fields/publisher.ts';
import { gatherWitnesses } from './witnesses/index.ts';

/** Reads the article's fields off the labelled blocks and the markup's witnesses; all that was said is kept in `basis`. */
export function parse(document: Document, blocks: Block[], lexicon: Lexicon): Article {
  const witnesses = gatherWitnesses(document, blocks, lexicon);
  const headline = readHeadline(witnesses);
  const bylines = readBylines(witnesses);
  const dates = readDates(witnesses);
  const dateline = readDateline(witnesses, dates.published);
  const publisher = readPublisher(witnesses, headline.headline);
  const origin = readOrigin(witnesses, dateline, publisher.publisher);
  const language = readLanguage(witnesses);
  return {
    headline: headline.headline,
    headlineCertainty: headline.headlineCertainty,
    bylines: bylines.bylines,
    dateline,
    published: dates.published,
    modified: dates.modified,
    publisher: publisher.publisher,
    origin: origin.origin,
    url: document.url,
    language: language.language,
    captions: blocks.filter((block) => block.kind === 'caption').map((block) => block.text),
    basis: {
      headline: headline.basis,
      bylines: bylines.basis,
      published: dates.basis,
      modified: dates.modifiedBasis,
      publisher: publisher.basis,
      origin: origin.basis,
      language: language.basis,
    },
    blocks,
    body: blocks
      .filter((block) => BODY_KINDS.has(block.kind))
      .map((block) => block.text)
      .join('\n\n'),
  };
}
