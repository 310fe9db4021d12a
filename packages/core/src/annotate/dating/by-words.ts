import type { Sentence, Token } from '../../model/annotated.ts';
import { type DayRange, daysOf } from '../../model/edtf/index.ts';
import type { Meaning } from '../times/meaning.ts';
import type { ReadBlock } from '../times/page.ts';
import { place } from '../times/resolve/place.ts';
import { sentenceAt } from '../times/resolve/tense.ts';
import { NOWHERE } from '../times/resolve/world.ts';
import { type Bound, notAfter, notBefore } from './bound.ts';
import { expressionsIn, stretchesOf } from './clause.ts';
import { writtenWhen } from './relation.ts';

/** Verbs in the past tense after which a date may still be ahead: "set a target for 2050", "expected in 2030". */
const LOOKS_AHEAD = new Set(
  'expect plan schedule set target aim forecast project predict see estimate postpone delay extend award pledge promise vow agree hope want propose call intend commit book slate bid approve allow seek order warn fear move push put contract'.split(
    ' ',
  ),
);
/** Prepositions before a date on which something happened. */
const ON = new Set(['in', 'on', 'during', 'since']);
/** Words that say nothing of what an event is, though they are its verb. */
const LIGHT = new Set(
  'is are was were be been has have had do did say said says make made take took get got go went come came hold held'.split(
    ' ',
  ),
);
const STOP = new Set(
  'the a an of in on at to and or by with for from that which who its his her their it he she they this between after before since as not but over into than'.split(
    ' ',
  ),
);

interface Dated {
  block: ReadBlock;
  first: number;
  last: number;
  meaning: Meaning;
  days: DayRange | null;
  words: Set<string>;
}

/** Bounds from the text's own dates: those told as past or as sure to come, and those that it also tells relatively. */
export function boundsByWords(
  blocks: readonly ReadBlock[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Bound[] {
  const dated = blocks.flatMap((block) => datedIn(block));
  const bounds: Bound[] = [];
  for (const one of dated) {
    const { block, first, last, days } = one;
    if (!days) continue;
    const span = { start: block.reader.pieces[first]!.start, end: block.reader.pieces[last - 1]!.end };
    const value = textOf(block, span);
    const tense = tenseOf(span.start, block.reader.pieces[first - 1]?.lower ?? '', tokens, sentences);
    if (tense === 'past')
      bounds.push({ rule: 'told-as-past', witness: 'text', days: notBefore(days[0] - 1), value, ...span });
    if (tense === 'future')
      bounds.push({ rule: 'told-as-future', witness: 'text', days: notAfter(days[1] + 1), value, ...span });
  }
  return [...bounds, ...boundsByPairs(dated)];
}

/** Dates of either kind that are held against each other. An article has a few dozen; a table would make pairs by the million. */
const PAIRED = 300;

/** "was opened … in September 2018" and "the office which was opened … last year" tell one thing: the text is of 2019. */
function boundsByPairs(dated: readonly Dated[]): Bound[] {
  const bounds: Bound[] = [];
  const absolutes = dated.filter(({ days }) => days !== null).slice(0, PAIRED);
  for (const relative of dated.filter(({ days }) => days === null).slice(0, PAIRED)) {
    for (const absolute of absolutes) {
      if (!absolute.days || absolute.block === relative.block || !sharesEvent(absolute.words, relative.words)) continue;
      const range = writtenWhen(relative.meaning, absolute.days);
      if (!range) continue;
      const { pieces } = relative.block.reader;
      const span = { start: pieces[relative.first]!.start, end: pieces[relative.last - 1]!.end };
      const other = absolute.block.reader.pieces;
      bounds.push({
        rule: 'told-twice',
        witness: 'text',
        days: [range],
        value: textOf(absolute.block, { start: other[absolute.first]!.start, end: other[absolute.last - 1]!.end }),
        ...span,
      });
    }
  }
  return bounds;
}

/** The same verb and the same noun or two. */
function sharesEvent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  let verb = false;
  for (const word of a) {
    if (!b.has(word)) continue;
    shared++;
    if (word.startsWith('-ed:')) verb = true;
  }
  return verb && shared >= 2;
}

/** How many words before a date are taken as its clause. */
const CLAUSE = 10;

function datedIn(block: ReadBlock): Dated[] {
  const { pieces } = block.reader;
  const found: Dated[] = [];
  if (block.expressions.length === 0) return found;
  for (const stretch of stretchesOf(block)) {
    for (const { first, last, meaning } of expressionsIn(block, stretch)) {
      const words = new Set<string>();
      for (let i = Math.max(stretch.from, first - CLAUSE); i < first; i++) {
        const word = pieces[i]!.lower;
        if (word.length < 4 || LIGHT.has(word) || STOP.has(word)) continue;
        words.add(word.endsWith('ed') ? `-ed:${word}` : word);
      }
      const edtf = hasYear(meaning) ? place(meaning, NOWHERE)?.edtf : null;
      const days = edtf ? daysOf(edtf) : null;
      found.push({ block, first, last, meaning, days: days ? [days[0]![0], days.at(-1)![1]] : null, words });
    }
  }
  return found;
}

function hasYear(meaning: Meaning): boolean {
  if (meaning.is === 'iso') return true;
  if (meaning.is === 'calendar') return meaning.year !== undefined && meaning.short !== true;
  return (meaning.is === 'edge' || meaning.is === 'part') && meaning.of ? hasYear(meaning.of) : false;
}

/** Only what is beyond doubt: a past verb right before "in", "on" …; "will" with nothing in between. */
function tenseOf(
  start: number,
  before: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): 'past' | 'future' | null {
  const sentence = sentenceAt(start, sentences);
  if (!sentence || start >= sentence.end || !ON.has(before)) return null;
  let here = sentence.first;
  while (here < sentence.last && tokens[here]!.start < start) here++;
  for (let i = here - 1; i >= sentence.first && here - i <= 12; i--) {
    const { pos, lower, lemma } = tokens[i]!;
    if (/^["“”‘’']$/.test(lower) || lower === 'to' || lower === 'if' || lower === 'for') return null;
    if (pos !== 'VERB' && pos !== 'AUX') continue;
    const helpers = tokens.slice(Math.max(sentence.first, i - 3), i).map((token) => token.lower);
    if (helpers.some((word) => /^(?:would|could|may|might|should|must|can|shall|to|if)$/.test(word))) return null;
    if (lower === 'will' || helpers.includes('will') || lower === "'ll") return before === 'since' ? null : 'future';
    if (looksAhead(tokens, sentence) || helpers.includes('being')) return null;
    if (LOOKS_AHEAD.has(lemma) || lower.endsWith('ing')) return null;
    return lower !== lemma && !lower.endsWith('s') ? 'past' : /^(?:was|were|had)$/.test(lower) ? 'past' : null;
  }
  return null;
}

/** A clause with a plan or a wish in it may date what is still to come. */
function looksAhead(tokens: readonly Token[], { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++)
    if (
      /^(?:will|would|shall|may|might|could|should|expect\w*|plan\w*|schedul\w*|target\w*|deadline|forecast\w*|until|by)$/.test(
        tokens[i]!.lower,
      )
    )
      return true;
  return false;
}

function textOf({ reader }: ReadBlock, { start, end }: { start: number; end: number }): string {
  return reader.text.slice(start - reader.offset, end - reader.offset);
}
