import { leadAt } from './forms.ts';
import { bareLetters, isKnownName, isName, leadLength, type NameReader, trimName } from './name-form.ts';

/** A person's name in a byline; offsets into the given text. */
export interface Name {
  name: string;
  start: number;
  end: number;
}

const SEPARATOR =
  /,\s{0,3}(?:and|und|et|y|&)\s+|(?:(?<!\s)\s+)?(?:[,;|/•·⋅∙●▪–—]|\s-\s|&|\n)\s*|(?<!\s)\s+(?:and|und|et|y|e|og|och|en|ja|i|и|with|mit)\s+/giu;

/** Names of a byline text ("By Jane Doe, MD, and Ali Khan, Reuters"): everything that is a person's name and nothing that is a role, an outlet or a place. */
export function readNames(text: string, reader: NameReader, led = false): Name[] {
  const names: Name[] = [];
  const lead = leadLength(text, reader);
  const isLed = led || lead > 0;
  let at = lead;
  let between = '';
  // What was read last: behind a role or a bar stand departments and places, behind a date nothing of the byline.
  let last: 'start' | 'name' | 'role' | 'other' = 'start';
  let barred = false;
  const add = (from: number, to: number): boolean => {
    const raw = text.slice(from, to);
    if (names.length > 0 && isDate(raw, reader)) return false;
    if (last === 'name' && between === ',' && reader.postNominals.has(bareLetters(raw))) {
      const name = names.at(-1)!;
      name.end = from + raw.trimEnd().length;
      name.name = text.slice(name.start, name.end);
      return true;
    }
    // "Reported by: ANI, Edited by: Jane Doe"
    if (leadAt(raw.trimStart().toLowerCase(), reader.otherLeads) > 0) {
      last = 'role';
      barred = true;
      return true;
    }
    const name = trimName(raw, reader);
    const joined = last === 'name' && !barred && /^,?\s?(?:&|\p{L}+)?$/iu.test(between);
    const fits =
      name !== '' &&
      isName(name, reader, isLed) &&
      // "By Tolland Weekly staff"
      !((name !== raw.trim() || names.length > 0) && OUTLET.test(name) && !isKnownName(name, reader)) &&
      // One word alone is a name only right behind "By".
      (names.length === 0 || /\s/.test(name) || /[^\u0000-\u02ff]/.test(name)) &&
      (names.length === 0 || joined || isKnownName(name, reader));
    if (fits) {
      const start = from + raw.indexOf(name);
      if (!names.some((known) => known.name === name)) names.push({ name, start, end: start + name.length });
      last = 'name';
      // "Gabby BoucherIn Budget Travel", "Jane Doe (Reuters)": what was cut off behind the name ended the names.
      barred ||= name !== raw.trim();
    } else last = reader.roles.has(name.toLowerCase()) ? 'role' : 'other';
    return true;
  };
  SEPARATOR.lastIndex = at;
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) {
    if (match[0] === '') break;
    if (!add(at, match.index)) return names;
    at = match.index + match[0].length;
    between = match[0].trim();
    barred ||= names.length > 0 && /[|/•·⋅∙●▪–—]/.test(between);
  }
  add(at, text.length);
  // "Jane Doe, Port Selwyn": behind one comma a place is as likely as a colleague, unless it is called as people are.
  const [first, second] = names;
  if (
    names.length === 2 &&
    text.slice(first!.end, second!.start).trim() === ',' &&
    text.slice(second!.end).trim() === '' &&
    !isKnownName(second!.name, reader) &&
    (isKnownName(first!.name, reader) || OUTLET.test(second!.name))
  )
    names.pop();
  return names;
}

/** What newspapers and stations are called: "Eastern Standard", "Nordvik Today". */
const OUTLET =
  /\b(?:Standard|Today|News|Post|Times|Herald|Tribune|Dispatch|Chronicle|Gazette|Press|Radio|Daily|Journal|Mail|Observer|Courier|Telegraph|Mirror|Express|Record|Sentinel|Monitor|Review|Wire|Network|Media|Television|TV|Online|Magazine|Weekly|Globe|Examiner|Inquirer|Bulletin|Argus|Echo|Advertiser|Portal|Agência|Agencia|Diario|Diário|Jornal|Folha|Rádio|Redação|Redacción)\b/u;

/** Names and their roles make up the text: "Jane Doe", "Jane Doe and Ali Khan, Staff Writers". */
export function isNamesOnly(text: string, reader: NameReader): boolean {
  if (text.length > 160 || /[.!?:;]$/.test(text)) return false;
  const names = readNames(text, reader);
  const [name] = names;
  if (!name || name.start > 2) return false;
  const covered = names.reduce((sum, each) => sum + each.name.length, 0);
  return (
    covered >= text.length * 0.6 ||
    reader.roles.has(text.slice(name.end).trim().toLowerCase()) ||
    (/^\s*(?:[,|(–—-]|in \p{Lu}|and agencies)/u.test(text.slice(names.at(-1)!.end)) && text.length < covered + 50)
  );
}

/** "Mar 11", "2023", "18 May": where the names of a byline end. */
function isDate(raw: string, reader: NameReader): boolean {
  return /\d/.test(raw) && (/^\s*\d/.test(raw) || reader.months.has((/\p{L}+/u.exec(raw)?.[0] ?? '').toLowerCase()));
}
