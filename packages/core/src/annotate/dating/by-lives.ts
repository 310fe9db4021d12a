import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, daysOf, mergeRanges } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Piece } from '../times/piece.ts';
import { type Bound, notBefore } from './bound.ts';
import { expressionsIn, type Stretch, splitPhrase, stretchesOf } from './clause.ts';
import { writtenWhen } from './relation.ts';

/** What is known to the day of somebody's life: the day of death, and those on which offices were taken and lost. */
interface Life {
  id: string;
  name: string[];
  died: DayRange | null;
  sworn: DayRange[];
  ousted: DayRange[];
}

/** Lives by the first word of the name. */
export type Lives = ReadonlyMap<string, readonly Life[]>;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Builds the index from lexicon/actors; give it to `compiled(lexicon, buildLives)`. Surnames alone may be a relative's. */
export function buildLives(lexicon: Lexicon): Lives {
  const lives = new Map<string, Life[]>();
  const rangeOf = (edtf: string): DayRange => [daysOf(edtf)![0]![0], daysOf(edtf)![0]![0]];
  for (const { id, name, aliases, died, roles } of lexicon.actors) {
    const high = roles.filter(({ role }) => role === 'GOV');
    const sworn = high.flatMap(({ from }) => (from && DAY.test(from) ? [rangeOf(from)] : []));
    const ousted = high.flatMap(({ to }) => (to && DAY.test(to) ? [rangeOf(to)] : []));
    if (!died && sworn.length + ousted.length === 0) continue;
    for (const one of [name, ...aliases]) {
      const words = splitPhrase(one.toLowerCase());
      if (words.length < 2) continue;
      const life: Life = { id, name: words, died: died ? rangeOf(died) : null, sworn, ousted };
      const known = lives.get(words[0]!);
      if (known) known.push(life);
      else lives.set(words[0]!, [life]);
    }
  }
  return lives;
}

/** Pieces of an apposition between a name and its verb: "Deng Xiaoping, China's paramount leader, |died|". */
const ASIDE = 14;
/** Pieces between the verb and its day: "died of a heart attack at his home on |Sunday|". */
const NEAR = 10;
/** Days for which a death in the present or the perfect is news: "has died". */
const JUST = 10;
/** Words that make it another's act, a fear or a memory. */
const NOT_TOLD =
  /^(?:if|when|since|anniversary|would|will|could|might|may|not|never|rumors|rumours|denied|years|decades)$/;

type Act = 'died' | 'sworn' | 'ousted';

/** "died", "was assassinated"; "was sworn in", "took office"; "was ousted". */
function actAt(pieces: readonly Piece[], at: number): { act: Act; isPerfect: boolean; to: number } | null {
  const word = (k: number) => pieces[at + k]?.lower ?? '';
  if (word(0) === 'died') return { act: 'died', isPerfect: false, to: at + 1 };
  if (/^(?:has|have)$/.test(word(0)) && word(1) === 'died') return { act: 'died', isPerfect: true, to: at + 2 };
  if (/^(?:dies|is)$/.test(word(0)) && (word(0) === 'dies' || word(1) === 'dead'))
    return { act: 'died', isPerfect: true, to: at + 2 };
  if (/^(?:takes|took)$/.test(word(0)) && word(1) === 'office')
    return { act: 'sworn', isPerfect: word(0) === 'takes', to: at + 2 };
  if (!/^(?:was|is|has)$/.test(word(0))) return null;
  const been = word(1) === 'been' ? 1 : 0;
  const act = verbOf(word(1 + been), word(2 + been));
  return act && { act, isPerfect: word(0) !== 'was', to: at + 2 + been };
}

function verbOf(verb: string, next: string): Act | null {
  return verb === 'sworn' && next !== 'in' ? null : (VERBS.get(verb) ?? null);
}

const VERBS = new Map<string, Act>([
  ...['assassinated', 'shot', 'killed', 'executed', 'hanged'].map((verb) => [verb, 'died'] as const),
  ...['inaugurated', 'sworn'].map((verb) => [verb, 'sworn'] as const),
  ...['ousted', 'overthrown', 'deposed', 'toppled'].map((verb) => [verb, 'ousted'] as const),
]);
/** A page without any of these tells no such act. */
const TELLING = ['died', 'dies', 'dead', 'office', ...VERBS.keys()];

/** "Deng Xiaoping has died", "Anwar Sadat, who was assassinated on Tuesday", "Jimmy Carter was sworn in on Thursday". */
export function boundsByLives(blocks: readonly ReadBlock[], words: ReadonlySet<string>, lives: Lives): Bound[] {
  const bounds: Bound[] = [];
  if (!TELLING.some((word) => words.has(word))) return bounds;
  for (const block of blocks) {
    const { pieces } = block.reader;
    let stretches: readonly Stretch[] | null = null;
    for (let at = 0; at < pieces.length; at++) {
      const known = lives.get(pieces[at]!.lower);
      if (!known) continue;
      for (const life of known) {
        if (!life.name.every((word, k) => pieces[at + k]?.lower === word)) continue;
        const told = actBehind(pieces, at + life.name.length);
        if (!told) continue;
        stretches ??= stretchesOf(block);
        const stretch = stretches.find(({ from, to }) => from <= at && at < to);
        if (!stretch || told.to > stretch.to || isNotTold(pieces, stretch)) continue;
        bounds.push(...boundsOf(block, stretch, life, told, at));
      }
    }
  }
  return bounds;
}

const isNotTold = (pieces: readonly Piece[], { from, to }: Stretch): boolean => {
  for (let at = from; at < to; at++) if (NOT_TOLD.test(pieces[at]!.lower)) return true;
  return false;
};

/** The act whose subject the name is: right behind it, in its relative clause, or behind an apposition or an age. */
function actBehind(pieces: readonly Piece[], from: number): ReturnType<typeof actAt> {
  const direct = actAt(pieces, from);
  if (direct) return direct;
  if (pieces[from]?.lower !== ',') return null;
  if (pieces[from + 1]?.lower === 'who') return actAt(pieces, from + 2);
  for (let at = from + 1; at <= from + ASIDE; at++) {
    const word = pieces[at]?.lower;
    if (word === undefined || /^(?:[.;]|and|but|said|-)$/.test(word)) return null;
    if (word !== ',') continue;
    const found = actAt(pieces, at + 1);
    if (found) return found;
  }
  return null;
}

function boundsOf(
  block: ReadBlock,
  stretch: Stretch,
  life: Life,
  { act, isPerfect, to }: NonNullable<ReturnType<typeof actAt>>,
  at: number,
): Bound[] {
  const { pieces } = block.reader;
  const days = act === 'died' ? (life.died ? [life.died] : []) : life[act];
  if (days.length === 0) return [];
  const start = pieces[at]!.start;
  const end = pieces[Math.min(to, pieces.length) - 1]!.end;
  const base = { witness: 'lexicon', value: life.id, start, end } as const;
  const inside = expressionsIn(block, stretch);
  if (inside.some(({ meaning }) => meaning.is === 'calendar' && meaning.year !== undefined)) return [];
  const bounds: Bound[] = [];
  if (act === 'died') bounds.push({ ...base, rule: 'death-is-past', days: notBefore(days[0]![0] - 1) });
  const beside = inside.find(({ first }) => first >= to && first - to <= NEAR);
  const ranges = days.map((day) => beside && writtenWhen(beside.meaning, day)).filter((range) => !!range);
  if (beside && ranges.length > 0)
    bounds.push({ ...base, rule: 'day-of-life', days: mergeRanges(ranges), end: pieces[beside.last - 1]!.end });
  else if (isPerfect && !beside) {
    const news = days.map(([first, last]): DayRange => [first - 1, last + JUST]);
    bounds.push({ ...base, rule: 'news-of-life', days: mergeRanges(news) });
  }
  return bounds;
}
