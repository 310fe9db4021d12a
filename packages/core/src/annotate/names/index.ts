import { personLikeness } from './person.ts';
import { wordsOfName } from './words.ts';
import { writtenLikeness } from './written.ts';

/**
 * Likelihood, 0 to 1, that two names name one person: misspellings, romanisations, initials, short forms, missing middle names and
 * family names first are all one; two different given names or surnames are not. 0.5 and more is "same".
 */
export function nameLikeness(a: string, b: string): number {
  const left = wordsOfName(a);
  const right = wordsOfName(b);
  const written = left.foreign && right.foreign ? writtenLikeness(left.written, right.written) : null;
  return written ?? personLikeness(left, right);
}

/** Do two names name one person? Symmetric: `sameName('Choe Son Hui', 'Choi Sun-hee')`. */
export function sameName(a: string, b: string): boolean {
  return nameLikeness(a, b) >= 0.5;
}
