import type { Pos, Token } from '../../model/annotated.ts';
import { repairTags } from './repair.ts';
import type { Link, RunWord } from './run.ts';
import type { Runs } from './runs.ts';
import { settleTags } from './settle.ts';
import { type Lexeme, lemmaOf, TAGS } from './vocabulary.ts';

/** Tokens in text order, and the word that each is an instance of. */
export interface Tagged {
  tokens: Token[];
  words: RunWord[];
}

/**
 * Adds the tokens of one stretch of text, cut into runs, with their universal POS tags. `offset` is added to every span.
 */
export function tagTokens({ runs, starts }: Runs, offset: number, { tokens, words }: Tagged): void {
  const lexemes: Lexeme[] = [];
  const tags: number[] = [];
  for (const run of runs) {
    for (const lexeme of run.lexemes) {
      lexemes.push(lexeme);
      tags.push(lexeme.tag);
    }
  }
  settleTags(lexemes, tags);
  const from = tokens.length;
  let first = 0;
  for (let r = 0; r < runs.length; r++) {
    const { words: cut, lexemes: own } = runs[r]!;
    const start = offset + starts[r]!;
    for (const word of cut) {
      const { text, lower, links } = word;
      const tag = tags[first + word.at]!;
      const pos = links ? joinedTag(links, tags, first) : TAGS[tag]!;
      const lemma = links ? lower : lemmaOf(own[word.at]!, tag);
      tokens.push({ start: start + word.start, end: start + word.end, text, lower, pos, lemma });
      words.push(word);
    }
    first += own.length;
  }
  repairTags(tokens, from);
}

/** "Kim-led", "sit-in": the tag of the last part, unless the first is a name or the last no word by itself. */
function joinedTag(links: readonly Link[], tags: readonly number[], first: number): Pos {
  let tag: Pos | null = null;
  for (const { at, proper } of links) {
    const own = proper ? 'PROPN' : TAGS[tags[first + at]!]!;
    if (tag === null) tag = own;
    else if (tag !== 'PROPN') tag = own === 'ADP' || own === 'PART' || own === 'ADV' ? 'NOUN' : own;
  }
  return tag!;
}
