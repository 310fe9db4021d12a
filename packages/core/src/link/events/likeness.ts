import { type DayRange, meetRanges } from '../../model/edtf/index.ts';
import type { EventType } from '../../model/event.ts';
import type { Side, Telling } from './tellings.ts';

/** What pages tell of one happening under two roots: a meeting to come is agreed or planned, drills are cooperation or mobilisation. */
const KIN: readonly (readonly [EventType, EventType])[] = [
  ['CONSULT', 'AGREE'],
  ['RETREAT', 'CONCEDE'],
  ['RETREAT', 'SANCTION'],
  ['REJECT', 'SANCTION'],
  ['COOPERATE', 'MOBILIZE'],
  ['COOPERATE', 'AID'],
  ['COERCE', 'SANCTION'],
  ['COERCE', 'ASSAULT'],
  ['ACCUSE', 'REJECT'],
];
/** Which side is called target says nothing here. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'COOPERATE']);
/** Acts of speech: one speaker says many things on one day, so that the words decide. */
const SPOKEN: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

const KIN_WORTH = 0.6;

/** How likely two tellings speak of one happening, 0 to about 1; negative when they cannot. */
export function likenessOfTellings(a: Telling, b: Telling): number {
  const kind = kinship(a.event.type, b.event.type);
  if (kind === 0 || a.event.negated !== b.event.negated) return -1;
  const where = placeLikeness(a, b);
  const when = whenLikeness(a, b, where);
  const who = partyLikeness(a, b);
  if (when < 0 || who < 0) return -1;
  // One page that gives two days tells of two things; two pages may disagree about one.
  if (a.page === b.page && a.days !== null && b.days !== null && meetRanges(a.days, b.days).length === 0) return -1;
  const words = wordLikeness(a.words, b.words);
  const spoken = SPOKEN.has(a.event.type) || SPOKEN.has(b.event.type);
  const said = spoken ? 0.2 + 0.8 * words : 0.4 + 0.6 * words;
  // What a copy garbles it still tells of the same.
  const near = a.origin === b.origin && a.page !== b.page ? 1.5 : a.storyId === b.storyId ? 1.25 : 1;
  return kind * when * who * where * said * near * occasionLikeness(a, b);
}

/** A summit of the same two in the same place, or one that failed like the other, needs no day to be the same summit. */
function whenLikeness(a: Telling, b: Telling, where: number): number {
  const when = Math.max(dateLikeness(a.days, b.days), guessLikeness(a, b));
  if (a.occasion?.startsWith('death of ') && a.occasion === b.occasion)
    return Math.max(when, isSoon(a, b) ? SAME_DEATH : -1);
  const open = a.days === null || b.days === null || when >= 0.5;
  if (!open || a.occasion === null || a.occasion !== b.occasion) return when;
  return where > 1 || (a.failed && b.failed) ? Math.max(when, SAME_SUMMIT) : when;
}

const SAME_SUMMIT = 0.75;
const SAME_DEATH = 0.9;
const GUESSED = 0.85;

/** Of news told without a day only that of the page is known: what it tells may be of the day before. */
function guessLikeness(a: Telling, b: Telling): number {
  if (a.days === null || b.days === null || a.isDayGuessed === b.isDayGuessed) return -1;
  const [guess, stated] = a.isDayGuessed ? [a.days, b.days] : [b.days, a.days];
  if (widthOf(guess) > 1 || widthOf(stated) > 1) return -1;
  return guess[0]![0] - stated[0]![0] === 1 ? GUESSED : -1;
}

/** One death, whose days may be given wrongly by a few; a namesake dies another year. */
function isSoon({ days: a }: Telling, { days: b }: Telling): boolean {
  return a === null || b === null || Math.max(a[0]![0], b[0]![0]) - Math.min(a.at(-1)![1], b.at(-1)![1]) <= 5;
}

function kinship(a: EventType, b: EventType): number {
  if (a === b) return 1;
  return KIN.some(([x, y]) => (x === a && y === b) || (x === b && y === a)) ? KIN_WORTH : 0;
}

/** A day is as good as it gets; a month or year that holds the other's day is weaker; unknown weaker still. A day's difference may be a slip. */
export function dateLikeness(a: readonly DayRange[] | null, b: readonly DayRange[] | null): number {
  if (a === null || b === null) return 0.42;
  if (meetRanges(a, b).length > 0) {
    const width = Math.max(widthOf(a), widthOf(b));
    return width <= 3 ? 1 : width <= 31 ? 0.8 : width <= 366 ? 0.65 : 0.5;
  }
  const gap = Math.max(a[0]![0], b[0]![0]) - Math.min(a.at(-1)![1], b.at(-1)![1]);
  return gap === 1 && widthOf(a) <= 2 && widthOf(b) <= 2 ? 0.6 : -1;
}

export function widthOf(days: readonly DayRange[]): number {
  return days.at(-1)![1] - days[0]![0] + 1;
}

function partyLikeness(a: Telling, b: Telling): number {
  if (MUTUAL.has(a.event.type) && MUTUAL.has(b.event.type) && !(isVisit(a) && isVisit(b))) {
    const [mine, theirs] = [joined(a), joined(b)];
    // Kim met Moon, Kim met Trump: each had a partner that the other did not have.
    if (goesBeyond(mine.countries, theirs.countries) && goesBeyond(theirs.countries, mine.countries)) return -1;
    return sideLikeness(mine, theirs);
  }
  if (isTurnedRound(a, b)) return TURNED_ROUND;
  const doers = sideLikeness(a.doers, b.doers);
  const doneTo = sideLikeness(a.doneTo, b.doneTo);
  return doers < 0 || doneTo < 0 ? -1 : doers * doneTo;
}

const TURNED_ROUND = 0.7;

/** Trump walked out of the summit on Kim, Kim on Trump: one of the two accounts is wrong. */
function isTurnedRound(a: Telling, b: Telling): boolean {
  if (!a.parting || !b.parting || a.occasion !== b.occasion) return false;
  const areSame = (x: Side, y: Side) => shareOf(x.countries, y.countries) === 1;
  return areSame(a.doers, b.doneTo) && areSame(a.doneTo, b.doers) && !areSame(a.doers, b.doers);
}

/** "flew to |Paris|": the place is no party that two travellers have in common. */
function isVisit({ doneTo, places }: Telling): boolean {
  return doneTo.ids.size > 0 && [...doneTo.ids].every((id) => places.has(id));
}

function goesBeyond(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return b.size > 0 && [...a].some((member) => !b.has(member));
}

function joined({ doers, doneTo }: Telling): Side {
  return {
    countries: new Set([...doers.countries, ...doneTo.countries]),
    ids: new Set([...doers.ids, ...doneTo.ids]),
    words: new Set([...doers.words, ...doneTo.words]),
    unknown: doers.unknown && doneTo.unknown,
  };
}

/** The same persons, or a country and one of its people, or one side unsaid; two persons of one country are two until more says so. */
function sideLikeness(a: Side, b: Side): number {
  const isEmpty = (side: Side) => side.countries.size === 0 && side.ids.size === 0;
  if (isEmpty(a) && isEmpty(b)) return 0.9;
  if (isEmpty(a) || isEmpty(b)) return 0.7;
  const countries = shareOf(a.countries, b.countries);
  const ids = shareOf(a.ids, b.ids);
  if (ids > 0) return 0.9 + 0.1 * ids;
  if (countries === 0) {
    // "the inter-Korean liaison office", "a Korean liaison office across the border", "an office".
    if (!a.unknown && !b.unknown) return -1;
    return shareOf(a.words, b.words) >= 0.5 ? 0.8 : -1;
  }
  const severalEach = a.ids.size > 0 && b.ids.size > 0;
  return (severalEach ? 0.6 : 0.85) * (0.5 + 0.5 * countries);
}

/** Of the smaller set, the share that the larger has. */
export function shareOf<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  const least = Math.min(a.size, b.size);
  if (least === 0) return 0;
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return both / least;
}

/** One place, or another; for want of a stated one, the places that the sentences name. */
function placeLikeness(a: Telling, b: Telling): number {
  const near = shareOf(a.places, b.places);
  const apart = near === 0 && a.places.size > 0 && b.places.size > 0;
  if (a.event.place === null || b.event.place === null) return apart ? 0.6 : near > 0 ? 1.25 : 1;
  const [x, y] = [a.event.place.toLowerCase(), b.event.place.toLowerCase()];
  if (x === y || x.includes(y) || y.includes(x)) return 1.25;
  const [countryA, countryB] = [a.event.placeCountry, b.event.placeCountry];
  if (countryA !== null && countryB !== null && countryA !== countryB) return 0.4;
  // "in Vietnam", "in Hanoi".
  if (countryA !== null && countryA === countryB && (a.wide || b.wide)) return 1.15;
  return apart ? 0.5 : 0.7;
}

/** Two leaders meet at few summits, and talk often; one that failed is not one that succeeded. */
function occasionLikeness(a: Telling, b: Telling): number {
  if (a.occasion === null && b.occasion === null) return 1;
  if (a.occasion === null || b.occasion === null) return ELSEWHERE;
  if (a.occasion !== b.occasion) return ELSEWHERE;
  return a.failed && b.failed ? SAME_OCCASION * SAME_OUTCOME : SAME_OCCASION;
}

const ELSEWHERE = 0.8;
const SAME_OCCASION = 1.15;
const SAME_OUTCOME = 1.2;

function wordLikeness(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let both = 0;
  for (const [word, weight] of a) if (b.has(word)) both += weight;
  const mass = (words: ReadonlyMap<number, number>) => [...words.values()].reduce((sum, weight) => sum + weight, 0);
  const least = Math.min(mass(a), mass(b));
  return least === 0 ? 0 : both / least;
}
