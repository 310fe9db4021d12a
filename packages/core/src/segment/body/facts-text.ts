import { BlockKind } from '../../model/block.ts';
import { cohesion } from './cohesion.ts';
import { bucket, type Context, isProse, NO_LINE, rising } from './context.ts';
import { type Fact, fact, questions } from './fact.ts';
import { begins, signs } from './wording.ts';

const KINDS = new Map(BlockKind.options.map((kind, index) => [kind, index + 1]));
const KIND_COUNT = BlockKind.options.length + 1;
const HOW = { line: 0, start: 1, inside: 2, vocabulary: 3 };
const SHARES = rising(0.02, 0.15, 0.35, 0.6, 0.85);
const DISTANCES = rising(1, 2, 3, 4, 6, 10, 20);
const DENSITIES = rising(0.01, 0.2, 0.4, 0.6, 0.8);
const WORDS = rising(2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70);
const FEW = rising(3, 6, 12, 25);
const LENGTHS = rising(6, 14);
const CAPITALS = rising(0.1, 0.25, 0.5, 0.75, 0.95);
const SHOUTED = rising(0.05, 0.3, 0.9);
const STOPS = rising(1, 2, 3, 5);
const COMMAS = rising(0.01, 0.05, 0.1, 0.2);
const DIGITS = rising(0.005, 0.03, 0.1, 0.3);
const LETTERS = rising(0.4, 0.65, 0.75, 0.82);
const COPIES = rising(2, 3, 5);
const LINES = rising(1, 2, 3, 5, 9, 20);
const ADDRESSED = rising(0.06, 0.15);
const SHARED = rising(0.2, 0.4, 0.6, 0.8);
const BELOW = rising(2, 5, 12);
const TITLED = rising(1, 2, 4);
/** How many lines up or down a subject is carried on. */
const REACH = 14;

const lineOf = (c: Context, i: number) => c.page.lines[i]!;
const form = (c: Context, i: number) => (i < 0 || i >= c.forms.length ? NO_LINE : c.forms[i]!);
const perWord = (count: number, words: number) => count / Math.max(1, words);
const perLetter = (c: Context, i: number, count: number) => count / Math.max(1, lineOf(c, i).text.length);

function density(c: Context, i: number, reach: number): number {
  const from = Math.max(0, i - reach);
  const to = Math.min(c.forms.length, i + reach + 1);
  const count = c.proseCount[to]! - c.proseCount[from]! - (isProse(c.forms[i]!) ? 1 : 0);
  return bucket(count / Math.max(1, to - from - 1), DENSITIES);
}

/** What a line and its neighbours show without any markup. */
export const TEXT_FACTS: readonly Fact<Context>[] = [
  fact('form', 13, form),
  fact('before', 13, (c, i) => form(c, i - 1)),
  fact('after', 13, (c, i) => form(c, i + 1)),
  fact('before-2', 13, (c, i) => form(c, i - 2)),
  fact('after-2', 13, (c, i) => form(c, i + 2)),
  fact('words', 12, (c, i) => bucket(lineOf(c, i).shape.words, WORDS)),
  fact('few', 5, (c, i) => bucket(lineOf(c, i).shape.words, FEW)),
  fact('length', 3, (c, i) => bucket(lineOf(c, i).shape.words, LENGTHS)),
  fact('prose', 2, (c, i) => (isProse(c.forms[i]!) ? 1 : 0)),
  fact('end', 4, (c, i) => {
    const { terminal, question, colon } = lineOf(c, i).shape;
    return question ? 2 : terminal ? 1 : colon ? 3 : 0;
  }),
  fact('cue', KIND_COUNT * 4, (c, i) => {
    const { cue } = lineOf(c, i);
    return cue === null ? 0 : KINDS.get(cue.kind)! * 4 + HOW[cue.how];
  }),
  fact('firm', KIND_COUNT, (c, i) => (lineOf(c, i).firm ? (KINDS.get(lineOf(c, i).kind!) ?? 0) : 0)),
  fact('section', KIND_COUNT * 4, sectionAbove),
  fact('capitals', 6, (c, i) => bucket(perWord(lineOf(c, i).shape.capitals, lineOf(c, i).shape.words), CAPITALS)),
  fact('shouted', 4, (c, i) => bucket(perWord(lineOf(c, i).shape.shouted, lineOf(c, i).shape.words), SHOUTED)),
  fact('stops', 5, (c, i) => bucket(lineOf(c, i).shape.stops, STOPS)),
  fact('commas', 5, (c, i) => bucket(perWord(lineOf(c, i).shape.commas, lineOf(c, i).shape.words), COMMAS)),
  fact('digits', 5, (c, i) => bucket(perLetter(c, i, lineOf(c, i).shape.digits), DIGITS)),
  fact('letters', 5, (c, i) => bucket(perLetter(c, i, lineOf(c, i).shape.letters), LETTERS)),
  fact('copies', 4, (c, i) => bucket(lineOf(c, i).copies, COPIES)),
  fact('density-3', 6, (c, i) => density(c, i, 3)),
  fact('density-4', 6, (c, i) => density(c, i, 4)),
  fact('density-8', 6, (c, i) => density(c, i, 8)),
  fact('prose-before', 6, (c, i) => bucket(c.proseBefore[i]! / Math.max(1, c.prose), SHARES)),
  fact('prose-after', 6, (c, i) => bucket((c.prose - c.proseBefore[i + 1]!) / Math.max(1, c.prose), SHARES)),
  fact('headline', 9, (c, i) =>
    c.page.headline < 0 ? 0 : i < c.page.headline ? 1 : 2 + bucket(i - c.page.headline, LINES),
  ),
  fact('previous-prose', 9, (c, i) => (c.previousProse[i]! < 0 ? 0 : 1 + bucket(i - c.previousProse[i]!, DISTANCES))),
  fact('next-prose', 9, (c, i) => (c.nextProse[i]! < 0 ? 0 : 1 + bucket(c.nextProse[i]! - i, DISTANCES))),
  fact('run', 7, (c, i) => bucket(c.run[i]!, LINES)),
  fact('begins', 6, (c, i) => begins(lineOf(c, i).text, lineOf(c, i).shape.small)),
  fact('signs', 8, (c, i) => signs(lineOf(c, i).text, lineOf(c, i).shape.marked)),
  fact('vocabulary', 6, vocabularyShare),
  fact('cohesion-above', 6, (c, i) => cohesion(c, i, i - REACH, i - 1)),
  fact('cohesion-below', 6, (c, i) => cohesion(c, i, i + 1, i + REACH)),
  fact('address', 4, (c, i) => (c.addressed[i]! === 0 ? 0 : 1 + bucket(c.addressed[i]!, ADDRESSED))),
  fact('place', 10, (c, i) => Math.floor((i * 10) / c.forms.length)),
  fact('gap', 3, (c, i) =>
    c.gapped ? (lineOf(c, i).gap ? 1 : 0) + (i + 1 < c.forms.length && lineOf(c, i + 1).gap ? 1 : 0) : 0,
  ),
  fact('title', 4, titleOverlap),
];

export const TEXT_QUESTIONS = questions(`
  form | words end | cue | firm | before | after | before-2 | after-2 | before form | form after | before after | capitals few | shouted few | stops |
  commas few | digits few | letters few | copies few | density-3 few | density-8 few | prose-before length | prose-after length | headline |
  previous-prose length | next-prose length | run form | begins length | signs | vocabulary few | address few | section | place | form density-4 |
  form previous-prose | form next-prose | previous-prose next-prose | form prose-after | form prose-before | form cohesion-above | form cohesion-below |
  cohesion-above cohesion-below prose | form vocabulary | gap | title few
`);

/** How many of the line's long words other prose lines use too. */
function vocabularyShare(c: Context, i: number): number {
  const words = c.words[i]!;
  if (words.length === 0) return 0;
  const own = isProse(form(c, i)) ? 1 : 0;
  let shared = 0;
  const { first } = c.uses;
  for (let k = 0; k < words.length; k++) if (first[words[k]! + 1]! - first[words[k]!]! > own) shared++;
  return 1 + bucket(shared / words.length, SHARED);
}

/** The last heading of a section of boilerplate above ("Related stories"), and how far. */
function sectionAbove(c: Context, i: number): number {
  const at = c.section[i]!;
  return at < 0 || i - at > 25 ? 0 : KINDS.get(lineOf(c, at).cue!.kind)! * 4 + bucket(i - at, BELOW);
}

/** How many of the headline's long words the line uses. */
function titleOverlap(c: Context, i: number): number {
  if (c.title.size === 0 || i === c.page.headline) return 0;
  let shared = 0;
  for (const word of c.words[i]!) if (c.title.has(word)) shared++;
  return bucket(shared, TITLED);
}
