import type { Article, Basis } from '../../model/article.ts';
import { BODY_KINDS } from '../../model/block.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';
import { findOutlet, outletOfUrl } from '../witnesses/outlets.ts';
import { findNamed } from './publisher.ts';

type OriginFields = Pick<Article, 'origin'> & { basis: Basis[] };

/** Who had the story first: the agency of the dateline, of a source line or of the byline; the outlet that had it, and those in between. */
export function readOrigin(w: Witnesses, dateline: Article['dateline'], publisher: string | null): OriginFields {
  const said: Basis[] = [];
  if (dateline?.agency) said.push(basisOf('dateline', 'text', dateline.agency, dateline.start, dateline.end));
  const outlets: Basis[] = [];
  for (const block of w.blocks) {
    if (block.kind === 'source' || block.kind === 'byline') {
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
  const closing = signedAtEnd(w);
  if (closing) said.push(closing);
  const house = houseCorrespondent(w);
  if (house) outlets.push(house);
  const agency = said[0];
  const address = outletOfUrl(w.document.url ?? '', w.outlets);
  const outlet = outlets[0];
  if (agency) agency.chosen = true;
  if (outlet) outlet.chosen = true;
  return {
    origin: {
      agency: agency?.value ?? null, // An outlet is named beside the agency whose words it carries; its own reports need no origin.
      outlet: outlet?.value ?? (agency ? (publisher ?? address?.name ?? null) : null),
      via: [],
    },
    basis: [...said, ...outlets],
  };
}

/** "… the ministry said. (Reuters)", "— AFP": an agency in brackets at the very end of the last paragraph. */
function signedAtEnd(w: Witnesses): Basis | null {
  const block = w.blocks[w.last];
  const match = block && /(?:\(([\p{L}. -]{2,30})\)|[—–] ?([\p{L}. -]{2,30}))\.?$/u.exec(block.text);
  const outlet = match ? findOutlet((match[1] ?? match[2])!, w.outlets) : null;
  return block && match && outlet?.kind === 'agency'
    ? basisOf('signed-at-end', 'text', outlet.name, block.start + match.index, block.end)
    : null;
}

/** "The BBC's Laura Bicker in Seoul says": a report that gives its house's correspondent as its own voice. */
function houseCorrespondent(w: Witnesses): Basis | null {
  for (const block of w.blocks) {
    if (!BODY_KINDS.has(block.kind)) continue;
    for (const match of block.text.matchAll(
      /\b(?:The )?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3})['’]s(?: \p{L}+ (?:correspondent|editor),?)? \p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?:,? (?:in|at|reports|says|reporting))\b/gu,
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
