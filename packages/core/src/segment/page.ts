import { compiled, type Lexicon } from '../lexicon/lexicon.ts';
import type { BlockKind } from '../model/block.ts';
import type { Document, MarkupLine } from '../model/document.ts';
import { type Elements, elementsOf } from './elements.ts';
import { type Cue, normalise } from './phrases.ts';
import { measure, type Shape } from './shape.ts';
import { buildTools, type Tools } from './tools.ts';
import { Vocabulary, type Wording } from './vocabulary.ts';

/** A line on its way to a label. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Lower case, straight quotes: what phrases are compared in. */
  plain: string;
  shape: Shape;
  markup: MarkupLine | null;
  /** A blank line stands before it. */
  gap: boolean;
  kind: BlockKind | null;
  rule: string;
  /** Certain enough that the line is no body text, whatever its surroundings. */
  firm: boolean;
  cue: Cue | null;
  /** How often the same words stand on the page. */
  copies: number;
  /** What its words tell; null until somebody asks. */
  wording: Wording | null;
}

export interface Page {
  document: Document;
  lexicon: Lexicon;
  tools: Tools;
  lines: Line[];
  /** The markup's elements; null for plain text. */
  elements: Elements | null;
  /** Index of the line that is the headline; -1 when no line is. */
  headline: number;
  /** What the body rule took each line for: 0 before the body, 1 body, 2 between its parts, 3 after it. */
  states: Uint8Array;
  /** The long words of its lines. */
  vocabulary: Vocabulary;
  /** Cuts line `index` in two: the first `length` characters, and what follows them. */
  split(index: number, length: number): void;
}

export function pageOf(document: Document, lexicon: Lexicon): Page {
  const lines =
    document.markup === null ? linesOfText(document.text) : linesOfMarkup(document.text, document.markup.lines);
  const copies = new Map<string, number>();
  for (const line of lines) copies.set(line.plain, (copies.get(line.plain) ?? 0) + 1);
  for (const line of lines) line.copies = copies.get(line.plain)!;
  const split = (index: number, length: number) => {
    const { lines } = page;
    const whole = lines[index]!;
    const rest = whole.text.slice(length).trim();
    const head = lineOf(whole.text.slice(0, length), whole.start, whole.markup, whole.gap);
    const from = whole.start + whole.text.indexOf(rest, length);
    lines.splice(index, 1, head, ...(rest === '' ? [] : [lineOf(rest, from, whole.markup, false)]));
  };
  const tools = compiled(lexicon, buildTools);
  const page: Page = {
    document,
    lexicon,
    tools,
    lines,
    elements: document.markup && elementsOf(document.markup.elements),
    headline: -1,
    states: new Uint8Array(0),
    vocabulary: new Vocabulary(tools.address),
    split,
  };
  return page;
}

/** What the words of a line tell, read once. */
export function wordingOf(page: Page, line: Line): Wording {
  line.wording ??= page.vocabulary.read(line.plain);
  return line.wording;
}

/** Labels a line unless a rule before has been certain of it. */
export function label(line: Line, kind: BlockKind, rule: string, firm = false): void {
  if (line.firm) return;
  line.kind = kind;
  line.rule = rule;
  line.firm = firm;
}

function lineOf(text: string, start: number, markup: MarkupLine | null, gap: boolean): Line {
  return {
    start,
    end: start + text.length,
    text,
    plain: normalise(text),
    shape: measure(text),
    markup,
    gap,
    kind: null,
    rule: '',
    firm: false,
    cue: null,
    copies: 1,
    wording: null,
  };
}

function linesOfMarkup(text: string, lines: MarkupLine[]): Line[] {
  return lines.map((line) => lineOf(text.slice(line.start, line.end), line.start, line, false));
}

function linesOfText(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const raw = text.slice(at, end);
    const trimmed = raw.trim();
    if (trimmed === '') gap = true;
    else {
      lines.push(lineOf(trimmed, at + raw.indexOf(trimmed), null, gap));
      gap = false;
    }
    at = end + 1;
  }
  return lines;
}
