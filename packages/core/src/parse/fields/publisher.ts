import type { Article, Basis } from '../../model/article.ts';
import { clean } from '../../read/structured.ts';
import { basisOf, choose, type Witnesses } from '../witnesses/index.ts';
import { findOutlet, outletOfUrl } from '../witnesses/outlets.ts';

type Publisher = Pick<Article, 'publisher'> & { basis: Basis[] };

/** Kinds of lines in which a page speaks of itself. */
const SELF = new Set([
  'copyright',
  'notice',
  'signup',
  'menu',
  'disclaimer',
  'share',
  'cookie',
  'other',
  'comment-form',
]);

/** Whose page it is: what its data say, the outlet its address belongs to, or the outlet that speaks in its notices. */
export function readPublisher(w: Witnesses, headline: string | null): Publisher {
  const said: Basis[] = [];
  const say = (
    rule: string,
    witness: Basis['witness'],
    value: string,
    start: number | null = null,
    end: number | null = null,
  ) => {
    if (value !== '' && value.length < 80)
      said.push(basisOf(rule, witness, findOutlet(value, w.outlets)?.name ?? value, start, end));
  };
  say('publisher', 'json-ld', w.structured?.publisher ?? '');
  say('og:site_name', 'opengraph', clean(w.meta('og:site_name')));
  say('feed', 'feed', clean(w.meta('feed:publisher')));
  say(
    'publisher',
    'meta',
    clean(w.meta('publisher', 'dc.publisher', 'dcterms.publisher', 'copyright-holder', 'application-name')),
  );
  say('domain', 'url', outletOfUrl(w.document.url ?? '', w.outlets)?.name ?? '');
  const mark = w.marks.find((each) => each.source === 'itemprop' && /\bpublisher\b/.test(each.name));
  if (mark) {
    const named = w.marks.find(
      (each) => each.source === 'itemprop' && each.name === 'name' && each.start >= mark.start && each.end <= mark.end,
    );
    say(
      'itemprop',
      'microdata',
      clean(named?.value || w.document.text.slice(mark.start, mark.end)).trim(),
      mark.start,
      mark.end,
    );
  }
  say('title', 'meta', besideHeadline(w.document.markup?.title ?? '', headline));
  if (said.length === 0) {
    const owner = ownerOf(w) ?? masthead(w, headline);
    if (owner) say(owner.rule, 'text', owner.name, owner.start, owner.end);
  }
  if (said.length === 0) sayAddress(w, say);
  if (said.length === 0) {
    const block = selfNaming(w);
    if (block) say(block.rule, 'text', block.name, block.start, block.end);
  }
  const chosen = said[0];
  return { publisher: chosen?.value ?? null, basis: choose(said, chosen) };
}

/** "Envoys meet in Seoul | The Paper", "The Paper: Envoys meet": what stands beside the headline in the page's title. */
function besideHeadline(title: string, headline: string | null): string {
  if (headline === null || headline.length < 12) return '';
  const after = /^\s*[|–—·»:-]{1,2}\s+(\S.*)$/u.exec(
    title.startsWith(headline) ? title.slice(headline.length) : '',
  )?.[1];
  const front = title.endsWith(headline) ? title.slice(0, -headline.length) : '';
  const mark = /(?<![\s|–—·»:-])\s*[|–—·»:-]{1,2}\s+$/u.exec(front);
  const before = mark === null ? undefined : front.slice(0, mark.index);
  const named = (after ?? before ?? lastPart(title)).trim();
  return named !== '' && named.split(' ').length <= 5 && !ROOM.test(named) ? named : '';
}

/** "Print - Envoys meet", "Envoys meet | News": a view or a section of the house, not its name. */
const ROOM =
  /^(?:print|printable|news|world|home|article|story|amp|mobile|politics|opinion|latest)(?: (?:version|page|view|news))?$/i;

/** The last part of a title, when the parts are parted by a bar or a dash. */
function lastPart(title: string): string {
  const parts = title.split(/(?<!\s)\s+(?:[|–—·»]|-)\s+/u);
  return parts.length === 2 && parts[0]!.split(' ').length >= 4 && /^(?:\p{Lu}|the )/u.test(parts[1]!) ? parts[1]! : '';
}

/** "name@yna.co.kr" below the report: its author writes from the house of a known outlet. */
function sayAddress(
  w: Witnesses,
  say: (rule: string, witness: Basis['witness'], value: string, start: number, end: number) => void,
): void {
  for (const block of w.blocks) {
    const host = block.kind === 'email' ? /@([\w.-]+)/.exec(block.text)?.[1] : undefined;
    const outlet = host === undefined ? null : outletOfUrl(`https://${host}`, w.outlets);
    if (outlet) {
      say('email', 'text', outlet.name, block.start, block.end);
      return;
    }
  }
}

interface Named {
  rule: string;
  name: string;
  start: number;
  end: number;
}

/** "© 2018 The Causeway Daily. All rights reserved", "Copyright 1998-2016 Gulf Ledger Publishing". */
function ownerOf(w: Witnesses): Named | null {
  for (const block of w.blocks) {
    if (block.kind !== 'copyright' || block.text.length > 400) continue;
    const match =
      /(?:©|\(c\)|copyright)(?: ?©)?(?: by)?,? ?(?:(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?,? ?)?(?:by )?((?:The )?\p{Lu}[\p{L}\d&'’.]*(?: (?:\p{Lu}[\p{L}\d&'’]*|of|the|and|&|de|la|du|der)){0,4})/iu.exec(
        block.text,
      );
    const name =
      match?.[1]
        // "© 2025 BBC. The BBC is not responsible …", but "St. Louis Post"
        ?.split(/(?<=\p{L}{3})\. /u, 1)[0]
        ?.split(/\b(?:all|rights|ltd|limited|inc|llc|publishing|company|co|corporation|gmbh|pty|plc|group)\b/iu, 1)[0]
        ?.trimEnd()
        .replace(/(?<![.\s])[.\s]+$/, '') ?? '';
    if (!/^\p{Lu}/u.test(name) || name.length < 3 || /^(?:all|copyright|privacy|terms|\d)/i.test(name)) continue;
    const start = block.start + match!.index + match![0].lastIndexOf(match![1]!);
    return { rule: 'copyright', name, start, end: start + name.length };
  }
  return null;
}

/** The name that heads the page and comes back where the page speaks of itself: "Lodestar", then "download the Lodestar app". */
function masthead(w: Witnesses, headline: string | null): Named | null {
  const { blocks, first } = w;
  const top = blocks.slice(0, Math.min(first < 0 ? 8 : first, 12));
  const spoken = blocks.filter((block) => SELF.has(block.kind) || block.kind === 'credit' || block.kind === 'caption');
  for (const block of top) {
    const trail =
      headline !== null && block.text.startsWith(headline) && block.text.length > headline.length
        ? block.text.slice(headline.length).trim()
        : block.text;
    const words = trail.split(' ').length;
    if (block.kind === 'headline' && trail === block.text) continue;
    if (
      words > 4 ||
      trail.length < 4 ||
      !/^\p{Lu}/u.test(trail) ||
      /\d/.test(trail) ||
      !/^(?:menu|other|headline)$/.test(block.kind) ||
      block.rule === 'phrases:line'
    )
      continue;
    const plain = trail.toLowerCase();
    const again = spoken.find(
      (other) => other !== block && other.text.length > trail.length && other.text.toLowerCase().includes(plain),
    );
    if (again)
      return {
        rule: 'masthead',
        name: trail,
        start: block.start + block.text.indexOf(trail),
        end: block.start + block.text.indexOf(trail) + trail.length,
      };
  }
  return null;
}

/** "your experience with CNA", "© 2021 The Paper": the first known outlet in a line where the page speaks of itself. */
function selfNaming(w: Witnesses): { rule: string; name: string; start: number; end: number } | null {
  for (const block of w.blocks) {
    if (!SELF.has(block.kind) || (block.kind === 'other' && !/©|\(c\)/i.test(block.text))) continue;
    if (block.kind === 'menu' && block.text.length > 60) continue;
    const found = findNamed(block.text, w);
    if (found)
      return {
        rule: `named-in-${block.kind}`,
        name: found.name,
        start: block.start + found.start,
        end: block.start + found.end,
      };
  }
  return null;
}

/** The first run of up to five words that is an outlet's name. */
export function findNamed(
  text: string,
  w: Witnesses,
): { name: string; kind: string; start: number; end: number } | null {
  const words = [...text.matchAll(/[^\s,;:()"“”|/]+/g)].slice(0, 80);
  for (let i = 0; i < words.length; i++) {
    if (!/^[\p{Lu}\p{Lo}]/u.test(words[i]![0])) continue;
    for (let size = Math.min(5, words.length - i); size > 0; size--) {
      const start = words[i]!.index;
      const last = words[i + size - 1]!;
      const name = text.slice(start, last.index + last[0].length).replace(/['’]s$|[.]$/, '');
      const outlet = findOutlet(name, w.outlets);
      if (outlet && (name.length > 2 || outlet.name === name))
        return { name: outlet.name, kind: outlet.kind, start, end: start + name.length };
    }
  }
  return null;
}
