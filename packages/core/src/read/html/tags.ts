import type { Content } from './tokens.ts';

const words = (list: string) => list.split(' ');

/** What is known of a tag by its name. */
export interface Tag {
  name: string;
  /** Begins and ends a line of its own. */
  block: boolean;
  /** Has no content and no end tag. */
  empty: boolean;
  /** A reader of the page does not see its words. */
  unseen: boolean;
  /** Its words are set strong. */
  strong: boolean;
  /** May stand in the head: anything else begins the body. */
  head: boolean;
  /** An open paragraph or item is searched no further out than this. */
  bound: boolean;
  /** What stands between its start and its end tag. */
  content: Content;
  /** Opening it closes an open element of `closes`, looked for no further out than `stops`. */
  implied: { closes: ReadonlySet<string>; stops: ReadonlySet<string> } | null;
}

const known = new Map<string, Tag>();

const CONTENTS: readonly [Content, string][] = [
  ['escaped', 'title textarea'],
  ['raw', 'script style iframe noembed noframes xmp'],
  ['rest', 'plaintext'],
];

const LISTS: readonly [keyof Omit<Tag, 'name' | 'content' | 'implied'>, string][] = [
  [
    'block',
    'address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul',
  ],
  ['empty', 'area base basefont br col embed hr img input keygen link meta param source track wbr'],
  [
    'unseen',
    'script style noscript template svg math iframe select textarea object canvas audio video head title noembed noframes xmp amp-analytics',
  ],
  ['strong', 'b strong h1 h2 h3 h4 h5 h6 th'],
  ['head', 'meta link script style title base noscript template object html'],
  ['bound', 'table td ul ol article section main body'],
];

const IMPLIED: readonly [tag: string, closes: string, stops: string][] = [
  ['li', 'li', 'ul ol menu dir'],
  ['dt', 'dt dd', 'dl'],
  ['dd', 'dt dd', 'dl'],
  ['tr', 'tr td th', 'table'],
  ['td', 'td th', 'tr table'],
  ['th', 'td th', 'tr table'],
  ['tbody', 'tr td th tbody thead tfoot', 'table'],
  ['option', 'option', 'select'],
];

const plain = (name: string): Tag => ({
  name,
  block: false,
  empty: false,
  unseen: false,
  strong: false,
  head: false,
  bound: false,
  content: 'markup',
  implied: null,
});

function note(name: string, facts: Partial<Tag>): void {
  known.set(name, { ...(known.get(name) ?? plain(name)), ...facts });
}

for (const [fact, names] of LISTS) for (const name of words(names)) note(name, { [fact]: true });
for (const [content, names] of CONTENTS) for (const name of words(names)) note(name, { content });
for (const [name, closes, stops] of IMPLIED)
  note(name, { implied: { closes: new Set(words(closes)), stops: new Set(words(stops)) } });
for (const name of words('a span em i u s small sup sub font label time picture figure path g use img br'))
  note(name, {});

/** What is known of a tag, whatever its case. Tags that nobody knows, "my-card", hold words and nothing more. */
export function tagOf(raw: string): Tag {
  const found = known.get(raw);
  if (found) return found;
  const name = raw.toLowerCase();
  return known.get(name) ?? plain(name);
}

/** Where an element of this name stands in the page, a line of its own begins. */
export const isBlock = (name: string): boolean => known.get(name)?.block === true;
