import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Basis } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import type { Document, MarkupMark } from '../../model/document.ts';
import { readStructured, type Structured } from '../../read/structured.ts';
import { buildTools, type Tools } from '../../segment/tools.ts';
import { buildOutletIndex, type OutletIndex } from './outlets.ts';

/** All that can testify about an article's fields. */
export interface Witnesses {
  document: Document;
  blocks: Block[];
  lexicon: Lexicon;
  tools: Tools;
  outlets: OutletIndex;
  structured: Structured | null;
  /** First content of the first of these metas that is there. */
  meta(...names: string[]): string;
  /** All contents of one meta. */
  metas(name: string): string[];
  marks: readonly MarkupMark[];
  /** Index of the first and of the last body block; -1 when there is none. */
  first: number;
  last: number;
  /** Index of the headline block nearest above the body; -1 when there is none. */
  headline: number;
}

export function gatherWitnesses(document: Document, blocks: Block[], lexicon: Lexicon): Witnesses {
  const { markup } = document;
  const found = new Map<string, string[]>();
  for (const { name, content } of markup?.metas ?? []) found.set(name, [...(found.get(name) ?? []), content]);
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph');
  const headlines = blocks.flatMap((block, index) => (block.kind === 'headline' ? [index] : []));
  return {
    document,
    blocks,
    lexicon,
    tools: compiled(lexicon, buildTools),
    outlets: compiled(lexicon, buildOutletIndex),
    structured: markup && readStructured(markup),
    meta: (...names) => names.map((name) => found.get(name)?.[0] ?? '').find((content) => content !== '') ?? '',
    metas: (name) => found.get(name) ?? [],
    marks: markup?.marks ?? [],
    first,
    last,
    headline: headlines.findLast((index) => first < 0 || index < first) ?? headlines[0] ?? -1,
  };
}

/** A field's testimony: what each witness said, best first, one of them chosen. */
export function basisOf(
  rule: string,
  witness: Basis['witness'],
  value: string,
  start: number | null = null,
  end: number | null = null,
): Basis {
  return { rule, witness, value, start, end, chosen: false };
}

/** Marks the chosen one and gives the list back. */
export function choose(bases: Basis[], chosen: Basis | undefined): Basis[] {
  if (chosen) chosen.chosen = true;
  return bases;
}
