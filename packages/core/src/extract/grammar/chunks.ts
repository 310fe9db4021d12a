import type { Token } from '../../model/annotated.ts';
import type { Chunk, Mark } from './chunk.ts';
import { mendChunks } from './mend-chunks.ts';
import { type Glue, readNounPhrase } from './noun-phrase.ts';
import { isParticle, isPreposition, longPreposition, quantityWords } from './prepositions.ts';
import type { VerbForms } from './verb-forms.ts';
import { readVerbGroup } from './verb-group.ts';
import { PREPOSITION_VERBS, SUBORDINATORS } from './words.ts';

/** Cuts the tokens `[first, end)` of one sentence into chunks, left to right, each token looked at a bounded number of times. */
export function readChunks(
  tokens: readonly Token[],
  first: number,
  end: number,
  forms: VerbForms,
  glue: Glue,
): Chunk[] {
  const chunks: Chunk[] = [];
  let pending: { word: string; from: number } | null = null;
  const push = (chunk: Chunk) => {
    chunk.at = chunks.length;
    chunks.push(chunk);
  };
  const mark = (kind: Mark['kind'], from: number, last: number, word: string) =>
    push({ kind, first: from, last, word, at: 0 });
  const flush = (to: number) => {
    if (pending) mark('prep', pending.from, to, pending.word);
    pending = null;
  };
  let at = first;
  while (at < end) {
    const token = tokens[at]!;
    if (token.pos === 'PUNCT' || token.pos === 'SYM') {
      if (token.text === '(' || token.text === '[') {
        at = closeBracket(tokens, at, end);
        continue;
      }
      if (token.text !== '$' && token.text !== '€' && token.text !== '£') {
        if (!QUOTE.test(token.text)) flush(at); // as "an insult"
        // "and, therefore, obstructed": the commas only set off the adverb
        if (token.text === ',') {
          if (chunks.at(-1)?.kind !== 'and') mark('comma', at, at + 1, ',');
        } else if (/^[-–—:;]+$/.test(token.text)) mark('break', at, at + 1, token.text);
        at++;
        continue;
      }
    }
    const quantity = glue[at] ? 0 : quantityWords(tokens, at, end);
    if (quantity > 0) {
      at += quantity;
      continue;
    }
    const long = glue[at] ? 0 : longPreposition(tokens, at, end);
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
    const special = specialMark(tokens, at, end, chunks, pending !== null, forms);
    if (special) {
      flush(at);
      mark(special, at, at + 1, token.lower);
      at++;
      continue;
    }
    if (isJoinedVerb(tokens, at, end, chunks, forms)) token.pos = 'VERB';
    const verb = startsVerb(tokens, at, end) ? readVerbGroup(tokens, at, end, forms) : null;
    if (verb && !(pending && nounRatherThanVerb(tokens, at))) {
      flush(at);
      push(verb);
      at = Math.max(verb.last, at + 1);
      continue;
    }
    if (pending === null && isParticle(tokens, at, chunks.at(-1))) {
      mark('prep', at, at + 1, token.lower);
      at++;
      continue;
    }
    if (isPreposition(token)) {
      flush(at);
      pending = { word: token.lower === 'amongst' ? 'among' : token.lower, from: at };
      at++;
      continue;
    }
    if (token.lower === 'dead' && isShot(chunks)) {
      at++;
      continue;
    }
    const noun = readNounPhrase(tokens, at, end, forms, glue);
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

/** "shot |dead| eight peasants": it belongs to the verb. */
function isShot(chunks: readonly Chunk[]): boolean {
  const verb = chunks.at(-1);
  return verb?.kind === 'verb' && verb.lemma === 'shoot' && !verb.passive;
}

const QUOTE = /^["“”‘’]$/;
/** "sanctions |in relation to| Iraq" are on Iraq. */
const ABOUT = new Set(['in relation to', 'with respect to', 'with regard to']);

/** "bans all airlines and |places| sanctions", "killing six and |wounding| four": after "and" a form like the one before, taken for a noun. */
function isJoinedVerb(
  tokens: readonly Token[],
  at: number,
  end: number,
  chunks: readonly Chunk[],
  forms: VerbForms,
): boolean {
  const token = tokens[at]!;
  if (chunks.at(-1)?.kind !== 'and' || at + 1 >= end) return false;
  if (token.lower.endsWith('ing') && (token.pos === 'NOUN' || token.pos === 'ADJ')) {
    const verb = chunks.findLast((chunk) => chunk.kind === 'verb');
    return verb?.kind === 'verb' && verb.form === 'ing' && /^(?:NUM|DET|PRON)$/.test(tokens[at + 1]!.pos);
  }
  if (token.pos !== 'NOUN' || !token.lower.endsWith('s')) return false;
  if (!/^(?:NOUN|DET|PROPN|ADJ|NUM|PRON)$/.test(tokens[at + 1]!.pos)) return false;
  if (!forms.knows(token) || !forms.read({ ...token, pos: 'VERB' }, false)?.third) return false;
  const verb = chunks.findLast((chunk) => chunk.kind === 'verb');
  return verb?.kind === 'verb' && verb.form === 'finite' && tokens[verb.head]!.lower.endsWith('s');
}

function startsVerb(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!;
  if (token.pos === 'VERB') return !PREPOSITION_VERBS.has(token.lower) && !(token.lower === 'given');
  if (token.pos === 'AUX') return true;
  if (token.lower === 'to') return tokens[at + 1] !== undefined && at + 1 < end;
  if (token.pos === 'PART') return token.lower === 'not' || token.lower === "n't";
  return (
    /^(?:never|neither|nor)$/.test(token.lower) && (tokens[at + 1]?.pos === 'VERB' || tokens[at + 1]?.pos === 'AUX')
  );
}

/** After a preposition a participle opens a noun phrase ("in occupied Karabakh"), while -ing is a gerund ("of sending"). */
function nounRatherThanVerb(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at]!;
  const next = tokens[at + 1];
  return (
    pos === 'VERB' &&
    !lower.endsWith('ing') &&
    /(?:ed|en|wn)$/.test(lower) &&
    (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ' || next?.pos === 'NUM')
  );
}

function specialMark(
  tokens: readonly Token[],
  at: number,
  end: number,
  chunks: readonly Chunk[],
  governed: boolean,
  forms: VerbForms,
): Mark['kind'] | null {
  const token = tokens[at]!;
  const { lower } = token;
  if (token.pos === 'CCONJ' || lower === 'but' || lower === 'nor')
    return lower === 'both' || lower === 'either' ? null : 'and';
  if (lower === 'who' || lower === 'whom' || lower === 'which') return 'who';
  if (lower === 'whose' && chunks.length > 0 && !governed) return 'who';
  if (lower === 'what') return 'sub';
  if (lower === 'that') {
    const before = chunks.at(-1);
    const quoted = /^["“”'‘’]$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0; // that "blackmail" Palestinians
    const next = tokens[at + 1 + quoted];
    if (governed || !next || at + 1 + quoted >= end || !before) return null;
    if (
      before.kind === 'noun' &&
      (next.pos === 'VERB' || next.pos === 'AUX' || (next.pos === 'ADV' && tokens[at + 2]?.pos === 'VERB'))
    )
      return 'who';
    if (
      before.kind === 'verb' &&
      token.pos === 'DET' &&
      next.pos === 'NOUN' &&
      !next.lower.endsWith('s') &&
      !CLAUSE_VERBS.test(before.lemma)
    )
      return null;
    return 'that';
  }
  if (lower === 'if' && /^(?:necessary|possible|needed|required|so|not|any|needs)$/.test(tokens[at + 1]?.lower ?? ''))
    return null;
  if (SUBORDINATORS.has(lower)) {
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ') return null;
    if (
      lower === 'as' ||
      lower === 'after' ||
      lower === 'before' ||
      lower === 'since' ||
      lower === 'until' ||
      lower === 'till'
    ) {
      return opensClause(tokens, at + 1, end, forms) ? 'sub' : null;
    }
    return 'sub';
  }
  return null;
}
const CLAUSE_VERBS =
  /^(?:say|tell|announce|warn|claim|believe|think|insist|add|note|argue|report|confirm|deny|declare|state|agree|demand|hope|expect|fear)$/;

/** Does a finite verb follow before the clause ends? "after Israel allowed", but not "after talks in Geneva". */
function opensClause(tokens: readonly Token[], from: number, end: number, forms: VerbForms): boolean {
  for (let i = from; i < end && i < from + 22; i++) {
    const { pos, lower, text } = tokens[i]!;
    if (pos === 'PUNCT' && (text === ',' || text === ';') && i > from) return false;
    if (lower === 'that' || lower === 'who' || lower === 'which') return false;
    if (pos === 'AUX') return true;
    if (pos === 'VERB') {
      if (i === from) return false;
      if (lower.endsWith('ing')) return false;
      const before = tokens[i - 1]!;
      if (before.pos === 'DET' || before.pos === 'ADP' || before.pos === 'ADJ' || before.lower === "'s") continue;
      return tokens[i - 1]!.lower !== 'to';
    }
    if (pos === 'NOUN' && forms.knows(tokens[i]!) && tokens[i - 1]?.pos === 'PROPN' && tokens[i + 1]?.pos === 'DET')
      return true;
  }
  return false;
}

function closeBracket(tokens: readonly Token[], at: number, end: number): number {
  const close = tokens[at]!.text === '(' ? ')' : ']';
  for (let i = at + 1; i < end && i < at + 40; i++) if (tokens[i]!.text === close) return i + 1;
  return at + 1;
}
