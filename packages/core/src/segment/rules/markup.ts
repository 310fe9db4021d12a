import type { BlockKind } from '../../model/block.ts';
import { label, type Page } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** Names by which templates call the parts that hold no words of the article, however much prose stands in them. */
const FIRM: readonly [RegExp, BlockKind][] = [
  [
    /(?:^|[\s_-])(?:comments?|commentlist|comment-?list|comments-?(?:area|section|wrap\w*)|comment-?(?:body|content|text|thread)|disqus_thread|respond|fb-comments)(?:$|[\s_-])/i,
    'comment',
  ],
  [
    /(?:^|[\s_-])(?:cookie-?(?:banner|notice|consent|bar|law)|onetrust[\w-]*|gdpr[\w-]*|cc-window|didomi[\w-]*|cmp-?container)(?:$|[\s_-])/i,
    'cookie',
  ],
  // What others wrote elsewhere, shown within the article.
  [
    /(?:^|[\s_-])(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post)(?:$|[\s_-])/i,
    'other',
  ],
];

/** How a word of those names begins: most names hold none. */
const HINT = /(?:^|[\s_-])(?:com|dis|res|fb|coo|one|gdpr|cc-|did|cmp|twi|ins|tik|blu|mas)/i;

const kindOfName = (name: string): BlockKind | null =>
  HINT.test(name) ? (FIRM.find(([pattern]) => pattern.test(name))?.[1] ?? null) : null;

/** figcaption, nav, footer, comment lists: places whose tag or name says what stands in them. */
export const markup: SegmentRule = {
  name: 'markup',
  apply(page) {
    if (page.elements === null) return;
    const { list, names, nameOf } = page.elements;
    const called = names.map(kindOfName);
    const kinds: (BlockKind | null)[] = [null];
    for (let index = 1; index < list.length; index++) {
      const { tag, parent } = list[index]!;
      if (tag === 'html' || tag === 'body') kinds.push(null);
      else if (kinds[parent]! !== null) kinds.push(kinds[parent]!);
      else if (tag === 'figcaption') kinds.push('caption');
      else kinds.push(tag === 'main' || tag === 'article' ? null : called[nameOf[index]!]!);
    }
    const holdsAll = holdsHeadline(page, kinds);
    for (const line of page.lines) {
      const kind = kinds[line.markup!.element]!;
      if (kind === null || kind === holdsAll) continue;
      if (kind === 'caption')
        label(line, line.kind === 'credit' || line.shape.words <= 3 ? 'credit' : 'caption', 'markup:figcaption', true);
      else label(line, line.kind === 'comment-form' ? 'comment-form' : kind, `markup:${kind}`, true);
    }
  },
};

/** A page that names its whole frame so ("has-comments") tells nothing by it: the headline or an h1 stands inside. */
function holdsHeadline(page: Page, kinds: (BlockKind | null)[]): BlockKind | null {
  const inside = page.lines.find(
    (line) =>
      line.markup!.tag === 'h1' && kinds[line.markup!.element] !== null && kinds[line.markup!.element] !== 'caption',
  );
  return inside ? kinds[inside.markup!.element]! : null;
}
