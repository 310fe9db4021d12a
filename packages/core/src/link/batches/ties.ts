import type { Record } from '../../model/record.ts';
import { type Digest, digestOf } from '../digest/digest.ts';
import { sketchOf, stir, WORDS } from '../digest/sketch.ts';
import { FAMILIAR, mixTerms, NAME, NUMBER, RARE, termOf, type WordClasses } from '../digest/terms.ts';
import { publishedDay } from '../stories/when.ts';

/** What a page may have in common with others: a pure function of its record, small enough to keep for every page of a store. */
export interface Ties {
  /** Equal for identical copies. */
  content: string;
  /** A sample of its names, numbers, rare words and sentences, ascending. */
  weak: Uint32Array;
  /** Equal for pages that share most of their sentences: three, and one for the whole text. */
  strong: Uint32Array;
  /** Day number of publication. */
  day: number | null;
}

/** One in four, by hash, of what there is much of: whatever two pages share is sampled in both. */
const SAMPLE = 3;
const NAMES = 32;
const OTHERS = 16;

export function tiesOf(record: Record, known: WordClasses): Ties {
  const digest = digestOf(record, known);
  const shared = sketchOf(digest);
  const whole = termOf(digest.content);
  return {
    content: digest.content,
    weak: weakOf(digest),
    strong: Uint32Array.of(...shared, whole),
    day: publishedDay(record),
  };
}

function weakOf({ body, headline, lines }: Digest): Uint32Array {
  const names = new Set<number>();
  const others = new Set<number>();
  for (const { stems, classes } of [body, headline]) {
    for (let i = 0; i < stems.length; i++) {
      if (classes[i] === NAME) names.add(mixTerms(17, stems[i]!));
      else if (classes[i] === RARE || classes[i] === FAMILIAR || classes[i] === NUMBER)
        others.add(mixTerms(17, stems[i]!));
    }
  }
  for (let s = 0; s < lines.length; s++) {
    if (body.sentences[s + 1]! - body.sentences[s]! >= WORDS) others.add(mixTerms(29, lines[s]!));
  }
  for (const name of names) others.delete(name);
  const sampled = new Set([...others].filter((key) => (stir(key) & SAMPLE) === 0));
  return Uint32Array.from([...draw(names, NAMES), ...draw(sampled, OTHERS)]).sort();
}

/** The first so many in an order that is the same for all pages. */
function draw(keys: ReadonlySet<number>, most: number): number[] {
  if (keys.size <= most) return [...keys];
  return [...keys].sort((a, b) => stir(a) - stir(b) || a - b).slice(0, most);
}
