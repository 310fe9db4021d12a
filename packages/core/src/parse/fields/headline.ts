import type { Article, Basis } from '../../model/article.ts';
import { BODY_KINDS } from '../../model/block.ts';
import { clean } from '../../read/structured.ts';
import { normalise } from '../../segment/phrases.ts';
import { takeLength } from '../../segment/wire/take.ts';
import { basisOf, choose, type Witnesses } from '../witnesses/index.ts';

type Headline = Pick<Article, 'headline' | 'headlineCertainty'> & { basis: Basis[] };

/** The headline: as given, else the visible line that other witnesses confirm, else theirs, else derived from the first sentence. */
export function readHeadline(w: Witnesses): Headline {
  const { document, blocks, structured } = w;
  const site: Site = {
    name: normalise(w.meta('og:site_name') || structured?.publisher || ''),
    host: (/^[a-z]+:\/\/([^/:]+)/i.exec(document.url ?? '')?.[1] ?? '').toLowerCase().replace(/\W/g, ''),
  };
  const said: Basis[] = [];
  const say = (rule: string, witness: Basis['witness'], value: string, start?: number, end?: number) => {
    if (value !== '') said.push(basisOf(rule, witness, value, start ?? null, end ?? null));
  };
  say('given', 'given', document.title?.trim() ?? '');
  say('feed', 'feed', clean(w.meta('feed:title')));
  const block = blocks[w.headline];
  if (block) say(block.rule, document.markup ? 'markup' : 'text', block.text, block.start, block.end);
  const mark = w.marks.find(
    (each) => each.source === 'itemprop' && /\bheadline\b/.test(each.name) && each.end > each.start,
  );
  if (mark)
    say(
      'itemprop',
      'microdata',
      document.text.slice(mark.start, mark.end).split('\n')[0]!.trim(),
      mark.start,
      mark.end,
    );
  say('headline', 'json-ld', withoutSite(structured?.headline ?? '', site));
  say('og:title', 'opengraph', withoutSite(clean(w.meta('og:title')), site));
  say('twitter:title', 'meta', withoutSite(clean(w.meta('twitter:title', 'dc.title', 'title')), site));
  say('title', 'meta', withoutSite(clean(document.markup?.title ?? ''), site));
  const chosen =
    said.find((each) => each.rule === 'given' || each.rule === 'feed') ??
    (said[0] && namedByAddress(said, document.url ?? '')) ??
    confirmed(said) ??
    said.find((each) => each.value.length > 3);
  if (!chosen) return derive(w);
  const headline = withoutLabel(chosen, said);
  return {
    headline: headline.slice(takeLength(headline)),
    headlineCertainty: 'stated',
    basis: choose(said, chosen),
  };
}

/**
 * ".../how-to-start-an-llc-in-new-york" under a line "Form your LLC today": where the address repeats the title that the page's data give,
 * and little of the line, the line is an appeal or a kicker. Null when line and address agree, or the address says nothing.
 */
function namedByAddress(said: readonly Basis[], url: string): Basis | undefined {
  const visible = said.find(isVisible);
  const slug = slugOf(url);
  if (!visible || slug.length < 3) return undefined;
  const share = (title: string) => {
    const words = new Set(plainWords(title));
    return slug.filter((word) => words.has(word)).length / slug.length;
  };
  if (share(visible.value) > 0.4) return undefined;
  const other = said.find((each) => !isVisible(each) && share(each.value) >= 0.6);
  return other && share(other.value) - share(visible.value) > 0.35 ? other : undefined;
}

const isVisible = ({ witness }: Basis) => witness === 'markup' || witness === 'text';
const plainWords = (text: string) =>
  normalise(text)
    .replace(/'/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of the last part of an address: "/2021/05/envoys-meet-in-seoul.html" -> envoys, meet, in, seoul. */
function slugOf(url: string): string[] {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/, 1)[0]!;
  const part = path.split('/').findLast((each) => each.includes('-')) ?? '';
  return plainWords(part.replace(/\.\w{2,5}$/, '').replace(/-/g, ' ')).filter((word) => !/^\d{5,}$/.test(word));
}

/** "Blog: Envoys meet in Seoul", "Envoys meet in Seoul (example.com) 87": what the page adds to the title that its data give alone. */
function withoutLabel(chosen: Basis, said: readonly Basis[]): string {
  if (!isVisible(chosen)) return chosen.value;
  for (const { value } of said) {
    if (value.length < 12 || value.length >= chosen.value.length) continue;
    const at = chosen.value.indexOf(value);
    const before = chosen.value.slice(0, Math.max(0, at));
    const behind = chosen.value.slice(at + value.length);
    if (at > 0 && behind === '' && /^\p{Lu}\p{L}{2,14}: $/u.test(before)) return value;
    // "Meerenge von Hadar Küstenwache stoppt Tanker ohne Flagge": the kicker and the headline in one heading.
    if (
      at > 0 &&
      behind === '' &&
      KICKER.test(before) &&
      value.length >= 20 &&
      said.filter((each) => each.value === value).length > 1
    )
      return value;
    if (at === 0 && /^(?:\((?=[\w-]{1,60}\.)[\w.-]{1,80}\))?\s{0,4}\d{0,5}$/.test(behind.trimStart())) return value;
  }
  return chosen.value;
}

const KICKER = /^\p{Lu}[\p{L}\p{N}'’ -]{2,40} $/u;

/** An h1 longer than this is a paragraph in large letters. */
const MOST_WORDS = 32;

/** A visible line that another witness repeats. */
function confirmed(said: Basis[]): Basis | undefined {
  const visible = said.find((each) => each.witness === 'markup' || each.witness === 'text');
  if (!visible || said.length === 1) return visible;
  const plain = normalise(visible.value);
  const others = said.filter((each) => each !== visible);
  return others.some((each) => normalise(each.value).includes(plain) || plain.includes(normalise(each.value))) ||
    (/^headline:h[12]$/.test(visible.rule) && visible.value.split(' ').length <= MOST_WORDS)
    ? visible
    : undefined;
}

/** What the outlet is called, in lower case, and its host without dots. */
interface Site {
  name: string;
  host: string;
}

/** "Envoys meet in Seoul | The Paper": the outlet's name behind the last bar or dash is no part of it. */
function withoutSite(title: string, site: Site): string {
  if (title === '') return '';
  const parts = [...title.matchAll(/(?<!\s)\s+(?:[|–—·»«:]|-|::|\/\/)\s+/g)];
  const last = parts.at(-1);
  if (!last) return title;
  const head = title.slice(0, last.index).trim();
  const tail = normalise(title.slice(last.index + last[0].length));
  const letters = tail.replace(/[^\p{L}\p{N}]/gu, '');
  if (site.name !== '' && (tail === site.name || site.name.includes(tail) || tail.includes(site.name)))
    return withoutSite(head, site);
  if (letters.length > 3 && site.host.includes(letters)) return withoutSite(head, site);
  if (/[|»«]|::/.test(last[0]) && head.split(' ').length >= 3 && tail.split(' ').length <= 5)
    return withoutSite(head, site);
  if (
    tail.split(' ').length <= 4 &&
    head.split(' ').length >= 4 &&
    /[–—-]/.test(last[0]) &&
    /\.(?:com|org|net|co|de|fr|kr|jp|uk)\b|news|times|post|herald|tribune|journal|daily|press|magazine|blog/.test(tail)
  )
    return head;
  return title;
}

/** No headline on the page: the first sentence of the body stands in, marked inferred. */
function derive({ blocks }: Witnesses): Headline {
  const body = blocks.find((block) => BODY_KINDS.has(block.kind) && block.kind !== 'subhead');
  if (!body) return { headline: null, headlineCertainty: null, basis: [] };
  const stop = /[.!?。！？](?:["”’)]*)(?=\s|$)/.exec(body.text.slice(40));
  const sentence = body.text.slice(0, stop ? 40 + stop.index + stop[0].length : 160).trim();
  const basis = basisOf('first-sentence', 'text', sentence, body.start, body.start + sentence.length);
  return { headline: sentence, headlineCertainty: 'inferred', basis: choose([basis], basis) };
}
