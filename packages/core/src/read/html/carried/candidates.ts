import { htmlOf, isPart, letters } from './parts.ts';

/** A body that was found in JSON, as markup, and how many letters of prose it holds. */
export interface Candidate {
  html: string;
  letters: number;
}

/** Letters of prose that a body has at least. */
const LEAST = 300;
const MAX_DEPTH = 16;
const MAX_NODES = 60_000;
/** Names under which a whole body stands as one string. */
const WHOLE = /^(?:article_?body|body(?:_?html|_?text)?|content(?:_?html)?|html|text|story|full_?text|rendered)$/i;

/** Of all strings and lists in the values the one that holds most prose, if that is enough for an article. */
export function richest(values: Iterable<unknown>): Candidate | null {
  let best: Candidate = { html: '', letters: LEAST - 1 };
  let nodes = 0;
  const offer = (html: string) => {
    const held = letters(html);
    if (held > best.letters) best = { html, letters: held };
  };
  const walk = (value: unknown, key: string, depth: number): void => {
    if (depth > MAX_DEPTH || ++nodes > MAX_NODES) return;
    if (typeof value === 'string') {
      if (value.length > LEAST && (WHOLE.test(key) || /<p[\s>]/i.test(value))) offer(wholeOf(value));
    } else if (Array.isArray(value)) {
      if (value.length > 1 && value.every(isPart)) offer(value.map(htmlOf).join('\n'));
      for (const each of value) walk(each, key, depth + 1);
    } else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) walk(each, name, depth + 1);
  };
  for (const value of values) walk(value, '', 0);
  return best.html === '' ? null : best;
}

/** Markup as it stands; plain text line by line. */
function wholeOf(text: string): string {
  if (/<(?:p|br|div|h[1-6])[\s/>]/i.test(text)) return text;
  return text
    .split(/\n+/)
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
}
