import type { Article, Basis } from '../../model/article.ts';
import { type Block, BODY_KINDS } from '../../model/block.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';
import { findOutlet, outletOfUrl } from '../witnesses/outlets.ts';
import { findNamed } from './publisher.ts';

type OriginFields = Pick<Article, 'origin'> & { basis: Basis[] };

/** Who had the story first: the agency of the dateline, of a source line or of the byline; the outlet that had it, and those in between. */
export function readOrigin(w: Witnesses, dateline: Article['dateline'], publisher: string | null): OriginFields {
  const said: Basis[] = [];
  if (dateline?.agency) said.push(basisOf('dateline', 'text', dateline.agency, dateline.start, dateline.end));
  const outlets: Basis[] = [];
  for (const [index, block] of w.blocks.entries()) {
    const beside = index > w.headline && index <= w.first && SIGNED_ABOVE.test(block.text);
    if (block.kind === 'source' || block.kind === 'byline' || (beside && isSigned(block, w))) {
      const named = findNamed(block.text, w);
      const basis =
        named && basisOf(block.rule, 'text', named.name, block.start + named.start, block.start + named.end);
      if (basis) (named.kind === 'agency' ? said : outlets).push(basis);
      else if (/thomson reuters/i.test(block.text))
        said.push(basisOf('sign-off', 'text', 'Reuters', block.start, block.end));
      else if (block.kind === 'source') {
        // "Source: Meridian/ga": an agency that the lexicon does not know, before an editor's initials.
        const [, name] =
          /^source\s?[:：]\s?(\p{Lu}[\p{L}. -]{2,30}?)(?:\/\p{L}{2,4})?\.?$/u.exec(
            block.text.replace(/^Source/, 'source'),
          ) ?? [];
        const at = name === undefined ? -1 : block.text.indexOf(name, 6);
        if (name !== undefined)
          said.push(basisOf('source-line', 'text', name, block.start + at, block.start + at + name.length));
      }
    }
  }
  for (const name of [...(w.structured?.organizations ?? []), ...(w.structured?.persons ?? []), w.meta('author')]) {
    const outlet = findOutlet(name, w.outlets);
    if (outlet?.kind === 'agency') said.push(basisOf('author', 'json-ld', outlet.name));
  }
  const first = firstPublished(w);
  if (first) outlets.push(first);
  const closing = signedAtEnd(w);
  if (closing) said.push(closing);
  const house = houseCorrespondent(w);
  if (house) outlets.push(house);
  const agency = said[0];
  const address = outletOfUrl(w.document.url ?? '', w.outlets);
  const outlet = outlets[0];
  if (agency) agency.chosen = true;
  if (outlet) outlet.chosen = true;
  // An outlet is named beside the agency whose words it carries; its own reports need no origin.
  const from = outlet?.value ?? (agency ? (publisher ?? address?.name ?? null) : null);
  const between = readVia(w, dateline).filter(
    ({ value }, at, all) =>
      ![agency?.value, from, publisher].includes(value) && all.findIndex((each) => each.value === value) === at,
  );
  for (const each of between) each.chosen = true;
  return {
    origin: { agency: agency?.value ?? null, outlet: from, via: between.map(({ value }) => value) },
    basis: [...said, ...outlets, ...between],
  };
}

const SIGNED_ABOVE = /^(?:by )?\p{Lu}[\p{L}. -]{1,40}(?:$| ?[|•·])/iu;

/** "By AFP", "PTI | Updated: May 3, 2021": an agency that signs below the headline, alone or before the date. */
function isSigned({ kind, text }: Block, { tools }: Witnesses): boolean {
  if (kind !== 'credit' && kind !== 'timestamp') return false;
  const name = text
    .split(/ ?[|•·]/)[0]!
    .replace(/^by /i, '')
    .toLowerCase()
    .trim();
  return tools.names.agencies.has(name.replace(/^the /, ''));
}

const VIA = /\b(?:via|distributed by|provided by|courtesy of) (?=\p{Lu})/gu;

/** "PYONGYANG (KCNA via Yonhap) --", "Source: Xinhua via The Paper", "Distributed by Tribune Content Agency": who passed the story on. */
function readVia(w: Witnesses, dateline: Article['dateline']): Basis[] {
  const found: Basis[] = [];
  const look = (text: string, start: number) => {
    for (const match of text.matchAll(VIA)) {
      const at = match.index + match[0].length;
      const named = findNamed(text.slice(at, at + 60), w);
      if (named && named.start === 0)
        found.push(basisOf('via', 'text', named.name, start + at, start + at + named.end));
    }
  };
  if (dateline) look(w.document.text.slice(dateline.start, dateline.end), dateline.start);
  for (const block of w.blocks) if (block.text.length < 300 && PASSED_ON.has(block.kind)) look(block.text, block.start);
  return found;
}

/** Kinds of lines in which a page says whose words it carries. */
const PASSED_ON: ReadonlySet<string> = new Set(['source', 'byline', 'disclaimer', 'notice', 'copyright']);

const FIRST =
  /\b(?:originally|first) (?:published|appeared|ran) (?:by|in|on|at) (?=\p{Lu})|\b(?:republished|reprinted|reposted) (?:here )?(?:with (?:the )?permission )?(?:from|of|by) (?=\p{Lu})/u;

/** "This article was originally published by The Paper", "Republished with permission from Meridian": the outlet that had it first. */
function firstPublished(w: Witnesses): Basis | null {
  for (const block of w.blocks) {
    if (block.text.length > 300 || !(PASSED_ON.has(block.kind) || FIRST_KINDS.has(block.kind))) continue;
    const match = FIRST.exec(block.text);
    if (!match) continue;
    const at = match.index + match[0].length;
    const named = findNamed(block.text.slice(at, at + 60), w);
    if (named && named.start === 0)
      return basisOf('first-published', 'text', named.name, block.start + at, block.start + at + named.end);
  }
  return null;
}

const FIRST_KINDS: ReadonlySet<string> = new Set(['standfirst', 'other', 'bio', 'related', 'paragraph']);

/** "… the ministry said. (Reuters)", "— AFP": an agency in brackets at the very end of the last paragraph. */
function signedAtEnd(w: Witnesses): Basis | null {
  const block = w.blocks[w.last];
  const match = block && /(?:\(([\p{L}. -]{2,30})\)|[—–] ?([\p{L}. -]{2,30}))\.?$/u.exec(block.text);
  const outlet = match ? findOutlet((match[1] ?? match[2])!, w.outlets) : null;
  return block && match && outlet?.kind === 'agency'
    ? basisOf('signed-at-end', 'text', outlet.name, block.start + match.index, block.end)
    : null;
}

/** A person named as somebody's: few paragraphs have one. */
const NAMED_OF_HOUSE = /['’]s(?: \p{L}+ (?:correspondent|editor),?)? \p{Lu}[\p{L}'’-]+ \p{Lu}/u;

/** "The BBC's Laura Bicker in Seoul says": a report that gives its house's correspondent as its own voice. */
function houseCorrespondent(w: Witnesses): Basis | null {
  for (const block of w.blocks) {
    if (!BODY_KINDS.has(block.kind) || !NAMED_OF_HOUSE.test(block.text)) continue;
    for (const match of block.text.matchAll(
      /(?<![\p{L}.])(?:The )?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3})['’]s(?: \p{L}+ (?:correspondent|editor),?)? \p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?:,? (?:in|at|reports|says|reporting))\b/gu,
    )) {
      const outlet = findOutlet(match[1]!, w.outlets);
      if (outlet)
        return basisOf(
          'house-correspondent',
          'text',
          outlet.name,
          block.start + match.index,
          block.start + match.index + match[0].length,
        );
    }
  }
  return null;
}
