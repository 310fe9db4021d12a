import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Basis } from '../../model/article.ts';
import { clean } from '../../read/structured.ts';
import { normalise } from '../../segment/phrases.ts';
import { wordsOf } from '../../segment/wire/forms.ts';
import { bareLetters, isKnownName, leadLength } from '../../segment/wire/name-form.ts';
import { keyOf, type Testimonies } from '../witnesses/authors.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';
import { findOutlet } from '../witnesses/outlets.ts';

const METAS = [
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'byl',
  'byline',
  'cxenseparse:author',
  'authors',
  'article.author',
  'citation_author',
  'rbauthors',
  'creator',
  'twitter:data1',
  'shareaholic:article_author_name',
];

/** What the page's data say of its author. They are believed as they stand, save that accounts and the site's own name are nobody. */
export function readDeclaredAuthors(w: Witnesses, heard: Testimonies): void {
  for (const author of w.metas('feed:author')) say('feed', 'feed', [author], 10, w, heard);
  if (w.structured) {
    say('author', 'json-ld', w.structured.persons, 9, w, heard);
    say('author:organization', 'json-ld', w.structured.organizations, 4, w, heard);
  }
  const labels = compiled(w.lexicon, buildLabels);
  for (const name of METAS)
    if (name !== 'twitter:data1' || labels.has(normalise(w.meta('twitter:label1'))))
      say(name, 'meta', w.metas(name), name === 'dcterms.creator' || name === 'dc.creator' ? 5 : 6, w, heard);
}

const buildLabels = (lexicon: Lexicon) => new Set(wordsOf(lexicon, 'author-label'));

function say(
  rule: string,
  witness: Basis['witness'],
  raw: readonly string[],
  weight: number,
  w: Witnesses,
  heard: Testimonies,
): void {
  const bases: Basis[] = [];
  let doubted = false;
  for (const name of raw.flatMap((each) => namesIn(clean(each), w))) {
    const basis = basisOf(rule, witness, name);
    const trust = trustIn(name, rule, w);
    if (trust === 'none') heard.said.push(basis);
    else if (!bases.some(({ value }) => keyOf(value) === keyOf(name))) bases.push(basis);
    doubted ||= trust === 'some';
  }
  if (bases.length > 0) heard.add(bases, doubted ? weight - 4 : weight);
}

const ADDRESS = /^https?:|^www\.|^@|@[^\s@.]+\.\w|\/\/|[{}<>=[\]]/;

/** "Jane Doe, MD; Ali Khan", "By Jane Doe and Ali Khan": one name each, letters behind a name kept with it. */
function namesIn(raw: string, w: Witnesses): string[] {
  const shown = raw.slice(leadLength(raw, w.tools.names)).replace(/(?<!\s)\s+(?:-|\||–|—)\s.*$/s, '');
  if (shown === '' || ADDRESS.test(shown)) return [];
  const names: string[] = [];
  const parts = shown
    .split(/(?:(?<!\s)\s+)?(?:;|\||\n|,(?!$))\s*|(?<!\s)\s+(?:and|und|et|y|&)\s+/iu)
    .filter((part) => part !== '');
  for (const part of parts) {
    if (names.length > 0 && w.tools.names.postNominals.has(bareLetters(part))) names[names.length - 1] += `, ${part}`;
    else names.push(part);
  }
  // "Doe, Jane": one word before the comma and one or two behind it.
  if (names.length === 2 && /^[^,;&|]+,[^,;&|]+$/.test(shown) && names.every((name) => !name.includes(' ')))
    return [`${names[1]} ${names[0]}`];
  return names.filter((name) => name.length >= 2 && name.length <= 60 && name.split(' ').length <= 7);
}

/** Whether a declared name is somebody: accounts and the site itself are nobody, the house's desks and agencies only where no person is named. */
function trustIn(name: string, rule: string, w: Witnesses): 'full' | 'some' | 'none' {
  const { notNames, roles } = w.tools.names;
  const lower = name.toLowerCase();
  if (notNames.has(lower) || roles.has(lower) || /^\W*$|\badmin\b|^\d+$/.test(lower)) return 'none';
  const outlet = findOutlet(name, w.outlets);
  const house =
    isSite(name, w) || outlet || HOUSE.test(name) || rule.endsWith('organization') || /^\p{Lu}{2,5}$/u.test(name);
  if (house && !isKnownName(name, w.tools.names))
    return (outlet?.kind === 'agency' && !isSite(name, w)) || isShown(name, w) ? 'some' : 'none';
  // "andrew.keaveney": the account that put the page up.
  if (!name.includes(' ') && name === lower) return 'some';
  return /\b(?:staff|team|desk|editors?|editorial|newsroom|admin|correspondents?|bureau)\b/i.test(name)
    ? 'some'
    : 'full';
}

/** "The Eastern Press", "Lakeland News", "Ministry of Works": no person is called so. */
const HOUSE =
  /^the \p{Lu}|(?:news|press|times|agency|desk|media|network|ministry|department|bureau|office|university|institute)$/iu;

/** "By Meridian Travel" below the headline: a byline shows the name. */
function isShown(name: string, w: Witnesses): boolean {
  return w.blocks.some(
    (block, index) =>
      (block.kind === 'byline' || block.kind === 'timestamp') &&
      (w.first < 0 || index <= w.first + 1) &&
      index >= w.headline - 4 &&
      block.text.includes(name),
  );
}

/** The site's own name is nobody's. */
function isSite(name: string, w: Witnesses): boolean {
  const plain = normalise(name).replace(/\W+/g, '');
  const site = normalise(w.meta('og:site_name') || w.structured?.publisher || '').replace(/\W+/g, '');
  if (site !== '' && plain !== '' && (plain === site || (plain.length > 5 && site.includes(plain)))) return true;
  const host =
    /^https?:\/\/(?:www\.)?([^/]+)/i
      .exec(w.document.url ?? '')?.[1]
      ?.toLowerCase()
      .replace(/\W+/g, '') ?? '';
  return plain.length > 4 && host.includes(plain);
}
