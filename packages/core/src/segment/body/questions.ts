import type { Page } from '../page.ts';
import { contextOf } from './context.ts';
import { MARKUP_TEMPLATES } from './templates-html.ts';
import { TEXT_TEMPLATES } from './templates-text.ts';
import { treeOf } from './tree.ts';

/** Every line's answers, as positions in one long row of weights: `width` positions per line. */
export interface Answers {
  width: number;
  at: Uint16Array;
}

export type Mode = 'text' | 'html';

/** Names and sizes of the questions asked in a mode, in order. */
export function questionsOf(mode: Mode): { name: string; size: number }[] {
  const asked = mode === 'text' ? TEXT_TEMPLATES : [...TEXT_TEMPLATES, ...MARKUP_TEMPLATES];
  return asked.map(({ name, size }) => ({ name, size }));
}

/** Asks every line every question. */
export function answer(page: Page): Answers {
  const context = contextOf(page);
  const tree = page.document.markup === null ? null : treeOf(context);
  const count = page.lines.length;
  const width = TEXT_TEMPLATES.length + (tree === null ? 0 : MARKUP_TEMPLATES.length);
  const at = new Uint16Array(count * width);
  let base = 0;
  TEXT_TEMPLATES.forEach((template, column) => {
    for (let i = 0; i < count; i++) at[i * width + column] = base + template.of(context, i);
    base += template.size;
  });
  if (tree !== null)
    MARKUP_TEMPLATES.forEach((template, column) => {
      for (let i = 0; i < count; i++) at[i * width + TEXT_TEMPLATES.length + column] = base + template.of(tree, i);
      base += template.size;
    });
  return { width, at };
}
