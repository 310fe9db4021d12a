import { bucket, rising } from './context.ts';
import { type Fact, fact, questions } from './fact.ts';
import { FAMILIES, SEMANTIC } from './names.ts';
import type { Tree } from './tree.ts';

const TAGS =
  'p div li h1 h2 h3 h4 h5 h6 td th blockquote figcaption dd dt pre section article aside header footer nav button main center figure body #root summary address legend form'.split(
    ' ',
  );
const TAG_INDEX = new Map(TAGS.map((tag, index) => [tag, index + 1]));
const TAG_COUNT = TAGS.length + 1;
/** Tags that mean the same to a reader. */
const GROUPS = new Map(
  Object.entries({
    p: 1,
    li: 2,
    h1: 3,
    h2: 4,
    h3: 5,
    h4: 6,
    h5: 6,
    h6: 6,
    blockquote: 7,
    pre: 7,
    td: 8,
    th: 8,
    dt: 9,
    dd: 9,
  }),
);
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
].reduce((bits, name) => bits | (1 << FAMILIES.indexOf(name)), 0);
const SHARES = rising(0.01, 0.1, 0.3, 0.6, 0.9);
const LINKS = rising(0.01, 0.1, 0.25, 0.5, 0.8);
const LINKED = rising(0.15, 0.4, 0.7, 0.95);
const STEPS = rising(1, 2, 3, 4, 6);
const SIBLINGS = rising(2, 3, 5, 10);

const line = (t: Tree, i: number) => t.context.page.lines[i]!;
const tag = (t: Tree, i: number) =>
  i < 0 || i >= t.context.forms.length ? 0 : (TAG_INDEX.get(line(t, i).markup!.tag) ?? 0);

/** What a line's place in the markup shows. */
export const MARKUP_FACTS: readonly Fact<Tree>[] = [
  fact('tag', TAG_COUNT, tag),
  fact('tag-before', TAG_COUNT, (t, i) => tag(t, i - 1)),
  fact('tag-after', TAG_COUNT, (t, i) => tag(t, i + 1)),
  fact('group', 10, (t, i) => GROUPS.get(line(t, i).markup!.tag) ?? 0),
  fact('links', 6, (t, i) => {
    const { markup, text } = line(t, i);
    return markup!.links === 0 && markup!.linked === 0 ? 0 : 1 + bucket(markup!.linked / text.length, LINKED);
  }),
  fact('strong', 3, (t, i) =>
    line(t, i).markup!.strong === 0 ? 0 : line(t, i).markup!.strong < line(t, i).text.length * 0.9 ? 1 : 2,
  ),
  fact('parent-prose', 6, (t, i) => bucket(t.proseShare(t.parentOf(i)), SHARES)),
  fact('grandparent-prose', 6, (t, i) => bucket(t.proseShare(t.grandparentOf(i)), SHARES)),
  fact('parent-links', 6, (t, i) => bucket(t.linkShare(t.parentOf(i)), LINKS)),
  fact('grandparent-links', 6, (t, i) => bucket(t.linkShare(t.grandparentOf(i)), LINKS)),
  fact('inside', 4, (t, i) => t.insideMain(i)),
  fact('steps', 6, (t, i) => bucket(t.stepsToMain(i), STEPS)),
  fact('same-parent', 4, (t, i) => (t.sameParent(i, i - 1) ? 1 : 0) + (t.sameParent(i, i + 1) ? 2 : 0)),
  fact('signature', 6, (t, i) => bucket(t.signatureShare(i), SHARES)),
  fact('siblings', 5, (t, i) => bucket(t.likeSiblings(i), SIBLINGS)),
  fact('hidden', 2, (t, i) => (t.elements[line(t, i).markup!.element]!.hidden ? 1 : 0)),
  fact('stated', 3, (t, i) => t.statedBody(i)),
  fact('description', 2, (t, i) => (t.isDescription(i) ? 1 : 0)),
  fact('foreign', 4, (t, i) => t.nearest(i, FOREIGN)),
  ...FAMILIES.map((name, family) => fact<Tree>(`class-${name}`, 4, (t, i) => t.nearest(i, 1 << family))),
  ...SEMANTIC.map((name, index) => fact<Tree>(`in-${name}`, 2, (t, i) => (t.isWithin(i, index) ? 1 : 0))),
];

export const MARKUP_QUESTIONS = questions(
  `tag few | links few | tag-before | tag-after | strong few | parent-prose prose | grandparent-prose prose | parent-links prose | grandparent-links prose |
  inside few | steps | same-parent prose | signature prose | siblings prose | hidden | stated length | description |
  group few inside | group few same-parent | group few signature | group few parent-prose | group few grandparent-prose | group few links |
  group few parent-links | group few foreign | group few steps | group few siblings | group few after | group few before |
  class-body foreign inside | steps foreign prose |
  ${[...FAMILIES.map((name) => `class-${name} prose`), ...SEMANTIC.map((name) => `in-${name} prose`)].join(' | ')}`,
);
