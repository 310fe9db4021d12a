import { type Block, BODY_KINDS } from '../../model/block.ts';
import { findDates } from '../../segment/wire/dates.ts';
import { isKnownName, leadLength } from '../../segment/wire/name-form.ts';
import { isNamesOnly, readNames } from '../../segment/wire/names.ts';
import type { Basis, Testimonies } from '../witnesses/authors.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';
import { readArchives, readOwner, readSignature, SHOUTED } from './byline-below.ts';
import { readReporters } from './byline-reporters.ts';

/** A year in the line: the byline of the page itself rather than of a book or a picture in it. */
const DATED = /\b(?:19|20)\d\d\b/;

/** How many lines above the headline a byline may stand, and how far from the body. */
const ABOVE_HEADLINE = 8;
const ABOVE_BODY = 40;
const BELOW_BODY = 15;
/** "Written by Jane Doe" below the article may stand behind its share bar and its tags. */
const FAR_BELOW = 60;

/** Byline blocks, names beside dates, and authors introduced below the text: those near the headline and the body's beginning weigh most. */
export function readAuthorLines(w: Witnesses, heard: Testimonies): void {
  const { blocks, first, last, headline } = w;
  blocks.forEach((block, index) => {
    const above = first < 0 || index <= first + 1;
    // "By AFP" below the headline has the form of a picture's credit.
    const credited = block.kind === 'credit' && above && index > headline && /^by\b/i.test(block.text);
    if (block.kind !== 'byline' && block.kind !== 'timestamp' && !credited) return;
    if (above && headline >= 0 && index < headline - ABOVE_HEADLINE) return;
    const lead = leadLength(block.text, w.tools.names);
    const spelled = lead > 5;
    const below = spelled ? Math.max(0, index - last) : index - last;
    const distance = above ? Math.min(Math.abs(index - headline), Math.abs(first - index)) : below;
    if (distance < 0 || distance > (above ? ABOVE_BODY : spelled ? FAR_BELOW : BELOW_BODY)) return;
    if (!above && isOfAnother(w, index)) return;
    // Below the article one word is rather a section's name.
    if (!above && !/\S\s\S/.test(block.text.slice(lead))) return;
    const sure = lead > 0 || /:(?:below-lead|inside|before-date|after-date|house)$/.test(block.rule);
    // "Slow Lines" above the headline is rather the site's name.
    const strange = index < headline && lead === 0 && !isKnownName(block.text, w.tools.names) ? 4 : 0;
    const weight =
      (above ? 9 : 6) - strange - Math.min(distance, 20) * 0.1 - (sure ? 0 : 2) + (DATED.test(block.text) ? 1 : 0);
    if (block.kind !== 'timestamp') readByline(block, lead, weight, w, heard);
    else readTimestamp(block, weight, above, w, heard);
  });
  readColleagues(w, heard);
  readBios(w, heard);
  readReporters(w, heard);
  readSignature(w, heard);
  readArchives(w, heard);
  readOwner(w, heard);
}

/** "More news / Mill town wins cup / By Rick Dunn / Swans block road / By Karla Moss": below the article, in a list of others. */
function isOfAnother({ blocks, last, tools }: Witnesses, index: number): boolean {
  let listed = false;
  for (let i = last + 1; i < index && !listed; i++) listed = LISTS.has(blocks[i]!.kind);
  if (!listed) return false;
  const signed = new Set<string>();
  for (let i = last + 1; i < blocks.length && i <= index + BELOW_BODY; i++)
    if (blocks[i]!.kind === 'byline' && leadLength(blocks[i]!.text, tools.names) > 0) signed.add(blocks[i]!.text);
  return signed.size > 1;
}

const LISTS: ReadonlySet<Block['kind']> = new Set(['related', 'most-read', 'comment', 'comment-form']);

/** "Sunniva Aas / Pål Torkelsen": names on lines of their own, one below the other. */
function readColleagues({ blocks, first, headline, tools }: Witnesses, heard: Testimonies): void {
  const alone = (block: Block | undefined) =>
    block?.kind === 'byline' && block.text.length < 60 && leadLength(block.text, tools.names) === 0
      ? readNames(block.text, tools.names).filter(({ name }) => name === block.text)
      : [];
  for (let i = Math.max(0, headline); i < first; i++) {
    const bases: Basis[] = [];
    for (let k = i; k < first; k++) {
      const block = blocks[k]!;
      const [name] = alone(block);
      // "Harriet Coyle / Valley Register": below the name a house is as likely.
      if (!name || (bases.length > 0 && !isKnownName(name.name, tools.names))) break;
      bases.push(basisOf('byline:beside', 'text', name.name, block.start, block.end));
    }
    if (bases.length < 2) continue;
    heard.add(bases, 7.5);
    return;
  }
}

/** "By Jane Doe", "Posted 2 July 2025 by Jane Doe", "Jane Doe | Senior Writer | 2 July 2025". */
function readByline(block: Block, lead: number, weight: number, w: Witnesses, heard: Testimonies): void {
  const { rule, text, start } = block;
  const by = rule === 'byline:inside' ? BY.exec(text) : null;
  if (by) {
    heard.hear(text.slice(by.index + by[0].length), {
      rule,
      witness: 'text',
      weight,
      led: true,
      at: start + by.index + by[0].length,
    });
    return;
  }
  if (rule === 'byline:after-date') {
    const at = lastBar(text);
    heard.hear(text.slice(at), { rule, witness: 'text', weight, led: false, at: start + at });
    return;
  }
  const date = rule === 'byline:before-date' ? findDates(text, w.tools.dates)[0] : undefined;
  const shown = date ? text.slice(0, date.start).replace(WEEKDAY, '') : text;
  if (shown.slice(lead).trim() === '') return;
  // "LUCÍA ARVELO" is no name unless something leads to it: here the rule has seen to that.
  const shouted = (rule === 'byline:beside' || date !== undefined) && SHOUTED.test(text);
  const led = lead > 0 || rule === 'byline:below-lead' || shouted;
  // A house signs where no person does.
  if (rule === 'byline:house') {
    heard.add([basisOf(rule, 'text', text, start, start + text.length)], 4);
    return;
  }
  // "By Reuters", "The Associated Press": signed by an agency.
  const house = shown.slice(lead).split(/[,|·]/, 1)[0]!.trim();
  if (w.tools.names.agencies.has(house.toLowerCase().replace(/^the /, ''))) {
    const at = start + shown.indexOf(house, lead);
    heard.add([basisOf(rule, 'text', house, at, at + house.length)], 3);
    return;
  }
  heard.hear(shown, { rule, witness: 'text', weight, led, at: start });
}

/** Where the last part of "12/19/2025 • Friday Letter • Jane Doe" begins; 2 or less when it has no parts. */
const lastBar = (text: string) =>
  Math.max(text.lastIndexOf(' • '), text.lastIndexOf(' | '), text.lastIndexOf(' · ')) + 3;

/** "Jane Doe Tue 29 Aug 2023", "Jane Doe, Monday 3 May": the day of the week belongs to the date behind it. */
const WEEKDAY = /[\s,|·–-]{1,3}(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s{0,2}$/iu;

const BY = /(?:^|[\s·|•,)\d])(?:by|von|par|por):? (?=\p{Lu})/iu;

/** "Jane Doe | July 2, 2025", "Published August 7, 2023 by Jane Doe" */
function readTimestamp(block: Block, weight: number, above: boolean, w: Witnesses, heard: Testimonies): void {
  const { text, start } = block;
  const by = BY.exec(text);
  if (by) {
    const at = by.index + by[0].length;
    heard.hear(text.slice(at).replace(/\s(?:on|at|am|le|\d).*$/su, ''), {
      rule: 'timestamp:by',
      witness: 'text',
      weight,
      led: true,
      at: start + at,
    });
    return;
  }
  const bar = lastBar(text);
  if (above && bar > 2 && isKnownName(text.slice(bar), w.tools.names) && isNamesOnly(text.slice(bar), w.tools.names)) {
    heard.hear(text.slice(bar), { rule: 'timestamp:behind', witness: 'text', weight, led: false, at: start + bar });
    return;
  }
  if (!above || !/^\p{Lu}\p{Ll}/u.test(text) || !isKnownName(text, w.tools.names)) return;
  const date = findDates(text, w.tools.dates)[0];
  if (date && date.start > 4)
    heard.hear(
      text
        .slice(0, date.start)
        .replace(WEEKDAY, '')
        .replace(/(?<![\s|–—·•-])[\s|–—·•-]+$/u, ''),
      {
        rule: 'timestamp:beside',
        witness: 'text',
        weight,
        led: false,
        at: start,
      },
    );
}

/** "Jane Doe" and below it "Jane Doe covers diplomacy …": the author's card at the end. */
function readBios(w: Witnesses, heard: Testimonies): void {
  const { blocks, last } = w;
  const found = new Map<string, Block>();
  for (let i = Math.max(0, last + 1); i < Math.min(blocks.length, last + BELOW_BODY); i++) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    if (BODY_KINDS.has(block.kind) || block.text.length > 60 || !next || !isKnownName(block.text, w.tools.names))
      continue;
    const [name] = readNames(block.text, w.tools.names);
    if (!name || name.start > 0 || name.end < block.text.length) continue;
    const rest = next.text.startsWith(name.name) ? next.text.slice(name.end) : '';
    if (/^,? (?:is|was|has|covers|writes|reports|joined|works|leads|studies|edits|serves|ist|est|es|è)\b/.test(rest))
      found.set(name.name, block);
  }
  if (found.size !== 1) return;
  for (const [name, block] of found)
    heard.add([basisOf('bio', 'text', name, block.start, block.start + name.length)], 3.5);
}
