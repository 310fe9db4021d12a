import { isSameWord, type Term, type Word, wordsOf } from './terms.ts';

export interface Snippet {
  snippet: string;
  /** `[start, end)` pairs into `snippet`. */
  marks: [number, number][];
}

/** UTF-16 code units of text around the matches. */
const LENGTH = 200;

/** Cuts the stretch of a text that holds most of the terms, and marks them in it. */
export function cutSnippet(text: string, terms: readonly Term[]): Snippet {
  const words = wordsOf(text);
  const hits = terms.flatMap((term, index) => findTerm(words, term).map((hit) => ({ ...hit, term: index })));
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const best = bestWindow(hits);
  const from = best ? startBefore(text, words, best) : 0;
  const to = endAfter(text, words, Math.max(from + LENGTH, best?.end ?? 0));
  const lead = from > 0 ? '…' : '';
  const cut = text.slice(from, to).replace(/\s/g, ' ');
  const shift = lead.length - from;
  const marks: [number, number][] = [];
  for (const { start, end } of hits) {
    if (start < from || end > to || start + shift < (marks.at(-1)?.[1] ?? 0)) continue;
    marks.push([start + shift, end + shift]);
  }
  return { snippet: `${lead}${cut}${to < text.length ? '…' : ''}`, marks };
}

/** The line with the most of the terms; of equals, the first. */
export function bestLine(text: string, terms: readonly Term[]): string {
  let best = { line: '', found: -1 };
  for (const line of text.split('\n')) {
    const words = wordsOf(line);
    const found = terms.filter((term) => findTerm(words, term).length > 0).length;
    if (found > best.found) best = { line, found };
  }
  return best.line;
}

interface TermHit {
  start: number;
  end: number;
  term: number;
}

function findTerm(words: readonly Word[], term: Term): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const last = term.words.length - 1;
  for (let at = 0; at + last < words.length; at++) {
    const fits = term.words.every((wanted, offset) => {
      const { folded } = words[at + offset]!;
      return term.prefix && offset === last ? folded.startsWith(wanted) : isSameWord(folded, wanted);
    });
    if (fits) found.push({ start: words[at]!.start, end: words[at + last]!.end });
  }
  return found;
}

/** The stretch no longer than a snippet with the most different terms; of equals, the first. */
function bestWindow(hits: readonly TermHit[]): { start: number; end: number } | null {
  let best: { start: number; end: number; terms: number } | null = null;
  for (const [index, first] of hits.entries()) {
    const seen = new Set<number>();
    let end = first.end;
    for (let at = index; at < hits.length && hits[at]!.end - first.start <= LENGTH; at++) {
      seen.add(hits[at]!.term);
      end = Math.max(end, hits[at]!.end);
    }
    if (!best || seen.size > best.terms) best = { start: first.start, end, terms: seen.size };
  }
  return best;
}

/** A little before the match, at the start of a word. */
function startBefore(text: string, words: readonly Word[], { start, end }: { start: number; end: number }): number {
  const room = Math.max(0, LENGTH - (end - start));
  const wanted = Math.min(start - Math.min(60, room), Math.max(0, text.length - LENGTH));
  if (wanted <= 0) return 0;
  return words.find((word) => word.start >= wanted && word.start <= start)?.start ?? start;
}

function endAfter(text: string, words: readonly Word[], wanted: number): number {
  if (wanted >= text.length) return text.length;
  const next = words.find((word) => word.end > wanted);
  // In the middle of a word: stop before it.
  return next && next.start < wanted ? text.slice(0, next.start).trimEnd().length : wanted;
}
