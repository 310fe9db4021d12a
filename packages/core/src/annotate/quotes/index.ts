import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated, Sentence, Token } from '../../model/annotated.ts';
import { BODY_KINDS } from '../../model/block.ts';
import type { Quote } from '../../model/quote.ts';
import { beginsReport, findAttributions } from './attributions.ts';
import { buildCues } from './cues.ts';
import { findMarked } from './marks.ts';
import { type Region, regionsOf, tokensBetween } from './regions.ts';
import { readAnew } from './retagged.ts';
import { type Floor, quotesOfRegion } from './speech.ts';
import { spokenAs } from './voices.ts';

/** Finds who said what: direct, mixed and indirect speech with speaker, cue and outlet. In text order. */
export function findQuotes(annotated: Omit<Annotated, 'quotes'>, lexicon: Lexicon): Quote[] {
  const cues = compiled(lexicon, buildCues);
  const quotes: Quote[] = [];
  const tokens = readAnew(annotated, cues);
  /** Quotes without a cue that run on past their paragraphs: the next cue may tell whose they are. */
  let open: Quote[] = [];
  const floor: Floor = {
    speaker: null,
    outlet: null,
    before: null,
    open: false,
    silent: 0,
    asked: false,
    dialogue: null,
  };
  const { sentences } = annotated;
  let next = 0;
  for (const [index, block] of annotated.article.blocks.entries()) {
    if (!BODY_KINDS.has(block.kind)) continue;
    while (next < sentences.length && sentences[next]!.block < index) next++;
    const first = next;
    while (next < sentences.length && sentences[next]!.block === index) next++;
    // The dateline is nobody's speech: the report begins behind it.
    const start = Math.max(block.start, Math.min(annotated.article.dateline?.end ?? 0, block.end));
    const text = block.text.slice(start - block.start);
    const marked = findMarked(text, start);
    const regions =
      marked.length === 0
        ? unmarked(sentences.slice(first, next), tokens)
        : regionsOf(
            text,
            start,
            marked,
            withoutMarked(tokensBetween(tokens, start, block.end), marked),
            (words, asked) => beginsReport(words, cues, asked),
          );
    const inBlock: Quote[] = [];
    floor.before = null;
    floor.silent++;
    for (const region of regions) {
      const hearing = { annotated, region, attributions: findAttributions(region, cues), cues };
      inBlock.push(...quotesOfRegion(hearing, floor, inBlock));
    }
    const ran = floor.open;
    if (ran) settleOpen(open, inBlock);
    floor.open = marked.some((stretch) => !stretch.closed);
    // Whoever was given the floor before the marks were left open keeps it: only what nobody spoke for waits.
    const waits = floor.open && (ran ? open.length > 0 : true) && inBlock.every(({ cue }) => cue === null);
    open = waits ? [...open, ...inBlock.slice(-1)] : [];
    const closing = inBlock.at(-1);
    floor.asked = closing?.kind === 'direct' && closing.text.endsWith('?');
    if (inBlock.every(({ kind }) => kind === 'indirect')) floor.dialogue = null;
    for (const quote of inBlock) quotes.push(quote);
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Without marks the narrator speaks all through: each sentence is a region. */
function unmarked(sentences: readonly Sentence[], tokens: readonly Token[]): Region[] {
  return sentences.map(({ start, end, first, last }) => ({ start, end, marked: [], words: tokens.slice(first, last) }));
}

/** Quotes that ran on past their paragraphs belong to whoever the next paragraph names: `“A. | “B,” the minister said.` */
function settleOpen(open: readonly Quote[], next: readonly Quote[]): void {
  const named = next.find((quote) => quote.kind === 'direct' && quote.speaker !== null && quote.cue !== null);
  if (!named) return;
  for (const left of open) Object.assign(left, spokenAs(named), { outlet: named.outlet });
}

function withoutMarked<T extends { start: number }>(
  tokens: readonly T[],
  marked: readonly { open: number; close: number }[],
): T[] {
  let next = 0;
  return tokens.filter((token) => {
    while (next < marked.length && marked[next]!.close <= token.start) next++;
    const stretch = marked[next];
    return !stretch || token.start < stretch.open;
  });
}
