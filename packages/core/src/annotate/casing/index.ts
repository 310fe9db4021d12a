import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Article } from '../../model/article.ts';
import { BODY_KINDS } from '../../model/block.ts';
import type { Document } from '../../model/document.ts';
import { isListed } from '../tokens/vocabulary.ts';
import { longestName, type NameIndex, nameIndex } from './names.ts';

/** Fewer letters than this may be a heading; fewer blanks, no sentence at all. */
const LEAST = 40;
const LEAST_BLANKS = 5;
/** As many small letters may stand in a text in capitals: "(passage omitted)". */
const FEW = 60;
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** What may stand between the end of a sentence and the next; not behind a letter or a short form ("mr.", "u.s."). */
const END = /(?:^|[\p{L}\d)"”’%]{3}[.!?]["”’)]*\s+|\n\s*)["“‘(]?$/u;
const SHORT =
  /(?:^|[\s(])(?:mrs?|ms|dr|gen|col|maj|sgt|capt|lt|sen|rep|gov|prof|rev|st|no|nos|vs|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s+$/i;

/**
 * The same article with the capitals that its text has lost: wires set in capitals throughout, texts that a scraper made small. Every word
 * keeps its place and its length, so that all offsets hold. Null when the text has capitals as usual.
 */
export function giveCapitals(
  document: Document,
  article: Article,
  lexicon: Lexicon,
): { document: Document; article: Article } | null {
  const setting = settingOf(article);
  if (setting === null) return null;
  const names = nameIndex(lexicon);
  const pieces: string[] = [];
  let at = 0;
  const blocks = article.blocks.map((block) => {
    if (!isRead(block.kind) || block.start < at) return block;
    const text = recase(block.text, setting, names);
    pieces.push(document.text.slice(at, block.start), text);
    at = block.start + text.length;
    return { ...block, text };
  });
  const text = pieces.join('') + document.text.slice(at);
  return { document: { ...document, text }, article: { ...article, blocks } };
}

const isRead = (kind: Article['blocks'][number]['kind']) =>
  BODY_KINDS.has(kind) || kind === 'headline' || kind === 'standfirst';

type Setting = 'upper' | 'lower';

/** Are all letters of the body large, or all small? */
function settingOf({ blocks }: Article): Setting | null {
  let upper = 0;
  let lower = 0;
  let blanks = 0;
  for (const { kind, text } of blocks) {
    if (!BODY_KINDS.has(kind)) continue;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 97 && code <= 122) lower++;
      else if (code >= 65 && code <= 90) upper++;
      else if (code === 32) blanks++;
      if (upper > 0 && lower > FEW) return null;
    }
  }
  if (upper + lower < LEAST || blanks < LEAST_BLANKS) return null;
  if (upper === 0) return 'lower';
  return lower * 20 < upper ? 'upper' : null;
}

function recase(text: string, setting: Setting, names: NameIndex): string {
  const found = [...text.matchAll(WORD)];
  const words = found.map(([word]) => word.toLowerCase());
  const out: string[] = [];
  let at = 0;
  for (let i = 0; i < found.length; ) {
    const name = longestName(names, words, i);
    const count = name && isTight(text, found, i, name.count) ? name.count : 1;
    const first = found[i]!.index;
    const end = found[i + count - 1]!.index + found[i + count - 1]![0].length;
    out.push(text.slice(at, first));
    const before = text.slice(Math.max(0, first - 14), first);
    const written = text.slice(first, end);
    if (name && count === name.count) out.push(spelledAs(written, name.spelled));
    else if (isInitial(text, first, end)) out.push(written.toUpperCase());
    else out.push(opens(before) || isName(words, i, names) ? capital(written, setting) : written.toLowerCase());
    at = end;
    i += count;
  }
  out.push(text.slice(at));
  const cased = out.join('');
  return cased.length === text.length ? cased : text; // some capitals have two letters: "ß"
}

const opens = (before: string) => END.test(before) && !SHORT.test(before);

/** "hong kong", "al-shabab": only blanks and hyphens stand between the words of a name. */
function isTight(text: string, found: readonly RegExpExecArray[], at: number, count: number): boolean {
  for (let i = at; i < at + count - 1; i++) {
    const end = found[i]!.index + found[i]![0].length;
    if (!/^[\s-]{1,2}$/.test(text.slice(end, found[i + 1]!.index))) return false;
  }
  return true;
}

/** "THE |U.S.| EMBASSY": letters with dots, other than "a.m." and "i.e.". */
function isInitial(text: string, first: number, end: number): boolean {
  if (end - first !== 1 || text[end] !== '.') return false;
  const around = text.slice(Math.max(0, first - 2), end + 3);
  return /\p{L}\.\p{L}\./u.test(around) && !/[ap]\.m\.|i\.e\.|e\.g\./i.test(around);
}

const FORMS_OF_ADDRESS = /^(?:i|mrs?|ms|dr|gen|col|maj|sgt|capt|lt|sen|rep|gov|prof|rev)$/;

/** A word that neither the tagger nor the lexicon knows, or a given name beside one. */
function isName(words: readonly string[], at: number, names: NameIndex): boolean {
  const word = words[at]!;
  if (FORMS_OF_ADDRESS.test(word)) return true;
  if (word.length < 2 || names.common.has(word)) return false;
  if (!isKnown(word, names)) return true;
  const isPart = (other: string | undefined) => other !== undefined && names.parts.has(other);
  const next = words[at + 1];
  const before = words[at - 1];
  if (!names.parts.has(word)) return false;
  return (
    isPart(next) ||
    isPart(before) ||
    (next !== undefined && !isKnown(next, names)) ||
    (before !== undefined && !isKnown(before, names))
  );
}

function isKnown(word: string, { common }: NameIndex): boolean {
  if (isListed(word) || common.has(word)) return true;
  const stem = /^(.{3,}?)(?:s|es|ed|d|ing|ly|ers?|'s|’s)$/.exec(word)?.[1];
  return stem !== undefined && (isListed(stem) || isListed(`${stem}e`) || common.has(stem));
}

/** "rivas" -> "Rivas"; what has no vowel is an acronym: "FMLN". */
function capital(word: string, setting: Setting): string {
  if (/^[^aeiouyà-ÿ]{2,5}$/i.test(word) && !FORMS_OF_ADDRESS.test(word.toLowerCase())) return word.toUpperCase();
  const rest = word.slice(1);
  return word.slice(0, 1).toUpperCase() + (setting === 'upper' ? rest.toLowerCase() : rest);
}

/** The spelling of the lexicon where it has the same letters, else a capital on each word. */
function spelledAs(written: string, spelled: string): string {
  if (
    spelled.length === written.length &&
    spelled.toLowerCase().replaceAll('-', ' ') === written.toLowerCase().replaceAll('-', ' ')
  )
    return Array.from(written, (sign, i) => (/[\s-]/.test(sign) ? sign : spelled[i]!)).join('');
  return written
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
