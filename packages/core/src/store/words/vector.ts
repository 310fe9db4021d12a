import { stemmer } from 'stemmer';
import type { Term } from './terms.ts';
import { wordsOf } from './terms.ts';

/** Bounds that PostgreSQL sets to one vector: bytes of all its words, and the last position that it tells apart. */
const MOST_BYTES = 600_000;
const LAST_POSITION = 16_383;
/** UTF-16 code units of a word that are looked at; longer ones are no words. */
const LONGEST = 200;

/** The vector of a thing's words as PostgreSQL spells it: `'talk':1A,7 'resum':2A`, title words marked A. */
export function vectorOf({ title, body }: { title: string; body: string }): string {
  const positions = new Map<string, string[]>();
  let at = 0;
  let bytes = 0;
  const add = (text: string, mark: string): void => {
    for (const { folded } of wordsOf(text)) {
      const lexeme = lexemeOf(folded);
      at = Math.min(at + 1, LAST_POSITION);
      const places = positions.get(lexeme);
      // PostgreSQL keeps 255 places of a word.
      if (places && places.length < 255) places.push(`${at}${mark}`);
      if (places) continue;
      bytes += 3 * lexeme.length + 8;
      if (bytes > MOST_BYTES) return;
      positions.set(lexeme, [`${at}${mark}`]);
    }
  };
  add(title, 'A');
  // A phrase never runs from the title into the body.
  at = Math.min(at + 1, LAST_POSITION);
  add(body, '');
  return [...positions].map(([lexeme, places]) => `'${lexeme}':${places.join(',')}`).join(' ');
}

/** The terms as a PostgreSQL query: every one must occur. Folded words hold letters and digits only, so nothing is syntax. */
export function vectorQueryOf(terms: readonly Term[]): string {
  return terms
    .map(({ words, prefix }) => {
      const lexemes = words.map((word) => `'${lexemeOf(word)}'`);
      return `(${lexemes.join(' <-> ')}${prefix ? ':*' : ''})`;
    })
    .join(' & ');
}

function lexemeOf(folded: string): string {
  return stemmer(folded.slice(0, LONGEST));
}
