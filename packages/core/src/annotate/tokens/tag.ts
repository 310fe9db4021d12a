import type { Pos, Token } from '../../model/annotated.ts';
import { repairTags } from './repair.ts';
import { knownRun, type Link, learnRuns, type Run, type RunWord } from './run.ts';
import { settleTags } from './settle.ts';
import { type Lexeme, lemmaOf, TAGS } from './vocabulary.ts';

/** Tokens in text order, and the word that each is an instance of. */
export interface Tagged {
  tokens: Token[];
  words: RunWord[];
}

/**
 * Adds the tokens of one stretch of text, with their universal POS tags. `offset` is added to every span.
 * Most runs of letters have been met before: the tagger is asked once for what each is made of.
 */
export function tagTokens(text: string, offset: number, { tokens, words }: Tagged): void {
  const { runs, starts } = runsOf(text);
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

const BLANK = 1;
const BREAK = 2;

/** The runs of a text in order, and where each begins. Breaks between lines are runs too, since the rules of context see them. */
function runsOf(text: string): { runs: Run[]; starts: number[] } {
  const runs: (Run | undefined)[] = [];
  const starts: number[] = [];
  const unknown = new Map<string, number[]>();
  for (let i = 0; i < text.length; ) {
    const kind = kindOf(text.charCodeAt(i));
    const from = i++;
    while (i < text.length && kindOf(text.charCodeAt(i)) === kind) i++;
    if (kind === BLANK) continue;
    const written = text.slice(from, i);
    const run = knownRun(written);
    if (!run) {
      const places = unknown.get(written);
      if (places) places.push(runs.length);
      else unknown.set(written, [runs.length]);
    }
    runs.push(run);
    starts.push(from);
  }
  if (unknown.size > 0) {
    const learned = learnRuns([...unknown.keys()]);
    let next = 0;
    for (const places of unknown.values()) {
      const run = learned[next++]!;
      for (const place of places) runs[place] = run;
    }
  }
  return { runs: runs as Run[], starts };
}

/** The tagger parts words at these blanks and at line breaks, and at no others. */
function kindOf(code: number): number {
  if (code > 160) {
    const isBlank =
      (code >= 0x2002 && code <= 0x2005) || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f;
    return isBlank ? BLANK : 0;
  }
  if (code === 32 || code === 160) return BLANK;
  return code === 10 || code === 13 || code === 9 ? BREAK : 0;
}
