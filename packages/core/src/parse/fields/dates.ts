import type { Article, Basis } from '../../model/article.ts';
import { BODY_KINDS } from '../../model/block.ts';
import { edtfOf, findDates, type WrittenDate } from '../../segment/wire/dates.ts';
import { leadAt, wordsOf } from '../../segment/wire/forms.ts';
import { basisOf, choose, type Witnesses } from '../witnesses/index.ts';
import { machineDate } from '../witnesses/machine-dates.ts';
import { outletOfUrl } from '../witnesses/outlets.ts';

type Dates = Pick<Article, 'published' | 'modified'> & { basis: Basis[]; modifiedBasis: Basis[] };

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'pubdate',
  'publisheddate',
  'published_date',
  'dcterms.created',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'rnews:datepublished',
  'citation_publication_date',
  'citation_date',
  'bt:pubdate',
  'article:post_date',
  'shareaholic:article_published_time',
  'created',
  'ptime',
  'displaydate',
  'sort_date',
  'last-published',
  'dateline',
  'iptc.published',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'modified',
  'updated',
  'revised',
];

/** When it was published and last changed. A statement with a clock beats a bare day of the same day; what the page never says stays null. */
export function readDates(w: Witnesses): Dates {
  const said: Basis[] = [];
  const changed: Basis[] = [];
  const say = (list: Basis[], rule: string, witness: Basis['witness'], raw: string, start?: number, end?: number) => {
    const value = machineDate(raw) ?? writtenDate(raw, w);
    if (value !== null) list.push(basisOf(rule, witness, value, start ?? null, end ?? null));
  };
  if (w.document.date) said.push(basisOf('given', 'given', w.document.date));
  say(said, 'feed', 'feed', w.meta('feed:date') || w.meta('feed:updated'));
  say(said, 'datePublished', 'json-ld', w.structured?.published ?? '');
  for (const name of PUBLISHED)
    for (const content of w.metas(name).slice(0, 1))
      say(said, name, name.startsWith('article:') || name.startsWith('og:') ? 'opengraph' : 'meta', content);
  say(changed, 'dateModified', 'json-ld', w.structured?.modified ?? '');
  for (const name of MODIFIED) for (const content of w.metas(name).slice(0, 1)) say(changed, name, 'meta', content);
  readMarks(w, said, changed);
  readLines(w, said, changed);
  const url =
    /[/-](20[0-2]\d|19[89]\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/_-]|$|\.)/.exec(w.document.url ?? '') ??
    /\/(20[0-2]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(w.document.url ?? '');
  if (url) say(said, 'path', 'url', `${url[1]}-${url[2]!.padStart(2, '0')}-${url[3]!.padStart(2, '0')}`);
  const crawl = w.blocks.find((block) => block.kind === 'crawl-prefix');
  if (crawl) say(said, 'crawl-prefix', 'text', crawl.text.slice(5), crawl.start + 5, crawl.end);
  const chosen = pick(said);
  choose(said, chosen);
  const published: Article['published'] = chosen ? { edtf: chosen.value, certainty: 'stated', basis: said } : null;
  const last = changed[0];
  choose(changed, last);
  return { published, modified: last?.value ?? null, basis: said, modifiedBasis: changed };
}

/** The first witness, or a later one that says the same day more exactly. */
function pick(said: Basis[]): Basis | undefined {
  const first = said[0];
  if (!first || first.value.length > 10 || first.rule === 'given') return first;
  return said.find((each) => each.value.length > 10 && each.value.startsWith(first.value)) ?? first;
}

/** Places whose markup names them: <time datetime>, itemprop=datePublished. Those near the headline and the body's ends only. */
function readMarks(w: Witnesses, said: Basis[], changed: Basis[]): void {
  const from = w.headline >= 0 ? w.blocks[w.headline]!.start - 1500 : 0;
  const to = w.first >= 0 ? w.blocks[w.first]!.start + 300 : w.document.text.length;
  const props = w.marks.filter((mark) => mark.source === 'itemprop');
  for (const mark of props) {
    const raw = mark.value || w.document.text.slice(mark.start, mark.end);
    const value = machineDate(raw) ?? writtenDate(raw, w);
    if (value === null) continue;
    if (/datePublished|dateCreated/i.test(mark.name))
      said.push(basisOf('itemprop', 'microdata', value, mark.start, mark.end));
    else if (/dateModified/i.test(mark.name))
      changed.push(basisOf('itemprop', 'microdata', value, mark.start, mark.end));
  }
  const times = w.marks.filter((mark) => mark.source === 'time' && mark.start >= from && mark.start <= to);
  for (const mark of times.slice(0, 6)) {
    const shown = w.document.text.slice(mark.start, mark.end);
    const value = machineDate(mark.value) ?? writtenDate(shown, w);
    if (value === null) continue;
    const before = w.document.text.slice(Math.max(0, mark.start - 30), mark.start).toLowerCase();
    const updated = isUpdate(before, w) || isUpdate(shown.toLowerCase(), w);
    (updated ? changed : said).push(basisOf('time', 'markup', value, mark.start, mark.end));
  }
}

const updateWords = new WeakMap<object, RegExp>();

/** "Updated: ", "Last modified on " right before a date. */
function isUpdate(before: string, { lexicon }: Witnesses): boolean {
  let pattern = updateWords.get(lexicon);
  if (!pattern) {
    const words = wordsOf(lexicon, 'date-updated')
      .toSorted((a, b) => b.length - a.length)
      .join('|');
    updateWords.set(
      lexicon,
      (pattern = new RegExp(`(?:${words})(?: (?:on|at|am|le|el|em|op))?[\\s:：(]*(?:\\p{L}+,? )?$`, 'u')),
    );
  }
  return pattern.test(before);
}

/** Dates written in the lines around the article: timestamps and bylines first, those nearest to the body's beginning first. */
function readLines(w: Witnesses, said: Basis[], changed: Basis[]): void {
  const { blocks, first, last, headline } = w;
  const found: { basis: Basis; rank: number; updated: boolean }[] = [];
  blocks.forEach((block, index) => {
    if (
      BODY_KINDS.has(block.kind) ||
      block.text.length > 300 ||
      block.kind === 'copyright' ||
      block.kind === 'caption' ||
      block.kind === 'crawl-prefix'
    )
      return;
    if (!/\d\d/.test(block.text)) return;
    const near = first < 0 ? index : index < first ? first - index : index > last ? 8 + index - last : 30;
    const above = headline >= 0 && index < headline ? 4 : 0;
    const kind =
      block.kind === 'timestamp'
        ? 0
        : block.kind === 'byline'
          ? 2
          : block.kind === 'related' || block.kind === 'most-read' || block.kind === 'comment'
            ? 60
            : 12;
    for (const date of datesOf(block.text, w)) {
      const updated = isUpdate(block.text.slice(0, date.start).toLowerCase(), w);
      const led = leadAt(block.text.toLowerCase(), w.tools.dateLeads) > 0 ? -3 : 0;
      const basis = basisOf(block.rule, 'text', edtfOf(date), block.start + date.start, block.start + date.end);
      found.push({ basis, rank: near + above + kind + led, updated });
    }
  });
  found.sort((a, b) => a.rank - b.rank);
  for (const { basis, rank, updated } of found.slice(0, 12)) if (rank < 45) (updated ? changed : said).push(basis);
  // A page that states only when it was updated states no other day.
  if (said.length === 0 && changed.length > 0 && found.length > 0)
    said.push({ ...changed[0]!, rule: `${changed[0]!.rule}:updated` });
}

/** Day-first unless the outlet's country, or another date of the page, says month-first. */
function datesOf(text: string, w: Witnesses): WrittenDate[] {
  const outlet = outletOfUrl(w.document.url ?? '', w.outlets);
  const dayFirst = outlet?.dates
    ? outlet.dates !== 'month-first'
    : !/^en-us/i.test(w.document.markup?.language ?? '') && !monthFirst(w);
  return findDates(text, w.tools.dates, dayFirst);
}

const seen = new WeakMap<object, boolean>();

/** Some date on the page can only be month-first ("08/23/2021"), or months are written before days. */
function monthFirst(w: Witnesses): boolean {
  let known = seen.get(w.blocks);
  if (known === undefined) {
    known =
      /(?<!\d)(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:20)?\d\d(?!\d)/.test(w.document.text) ||
      (/\b(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}, (?:19|20)\d\d/i.test(
        w.document.text,
      ) &&
        !/(?<!\d)(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:20)?\d\d(?!\d)/.test(w.document.text));
    seen.set(w.blocks, known);
  }
  return known;
}

function writtenDate(text: string, w: Witnesses): string | null {
  const date = text === '' ? undefined : datesOf(text.slice(0, 120), w)[0];
  return date ? edtfOf(date) : null;
}
