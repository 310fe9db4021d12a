import { bucket, isProse, NO_LINE } from './context.ts';
import type { Tree } from './tree.ts';

/** One question about a line of a page, answered from its place in the markup. */
export interface MarkupTemplate {
  name: string;
  size: number;
  of(tree: Tree, index: number): number;
}

const TAGS = [
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'blockquote',
  'figcaption',
  'dd',
  'dt',
  'pre',
  'section',
  'article',
  'aside',
  'header',
  'footer',
  'nav',
  'button',
  'main',
  'center',
  'figure',
  'body',
  '#root',
  'summary',
  'address',
  'legend',
  'form',
];
export const TAG_INDEX = new Map(TAGS.map((tag, index) => [tag, index + 1]));
export const FAMILIES = [
  'body',
  'nav',
  'header',
  'footer',
  'aside',
  'related',
  'share',
  'comment',
  'advert',
  'signup',
  'caption',
  'figure',
  'credit',
  'bio',
  'byline',
  'date',
  'tags',
  'cookie',
  'title',
  'standfirst',
  'quote',
  'aside-box',
];
export const SEMANTIC = [
  'article',
  'main',
  'section',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'figure',
  'table',
  'blockquote',
  'ul',
  'ol',
  'dl',
  'button',
  'figcaption',
  'details',
  'dialog',
];
const FEW_WORDS = [3, 6, 12, 25];
const SHARES = [0.01, 0.1, 0.3, 0.6, 0.9];

const line = (t: Tree, i: number) => t.context.page.lines[i]!;
const few = (t: Tree, i: number) => bucket(line(t, i).shape.words, FEW_WORDS);
const linkShare = (t: Tree, i: number) => {
  const { markup, text } = line(t, i);
  return markup!.links === 0 && markup!.linked === 0
    ? 0
    : 1 + bucket(markup!.linked / text.length, [0.15, 0.4, 0.7, 0.95]);
};
const tag = (t: Tree, i: number) => TAG_INDEX.get(line(t, i).markup!.tag) ?? 0;
const prose = (t: Tree, i: number) => (isProse(t.context.forms[i]!) ? 1 : 0);
const GROUPS = new Map([
  ['p', 1],
  ['li', 2],
  ['h1', 3],
  ['h2', 4],
  ['h3', 5],
  ['h4', 6],
  ['h5', 6],
  ['h6', 6],
  ['blockquote', 7],
  ['pre', 7],
  ['td', 8],
  ['th', 8],
  ['dt', 9],
  ['dd', 9],
]);
const NUMBER_OF_GROUPS = 10;
/** What tells most of a line at once: its tag and its length. */
const kind = (t: Tree, i: number) => (GROUPS.get(line(t, i).markup!.tag) ?? 0) * 5 + few(t, i);
const KINDS = NUMBER_OF_GROUPS * 5;
const form = (t: Tree, i: number) => t.context.forms[i] ?? NO_LINE;
/** Names of the surroundings that mean anything but the article. */
const FOREIGN = [
  'nav',
  'header',
  'footer',
  'aside',
  'related',
  'share',
  'comment',
  'advert',
  'signup',
  'bio',
  'cookie',
  'caption',
  'tags',
].map((name) => FAMILIES.indexOf(name));
const foreign = (t: Tree, i: number) => FOREIGN.reduce((most, family) => Math.max(most, t.familyLevel(i, family)), 0);
const template = (name: string, size: number, of: MarkupTemplate['of']): MarkupTemplate => ({ name, size, of });

export const MARKUP_TEMPLATES: readonly MarkupTemplate[] = [
  template('tag', 33 * 5, (t, i) => tag(t, i) * 5 + few(t, i)),
  template('links', 6 * 5, (t, i) => linkShare(t, i) * 5 + few(t, i)),
  template('tag-before', 33, (t, i) => (i === 0 ? 0 : tag(t, i - 1))),
  template('tag-after', 33, (t, i) => (i + 1 === t.context.forms.length ? 0 : tag(t, i + 1))),
  template(
    'strong',
    3 * 5,
    (t, i) =>
      (line(t, i).markup!.strong === 0 ? 0 : line(t, i).markup!.strong < line(t, i).text.length * 0.9 ? 1 : 2) * 5 +
      few(t, i),
  ),
  template('parent-prose', 6 * 2, (t, i) => bucket(t.proseShare(t.parentOf(i)), SHARES) * 2 + prose(t, i)),
  template('grandparent-prose', 6 * 2, (t, i) => bucket(t.proseShare(t.grandparentOf(i)), SHARES) * 2 + prose(t, i)),
  template(
    'parent-links',
    6 * 2,
    (t, i) => bucket(t.linkShare(t.parentOf(i)), [0.01, 0.1, 0.25, 0.5, 0.8]) * 2 + prose(t, i),
  ),
  template(
    'grandparent-links',
    6 * 2,
    (t, i) => bucket(t.linkShare(t.grandparentOf(i)), [0.01, 0.1, 0.25, 0.5, 0.8]) * 2 + prose(t, i),
  ),
  template('inside', 4 * 5, (t, i) => t.insideMain(i) * 5 + few(t, i)),
  template('from-main', 6, (t, i) => bucket(t.stepsToMain(i), [1, 2, 3, 4, 6])),
  template(
    'same-parent',
    4 * 2,
    (t, i) => (t.sameParent(i, i - 1) ? 1 : 0) * 4 + (t.sameParent(i, i + 1) ? 2 : 0) + prose(t, i),
  ),
  template('signature', 6 * 2, (t, i) => bucket(t.signatureShare(i), SHARES) * 2 + prose(t, i)),
  template('siblings', 5 * 2, (t, i) => bucket(t.likeSiblings(i), [2, 3, 5, 10]) * 2 + prose(t, i)),
  template('kind-inside', KINDS * 4, (t, i) => kind(t, i) * 4 + t.insideMain(i)),
  template(
    'kind-same-parent',
    KINDS * 4,
    (t, i) => kind(t, i) * 4 + (t.sameParent(i, i - 1) ? 1 : 0) + (t.sameParent(i, i + 1) ? 2 : 0),
  ),
  template('kind-signature', KINDS * 6, (t, i) => kind(t, i) * 6 + bucket(t.signatureShare(i), SHARES)),
  template('kind-parent', KINDS * 6, (t, i) => kind(t, i) * 6 + bucket(t.proseShare(t.parentOf(i)), SHARES)),
  template('kind-grandparent', KINDS * 6, (t, i) => kind(t, i) * 6 + bucket(t.proseShare(t.grandparentOf(i)), SHARES)),
  template('kind-links', KINDS * 6, (t, i) => kind(t, i) * 6 + linkShare(t, i)),
  template(
    'kind-parent-links',
    KINDS * 6,
    (t, i) => kind(t, i) * 6 + bucket(t.linkShare(t.parentOf(i)), [0.01, 0.1, 0.25, 0.5, 0.8]),
  ),
  template('kind-foreign', KINDS * 4, (t, i) => kind(t, i) * 4 + foreign(t, i)),
  template('kind-steps', KINDS * 6, (t, i) => kind(t, i) * 6 + bucket(t.stepsToMain(i), [1, 2, 3, 4, 6])),
  template('kind-siblings', KINDS * 5, (t, i) => kind(t, i) * 5 + bucket(t.likeSiblings(i), [2, 3, 5, 10])),
  template('kind-after', KINDS * 13, (t, i) => kind(t, i) * 13 + form(t, i + 1)),
  template('kind-before', KINDS * 13, (t, i) => kind(t, i) * 13 + form(t, i - 1)),
  template('body-foreign', 16 * 4, (t, i) => (t.familyLevel(i, 0) * 4 + foreign(t, i)) * 4 + t.insideMain(i)),
  template(
    'steps-foreign',
    6 * 4 * 2,
    (t, i) => (bucket(t.stepsToMain(i), [1, 2, 3, 4, 6]) * 4 + foreign(t, i)) * 2 + prose(t, i),
  ),
  template('hidden', 2, (t, i) => (t.elements[line(t, i).markup!.element]!.hidden ? 1 : 0)),
  template('stated-body', 3 * 3, (t, i) => t.statedBody(i) * 3 + bucket(line(t, i).shape.words, [5, 12])),
  template('description', 2, (t, i) => (t.isDescription(i) ? 1 : 0)),
  ...FAMILIES.map((name, family) =>
    template(`class-${name}`, 4 * 2, (t, i) => t.familyLevel(i, family) * 2 + prose(t, i)),
  ),
  ...SEMANTIC.map((name, index) =>
    template(`in-${name}`, 2 * 2, (t, i) => (t.isWithin(i, index) ? 2 : 0) + prose(t, i)),
  ),
];
