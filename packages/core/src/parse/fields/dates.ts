import type { Article, Basis } from '../../model/article.ts';
import { boundsOf } from '../../model/edtf/index.ts';
import { basisOf, choose, type Witnesses } from '../witnesses/index.ts';
import { machineDate } from '../witnesses/machine-dates.ts';
import { isUpdate, readDateLines } from './date-lines.ts';
import { writtenDate } from './date-order.ts';

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
  // EDTF stays as it is; "March 2, 2031" in a column of dates is read, "n/a" is no date
  const given = w.document.date?.trim() ?? '';
  const day = boundsOf(given) ? given : (machineDate(given) ?? writtenDate(given, w));
  if (day !== null && boundsOf(day)) said.push(basisOf('given', 'given', day));
  say(said, 'feed', 'feed', w.meta('feed:date') || w.meta('feed:updated'));
  say(said, 'datePublished', 'json-ld', w.structured?.published ?? '');
  for (const name of PUBLISHED)
    for (const content of w.metas(name).slice(0, 1))
      say(said, name, name.startsWith('article:') || name.startsWith('og:') ? 'opengraph' : 'meta', content);
  say(changed, 'dateModified', 'json-ld', w.structured?.modified ?? '');
  for (const name of MODIFIED) for (const content of w.metas(name).slice(0, 1)) say(changed, name, 'meta', content);
  readMarks(w, said, changed);
  readDateLines(w, said, changed);
  const url =
    /[/-](20[0-2]\d|19[89]\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/_-]|$|\.)/.exec(w.document.url ?? '') ??
    /\/(20[0-2]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(w.document.url ?? '');
  if (url) say(said, 'path', 'url', `${url[1]}-${url[2]!.padStart(2, '0')}-${url[3]!.padStart(2, '0')}`);
  const crawl = w.blocks.find((block) => block.kind === 'crawl-prefix');
  if (crawl) say(said, 'crawl-prefix', 'text', crawl.text.slice(5), crawl.start + 5, crawl.end);
  const chosen = pick(crawl ? said.filter(({ value }) => !isAfter(value, crawl.text)) : said);
  choose(said, chosen);
  const published: Article['published'] = chosen ? { edtf: chosen.value, certainty: 'stated', basis: said } : null;
  const last = changed[0];
  choose(changed, last);
  return { published, modified: last?.value ?? null, basis: said, modifiedBasis: changed };
}

/** A day later than the one after the page was fetched ("date 2021-05-04 Logo"): nothing that the page could know. */
function isAfter(value: string, crawl: string): boolean {
  const fetched = /\d{4}-\d\d-\d\d/.exec(crawl)?.[0];
  const next = fetched === undefined ? Number.NaN : Date.parse(`${fetched}T00:00:00Z`) + 86_400_000;
  return !Number.isNaN(next) && value.slice(0, 10) > new Date(next).toISOString().slice(0, 10);
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
