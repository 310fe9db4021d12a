import { another } from './another.ts';
import { aside } from './aside.ts';
import { bareText } from './bare-text.ts';
import { bio } from './bio.ts';
import { body } from './body.ts';
import { byline } from './byline.ts';
import { bylineBeside } from './byline-beside.ts';
import { bylineRepeated } from './byline-repeated.ts';
import { caption } from './caption.ts';
import { captionCredited } from './caption-credited.ts';
import { captionFramed } from './caption-framed.ts';
import { captionNamed } from './caption-named.ts';
import { captionPictured } from './caption-pictured.ts';
import { captionTold } from './caption-told.ts';
import { cards } from './cards.ts';
import { comments } from './comments.ts';
import { crawlPrefix } from './crawl-prefix.ts';
import { cutting } from './cutting.ts';
import { email } from './email.ts';
import { gluedDate } from './glued-date.ts';
import { headline } from './headline.ts';
import { headlineAgain } from './headline-again.ts';
import { hidden } from './hidden.ts';
import { languageMenu } from './language-menu.ts';
import { leftovers } from './leftovers.ts';
import { markup } from './markup.ts';
import { mostRead } from './most-read.ts';
import { phrases } from './phrases.ts';
import { post } from './post.ts';
import { pullQuote } from './pull-quote.ts';
import { related } from './related.ts';
import type { SegmentRule } from './rule.ts';
import { sections } from './sections.ts';
import { source } from './source.ts';
import { standfirst } from './standfirst.ts';
import { timestamp } from './timestamp.ts';
import { video } from './video.ts';

/** Every way to know what a line is, in the order in which they are asked. A test compares the list with the folder. */
export const RULES: readonly SegmentRule[] = [
  crawlPrefix,
  phrases,
  languageMenu,
  mostRead,
  email,
  post,
  video,
  gluedDate,
  timestamp,
  cutting,
  captionFramed,
  caption,
  source,
  markup,
  comments,
  byline,
  headline,
  related,
  another,
  body,
  aside,
  hidden,
  cards,
  captionCredited,
  captionNamed,
  captionPictured,
  captionTold,
  pullQuote,
  headlineAgain,
  bylineBeside,
  bylineRepeated,
  bareText,
  standfirst,
  bio,
  sections,
  leftovers,
];
