import { z } from 'zod';

/** `[start, end)` in UTF-16 code units into the document's text as read. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** A span with the very words it covers: `text.slice(start, end) === exact`, always. */
export const Evidence = Span.extend({ exact: z.string() });
export type Evidence = z.infer<typeof Evidence>;

/** `stated`: the page says so in words. `inferred`: a named rule concluded it; never more than one step from the words. */
export const Certainty = z.enum(['stated', 'inferred']);
export type Certainty = z.infer<typeof Certainty>;

/** Cuts the evidence for a span out of its text. */
export function evidenceOf(text: string, start: number, end: number): Evidence {
  return { start, end, exact: text.slice(start, end) };
}
