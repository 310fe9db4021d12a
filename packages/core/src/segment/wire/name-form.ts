import type { Lexicon } from '../../lexicon/lexicon.ts';
import { classAt, SPACE } from '../letters.ts';
import { beginsLead, buildLeads, type Leads, leadAt, wordsOf } from './forms.ts';

export interface NameReader {
  leads: Leads;
  /** "edited by", "photos by": before a name that is no author's. */
  otherLeads: Leads;
  roles: Set<string>;
  notNames: Set<string>;
  outlets: Set<string>;
  /** Those of the outlets that are agencies. */
  agencies: Set<string>;
  /** Words that no person is called by. */
  strange: Set<string>;
  /** Single words of menus: two of them side by side are a menu, in any language. */
  sections: Set<string>;
  /** Given names, and family names that come first. */
  known: Set<string>;
  /** "MD", "Ph.D.": letters behind a name that belong to it. */
  postNominals: Set<string>;
  /** Names of months: a date, where a name might begin. */
  months: Set<string>;
  /** Days of the week, in other languages than English. */
  weekdays: Set<string>;
}

export function buildNameReader(lexicon: Lexicon): NameReader {
  return {
    leads: buildLeads(wordsOf(lexicon, 'byline-lead')),
    otherLeads: buildLeads(wordsOf(lexicon, 'other-lead')),
    roles: new Set(wordsOf(lexicon, 'byline-role')),
    notNames: new Set(wordsOf(lexicon, 'not-a-name')),
    strange: new Set(wordsOf(lexicon, 'not-in-names')),
    sections: new Set(
      lexicon.boilerplate
        .filter(({ kind }) => kind === 'menu')
        .flatMap(({ lines }) => lines)
        .filter((line) => !line.includes(' ')),
    ),
    known: new Set(
      [...lexicon.forenames, ...lexicon.surnames].flatMap((part) => part.names.map((name) => name.toLowerCase())),
    ),
    outlets: new Set(lexicon.outlets.flatMap(formsOf)),
    agencies: new Set(lexicon.outlets.filter(({ kind }) => kind === 'agency').flatMap(formsOf)),
    postNominals: new Set(wordsOf(lexicon, 'post-nominal').map(bareLetters)),
    months: new Set(wordsOf(lexicon, 'months').flatMap((names) => names.split('/'))),
    weekdays: new Set(lexicon.times.flatMap(({ kind, words }) => (kind === 'foreign-weekday' ? words : []))),
  };
}

const formsOf = ({ name, forms }: Lexicon['outlets'][number]) => [name, ...forms].map((form) => form.toLowerCase());

const PARTICLES = new Set(
  'de del della der den di da dos das do du van von vom zu zum la le al el bin bint ibn abu ben ter ten y e o st. st jr. sr. jr sr ii iii iv'.split(
    ' ',
  ),
);
/** What template and scraper glue behind a name: "Gabby BoucherIn Budget Travel", "Jane DoeUpdated". */
const GLUED =
  /(?<=\p{Ll}{2})(?:In|On|At|For|By|Published|Updated|Posted|Last|Senior|Staff|Political|Chief|Deputy|Foreign|Business|Science|Health|Sports|Economics|Diplomatic|Associate|Assistant|Managing|Freelance|Editor|Reporter|Correspondent|Contributor|Writer|Special|Follow|Share|Email|View|Read|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:\p{Ll}*)(?:[\s\d:].*)?$/su;
/** "Imogen SarrBCB News": the house in capitals, right behind the name. */
const HOUSED = /(?<= \p{Lu}[\p{L}'’-]{0,20}\p{Ll}{2})(?<!\b(?:Mac|Fitz|Van))\p{Lu}{2,}(?:[ ,].*)?$/su;
/** Where either may begin. */
const RUN_ON = /\p{Ll}\p{Lu}/u;
const MOST_WORDS = 5;

/** What stands behind a name, and a quick no for texts without: most have none of it. */
const TAIL =
  /\s*(?:\(.*|\[.*|<.*|\bin [\p{Lu}].*|\b[Ff]or [\p{Lu}].*|\bat (?:[\p{Lu}]|\d{1,2}[:.]\d\d).*|\S+@\S+\.\w.*|@.*|https?:.*)$/u;
const TAILED = /[([<@]|\b(?:in|at|[Ff]or) [\p{Lu}\d]|http/u;

/** Without brackets, handles, mail addresses, trailing roles and outlets, and "in Seoul". */
export function trimName(raw: string, reader: NameReader): string {
  let name = TAILED.test(raw) ? raw.replace(TAIL, '') : raw;
  name = name
    .trim()
    .replace(/(?:기자|특파원|記者|记者)$/u, '')
    .replace(/^[\s.:*]+/, '')
    .replace(/(?<![\s:*])[\s:*]+$/, '');
  // "Richard Garner Updated Sep 5", "Kyle Howells 15 min read", "A. J. Neal View In Digital Edition"
  name = name.replace(
    /\s+(?:(?:(?:last|first) )?(?:updated|published|posted)|on|\d|view|read|share|follow|email|contact|photos?|video)(?:[\s:\d].*)?$/iu,
    '',
  );
  if (RUN_ON.test(name)) name = name.replace(GLUED, '').replace(HOUSED, '');
  // "Anke Sievers Mon 27 Sep"
  if (/\d/.test(raw)) name = name.replace(/\s(?:Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)(?:day)?[.,]?$/u, '');
  const words = name.split(/\s+/);
  // "Mike Kappel May 18": the day lies behind a separator or was cut above.
  const month = words.findIndex((word, at) => at >= 1 && reader.months.has(word.toLowerCase().replace(/\.$/, '')));
  if (month > 1 && month === words.length - 1 && /\d/.test(raw)) words.length = month;
  if (words.length > 2 && reader.weekdays.has(words.at(-1)!.toLowerCase())) words.pop();
  name = withoutTail(words, reader).join(' ');
  if (!raw.includes(name)) return '';
  const lead = leadLength(`${name} `, reader);
  if (lead > 0 && lead < name.length) name = name.slice(lead);
  return name;
}

/** "Foster Klug Associated Press", "Jane Doe Staff Writer": the house and the role behind two words of a name. */
function withoutTail(words: string[], reader: NameReader): string[] {
  // "MARTA IRIARTE Bilbao": the name is set in capitals, the place is not.
  const shouted = words.findIndex((word) => !/^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word));
  if (shouted > 1 && /^\p{Lu}\p{Ll}{2}/u.test(words[shouted]!)) return words.slice(0, shouted);
  for (let from = 2; from < words.length; from++) {
    const tail = words.slice(from).join(' ').toLowerCase();
    if (reader.outlets.has(tail) || reader.roles.has(tail)) return words.slice(0, from);
  }
  return words;
}

/** Two to five capitalised words, or two to four characters of a script without capitals; never a role, an outlet or a department. */
export function isName(name: string, reader: NameReader, led: boolean): boolean {
  const lower = name.toLowerCase();
  if (!led && name === name.toUpperCase() && name !== lower) return false;
  if (name.length < 2 || name.length > 60 || /[\d!?:"“”<>{}[\]_=+*\\]/.test(name)) return false;
  if (reader.notNames.has(lower) || reader.roles.has(lower) || reader.outlets.has(lower) || reader.months.has(lower))
    return false;
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
  if (words.length > MOST_WORDS || (words.length === 1 && !led)) return false;
  if (words.length === 1)
    return (
      led && /^\p{Lu}[\p{L}'’-]*$/u.test(name) && /\p{Ll}/u.test(name) && name.length > 2 && !reader.strange.has(lower)
    );
  let capitals = 0;
  let sections = 0;
  for (const word of words) {
    if (reader.sections.has(word.toLowerCase()) && ++sections === 2) return false;
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
  let end = 0;
  while (end < name.length && name[end] !== '-' && (classAt(name, end) & SPACE) === 0) end++;
  return reader.known.has(name.slice(0, end).toLowerCase());
}

/** How many characters of "By ", "Written by: " and the like begin the text. */
export function leadLength(text: string, reader: NameReader): number {
  // "ByNina Pineda": tags between the words were dropped without a space.
  if (/^By\p{Lu}\p{Ll}/u.test(text)) return 2;
  // Most lines begin with no lead.
  if (!beginsLead(text, reader.leads)) return 0;
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

/** "Ph.D." -> "phd" */
export function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[.\s]+/g, '');
}
