import type { Meaning } from './meaning.ts';
import type { Expression } from './read.ts';
import type { Reader } from './reader.ts';

/** Dates with a year that make a history, and how many of them to one word of news ("yesterday", "Friday"). */
const DATED = 5;
const TO_ONE = 4;

/**
 * Does the text tell history, or news? A history is full of years and seldom says "yesterday"; what it leaves out of a
 * date is told by the date before, not by the day it was written.
 */
export function registerOf(
  read: readonly { reader: Pick<Reader, 'pieces'>; expressions: readonly Expression[] }[],
): 'news' | 'history' {
  let dated = 0;
  let news = 0;
  let entries = 0;
  for (const { reader, expressions } of read) {
    if (isEntry(reader, expressions[0])) entries++;
    for (const { meaning } of expressions) {
      if (hasYear(meaning)) dated++;
      else if (isNewsy(meaning)) news++;
    }
  }
  if (entries >= ENTRIES && dated > 0 && entries >= news) return 'history';
  return dated >= DATED && dated >= news * TO_ONE ? 'history' : 'news';
}

/** Paragraphs that a day opens, from which on a text is a chronicle: each day counts from the one before. */
const ENTRIES = 3;

/** "|29 September:| Yerevan says", "|1 October| – The presidents". */
function isEntry({ pieces }: Pick<Reader, 'pieces'>, expression: Expression | undefined): boolean {
  if (expression?.first !== 0) return false;
  const { meaning, last } = expression;
  if (meaning.is !== 'calendar' || meaning.month === undefined || meaning.day === undefined) return false;
  return /^[:–—-]$/.test(pieces[last]?.lower ?? '');
}

function hasYear(meaning: Meaning): boolean {
  if (meaning.is === 'calendar') return meaning.year !== undefined;
  return 'of' in meaning && meaning.of ? hasYear(meaning.of) : false;
}

/** "yesterday", "last week", "Friday", "two days ago" */
function isNewsy(meaning: Meaning): boolean {
  if (meaning.is === 'deictic') return meaning.to === 'LAST' || meaning.to === 'THIS' || meaning.to === 'NEXT';
  if (meaning.is === 'calendar') return meaning.weekday !== undefined && meaning.month === undefined;
  if (meaning.is === 'shift') return meaning.from === 'reference';
  return 'of' in meaning && meaning.of ? isNewsy(meaning.of) : false;
}
