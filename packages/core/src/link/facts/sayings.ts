import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Record } from '../../model/record.ts';
import { publishedDay } from '../stories/when.ts';
import { type DayMention, mentionsOfDays } from './mentions.ts';

/** What one article says came to pass on days gone by: for each day the first mention in a past tense that leaves nothing open. */
export function sayingsOf(record: Record, lexicon: Lexicon): DayMention[] {
  const pasts = compiled(lexicon, buildPasts);
  const published = publishedDay(record);
  const found = new Map<number, DayMention>();
  for (const mention of mentionsOfDays(record)) {
    const { day, said, isOpen } = mention;
    if (isOpen || found.has(day) || (published !== null && day > published)) continue;
    if ((said.exact.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => isPast(word, pasts))) found.set(day, mention);
  }
  return [...found.values()];
}

function isPast(word: string, pasts: ReadonlySet<string>): boolean {
  return (word.length > 4 && word.endsWith('ed')) || pasts.has(word);
}

/** Past forms that no ending shows, without those that are presents as well: "fell", "was", "sank"; not "put". */
function buildPasts(lexicon: Lexicon): ReadonlySet<string> {
  const pasts = new Set(['was', 'were', 'had', 'did']);
  for (const { name, words } of lexicon.words) {
    if (name !== 'irregular-verbs') continue;
    for (const line of words) {
      const [base, past, participle] = line.split(' ');
      for (const form of [past, participle]) if (form && form !== base) pasts.add(form);
    }
  }
  return pasts;
}
