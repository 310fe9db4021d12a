import { civilOf } from '../../../model/edtf/index.ts';
import type { Meaning } from '../meaning.ts';
import type { Placed, World } from './world.ts';

/** Where a date stands: `opens` at the head of its sentence or in a heading, `sentence` by its offset. */
export interface Standing {
  opens: boolean;
  heading: boolean;
  /** "since" stands before it. */
  since: boolean;
  /** It tells papers apart: "the agreement of 20 June 2011". */
  names: boolean;
  /** A history comes to the day of its writing: "last month". */
  written?: boolean;
  sentence: number;
}

/** How much a mention speaks for its year: at the head of a sentence, as a full date in passing, as a bare year, as a month that was filled in. */
const OPENING = 4;
const DATED = 2.5;
const BARE = 0.7;
const FILLED = 1;
/** What is left of a mention's weight when the next one comes. */
const FADES = 0.5;

/** Years from the story at which a date in the same sentence is an aside. */
const FAR = 10;

/** The year and month that a narrative has come to: what its dates leave unsaid. */
export class Story {
  #weights = new Map<number, number>();
  #month: { year: number; month: number } | null = null;
  #year: { year: number; day: number; sentence: number } | null = null;
  #headed: number | null = null;

  /** What a date without a year counts from here: a year said in the same sentence, else where the story is. */
  here(sentence: number): World['story'] {
    let best: number | null = null;
    for (const [year, weight] of this.#weights) if (best === null || weight >= this.#weights.get(best)!) best = year;
    const said = this.#year;
    // "declassified in 2005, it revealed that on 4 August …": a far year is an aside.
    if (said?.sentence === sentence && (best === null || Math.abs(said.year - best) <= FAR)) best = said.year;
    return best === null ? null : { year: best, month: this.#month?.year === best ? this.#month.month : null };
  }

  /** First day of the date with a year that the same sentence has said before, or null. */
  saidIn(sentence: number): number | null {
    return this.#year?.sentence === sentence ? this.#year.day : null;
  }

  /** "In January …" after the months of 1944: the story has come to 1945. */
  #rollsOn(year: number): boolean {
    const best = this.here(Number.NaN)?.year;
    return best !== undefined && year === best + 1;
  }

  follow({ period, type }: Placed, meaning: Meaning, standing: Standing): void {
    const { opens, heading, since, names, written, sentence } = standing;
    if (names || !period || type === 'DURATION' || type === 'SET' || period.unit === 'DE' || period.unit === 'CE')
      return;
    const { year, month } = civilOf(period.first);
    const isYear = period.unit === 'Y' || period.unit === 'HALF';
    const told = saysYear(meaning);
    const moved = !told && (movesYear(meaning) || written || (opens && !isYear && this.#rollsOn(year)));
    if (!told && !moved && isYear) return;
    const said = told || moved;
    // "has not tested one since 2017, but it fired two in March": how long ago is no frame for what follows
    if ((told || moved) && !since) this.#year = { year, day: period.first, sentence };
    for (const [other, weight] of this.#weights) {
      if (weight < 0.05) this.#weights.delete(other);
      else this.#weights.set(other, weight * FADES);
    }
    if (heading && told && this.#headed !== sentence) {
      this.#weights.clear();
      this.#headed = sentence;
    }
    const here = said ? (opens ? OPENING : isYear ? BARE : DATED) : FILLED;
    this.#weights.set(year, (this.#weights.get(year) ?? 0) + here);
    if (!isYear && period.unit !== 'SEASON') this.#month = { year, month };
  }
}

/** "the following year", "April of the next year", "two years later": the story goes on to another. */
function movesYear(meaning: Meaning): boolean {
  const ahead = 'to' in meaning && (meaning.to === 'FOLLOWING' || meaning.to === 'NEXT');
  if (meaning.is === 'deictic') return ahead && meaning.unit === 'Y';
  if (meaning.is === 'deictic-date') return ahead && meaning.date.weekday === undefined;
  return meaning.is === 'calendar' && meaning.of !== undefined && movesYear(meaning.of);
}

export function saysYear(meaning: Meaning): boolean {
  if (meaning.is === 'calendar') return meaning.year !== undefined;
  return 'of' in meaning && meaning.of ? saysYear(meaning.of) : false;
}
