import { BlockKind } from '../../model/block.ts';
import { bucket, type Context, FORMS, isProse, NO_LINE } from './context.ts';
import type { Template } from './template.ts';

const KINDS = new Map(BlockKind.options.map((kind, index) => [kind, index + 1]));
const HOW = { line: 0, start: 1, inside: 2, vocabulary: 3 };
const WORDS = [2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70];
const FEW_WORDS = [3, 6, 12, 25];
const SHARES = [0.02, 0.15, 0.35, 0.6, 0.85];
const DISTANCES = [1, 2, 3, 4, 6, 10, 20];

const lineOf = (c: Context, i: number) => c.page.lines[i]!;
const form = (c: Context, i: number) => (i < 0 || i >= c.forms.length ? NO_LINE : c.forms[i]!);
const few = (c: Context, i: number) => bucket(lineOf(c, i).shape.words, FEW_WORDS);
const density = (c: Context, i: number, reach: number) => {
  const from = Math.max(0, i - reach);
  const to = Math.min(c.forms.length, i + reach + 1);
  let count = 0;
  for (let k = from; k < to; k++) if (k !== i && isProse(c.forms[k]!)) count++;
  return bucket(count / Math.max(1, to - from - 1), [0.01, 0.2, 0.4, 0.6, 0.8]);
};
const template = (name: string, size: number, of: Template['of']): Template => ({ name, size, of });

/** Questions that need nothing but the lines of a text. */
export const TEXT_TEMPLATES: readonly Template[] = [
  template('form', FORMS, form),
  template('words-end', 12 * 4, (c, i) => {
    const { words, terminal, question, colon } = lineOf(c, i).shape;
    return bucket(words, WORDS) * 4 + (question ? 2 : terminal ? 1 : colon ? 3 : 0);
  }),
  template('cue', 33 * 4, (c, i) => {
    const { cue } = lineOf(c, i);
    return cue === null ? 0 : (KINDS.get(cue.kind) ?? 0) * 4 + HOW[cue.how];
  }),
  template('firm', 33, (c, i) => (lineOf(c, i).firm ? (KINDS.get(lineOf(c, i).kind!) ?? 0) : 0)),
  template('before', 13, (c, i) => form(c, i - 1)),
  template('after', 13, (c, i) => form(c, i + 1)),
  template('before-2', 13, (c, i) => form(c, i - 2)),
  template('after-2', 13, (c, i) => form(c, i + 2)),
  template('before-form', 13 * 13, (c, i) => form(c, i - 1) * 13 + form(c, i)),
  template('form-after', 13 * 13, (c, i) => form(c, i) * 13 + form(c, i + 1)),
  template('around', 13 * 13, (c, i) => form(c, i - 1) * 13 + form(c, i + 1)),
  template(
    'capitals',
    6 * 5,
    (c, i) =>
      bucket(lineOf(c, i).shape.capitals / Math.max(1, lineOf(c, i).shape.words), [0.1, 0.25, 0.5, 0.75, 0.95]) * 5 +
      few(c, i),
  ),
  template(
    'shouted',
    4 * 5,
    (c, i) =>
      bucket(lineOf(c, i).shape.shouted / Math.max(1, lineOf(c, i).shape.words), [0.05, 0.3, 0.9]) * 5 + few(c, i),
  ),
  template('stops', 5, (c, i) => bucket(lineOf(c, i).shape.stops, [1, 2, 3, 5])),
  template(
    'commas',
    5 * 5,
    (c, i) =>
      bucket(lineOf(c, i).shape.commas / Math.max(1, lineOf(c, i).shape.words), [0.01, 0.05, 0.1, 0.2]) * 5 + few(c, i),
  ),
  template(
    'digits',
    5 * 5,
    (c, i) =>
      bucket(lineOf(c, i).shape.digits / Math.max(1, lineOf(c, i).text.length), [0.005, 0.03, 0.1, 0.3]) * 5 +
      few(c, i),
  ),
  template(
    'letters',
    5 * 5,
    (c, i) =>
      bucket(lineOf(c, i).shape.letters / Math.max(1, lineOf(c, i).text.length), [0.4, 0.65, 0.75, 0.82]) * 5 +
      few(c, i),
  ),
  template('copies', 4 * 5, (c, i) => bucket(lineOf(c, i).copies, [2, 3, 5]) * 5 + few(c, i)),
  template('density-3', 6 * 5, (c, i) => density(c, i, 3) * 5 + few(c, i)),
  template('density-8', 6 * 5, (c, i) => density(c, i, 8) * 5 + few(c, i)),
  template(
    'prose-before',
    6 * 3,
    (c, i) => bucket(c.proseBefore[i]! / Math.max(1, c.prose), SHARES) * 3 + length(c, i),
  ),
  template(
    'prose-after',
    6 * 3,
    (c, i) => bucket((c.prose - c.proseBefore[i + 1]!) / Math.max(1, c.prose), SHARES) * 3 + length(c, i),
  ),
  template('headline', 9, (c, i) => {
    const { headline } = c.page;
    if (headline < 0) return 0;
    return i < headline ? 1 : 2 + bucket(i - headline, [1, 2, 3, 5, 9, 20]);
  }),
  template(
    'previous-prose',
    9 * 3,
    (c, i) => (c.previousProse[i]! < 0 ? 0 : 1 + bucket(i - c.previousProse[i]!, DISTANCES)) * 3 + length(c, i),
  ),
  template(
    'next-prose',
    9 * 3,
    (c, i) => (c.nextProse[i]! < 0 ? 0 : 1 + bucket(c.nextProse[i]! - i, DISTANCES)) * 3 + length(c, i),
  ),
  template('run', 7 * FORMS, (c, i) => bucket(c.run[i]!, [1, 2, 3, 5, 9, 20]) * FORMS + form(c, i)),
  template('begins', 6 * 3, (c, i) => begins(lineOf(c, i).text, lineOf(c, i).shape.small) * 3 + length(c, i)),
  template('signs', 8, (c, i) => signs(lineOf(c, i).text)),
  template('vocabulary', 6 * 5, (c, i) => vocabularyShare(c, i) * 5 + few(c, i)),
  template('address', 4 * 5, (c, i) => addressed(c, i) * 5 + few(c, i)),
  template('section', 33 * 4, sectionAbove),
  template('place', 10, (c, i) => Math.floor((i * 10) / c.forms.length)),
  template('form-density', FORMS * 6, (c, i) => form(c, i) * 6 + density(c, i, 4)),
  template(
    'form-previous',
    FORMS * 9,
    (c, i) => form(c, i) * 9 + (c.previousProse[i]! < 0 ? 0 : 1 + bucket(i - c.previousProse[i]!, DISTANCES)),
  ),
  template(
    'form-next',
    FORMS * 9,
    (c, i) => form(c, i) * 9 + (c.nextProse[i]! < 0 ? 0 : 1 + bucket(c.nextProse[i]! - i, DISTANCES)),
  ),
  template(
    'previous-next',
    81,
    (c, i) =>
      (c.previousProse[i]! < 0 ? 0 : 1 + bucket(i - c.previousProse[i]!, DISTANCES)) * 9 +
      (c.nextProse[i]! < 0 ? 0 : 1 + bucket(c.nextProse[i]! - i, DISTANCES)),
  ),
  template(
    'form-prose-after',
    FORMS * 6,
    (c, i) => form(c, i) * 6 + bucket((c.prose - c.proseBefore[i + 1]!) / Math.max(1, c.prose), SHARES),
  ),
  template(
    'form-prose-before',
    FORMS * 6,
    (c, i) => form(c, i) * 6 + bucket(c.proseBefore[i]! / Math.max(1, c.prose), SHARES),
  ),
  template('cohesion-above', FORMS * 6, (c, i) => form(c, i) * 6 + cohesion(c, i, i - REACH, i - 1)),
  template('cohesion-below', FORMS * 6, (c, i) => form(c, i) * 6 + cohesion(c, i, i + 1, i + REACH)),
  template(
    'cohesion',
    36 * 2,
    (c, i) =>
      (cohesion(c, i, i - REACH, i - 1) * 6 + cohesion(c, i, i + 1, i + REACH)) * 2 + (isProse(form(c, i)) ? 1 : 0),
  ),
  template('form-vocabulary', FORMS * 6, (c, i) => form(c, i) * 6 + vocabularyShare(c, i)),
  template(
    'gap',
    3,
    (c, i) =>
      (c.gapped && lineOf(c, i).gap ? 1 : 0) + (c.gapped && i + 1 < c.forms.length && lineOf(c, i + 1).gap ? 1 : 0),
  ),
  template('title-overlap', 4 * 5, (c, i) => titleOverlap(c, i) * 5 + few(c, i)),
];

const length = (c: Context, i: number) => bucket(lineOf(c, i).shape.words, [6, 14]);

function begins(text: string, small: boolean): number {
  if (/^[-–—•*·▪►▶●◦‣✓✔]/.test(text)) return 1;
  if (/^\(?\d{1,3}[.):]? /.test(text)) return 2;
  if (/^["“„«‘'「]/.test(text)) return 3;
  if (/^[([]/.test(text)) return 4;
  return small ? 5 : 0;
}

function signs(text: string): number {
  if (/©|\(c\) ?\d{4}|®|™/.test(text)) return 1;
  if (/\S@\S+\.\w/.test(text)) return 2;
  if (/https?:\/\/|www\./.test(text)) return 3;
  if (/[|›»•·]/.test(text)) return 4;
  if (/[→▶►▼▲★☆]|>>|\.\.\.$|…$/.test(text)) return 5;
  if (/\[\d+\]/.test(text)) return 6;
  return /[@#]\w/.test(text) ? 7 : 0;
}

/** How many of the line's long words other prose lines use too. */
function vocabularyShare(c: Context, i: number): number {
  const words = c.words[i]!;
  if (words.length === 0) return 0;
  const own = isProse(form(c, i)) ? 1 : 0;
  let shared = 0;
  for (const word of words) if ((c.vocabulary.get(word)?.length ?? 0) > own) shared++;
  return 1 + bucket(shared / words.length, [0.2, 0.4, 0.6, 0.8]);
}

/** How many lines up or down a subject is carried on. */
const REACH = 14;

/** How many of the line's long words the prose near above (or below) uses: an article goes on speaking of its subject. */
function cohesion(c: Context, i: number, from: number, to: number): number {
  const words = c.words[i]!;
  if (words.length === 0) return 0;
  let shared = 0;
  for (const word of words) {
    const uses = c.vocabulary.get(word);
    if (uses && uses.length < 200 && uses.some((at) => at !== i && at >= from && at <= to)) shared++;
  }
  return 1 + bucket(shared / words.length, [0.01, 0.12, 0.25, 0.4]);
}

/** How often the line speaks to its reader: "you", "your", "our". */
function addressed(c: Context, i: number): number {
  const words = lineOf(c, i).plain.match(/[\p{L}]+/gu) ?? [];
  if (words.length === 0) return 0;
  let count = 0;
  for (const word of words) if (c.address.has(word)) count++;
  return count === 0 ? 0 : 1 + bucket(count / words.length, [0.06, 0.15]);
}

/** The last heading of a section of boilerplate above ("Related stories"), and how far. */
function sectionAbove(c: Context, i: number): number {
  for (let k = i - 1; k >= 0 && k >= i - 25; k--) {
    const { cue } = lineOf(c, k);
    if (cue?.section) return (KINDS.get(cue.kind) ?? 0) * 4 + bucket(i - k, [2, 5, 12]);
  }
  return 0;
}

/** How many of the headline's long words the line uses. */
function titleOverlap(c: Context, i: number): number {
  if (c.title.size === 0 || i === c.page.headline) return 0;
  let shared = 0;
  for (const word of c.words[i]!) if (c.title.has(word)) shared++;
  return bucket(shared, [1, 2, 4]);
}
