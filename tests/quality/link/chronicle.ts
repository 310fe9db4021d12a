import { type Dice, dice } from './dice.ts';

/** One day of an invented affair, with the ways in which it is told. */
interface Happening {
  day: number;
  /** How much the world makes of it. */
  import: number;
  lead: string;
  /** "the talks in Derna". */
  noun: string;
  /** "Russia and the government had met in Derna". */
  past: string;
}

/** An affair of some months: its articles, and the days that an editor would put into a chronology. */
export interface Chronicle {
  articles: { id: string; title: string; date: string; text: string }[];
  /** YYYY-MM-DD. */
  days: string[];
}

const PLACES = 'Tripoli Benghazi Misrata Sirte Tobruk Zawiya Derna Sabha Bayda Ajdabiya'.split(' ');
const KINDS: ((place: string, count: number) => [string, string, string])[] = [
  (place, n) => [
    `Police killed ${n} protesters in ${place}`,
    `the killing of ${n} protesters in ${place}`,
    `police had killed ${n} protesters in ${place}`,
  ],
  (place) => [
    `Rebel fighters captured ${place} from government troops`,
    `the capture of ${place} by rebels`,
    `rebels had seized ${place}`,
  ],
  (place, n) => [
    `A car bomb killed ${n} people outside a hotel in ${place}`,
    `a car bombing that killed ${n} in ${place}`,
    `a car bomb had killed ${n} people in ${place}`,
  ],
  (place) => [
    `The prime minister resigned after mass protests in ${place}`,
    'the resignation of the prime minister',
    'the prime minister had resigned',
  ],
  (place) => [
    `France and Turkey signed an agreement on aid for ${place}`,
    `the signing of an aid agreement in ${place}`,
    `the two countries had signed an agreement on aid for ${place}`,
  ],
  (_, n) => [
    `The United Nations Security Council imposed sanctions on ${n} officials`,
    'the imposing of sanctions by the Security Council',
    'the Security Council had imposed sanctions',
  ],
  (place, n) => [
    `An explosion at a refinery near ${place} left ${n} workers dead`,
    `the explosion at the refinery near ${place}`,
    `the refinery near ${place} had exploded`,
  ],
  (place, n) => [
    `An earthquake struck ${place}, destroying ${n} houses`,
    `the earthquake in ${place}`,
    `an earthquake had struck ${place}`,
  ],
  (place, n) => [
    `A court in ${place} sentenced the former minister to ${n} years in prison`,
    'the sentencing of the former minister',
    `a court in ${place} had sentenced the former minister`,
  ],
  (place) => [
    `Russia and the government held talks in ${place}`,
    `the talks in ${place}`,
    `Russia and the government had met in ${place}`,
  ],
  (place) => [
    `The army declared a ceasefire around ${place}`,
    `the ceasefire around ${place}`,
    'the army had declared a ceasefire',
  ],
];
const DETAILS = [
  'Witnesses said the streets were calm by the evening.',
  'A spokesman said on {weekday} that an inquiry would be opened.',
  '"We are watching this very closely," an official said on {weekday}.',
  'Aid groups warned that supplies of food and fuel were running low.',
  'The foreign minister of Turkey criticised the move on {weekday}.',
  'Hundreds of people demonstrated outside the ministry.',
  'Germany called for restraint.',
  'A further meeting is planned for {soon}.',
  'The region has seen unrest since {year}.',
  'A treaty signed on {once} still governs the border.',
];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const dateOf = (day: number) => new Date(day * 86_400_000);
const isoOf = (day: number) => dateOf(day).toISOString().slice(0, 10);
const weekdayOf = (day: number) => WEEKDAYS[dateOf(day).getUTCDay()]!;
const calendarDay = (day: number) => `${MONTHS[dateOf(day).getUTCMonth()]} ${dateOf(day).getUTCDate()}`;
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
/** About the normal distribution. */
const bell = (throws: Dice) => (Array.from({ length: 6 }, throws.roll).reduce((a, b) => a + b) - 3) * Math.SQRT2;

/** How a reporter names a past day, or does not. */
function naming({ day }: Happening, told: number, throws: Dice): string {
  const gap = told - day;
  const how = throws.roll();
  if (gap > 0 && gap <= 6 && how < 0.6) return ` on ${weekdayOf(day)}`;
  if (how < 0.5) return ` on ${calendarDay(day)}`;
  if (how < 0.62) return ` on ${calendarDay(day)}, ${dateOf(day).getUTCFullYear()}`;
  if (how < 0.75) return ` in ${MONTHS[dateOf(day).getUTCMonth()]}`;
  return gap > 20 && gap < 50 ? ' last month' : '';
}

/** What past of an affair a reporter looks back on: the weightier and the fresher, the likelier. */
function lookBack(past: readonly Happening[], told: number, throws: Dice): string {
  const odds = past.map((each) => each.import ** 0.9 * (0.15 + Math.exp((each.day - told) / 20)));
  let left = throws.roll() * odds.reduce((a, b) => a + b);
  const one = past[odds.findIndex((odd) => (left -= odd) <= 0)] ?? past.at(-1)!;
  const when = naming(one, told, throws);
  return throws.chance(0.5) ? `${capital(one.past)}${when}.` : `The situation has been tense since ${one.noun}${when}.`;
}

/** The same for the same seed. How often a day is reported tells only loosely how much it mattered, as in the papers. */
export function chronicle(seed: number): Chronicle {
  const throws = dice(seed);
  const first = Math.floor(Date.UTC(2009 + throws.pick(10), throws.pick(12), 1 + throws.pick(28)) / 86_400_000);
  const span = 90 + throws.pick(100);
  const happenings = Array.from({ length: 40 + throws.pick(20) }, (): Happening => {
    const [lead, noun, past] = throws.one(KINDS)(throws.one(PLACES), 3 + throws.pick(60));
    const weight = Math.exp(2.2 * throws.roll() ** 1.5) - 0.8 + 0.4 * throws.roll();
    return { day: first + throws.pick(span), import: weight, lead, noun, past };
  }).sort((a, b) => a.day - b.day);
  const articles: Chronicle['articles'] = [];
  const write = (told: number, title: string, lead: string, past: readonly Happening[]) => {
    const fill = (text: string) =>
      text
        .replace('{weekday}', weekdayOf(told))
        .replace('{soon}', calendarDay(told + 2 + throws.pick(20)))
        .replace('{year}', String(1990 + throws.pick(15)))
        .replace('{once}', `${calendarDay(told)}, ${1980 + throws.pick(20)}`);
    const details = Array.from({ length: 2 + throws.pick(4) }, () => fill(throws.one(DETAILS)));
    const backs = past.length > 0 ? Array.from({ length: 1 + throws.pick(4) }, () => lookBack(past, told, throws)) : [];
    const text = [title, `${throws.one(PLACES).toUpperCase()} -- ${lead}`, ...details, ...backs].join('\n\n');
    articles.push({ id: `c${seed}-${articles.length}`, title, date: isoOf(told), text });
  };
  for (const one of happenings) {
    for (let left = Math.round((0.35 * one.import + 1.3) * Math.exp(bell(throws)) * 0.7); left > 0; left--) {
      const told = one.day + Math.floor(-Math.log(1 - throws.roll() * 0.98) * 1.2);
      const past = happenings.filter((other) => other.day < told && other !== one);
      write(told, one.lead, `${one.lead} on ${weekdayOf(one.day)}, officials said.`, past);
    }
  }
  for (let left = 0.5 * articles.length; left > 0; left--) {
    const told = first + throws.pick(span);
    const title = `Life goes on in ${throws.one(PLACES)}`;
    const past = happenings.filter(({ day }) => day < told);
    write(told, title, `Residents said on ${weekdayOf(told)} that life had not returned to normal.`, past);
  }
  const days = new Map<number, number>();
  for (const one of happenings) days.set(one.day, (days.get(one.day) ?? 0) + one.import * Math.exp(bell(throws) / 2));
  const chosen = [...days].sort((a, b) => b[1] - a[1]).slice(0, 12 + throws.pick(14));
  return { articles: throws.shuffle(articles), days: chosen.map(([day]) => isoOf(day)) };
}
