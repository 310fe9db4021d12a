import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type DayRange, daysOf, mergeRanges } from '../../model/edtf/index.ts';
import type { ReadBlock } from '../times/page.ts';
import type { Bound } from './bound.ts';
import { findPhrase, type Stretch, splitPhrase, stretchesOf } from './clause.ts';

/** Somebody's terms in one office, and how texts name them: "president" + "Moon Jae-in". */
interface Terms {
  id: string;
  title: string[];
  names: string[][];
  days: DayRange[];
}

/** Builds the list from the dated roles of lexicon/actors; give it to `compiled(lexicon, buildTerms)`. */
export function buildTerms(lexicon: Lexicon): Terms[] {
  const terms = new Map<string, Terms>();
  for (const actor of lexicon.actors) {
    for (const { title, from, to } of actor.roles) {
      const begins = from && daysOf(from);
      const ends = to && daysOf(to);
      if (!title || !begins || !ends) continue;
      const word = title.toLowerCase();
      const key = `${actor.id} ${word}`;
      const range: DayRange = [begins[0]![0], ends.at(-1)![1]];
      const known = terms.get(key);
      if (known) known.days = mergeRanges([...known.days, range]);
      else
        terms.set(key, {
          id: actor.id,
          title: splitPhrase(word),
          names: [actor.name, ...actor.aliases].map((name) => splitPhrase(name.toLowerCase())),
          days: [range],
        });
    }
  }
  return [...terms.values()];
}

const NO_LONGER = /^(?:former|then|ex|vice|late|ousted|deposed|elect|outgoing|deputy|acting)$/;
const SAYS = /^(?:said|says|told|announced|warned|added)$/;

/** "President Moon Jae-in said on Thursday": the text was written within his terms, give or take a week. */
export function boundsByOffices(blocks: readonly ReadBlock[], terms: readonly Terms[]): Bound[] {
  const bounds: Bound[] = [];
  for (const block of blocks) {
    const { pieces } = block.reader;
    for (const stretch of stretchesOf(block)) {
      if (!saysOnADay(block, stretch)) continue;
      for (const { id, title, names, days } of terms) {
        const at = findPhrase(pieces, title, stretch);
        if (at < 0 || NO_LONGER.test(pieces[at - 1]?.lower ?? '') || NO_LONGER.test(pieces[at - 2]?.lower ?? ''))
          continue;
        const after = { from: at + title.length, to: stretch.to };
        const name = names.find((words) => words.every((word, k) => pieces[after.from + k]?.lower === word));
        const verb = name && pieces[after.from + name.length]?.lower;
        if (!name || !verb || !SAYS.test(verb)) continue;
        bounds.push({
          rule: 'in-office',
          witness: 'lexicon',
          days: days.map(([a, b]) => [a - 7, b + 7]),
          value: id,
          start: pieces[at]!.start,
          end: pieces[after.from + name.length - 1]!.end,
        });
      }
    }
  }
  return bounds;
}

/** A sentence with a day of news: "on Thursday", "yesterday". */
function saysOnADay({ expressions }: ReadBlock, { from, to }: Stretch): boolean {
  return expressions.some(
    ({ first, meaning }) =>
      first >= from &&
      first < to &&
      ((meaning.is === 'calendar' && meaning.weekday !== undefined && meaning.year === undefined) ||
        (meaning.is === 'shift' && meaning.unit === 'D' && meaning.from === 'reference')),
  );
}
