import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Article, Dateline, Published } from '../model/article.ts';
import { type Block, BODY_KINDS } from '../model/block.ts';
import type { Document } from '../model/document.ts';
import { readBylines } from './fields/byline.ts';
import { readDateline } from './fields/dateline.ts';
import { readDates } from './fields/dates.ts';
import { readHeadline } from './fields/headline.ts';
import { readLanguage } from './fields/language.ts';
import { readOrigin } from './fields/origin.ts';
import { readPublisher } from './fields/publisher.ts';
import { basisOf, gatherWitnesses } from './witnesses/index.ts';

/** Reads the article's fields off the labelled blocks and the markup's witnesses; all that was said is kept in `basis`. */
export function parse(document: Document, blocks: Block[], lexicon: Lexicon): Article {
  const witnesses = gatherWitnesses(document, blocks, lexicon);
  const headline = readHeadline(witnesses);
  const bylines = readBylines(witnesses);
  const dates = readDates(witnesses);
  const dateline = readDateline(witnesses, dates.published);
  const filed = dates.published === null && dateline ? filedOn(dateline) : null;
  const publisher = readPublisher(witnesses, headline.headline);
  const origin = readOrigin(witnesses, dateline, publisher.publisher);
  const language = readLanguage(witnesses);
  return {
    headline: headline.headline,
    headlineCertainty: headline.headlineCertainty,
    bylines: bylines.bylines,
    dateline,
    published: filed ?? dates.published,
    modified: dates.modified,
    publisher: publisher.publisher,
    origin: origin.origin,
    url: document.url,
    language: language.language,
    captions: blocks.filter((block) => block.kind === 'caption').map((block) => block.text),
    basis: {
      headline: headline.basis,
      bylines: bylines.basis,
      published: filed?.basis ?? dates.basis,
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

/** "OHRID, March 18 2023 (AFP) -": a report that says no other day was published when it was filed. */
function filedOn({ date, start, end }: Dateline): Published | null {
  if (date === null || !/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const basis = [{ ...basisOf('dateline', 'text', date, start, end), chosen: true }];
  return { edtf: date, certainty: 'inferred', basis };
}
