import type { Meaning } from './meaning.ts';
import type { Expression } from './read.ts';

/** Dates with a year that make a history, and how many of them to one word of news ("yesterday", "Friday"). */
const DATED = 5;
const TO_ONE = 4;

/**
 * Does the text tell history, or news? A history is full of years and seldom says "yesterday"; what it leaves out of a
 * date is told by the date before, not by the day it was written.
 */
export function registerOf(read: readonly { expressions: readonly Expression[] }[]): 'news' | 'history' {
  let dated = 0;
  let news = 0;
  for (const { expressions } of read) {
    for (const { meaning } of expressions) {
      if (hasYear(meaning)) dated++;
      else if (isNewsy(meaning)) news++;
    }
  }
  return dated >= DATED && dated >= news * TO_ONE ? 'history' : 'news';
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
