import { stemmer } from 'stemmer';
import { spansOf } from './spans.ts';
import { foldWord, type Term } from './terms.ts';

export interface Snippet {
  snippet: string;
  /** `[start, end)` pairs into `snippet`. */
  marks: [number, number][];
}

/** UTF-16 code units of text around the matches. */
const LENGTH = 200;

/** Cuts the stretch of a text that holds most of the terms, and marks them in it. */
export function cutSnippet(text: string, terms: readonly Term[]): Snippet {
  const spans = spansOf(text);
  const hits = findTerms(text, spans, terms);
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const best = bestWindow(hits);
  const from = best ? startBefore(text, spans, best) : 0;
  const to = endAfter(text, spans, Math.max(from + LENGTH, best?.end ?? 0));
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
  const lines = text.split('\n');
  if (lines.length === 1) return text;
  let best = { line: '', found: -1 };
  for (const line of lines) {
    const found = new Set(findTerms(line, spansOf(line), terms).map(({ term }) => term)).size;
    if (found > best.found) best = { line, found };
  }
  return best.line;
}

interface TermHit {
  start: number;
  end: number;
  term: number;
}

/** Every place of every term. Only words that begin as a term does are folded and stemmed: a page of hits is thousands of words. */
function findTerms(text: string, spans: readonly number[], terms: readonly Term[]): TermHit[] {
  const tests = terms.map(({ words, prefix }) =>
    words.map((word, at) => (prefix && at === words.length - 1 ? startsWith(word) : isSameAs(word))),
  );
  const folded: string[] = [];
  const firsts: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const code = text.charCodeAt(spans[at]!);
    // Words in other letters than ours are folded at once: of some, nothing is left.
    const word = code < 128 ? '' : foldWord(text.slice(spans[at]!, spans[at + 1]!));
    if (code >= 128 && word === '') continue;
    folded.push(word);
    firsts.push(code < 128 ? lower(code) : word.charCodeAt(0));
    places.push(at);
  }
  const wordAt = (n: number) => (folded[n] ||= foldWord(text.slice(spans[places[n]!]!, spans[places[n]! + 1]!)));
  const hits: TermHit[] = [];
  for (const [term, { words }] of terms.entries()) {
    const first = words[0]!.charCodeAt(0);
    for (let n = 0; n + words.length <= places.length; n++) {
      if (firsts[n] !== first || !tests[term]!.every((test, offset) => test(wordAt(n + offset)))) continue;
      hits.push({ start: spans[places[n]!]!, end: spans[places[n + words.length - 1]! + 1]!, term });
    }
  }
  return hits;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

type Test = (folded: string) => boolean;

function startsWith(wanted: string): Test {
  return (folded) => folded.startsWith(wanted);
}

/** "talks" and "talk" are one word to a search, as they are to the index (Porter's stemmer). */
function isSameAs(wanted: string): Test {
  const stem = stemmer(wanted);
  // The stemmer takes ends away and changes at most the two letters before: "happy" -> "happi", "possibly" -> "possibl".
  const head = stem.slice(0, Math.max(1, stem.length - 2));
  return (folded) => folded === wanted || (folded.startsWith(head) && stemmer(folded) === stem);
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
function startBefore(text: string, spans: readonly number[], { start, end }: { start: number; end: number }): number {
  const room = Math.max(0, LENGTH - (end - start));
  const wanted = Math.min(start - Math.min(60, room), Math.max(0, text.length - LENGTH));
  if (wanted <= 0) return 0;
  for (let at = 0; at < spans.length && spans[at]! <= start; at += 2) if (spans[at]! >= wanted) return spans[at]!;
  return start;
}

function endAfter(text: string, spans: readonly number[], wanted: number): number {
  if (wanted >= text.length) return text.length;
  for (let at = 0; at < spans.length; at += 2) {
    if (spans[at + 1]! <= wanted) continue;
    // In the middle of a word: stop before it.
    return spans[at]! < wanted ? text.slice(0, spans[at]!).trimEnd().length : wanted;
  }
  return wanted;
}
