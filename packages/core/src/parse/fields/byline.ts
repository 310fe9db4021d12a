import type { Article, Basis, Byline } from '../../model/article.ts';
import { clean } from '../../read/structured.ts';
import { normalise } from '../../segment/phrases.ts';
import { findDates } from '../../segment/wire/dates.ts';
import { isKnownName, leadLength, type Name, readNames } from '../../segment/wire/names.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';

type Bylines = Pick<Article, 'bylines'> & { basis: Basis[] };

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

/** Who wrote it: what the page shows near the headline, confirmed by its data; data alone when it names persons. */
export function readBylines(w: Witnesses): Bylines {
  const said: Basis[] = [];
  const groups: { names: Name[]; weight: number; bases: Basis[] }[] = [];
  const hear = (
    rule: string,
    witness: Basis['witness'],
    text: string,
    weight: number,
    led: boolean,
    at: number | null,
  ) => {
    const shown = text.trim();
    if (shown === '' || shown.length > 300 || /^https?:|^@/.test(shown)) return;
    const names = readNames(shown, w.tools.names, led).filter(
      (name) => led || witness === 'text' || !isSite(name.name, w),
    );
    if (names.length === 0) {
      said.push(basisOf(rule, witness, shown, at, at === null ? null : at + shown.length));
      return;
    }
    const bases = names.map((name) =>
      basisOf(rule, witness, name.name, at === null ? null : at + name.start, at === null ? null : at + name.end),
    );
    said.push(...bases);
    groups.push({ names, weight, bases });
  };
  for (const author of w.metas('feed:author')) hear('feed', 'feed', clean(author), 10, true, null);
  readLines(w, hear);
  readMarks(w, hear);
  if (w.structured && w.structured.persons.length > 0)
    hear('author', 'json-ld', w.structured.persons.map(clean).join('; '), 7, false, null);
  for (const name of METAS)
    if (name !== 'twitter:data1' || /written/i.test(w.meta('twitter:label1')))
      hear(name, 'meta', clean(w.metas(name).join('; ')), 5, false, null);
  const best = groups.toSorted((a, b) => support(b, groups) - support(a, groups))[0];
  if (!best) return { bylines: [], basis: said };
  for (const basis of best.bases) basis.chosen = true;
  return { bylines: best.names.map((name, index) => place(name, best.bases[index]!, w, groups)), basis: said };
}

type Hear = (
  rule: string,
  witness: Basis['witness'],
  text: string,
  weight: number,
  led: boolean,
  at: number | null,
) => void;

/** Byline blocks, and names beside dates: those near the headline and the body's beginning weigh most, those at its end less. */
function readLines(w: Witnesses, hear: Hear): void {
  const { blocks, first, last, headline } = w;
  blocks.forEach((block, index) => {
    if (block.kind !== 'byline' && block.kind !== 'timestamp') return;
    const above = first < 0 || index <= first + 1;
    const distance = above ? Math.min(Math.abs(index - headline), Math.abs(first - index)) : index - last;
    if (distance > (above ? 40 : 15) || (!above && distance < 0)) return;
    const lead = leadLength(block.text, w.tools.names);
    const weight = (above ? 9 : 6) - distance * 0.1 - (lead > 0 || block.rule === 'byline:below-lead' ? 0 : 2);
    if (block.kind === 'byline') {
      if (block.text.slice(lead).trim() !== '')
        hear(block.rule, 'text', block.text, weight, lead > 0 || block.rule === 'byline:below-lead', block.start);
      return;
    }
    // "Jane Doe | July 2, 2025", "Published August 7, 2023 by Jane Doe"
    const by = /\b(?:by|von|par|por) (?=\p{Lu})/iu.exec(block.text);
    if (by)
      hear(
        'timestamp:by',
        'text',
        block.text.slice(by.index + by[0].length).replace(/\s(?:on|at|am|le|\d).*$/u, ''),
        weight,
        true,
        block.start + by.index + by[0].length,
      );
    else if (above && /^\p{Lu}\p{Ll}/u.test(block.text)) {
      const date = findDates(block.text, w.tools.dates)[0];
      if (date && date.start > 4)
        hear(
          'timestamp:beside',
          'text',
          block.text.slice(0, date.start).replace(/[\s|–—·•-]+$/u, ''),
          weight,
          false,
          block.start,
        );
    }
  });
}

/** Places whose markup names an author, up to the body and right after it. */
function readMarks(w: Witnesses, hear: Hear): void {
  const { text } = w.document;
  const from = w.headline >= 0 ? w.blocks[w.headline]!.start - 800 : 0;
  const start = w.first >= 0 ? w.blocks[w.first]!.start : text.length;
  const end = w.last >= 0 ? w.blocks[w.last]!.end : text.length;
  for (const mark of w.marks) {
    const isAuthor =
      mark.source === 'rel' ||
      (mark.source === 'itemprop' && /\b(?:author|creator)\b/.test(mark.name)) ||
      (mark.source === 'class' &&
        /(?:^|[\s_-])(?:author|byline|by-line|writer|autor|auteur|reporter)(?:s|[\s_-]?name|[\s_-]?link)?(?:$|[\s_-])/.test(
          mark.name,
        ) &&
        !/bio|box|desc|image|avatar|social/.test(mark.name));
    if (!isAuthor || mark.start < from || mark.end - mark.start > 150 || mark.end <= mark.start) continue;
    const shown = text.slice(mark.start, mark.end).split('\n')[0]!;
    if (mark.source === 'class' && leadLength(shown, w.tools.names) === 0 && !isKnownName(shown, w.tools.names))
      continue;
    if (mark.start <= start + 200)
      hear(
        mark.source,
        mark.source === 'itemprop' ? 'microdata' : 'markup',
        shown,
        8,
        mark.source !== 'class',
        mark.start,
      );
    else if (mark.start >= end && mark.start < end + 1500)
      hear(`${mark.source}:end`, 'markup', shown, 4, mark.source !== 'class', mark.start);
  }
}

/** A group's own weight, and that of the others who name the same persons. */
function support(group: { names: Name[]; weight: number }, groups: { names: Name[]; weight: number }[]): number {
  const key = (names: Name[]) =>
    names
      .map((name) => normalise(name.name))
      .sort()
      .join('|');
  const own = key(group.names);
  let sum = group.weight;
  for (const other of groups) if (other !== group && key(other.names) === own) sum += other.weight * 0.5;
  return sum;
}

/** The name with its place in the text, when a witness in the text shows it. */
function place(name: Name, basis: Basis, w: Witnesses, groups: { names: Name[]; bases: Basis[] }[]): Byline {
  if (basis.start !== null) return { name: name.name, start: basis.start, end: basis.end };
  for (const group of groups)
    for (const each of group.bases)
      if (each.start !== null && each.value === name.name) return { name: name.name, start: each.start, end: each.end };
  const at = w.blocks.find((block) => block.text.length < 200 && block.text.includes(name.name));
  return at
    ? {
        name: name.name,
        start: at.start + at.text.indexOf(name.name),
        end: at.start + at.text.indexOf(name.name) + name.name.length,
      }
    : { name: name.name, start: null, end: null };
}

/** The site's own name is nobody's. */
function isSite(name: string, w: Witnesses): boolean {
  const plain = normalise(name).replace(/\W+/g, '');
  const site = normalise(w.meta('og:site_name') || w.structured?.publisher || '').replace(/\W+/g, '');
  if (site !== '' && (plain === site || (plain.length > 5 && site.includes(plain)))) return true;
  const host =
    /^https?:\/\/(?:www\.)?([^/]+)/i
      .exec(w.document.url ?? '')?.[1]
      ?.toLowerCase()
      .replace(/\W+/g, '') ?? '';
  return plain.length > 4 && host.includes(plain);
}
