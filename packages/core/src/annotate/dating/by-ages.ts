import type { Lexicon } from '../../lexicon/lexicon.ts';
import { civilOf, type DayRange, dayOf, daysOf } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import { BIT, type Piece, senseOf } from '../times/piece.ts';
import type { Bound } from './bound.ts';
import { expressionsIn, type Stretch, splitPhrase, stretchesOf } from './clause.ts';

interface Born {
  id: string;
  name: string[];
  day: number;
}

/** People whose day of birth is known, by the first word of their names. */
export type Births = ReadonlyMap<string, readonly Born[]>;

/** Days by which an age may be told too early or too late. */
const SLACK = 20;

/** Builds the index from lexicon/actors; give it to `compiled(lexicon, buildBirths)`. Surnames alone may be a relative's. */
export function buildBirths(lexicon: Lexicon): Births {
  const births = new Map<string, Born[]>();
  for (const { id, name, aliases, born } of lexicon.actors) {
    const day = born && daysOf(born)![0]![0];
    if (!day) continue;
    for (const one of [name, ...aliases]) {
      const words = splitPhrase(one.toLowerCase());
      if (words.length < 2) continue;
      const known = births.get(words[0]!);
      if (known) known.push({ id, name: words, day });
      else births.set(words[0]!, [{ id, name: words, day }]);
    }
  }
  return births;
}

/** "Robert Mugabe, 89, said": written in the year in which he was 89. */
export function boundsByAges(blocks: readonly ReadBlock[], births: Births): Bound[] {
  const bounds: Bound[] = [];
  for (const block of blocks) {
    const { pieces } = block.reader;
    if (!pieces.some(isNumber)) continue;
    let stretches: readonly Stretch[] | null = null;
    for (let at = 0; at < pieces.length; at++) {
      const known = births.get(pieces[at]!.lower);
      if (!known || pieces[at]!.lower === pieces[at - 1]?.lower) continue;
      for (const { id, name, day } of known) {
        if (!name.every((word, k) => pieces[at + k]?.lower === word)) continue;
        const age = ageBeside(pieces, at, at + name.length);
        if (age === null) continue;
        stretches ??= stretchesOf(block);
        const stretch = stretches.find(({ from, to }) => from <= at && at < to);
        if (!stretch || looksBack(block, stretch)) continue;
        const { start } = pieces[at]!;
        const { end } = pieces[at + name.length - 1]!;
        bounds.push({ rule: 'age-of-person', witness: 'lexicon', days: [yearOfAge(day, age)], value: id, start, end });
      }
    }
  }
  return bounds;
}

const isNumber = ({ mask }: Piece) => (mask & BIT.INT) !== 0;

/** "NAME, 89," "NAME (89)" "89-year-old NAME" */
function ageBeside(pieces: readonly Piece[], from: number, to: number): number | null {
  const word = (at: number) => pieces[at]?.lower ?? '';
  const isBehind = (word(to) === ',' && /^[,.;)]$/.test(word(to + 2))) || (word(to) === '(' && word(to + 2) === ')');
  const isBefore = word(from - 1) === 'old' && word(from - 3) === 'year';
  const piece = isBehind ? pieces[to + 1] : isBefore ? pieces[from - 5] : undefined;
  const age = senseOf(piece, BIT.INT);
  return typeof age === 'number' && age >= 15 && age <= 105 && piece!.end - piece!.start <= 3 ? age : null;
}

/** "when Ronald Reagan, 69, was elected in 1980": an age of another time. */
function looksBack(block: ReadBlock, stretch: Stretch): boolean {
  const { pieces } = block.reader;
  for (let at = stretch.from; at < stretch.to; at++)
    if (/^(?:when|then|born|died|killed|would)$/.test(pieces[at]!.lower)) return true;
  return expressionsIn(block, stretch).some(
    ({ meaning }) => meaning.is === 'calendar' && (meaning.year !== undefined || meaning.decade !== undefined),
  );
}

function yearOfAge(born: number, age: number): DayRange {
  const { year, month, day } = civilOf(born);
  const on = (years: number) => dayOf(year + years, month, Math.min(day, 28));
  return [on(age) - SLACK, on(age + 1) + SLACK];
}
