import type { Token } from '../../model/annotated.ts';
import type { Chunk, Mark } from './chunk.ts';
import { specialMark } from './clause-marks.ts';
import { mendChunks } from './mend-chunks.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { isParticle, isPreposition, longPreposition, quantityWords } from './prepositions.ts';
import { ADVERB_OF_VERB, GLUED, MARKS, OPENS_LONG, OPENS_QUANTITY, type Traits } from './traits.ts';
import type { VerbForms } from './verb-forms.ts';
import { readVerbGroup } from './verb-group.ts';
import { isJoinedVerb, nounRatherThanVerb, startsVerb } from './verb-starts.ts';

/** Cuts the tokens `[first, end)` of one sentence into chunks, left to right, each token looked at a bounded number of times. */
export function readChunks(
  tokens: readonly Token[],
  first: number,
  end: number,
  forms: VerbForms,
  traits: Traits,
): Chunk[] {
  const chunks: Chunk[] = [];
  let pending: { word: string; from: number } | null = null;
  const push = (chunk: Chunk) => {
    chunk.at = chunks.length;
    chunks.push(chunk);
  };
  const mark = (kind: Mark['kind'], from: number, last: number, word: string) => {
    const verb = chunks[chunks.length - 1];
    if (kind === 'prep' && verb?.kind === 'verb' && verb.last === from) verb.particle = word;
    push({ kind, first: from, last, word, at: 0 });
  };
  const flush = (to: number) => {
    if (pending) mark('prep', pending.from, to, pending.word);
    pending = null;
  };
  let at = first;
  while (at < end) {
    const token = tokens[at]!;
    const known = traits[at]!;
    if (token.pos === 'PUNCT' || token.pos === 'SYM') {
      if (token.text === '(' || token.text === '[') {
        at = closeBracket(tokens, at, end);
        continue;
      }
      if (token.text !== '$' && token.text !== '€' && token.text !== '£') {
        if (!QUOTE.test(token.text)) flush(at); // as "an insult"
        // "and, therefore, obstructed": the commas only set off the adverb
        if (token.text === ',') {
          if (chunks[chunks.length - 1]?.kind !== 'and') mark('comma', at, at + 1, ',');
        } else if (/^[-–—:;]+$/.test(token.text)) mark('break', at, at + 1, token.text);
        at++;
        continue;
      }
    }
    const quantity = (known & (OPENS_QUANTITY | GLUED)) === OPENS_QUANTITY ? quantityWords(tokens, at, end) : 0;
    if (quantity > 0) {
      at += quantity;
      continue;
    }
    const long = (known & (OPENS_LONG | GLUED)) === OPENS_LONG ? longPreposition(tokens, at, end) : 0;
    if (long > 0) {
      flush(at);
      const word = tokens
        .slice(at, at + long)
        .map((t) => t.lower)
        .join(' ');
      if (word === 'as well as') mark('and', at, at + long, word);
      else pending = { word: ABOUT.has(word) ? 'on' : word, from: at };
      at += long;
      continue;
    }
    if (isFloating(tokens, at, chunks, forms)) {
      at++;
      continue;
    }
    const special =
      known & MARKS || token.pos === 'CCONJ' ? specialMark(tokens, at, end, chunks, pending !== null, forms) : null;
    if (special) {
      flush(at);
      mark(special, at, at + 1, token.lower === 'case' ? 'if' : token.lower);
      at++;
      continue;
    }
    // "was withdrawing |at once| from"
    if (token.lower === 'at' && tokens[at + 1]?.lower === 'once' && at + 1 < end) {
      flush(at);
      at += 2;
      continue;
    }
    if (isJoinedVerb(tokens, at, end, chunks, forms)) token.pos = 'VERB';
    const verb = startsVerb(tokens, traits, at, end) ? readVerbGroup(tokens, traits, at, end, forms) : null;
    if (verb && !(pending && nounRatherThanVerb(tokens, at))) {
      flush(at);
      push(verb);
      at = Math.max(verb.last, at + 1);
      continue;
    }
    if (known & ADVERB_OF_VERB && pending === null && isParticle(tokens, at, chunks[chunks.length - 1])) {
      mark('prep', at, at + 1, token.lower);
      at++;
      continue;
    }
    if (isPreposition(token, known)) {
      flush(at);
      pending = { word: token.lower === 'amongst' ? 'among' : token.lower, from: at };
      at++;
      continue;
    }
    if (known & ADVERB_OF_VERB && token.lower === 'dead' && isShot(chunks)) {
      at++;
      continue;
    }
    const noun = readNounPhrase(tokens, traits, at, end, forms);
    if (noun) {
      if (pending) {
        noun.prep = pending.word;
        noun.from = pending.from;
        pending = null;
      }
      push(noun);
      at = Math.max(noun.last, at + 1);
      continue;
    }
    at++; // adverbs, interjections, unknown signs: nothing that shapes the clause
  }
  flush(end);
  return mendChunks(tokens, chunks, end);
}

/** "China and Russia |both| accused Japan", "the ministers |all| agreed": says only that it is true of each. */
function isFloating(tokens: readonly Token[], at: number, chunks: readonly Chunk[], forms: VerbForms): boolean {
  const { pos, lower } = tokens[at]!;
  const next = tokens[at + 1];
  if ((pos !== 'DET' && pos !== 'CCONJ' && pos !== 'PRON') || !FLOATING.test(lower) || !next) return false;
  if (chunks.at(-1)?.kind !== 'noun') return false;
  if (next.pos !== 'PROPN' && next.lower.endsWith('ed') && forms.knows(next)) next.pos = 'VERB';
  return /^(?:VERB|AUX|ADV)$/.test(next.pos);
}
const FLOATING = /^(?:both|all|each)$/;

/** "shot |dead| eight peasants": it belongs to the verb. */
function isShot(chunks: readonly Chunk[]): boolean {
  const verb = chunks.at(-1);
  return verb?.kind === 'verb' && verb.lemma === 'shoot' && !verb.passive;
}

const QUOTE = /^["“”‘’]$/;
/** "sanctions |in relation to| Iraq" are on Iraq. */
const ABOUT = new Set(['in relation to', 'with respect to', 'with regard to']);

function closeBracket(tokens: readonly Token[], at: number, end: number): number {
  const close = tokens[at]!.text === '(' ? ')' : ']';
  for (let i = at + 1; i < end && i < at + 40; i++) if (tokens[i]!.text === close) return i + 1;
  return at + 1;
}
