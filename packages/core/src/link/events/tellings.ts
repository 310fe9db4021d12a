import { type DayRange, daysOf } from '../../model/edtf/index.ts';
import type { Actor, Event } from '../../model/event.ts';
import type { Record } from '../../model/record.ts';
import type { Corpus } from '../corpus.ts';
import { EMPTY, NAME, stemOf, type WordClasses } from '../digest/terms.ts';
import { wordsOf } from '../digest/words.ts';

/** Who stands on one side of an event: countries, and persons or bodies by id. */
export interface Side {
  countries: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Words of the names, for things that one page names and another describes. */
  words: ReadonlySet<string>;
  /** True when the lexicon knows none of them. */
  unknown: boolean;
}

/** One article's mention of an event, made ready for comparing. */
export interface Telling {
  event: Event;
  /** Index of the article in the corpus, and of the event in the article. */
  page: number;
  n: number;
  /** Index of the original that the page descends from. */
  origin: number;
  storyId: string;
  /** Day number of publication. */
  told: number | null;
  /** A machine spun the page out of its original. */
  spun: boolean;
  doers: Side;
  doneTo: Side;
  days: readonly DayRange[] | null;
  /** True when nobody gives the day: it is that of the page that tells it, or of what it told before. */
  isDayGuessed: boolean;
  /** Words of the evidence with their weight. */
  words: ReadonlyMap<number, number>;
  /** Ids of the towns and sites named in the sentence that tells it: where it happened, or beside what. */
  places: ReadonlySet<string>;
  /** True when all that is said of the place is its country: "in Vietnam". */
  wide: boolean;
  /** "summit": a kind of meeting that is held seldom; "death of olof-palme": what happens to somebody once; null for all others. */
  occasion: string | null;
  /** "the failed summit", "broke down", "the no-deal summit": it came to nothing. */
  failed: boolean;
  /** "walked out of the summit": only one of those who met can be the one who left. */
  parting: boolean;
}

const OCCASION = /\b(summit|funeral|inauguration|election|referendum|coronation|party congress|general assembly)s?\b/i;
const FAILED =
  /\b(?:fail(?:ed|ure|s)?|collaps\w+|broke(?:n)? (?:down|up|off)|breakdown|no[- ]deal|no agreement|without (?:an? )?(?:deal|agreement|accord)|fell (?:through|apart)|cut short|walked? (?:out|away)|fruitless|abortive|deadlock\w*)\b/i;

const PARTING =
  /\b(?:walk|storm|bow)(?:ed|s|ing)? out\b|\bwalk-?out\b|\b(?:broke|breaks?|broken|cut|cuts) (?:off|short)\b|\bleft (?:first|early)\b/i;

const KILLED =
  /\b(?:shot|stabbed|beaten|hacked) (?:\w+ )?(?:dead|to death)\b|\b(?:kill|murder|assassinat|behead|execut)(?:ed|es|e|ing|s)?\b|\bslain\b/i;

/** "was shot dead", "an unknown gunman murdered |Olof Palme|": nobody is killed twice. One person, with a name. */
function deathIn({ type, status, targets }: Event, said: string): string | null {
  const [victim] = targets;
  if (type !== 'ASSAULT' || status !== 'happened' || targets.length !== 1 || !victim?.id || !KILLED.test(said))
    return null;
  return victim.id.toUpperCase() === victim.country ? null : `death of ${victim.id}`;
}

export type Place = Pick<Telling, 'page' | 'n' | 'origin' | 'storyId' | 'told' | 'spun'>;

export function tellingOf(event: Event, at: Place, corpus: Corpus, known: WordClasses): Telling {
  const words = new Map<number, number>();
  for (const { exact } of event.evidence) {
    const { stems, classes } = wordsOf(exact, known);
    stems.forEach((stem, i) => {
      // A headline's or a first word's capital makes no name: names weigh here no more than other rare words.
      if (classes[i] !== EMPTY) words.set(stem, corpus.weigh(stem, Math.min(classes[i]!, NAME)));
    });
  }
  const days = event.date === null ? null : daysOf(event.date);
  const { record } = corpus.digests[at.page]!;
  const places = placesAround(record, event);
  const said = event.evidence.map(({ exact }) => exact).join(' ');
  const occasion = deathIn(event, said) ?? said.match(OCCASION)?.[1]?.toLowerCase() ?? null;
  return {
    event,
    ...at,
    doers: sideOf(event.actors),
    doneTo: sideOf(event.targets),
    days,
    isDayGuessed: event.dateCertainty === 'inferred',
    words,
    places,
    wide: isCountry(record, event.place),
    occasion,
    failed:
      occasion !== null &&
      (FAILED.test(said) || [...sentencesAround(record, event)].some(({ text }) => FAILED.test(text))),
    parting: occasion !== null && PARTING.test(said),
  };
}

/** The sentences that tell an event, without a dateline in front: a clause alone may lack what its sentence says. */
function* sentencesAround(
  { article }: Record,
  { evidence }: Event,
): Generator<{ from: number; to: number; text: string }> {
  if (!article) return;
  for (const { start, end } of evidence) {
    const block = article.blocks.find((candidate) => candidate.start <= start && start < candidate.end);
    if (!block) continue;
    const from = Math.max(
      article.dateline !== null && start >= article.dateline.end ? article.dateline.end : 0,
      block.start + block.text.slice(0, start - block.start).search(/(?<![^.!?])[^.!?]*$/),
    );
    const rest = block.text.slice(end - block.start).search(/[.!?]\s/);
    const to = rest < 0 ? block.end : end + rest;
    yield { from, to, text: block.text.slice(from - block.start, to - block.start) };
  }
}

/** "The second Trump-Kim summit broke down … in Hanoi": the clause names no place, its sentence does. */
function placesAround(record: Record, event: Event): ReadonlySet<string> {
  const places = new Set<string>();
  const named = record.entities.filter(({ kind }) => kind === 'place' || kind === 'facility');
  if (named.length === 0) return places;
  for (const { from, to } of sentencesAround(record, event)) {
    for (const { id, mentions } of named) {
      if (mentions.some((mention) => mention.start >= from && mention.start < to)) places.add(id);
    }
  }
  return places;
}

function isCountry({ entities }: Record, place: string | null): boolean {
  if (place === null) return false;
  return entities.some(
    ({ kind, name, mentions }) => kind === 'country' && (name === place || mentions.some(({ text }) => text === place)),
  );
}

function sideOf(actors: readonly Actor[]): Side {
  const countries = new Set<string>();
  const ids = new Set<string>();
  const words = new Set<string>();
  for (const { id, country, name } of actors) {
    for (const word of name.toLowerCase().match(/\p{L}{4,}/gu) ?? []) words.add(stemOf(word));
    if (country !== null) countries.add(country);
    // A country's own id says no more than its code.
    if (id !== null && id.toUpperCase() !== country) ids.add(id);
    if (id === null && country === null) ids.add(name.toLowerCase());
  }
  return {
    countries,
    ids,
    words,
    unknown: actors.every(({ id, country }) => (id === null || id.startsWith('~')) && country === null),
  };
}
