import { overlaps } from '../../model/edtf/index.ts';
import type { Contradiction } from '../../model/story.ts';
import type { Corpus } from '../corpus.ts';
import { stemOf } from '../digest/terms.ts';
import type { Telling } from './tellings.ts';

/** What tellings of one event say that cannot all be right, each value with the articles that give it. Shown, never averaged. */
export function findContradictions(
  ordered: readonly Telling[],
  rivals: readonly string[],
  corpus: Corpus,
): Contradiction[] {
  const side = (value: string, tellings: readonly Telling[]): Contradiction['values'][number] => {
    const words = tellings.map(({ page, event }) => ({
      articleId: corpus.digests[page]!.record.id,
      evidence: event.evidence,
    }));
    return { value, articleIds: [...new Set(words.map(({ articleId }) => articleId))].sort(), words };
  };
  const found: Contradiction[] = [];
  if (rivals.length > 0) {
    const [settled, ...others] = rivals as [string, ...string[]];
    const within = (value: string) => ordered.filter(({ event }) => event.date !== null && overlaps(event.date, value));
    const exactly = (value: string) => ordered.filter(({ event }) => event.date === value);
    found.push({
      field: 'date',
      values: [side(settled, within(settled)), ...others.map((value) => side(value, exactly(value)))],
    });
  }
  const happened = ordered.filter(({ event }) => event.status === 'happened' || event.status === 'ongoing');
  const denied = ordered.filter(({ event }) => event.status === 'denied');
  if (happened.length > 0 && denied.length > 0) {
    found.push({
      field: 'status',
      values: [side('happened', happened), side('denied', denied)],
    });
  }
  for (const field of ['place', 'actors'] as const) {
    const rivals = apart(field === 'place' ? placesOf(ordered) : doersOf(ordered));
    if (rivals.length > 1) found.push({ field, values: rivals.map(([value, tellings]) => side(value, tellings)) });
  }
  for (const [thing, values] of countsOf(ordered)) {
    found.push({
      field: 'count',
      values: [...values].sort(([a], [b]) => a - b).map(([count, tellings]) => side(`${count} ${thing}`, tellings)),
    });
  }
  return found;
}

/** Values that no origin gives besides another one, in the order in which they were first told. */
function apart(values: ReadonlyMap<string, Telling[]>): [string, Telling[]][] {
  const origins = [...values.values()].flatMap((tellings) => [...new Set(tellings.map(({ origin }) => origin))]);
  return new Set(origins).size === origins.length ? [...values] : [];
}

/** "in Gao", "in Kidal": towns and sites, each told by a sentence that does not name the other as well; a country holds all its towns. */
function placesOf(ordered: readonly Telling[]): Map<string, Telling[]> {
  const found = new Map<string, Telling[]>();
  const told = ordered.filter(({ event, wide }) => event.place !== null && !wide && event.status === 'happened');
  for (const telling of told) {
    const place = telling.event.place!;
    const isOther = (rival: Telling) => {
      const [x, y] = [place.toLowerCase(), rival.event.place!.toLowerCase()];
      const isNear = x.includes(y) || y.includes(x) || [...telling.places].some((id) => rival.places.has(id));
      return !isNear && telling.places.size > 0 && rival.places.size > 0 && telling.event.placeCountry !== null;
    };
    const rivals = told.filter((rival) => rival.event.placeCountry === telling.event.placeCountry && isOther(rival));
    if (rivals.length > 0) found.set(place, [...(found.get(place) ?? []), telling]);
  }
  return found;
}

/** Who did it, where accounts name people of two countries for what only one side can have done. */
function doersOf(ordered: readonly Telling[]): Map<string, Telling[]> {
  const found = new Map<string, Telling[]>();
  for (const telling of ordered) {
    const [actor] = telling.event.actors;
    if (!telling.parting || telling.event.status !== 'happened' || !actor?.country) continue;
    const name = [...found].find(([, [first]]) => first!.event.actors[0]!.country === actor.country)?.[0] ?? actor.name;
    found.set(name, [...(found.get(name) ?? []), telling]);
  }
  return found;
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** "killed 12 people", "three of the protesters", "two Chinese shipping companies", "120 days": a number, up to two words, and what is counted. */
const COUNT = new RegExp(
  `(?<![\\w.,:$€£-])(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${SMALL.slice(2).join('|')})(?![\\d.,:%-]*\\d)\\s+((?:of\\s+(?:the|its|his|her|their|those)\\s+)?(?:[a-z-]+\\s+){0,2}?)([a-z]{3,})`,
  'gi',
);
/** What follows a number without being counted: "12 March", "5 percent", "2 p.m. on …", "10 million". */
const UNCOUNTED =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|percent|per|million|billion|thousand|hundred|years?|ago|later|earlier|old|and|or|the|for|with|from|after|before|when|that|were|was|of|to|in|on|at|by|as|a|an|more|other|others|least|times?|months?|weeks?|hours?|minutes?|km|kilomet\w+|miles?)$/i;

/** Things that tellings of different origins count differently: thing -> count -> tellings. */
function countsOf(ordered: readonly Telling[]): Map<string, Map<number, Telling[]>> {
  const things = new Map<string, { name: string; counts: Map<number, Telling[]> }>();
  for (const telling of ordered) {
    const text = telling.event.evidence.map(({ exact }) => exact).join(' ');
    for (const [, digits, , noun] of text.matchAll(COUNT)) {
      if (UNCOUNTED.test(noun!) || !/s$|^(?:people|men|women|children|staff|troops)$/i.test(noun!)) continue;
      const count = SMALL.includes(digits!.toLowerCase())
        ? SMALL.indexOf(digits!.toLowerCase())
        : Number(digits!.replaceAll(',', ''));
      if (count >= 1900 && count <= 2100 && digits!.length === 4) continue;
      const stem = stemOf(noun!.toLowerCase());
      const thing = things.get(stem) ?? { name: noun!.toLowerCase(), counts: new Map<number, Telling[]>() };
      things.set(stem, thing);
      thing.counts.set(count, [...(thing.counts.get(count) ?? []), telling]);
    }
  }
  const rival = new Map<string, Map<number, Telling[]>>();
  for (const { name, counts } of things.values()) {
    if (counts.size < 2) continue;
    const groups = [...counts.values()].map((tellings) => new Set(tellings.map(({ origin }) => origin)));
    // One page that counts twice counts two things; only pages that count once each can contradict each other.
    const origins = groups.flatMap((group) => [...group]);
    if (new Set(origins).size === origins.length) rival.set(name, counts);
  }
  return rival;
}
