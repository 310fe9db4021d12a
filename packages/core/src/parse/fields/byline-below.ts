import type { Block } from '../../model/block.ts';
import { isKnownName } from '../../segment/wire/name-form.ts';
import { readNames } from '../../segment/wire/names.ts';
import type { Testimonies } from '../witnesses/authors.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';

/** How far below the body the way to what else the author wrote may stand. */
const BELOW_BODY = 15;

/** "LUCÍA ARVELO Bilbao Martes, 12 mayo 2020" */
export const SHOUTED = /^\p{Lu}[\p{Lu}'’.-]+ \p{Lu}[\p{Lu}'’-]+(?!\p{Ll})/u;

/** "All articles by Jane Doe", "View more posts by Jane Doe": the way to what else the author wrote, where nothing else says who writes. */
export function readArchives({ blocks, last, tools }: Witnesses, heard: Testimonies): void {
  if (heard.all.length > 0) return;
  for (const { text, start } of blocks.slice(Math.max(0, last), last + BELOW_BODY)) {
    const name = text.length < 70 ? ARCHIVE.exec(text)?.[1] : undefined;
    if (name === undefined || !isKnownName(name, tools.names)) continue;
    const at = start + text.lastIndexOf(name);
    heard.add([basisOf('archive', 'text', name, at, at + name.length)], 3);
    return;
  }
}

const ARCHIVE =
  /^(?:view |see |read |browse )?(?:all|more) (?:posts|articles|stories)(?: (?:written|posted))? (?:by|from) (\p{Lu}\S+(?: \S+){1,3})$/iu;

/** "Jane Doe" alone right behind the last paragraph, where nothing else says who writes. */
export function readSignature(w: Witnesses, heard: Testimonies): void {
  const block = w.blocks[w.last + 1];
  const next = w.blocks[w.last + 2];
  if (heard.all.length > 0 || w.last < 0 || !block || block.text.length > 50) return;
  // "TOBIAS WICKHAM in Sarnholm"
  const shouted = SHOUTED.exec(block.text)?.[0] ?? '';
  const [signed] = shouted === '' ? [] : readNames(block.text, w.tools.names, true);
  if (
    signed?.start === 0 &&
    isKnownName(signed.name, w.tools.names) &&
    /^(?:$|,? in )/.test(block.text.slice(signed.end))
  ) {
    heard.add([basisOf('signed-below', 'text', signed.name, block.start, block.start + signed.end)], 3);
    return;
  }
  const alone = ({ text }: Block) =>
    isKnownName(text, w.tools.names) && readNames(text, w.tools.names)[0]?.name === text;
  if (!alone(block) || (next && alone(next))) return;
  heard.add([basisOf('signed-below', 'text', block.text, block.start, block.end)], 3);
}

/** "© 2012-2025 Jane Doe": the page of a single person, where nothing else says who writes. */
export function readOwner(w: Witnesses, heard: Testimonies): void {
  if (heard.all.length > 0) return;
  for (const block of w.blocks) {
    if (block.kind !== 'copyright') continue;
    const match = OWNER.exec(block.text);
    const [name] = match && isKnownName(match[1]!, w.tools.names) ? readNames(match[1]!, w.tools.names) : [];
    if (!match || name?.name !== match[1]) continue;
    const start = block.start + match.index + match[0].lastIndexOf(match[1]!);
    heard.add([basisOf('owner', 'text', match[1]!, start, start + match[1]!.length)], 1.5);
    return;
  }
}

const OWNER =
  /^(?:copyright |©\s?|\(c\) ?){1,3}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)?\d\d|present))?,? )?(?:by )?(\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+)(?:$|\.| ·| \||, all| all rights| (?:19|20)\d\d)/iu;
