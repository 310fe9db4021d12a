import { z } from 'zod';
import { Span } from './span.ts';

/** Every kind a piece of a page can be. Kinds of BODY_KINDS make up the article's body; nothing is ever dropped. */
export const BlockKind = z.enum([
  'headline',
  'standfirst',
  'byline',
  'timestamp',
  'paragraph',
  'subhead',
  'blockquote',
  'list-item',
  'table',
  'live-entry',
  'caption',
  'credit',
  'source',
  'share',
  'menu',
  'language-menu',
  'related',
  'most-read',
  'advert',
  'comment-form',
  'comment',
  'disclaimer',
  'email',
  'end-mark',
  'cookie',
  'signup',
  'bio',
  'tags',
  'notice',
  'copyright',
  'crawl-prefix',
  'other',
]);
export type BlockKind = z.infer<typeof BlockKind>;

export const BODY_KINDS: ReadonlySet<BlockKind> = new Set([
  'paragraph',
  'subhead',
  'blockquote',
  'list-item',
  'live-entry',
]);

/** A labelled piece of the document's text, in order, never overlapping another. */
export const Block = Span.extend({
  kind: BlockKind,
  text: z.string(),
  rule: z.string().meta({ description: 'Name of the segment rule that gave the kind' }),
});
export type Block = z.infer<typeof Block>;
