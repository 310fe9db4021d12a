import type { Context } from './context.ts';

/** One question about a line, answered by a small number below `size`. */
export interface Template {
  name: string;
  size: number;
  of(context: Context, index: number): number;
}
