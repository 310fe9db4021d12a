import type { Basis } from '../../model/article.ts';
import { normalise } from '../../segment/phrases.ts';
import { readNames } from '../../segment/wire/names.ts';
import { basisOf, type Witnesses } from './index.ts';

export type { Basis };

/** What one witness says of who wrote the article. */
export interface Testimony {
  names: string[];
  /** The names in the form in which testimonies are compared. */
  keys: string[];
  weight: number;
  bases: Basis[];
}

interface Hearing {
  rule: string;
  witness: Basis['witness'];
  /** How much this witness counts: 9 for a line "By …" below the headline, 5 for one meta among many. */
  weight: number;
  /** The place itself says that a name follows, so that one word may be one. */
  led: boolean;
  /** Where the text stands in the document; null when it does not. */
  at: number | null;
}

/** Gathers what the witnesses say of authors, and all that they said as the field's basis. */
export class Testimonies {
  readonly all: Testimony[] = [];
  readonly said: Basis[] = [];
  private readonly w: Witnesses;

  constructor(w: Witnesses) {
    this.w = w;
  }

  /** Reads the names that a text shows. What holds none is kept as said, and counts for nothing. */
  hear(text: string, { rule, witness, weight, led, at }: Hearing): void {
    const shown = text.trim();
    if (shown === '' || shown.length > 300) return;
    const offset = text.indexOf(shown);
    const from = at === null ? null : at + offset;
    const names = readNames(shown, this.w.tools.names, led);
    if (names.length === 0) {
      this.said.push(basisOf(rule, witness, shown, from, from === null ? null : from + shown.length));
      return;
    }
    this.add(
      names.map(({ name, start, end }) =>
        basisOf(rule, witness, name, from === null ? null : from + start, from === null ? null : from + end),
      ),
      weight,
    );
  }

  /** Takes names that need no reading. */
  add(bases: Basis[], weight: number): void {
    this.said.push(...bases);
    this.all.push({
      names: bases.map(({ value }) => value),
      keys: bases.map(({ value }) => keyOf(value)).sort(),
      weight,
      bases,
    });
  }
}

/** "Zoë  DOE, MD" and "Zoe Doe" are one person to those who compare. */
export function keyOf(name: string): string {
  return normalise(name)
    .replace(/,.*$/s, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
