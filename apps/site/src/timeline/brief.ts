import { rankTimeline } from '@dateline/core/link';
import type { CanonicalEvent } from '@dateline/core/model';
import type { Row } from './row.ts';

/** So many events tell a great chronology in brief. */
const BRIEF = 8;
/** A chronology with fewer events than this is brief already. */
const LONG = 24;

/** The main events that took place, by their days; empty where the chronology is short. */
export function briefRows(events: readonly CanonicalEvent[], rows: readonly Row[]): Row[] {
  if (rows.length < LONG) return [];
  const took = events.filter(({ status, date }) => date !== null && (status === 'happened' || status === 'ongoing'));
  const row = new Map(rows.map((one) => [one.id, one]));
  return rankTimeline(took, { top: BRIEF }).map(({ id }) => row.get(id)!);
}
