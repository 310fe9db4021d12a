import type { Lexicon } from '../../lexicon/lexicon.ts';
import { daysOf } from '../../model/edtf/index.ts';
import type { EventStatus } from '../../model/event.ts';
import type { CanonicalEvent, Statement } from '../../model/story.ts';
import { hash } from '../../read/identity.ts';
import type { Corpus } from '../corpus.ts';
import type { DayScores } from '../days.ts';
import { findContradictions } from './contradictions.ts';
import { settleDate } from './dates.ts';
import { widthOf } from './likeness.ts';
import { gatherParties } from './parties.ts';
import type { Telling } from './tellings.ts';
import { dayFactor, weighEvent } from './weigh.ts';

/** One happening out of its tellings: the best words, the tightest date, the latest state, and what does not agree. */
export function settle(
  tellings: readonly Telling[],
  corpus: Corpus,
  lexicon: Lexicon,
  days: DayScores,
): CanonicalEvent {
  const keyOf = ({ page, n }: Telling) => `${corpus.digests[page]!.key} ${String(n).padStart(6, '0')}`;
  // The first to tell it comes first: its words name the event, whoever joins later.
  const ordered = [...tellings].sort(
    (a, b) =>
      (a.told ?? Number.POSITIVE_INFINITY) - (b.told ?? Number.POSITIVE_INFINITY) || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
  const seed = ordered[0]!;
  const status = settleStatus(ordered);
  const date = settleDate(ordered);
  const best = bestTelling(ordered, status, seed);
  const origins = countOrigins(ordered, corpus);
  return {
    id: idOf(seed, corpus),
    storyId: best.storyId,
    type: best.event.type,
    mode:
      best.event.mode ?? ordered.find(({ event }) => event.type === best.event.type && event.mode)?.event.mode ?? null,
    cameo: best.event.cameo,
    status,
    actors: gatherParties(ordered, best, 'actors', corpus),
    targets: gatherParties(ordered, best, 'targets', corpus),
    date: date.value,
    place: best.event.place ?? ordered.find(({ event }) => event.place !== null)?.event.place ?? null,
    text: textOf(best),
    weight: weighEvent(ordered, origins, status, lexicon, dayFactor(dayNumberOf(date.value), days)),
    origins,
    statements: ordered.map((telling): Statement => statementOf(telling, corpus)),
    contradictions: findContradictions(ordered, date.rivals, corpus),
  };
}

/** A date of several days is no day of note. */
function dayNumberOf(date: string | null): number | null {
  const days = date === null ? null : daysOf(date);
  return days !== null && widthOf(days) === 1 ? days[0]![0] : null;
}

function statementOf({ event, page, n }: Telling, corpus: Corpus): Statement {
  return {
    articleId: corpus.digests[page]!.record.id,
    n,
    status: event.status,
    date: event.date,
    reportedBy: event.reportedBy.map(({ name }) => name),
    evidence: event.evidence,
  };
}

const STATES: readonly EventStatus[] = ['happened', 'ongoing', 'denied', 'planned', 'threatened', 'hypothetical'];

/** What came true outweighs what was planned; of plans and denials the latest word counts. */
function settleStatus(ordered: readonly Telling[]): EventStatus {
  const has = (status: EventStatus) => ordered.some(({ event }) => event.status === status);
  if (has('happened')) return 'happened';
  if (has('ongoing')) return 'ongoing';
  const dated = ordered.filter(({ told }) => told !== null);
  const latest = dated.length > 0 ? dated.filter(({ told }) => told === dated.at(-1)!.told) : ordered;
  return STATES.find((status) => latest.some(({ event }) => event.status === status))!;
}

/** Of the tellings in the final state the weightiest and fullest, in an original before a copy; ties go to the first. */
function bestTelling(ordered: readonly Telling[], status: EventStatus, seed: Telling): Telling {
  const fit = ordered.filter(({ event }) => event.status === status);
  const worth = ({ event, page, origin, days }: Telling) =>
    event.weight +
    (page === origin ? 0.5 : 0) +
    [
      days !== null,
      event.certainty === 'stated',
      event.place !== null,
      event.targets.some(({ id }) => id !== null),
    ].filter(Boolean).length *
      0.1;
  return fit.reduce((best, next) => (worth(next) > worth(best) ? next : best), fit[0] ?? seed);
}

/** Five rehosts of one report are one source, and so are two reports of one agency. */
function countOrigins(tellings: readonly Telling[], corpus: Corpus): number {
  const sources = new Set<string>();
  for (const { origin } of tellings) {
    const agency = corpus.digests[origin]!.record.article?.origin.agency;
    sources.add(agency ? `agency ${agency.toLowerCase()}` : `page ${origin}`);
  }
  return sources.size;
}

/** Of the seed's page and words alone, so that it stays when unrelated pages are added. */
function idOf({ event, page }: Telling, corpus: Corpus): string {
  const actors = event.actors.map(({ id, name }) => id ?? name).join(',');
  const said = event.evidence.map(({ exact }) => exact).join('|');
  return hash(['event', corpus.digests[page]!.content, event.type, event.status, event.date, actors, said].join('\n'));
}

function textOf({ event }: Telling): string {
  const longest = event.evidence.reduce((best, { exact }) => (exact.length > best.length ? exact : best), '');
  return longest.replace(/\s+/g, ' ').trim();
}
