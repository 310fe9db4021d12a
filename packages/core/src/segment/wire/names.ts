import type { Lexicon } from '../../lexicon/lexicon.ts';
import { buildLeads, type Leads, leadAt, wordsOf } from './forms.ts';

/** A person's name in a byline; offsets into the given text. */
export interface Name {
  name: string;
  start: number;
  end: number;
}

export interface NameReader {
  leads: Leads;
  roles: Set<string>;
  notNames: Set<string>;
  outlets: Set<string>;
  /** Words that no person is called by. */
  strange: Set<string>;
  /** Given names, and family names that come first. */
  known: Set<string>;
}

export function buildNameReader(lexicon: Lexicon): NameReader {
  return {
    leads: buildLeads(wordsOf(lexicon, 'byline-lead')),
    roles: new Set(wordsOf(lexicon, 'byline-role')),
    notNames: new Set(wordsOf(lexicon, 'not-a-name')),
    strange: new Set(wordsOf(lexicon, 'not-in-names')),
    known: new Set(
      [...lexicon.forenames, ...lexicon.surnames].flatMap((part) => part.names.map((name) => name.toLowerCase())),
    ),
    outlets: new Set(
      lexicon.outlets.flatMap((outlet) => [outlet.name, ...outlet.forms].map((form) => form.toLowerCase())),
    ),
  };
}

const PARTICLES = new Set(
  'de del della der den di da dos das do du van von vom zu zum la le al el bin bint ibn abu ben ter ten y e o st. st jr. sr. jr sr ii iii iv'.split(
    ' ',
  ),
);
const SEPARATOR = /\s*(?:[,;|/•·–—]|\s-\s|&|\n)\s*|\s+(?:and|und|et|y|e|og|och|en|ja|i|и|with|mit)\s+/giu;

/** Names of a byline text ("By Jane Doe and Ali Khan, Reuters"): everything that is a person's name and nothing that is a role, an outlet or a place. */
export function readNames(text: string, reader: NameReader, led = false): Name[] {
  const names: Name[] = [];
  let at = leadLength(text, reader);
  const isLed = led || at > 0;
  SEPARATOR.lastIndex = at;
  const add = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const name = trimName(raw, reader);
    // One word alone is a name only right behind "By".
    if (
      name !== '' &&
      isName(name, reader, isLed) &&
      (names.length === 0 || /\s/.test(name) || /[^\u0000-\u02ff]/.test(name))
    ) {
      const start = from + raw.indexOf(name);
      if (!names.some((known) => known.name === name)) names.push({ name, start, end: start + name.length });
    }
  };
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) {
    if (match[0] === '') break;
    add(at, match.index);
    at = match.index + match[0].length;
  }
  add(at, text.length);
  return names;
}

/** How many characters of "By ", "Written by: " and the like begin the text. */
export function leadLength(text: string, reader: NameReader): number {
  // "ByNina Pineda": tags between the words were dropped without a space.
  if (/^By\p{Lu}\p{Ll}/u.test(text)) return 2;
  const lower = text.toLowerCase();
  let at = 0;
  for (let n = 0; n < 2; n++) {
    const length = leadAt(lower, reader.leads, at);
    if (length === 0 || !/^(?:[\s:：|.-]|$)/u.test(lower.slice(at + length, at + length + 1))) break;
    at += length;
    while (at < text.length && /[\s:：|.-]/u.test(text[at]!)) at++;
  }
  return at;
}

/** Without brackets, handles, mail addresses, trailing roles and "in Seoul". */
function trimName(raw: string, reader: NameReader): string {
  let name = raw
    .replace(/\s*(?:\(.*|\[.*|<.*|\bin [\p{Lu}].*|\bfor [\p{Lu}].*|\bat [\p{Lu}].*|@.*|\S+@\S+.*|https?:.*)$/u, '')
    .trim();
  name = name.replace(/\s*(?:기자|특파원|記者|记者)$/u, '').replace(/^[\s.:*]+|[\s:*]+$/g, '');
  // "Richard Garner Updated Sep 5", "Kyle Howells 15 min read", "Gabby BoucherIn Budget Travel"
  name = name
    .replace(/\s+(?:(?:last )?updated|published|posted|on|\d)(?:\s.*|\d.*)?$/iu, '')
    .replace(/(\p{Ll}{4,})\p{Lu}\p{Ll}.*$/u, '$1');
  const lead = leadLength(`${name} `, reader);
  if (lead > 0 && lead < name.length) name = name.slice(lead);
  return name;
}

/** Two to five capitalised words, or two to four characters of a script without capitals; never a role, an outlet or a department. */
export function isName(name: string, reader: NameReader, led: boolean): boolean {
  const lower = name.toLowerCase();
  if (!led && name === name.toUpperCase() && name !== lower) return false;
  if (name.length < 2 || name.length > 60 || /[\d!?:"“”<>{}[\]_=+*\\]/.test(name)) return false;
  if (reader.notNames.has(lower) || reader.roles.has(lower) || reader.outlets.has(lower)) return false;
  if (/^[\u3040-\u30ff\u3400-\u9fff]{2,6}$|^[\uac00-\ud7af]{2,4}$/u.test(name)) return led;
  const words = name.split(/\s+/);
  // "By Meridian Staff": signed by a house, and said so.
  if (
    led &&
    words.length <= 3 &&
    /^(?:staff|team|desk)$/.test(words.at(-1)!.toLowerCase()) &&
    /^\p{Lu}\p{L}{2,}$/u.test(words[0]!)
  )
    return !reader.notNames.has(words[0]!.toLowerCase()) && !reader.roles.has(words[0]!.toLowerCase());
  if (words.length > 5 || (words.length === 1 && !led)) return false;
  if (words.length === 1)
    return led && /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(name) && name.length > 2 && !reader.strange.has(lower);
  let capitals = 0;
  for (const word of words) {
    if (reader.notNames.has(word.toLowerCase()) || reader.roles.has(word.toLowerCase())) return false;
    if (PARTICLES.has(word.toLowerCase())) continue;
    if (!led && reader.strange.has(word.toLowerCase())) return false;
    if (
      /^(?:\p{Lu}|[dlDL]['’]\p{Lu}|al-\p{Lu}|el-\p{Lu}|[\u0600-\u06ff\u0590-\u05ff\u0e00-\u0e7f])[\p{L}\p{M}'’.-]*$/u.test(
        word,
      )
    )
      capitals++;
    else return false;
  }
  return capitals >= 2 || (capitals === 1 && words.length === 2 && led);
}

/** The name begins with a given name, or with a family name that comes first. */
export function isKnownName(name: string, reader: NameReader): boolean {
  return reader.known.has(name.split(/[\s-]/, 1)[0]!.toLowerCase());
}

/** Names and their roles make up the text: "Jane Doe", "Jane Doe and Ali Khan, Staff Writers". */
export function isNamesOnly(text: string, reader: NameReader): boolean {
  if (text.length > 160 || /[.!?:;]$/.test(text)) return false;
  const names = readNames(text, reader);
  const [name] = names;
  if (!name || name.start > 2) return false;
  const covered = names.reduce((sum, each) => sum + each.name.length, 0);
  return (
    covered >= text.length * 0.6 || (/^\s*[,|–—-]/.test(text.slice(name.end)) && text.length < name.name.length + 50)
  );
}
