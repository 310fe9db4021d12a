import { readFileSync } from 'node:fs';
import type { Quote } from '@dateline/core/model';
import { parse } from 'yaml';

/** One quote of the gold: its words ("first … last" when long), its speaker as written and, where the passage tells it, by full name. */
export type Wanted = [words: string, speaker: string, resolved?: string];

export interface Passage {
  text: string;
  quotes: Wanted[];
}

export interface Score {
  wanted: number;
  found: number;
  /** Words and speaker right. */
  right: number;
  /** Words right, whoever is said to speak. */
  words: number;
  errors: string[];
}

/** Reads one file of gold/. */
export function readPassages(name: string): Passage[] {
  return parse(readFileSync(new URL(`gold/${name}.yaml`, import.meta.url), 'utf8')) as Passage[];
}

/** Counts the marked speech of one passage against its gold; each found quote answers one of the gold's at most. */
export function scorePassage({ text, quotes }: Passage, all: readonly Quote[]): Score {
  const left = all.filter(({ kind }) => kind !== 'indirect');
  const score: Score = { wanted: quotes.length, found: left.length, right: 0, words: 0, errors: [] };
  for (const wanted of quotes) {
    const index = left.findIndex((quote) => sameWords(quote.text, wanted[0]));
    const [quote] = index < 0 ? [] : left.splice(index, 1);
    if (quote) score.words++;
    if (quote && sameSpeaker(quote, wanted)) score.right++;
    else score.errors.push(`- ${wanted.join(' | ')}\n    ${quote ? told(quote) : 'not found'}`);
  }
  for (const quote of left) score.errors.push(`+ ${told(quote)}`);
  if (score.errors.length > 0) score.errors.unshift(`\n${text.trim()}`);
  return score;
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (key: 'wanted' | 'found' | 'right' | 'words') => scores.reduce((total, score) => total + score[key], 0);
  return {
    wanted: sum('wanted'),
    found: sum('found'),
    right: sum('right'),
    words: sum('words'),
    errors: scores.flatMap(({ errors }) => errors),
  };
}

/** F1 in percent to one place. */
export function f1(right: number, { wanted, found }: Score): number {
  return Math.round((2000 * right) / (wanted + found)) / 10;
}

const told = ({ text, speaker, speakerResolved, rule }: Quote) => `${text} | ${speaker} | ${speakerResolved} (${rule})`;

function sameWords(found: string, wanted: string): boolean {
  const [first, last] = wanted.split(' … ').map(bare);
  return last === undefined ? bare(found) === first : bare(found).startsWith(first!) && bare(found).endsWith(last);
}

/** Words without the marks and stops at their edges, which annotators put in or leave out. */
function bare(words: string): string {
  return words
    .replace(/[‘’]/g, "'")
    .replace(/^[\s“”"'`,.]+|[\s“”"'`,.]+$/g, '')
    .replace(/\s+/g, ' ');
}

/** The speaker as written, but for an article; or, where the passage names the speaker, the same name resolved. */
function sameSpeaker({ speaker, speakerResolved }: Quote, [, written, resolved]: Wanted): boolean {
  const fold = (name: string | null) =>
    (name ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/^(?:the|an?) /, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
  if (resolved && speakerResolved) return fold(speakerResolved) === fold(resolved);
  return fold(speaker) === fold(written);
}
