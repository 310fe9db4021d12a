import type { CanonicalEvent, Event } from '@dateline/core/model';
import type { Deposit } from '@dateline/core/store';
import { actor, canonicalOf, depositOf, entityOf, KIM, NORTH, quoteOf, SOUTH } from '../core/store/fixtures.ts';
import { dice } from '../quality/link/dice.ts';

const SYLLABLES = 'ba do ke li mu na po ra su ti ve zo cha fre glo kri pla sta tru'.split(' ');

/** The n-th commonest word of an invented language. */
export function wordAt(rank: number): string {
  let word = '';
  for (let left = rank + 20; left > 0; left = Math.floor(left / 19)) word += SYLLABLES[left % 19]!;
  return word;
}

const throws = dice(3);
const words = (count: number) =>
  Array.from({ length: count }, () => wordAt(Math.floor(20_000 * throws.roll() * throws.roll()))).join(' ');
const day = () => `20${10 + throws.pick(10)}-0${1 + throws.pick(9)}-${10 + throws.pick(18)}`;

/** Articles of a busy desk, 64 at a time; `first` is the number of the first. */
export function* deposits(count: number, first = 0): Generator<Deposit[]> {
  for (let from = 0; from < count; from += 64)
    yield Array.from({ length: Math.min(64, count - from) }, (_, n) => depositNumber(first + from + n));
}

function depositNumber(n: number): Deposit {
  return depositOf({
    id: `id${n}`,
    headline: words(8),
    body: words(330),
    published: day(),
    publisher: `Paper ${n % 50}`,
    entities: Array.from({ length: 8 }, () => {
      const rank = Math.floor(2000 * throws.roll() * throws.roll());
      return entityOf(`ent${rank}`, `Ent ${rank}`, { country: 'PRK' });
    }),
    quotes: [quoteOf(words(20), 'he'), quoteOf(words(15), 'she')],
    events: [eventOf(), eventOf(), eventOf()],
  });
}

function eventOf(): Event {
  return {
    ...{
      type: 'CONSULT',
      mode: null,
      cameo: '040',
      status: 'happened',
      negated: false,
      actors: [NORTH],
      targets: [SOUTH],
    },
    ...{ date: '2019-03-22', dateCertainty: 'stated', place: null, placeCountry: null, reportedBy: [], contexts: [] },
    ...{ evidence: [{ start: 0, end: 10, exact: words(10) }], rule: 'x', certainty: 'stated', weight: 0.5 },
  } as unknown as Event;
}

/** Three canonical events an article, in stories of sixty. */
export function canonicals(count: number): CanonicalEvent[] {
  return Array.from({ length: 3 * count }, (_, n) =>
    canonicalOf(`ev${n}`, {
      storyId: `st${Math.floor(n / 60)}`,
      date: throws.chance(0.1) ? null : day(),
      text: words(14),
      weight: throws.roll(),
      type: n % 4 === 0 ? 'CONSULT' : 'ACCUSE',
      actors: [n % 100 === 0 ? KIM : actor(`Ent ${n % 2000}`, `ent${n % 2000}`, 'USA')],
    }),
  );
}
