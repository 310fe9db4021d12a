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
export function readPublisher(w: Witnesses, dateline: Article['dateline']): Publisher {
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
  if (said.length === 0) {
    const block = selfNaming(w);
    if (block) say(block.rule, 'text', block.name, block.start, block.end);
  }
  if (said.length === 0 && dateline?.agency) say('dateline', 'text', dateline.agency, dateline.start, dateline.end);
  const chosen = said[0];
  return { publisher: chosen?.value ?? null, basis: choose(said, chosen) };
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
