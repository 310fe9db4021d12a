import type { Lexicon } from '../../lexicon/lexicon.ts';
import { classAt, WORD } from '../letters.ts';

/** The words of one named form of the lexicon, all languages together, in lower case. */
export function wordsOf(lexicon: Lexicon, name: string): string[] {
  return lexicon.forms
    .filter((form) => form.name === name)
    .flatMap((form) => form.words.map((word) => word.toLowerCase()));
}

/** Lead words ("written by", "photo:") by their first word, longest first. */
export type Leads = Map<string, string[]>;

export function buildLeads(words: string[]): Leads {
  const leads: Leads = new Map();
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const key = headOf(word);
    leads.set(key, [...(leads.get(key) ?? []), word]);
  }
  return leads;
}

/** Characters of a first word that are looked at. */
const MOST_HEAD = 40;

/** Length of the longest lead that `lower` has at `at`, ending at the edge of a word; 0 for none. */
export function leadAt(lower: string, leads: Leads, at = 0): number {
  const list = leads.get(headOf(lower, at, MOST_HEAD));
  if (!list) return 0;
  for (const lead of list) {
    if (!lower.startsWith(lead, at)) continue;
    const next = lower[at + lead.length];
    if (next === undefined || !/[\p{L}\p{N}]/u.test(next) || !/[\p{L}\p{N}]$/u.test(lead) || isUnspaced(lead))
      return lead.length;
  }
  return 0;
}

/** Whether the text's first word begins any lead, whatever its case. */
export function beginsLead(text: string, leads: Leads): boolean {
  return leads.has(headOf(text.slice(0, MOST_HEAD + 4).toLowerCase(), 0, MOST_HEAD));
}

/** The first word, with the marks that stand within words; the first character where a script parts no words. */
function headOf(text: string, at = 0, most = text.length): string {
  const first = text.charCodeAt(at);
  const limit = Math.min(text.length, at + most);
  let end = at;
  if (first < 0x0e00 || !isUnspaced(text[at] ?? ''))
    while (end < limit && ((classAt(text, end) & WORD) !== 0 || IN_WORDS.has(text.charCodeAt(end)))) end++;
  return end > at ? text.slice(at, end) : text.slice(at, at + 1);
}

/** ' . & - */
const IN_WORDS = new Set([39, 46, 38, 45]);
const isUnspaced = (text: string) => /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]/.test(text);
