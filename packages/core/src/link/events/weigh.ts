import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { EventStatus } from '../../model/event.ts';
import type { DayScores } from '../days.ts';
import type { Telling } from './tellings.ts';

const STATUS_WORTH: { readonly [Status in EventStatus]: number } = {
  happened: 1,
  ongoing: 0.95,
  planned: 0.6,
  threatened: 0.6,
  denied: 0.5,
  hypothetical: 0.3,
};

function buildScores(lexicon: Lexicon): Map<string, number> {
  return new Map(lexicon.goldstein.map(({ type, mode, score }) => [`${type} ${mode ?? ''}`, score]));
}

/** How far an act moves its parties together or apart, -10 to 10: that of its mode, else of its root. */
export function goldsteinOf(type: string, mode: string | null, lexicon: Lexicon): number {
  const scores = compiled(lexicon, buildScores);
  return scores.get(`${type} ${mode ?? ''}`) ?? scores.get(`${type} `) ?? 0;
}

/** A batch that tells hardly anything of its foremost day says little about which days matter. */
const TELLING = 2;
/** An event without a day of its own counts as one of a middling day. */
const NO_DAY = 0.35;

/** How much the day of an event (a day number; null for none) takes from its importance, 0 to 1: few days of a long affair are remembered. */
export function dayFactor(day: number | null, { scores, top }: DayScores): number {
  const share = day === null ? NO_DAY : (scores.get(day) ?? 0) / Math.max(1, top);
  const voice = top / (top + TELLING);
  return 1 - voice + voice * share;
}

/** Importance falls off steeply: the many small events of a day must not outweigh the great one of another. */
const STEEP = 2;

/** What makes something important. */
export interface Importance {
  /** How central it is where it is told, 0 to 1. */
  central: number;
  /** Independent sources that tell it. */
  origins: number;
  /** Days of publication on which it was still told. */
  days: number;
  /** How much it moves, 0 to 1. */
  force: number;
  /** What its batch makes of its day, as dayFactor gives it, 0 to 1. */
  factor: number;
}

/** Importance in a batch, 0 to 1, of an event or a dated fact. */
export function importanceOf({ central, origins, days, force, factor }: Importance): number {
  const raw = 0.9 * central + 0.55 * Math.log(origins) + 0.25 * Math.log(1 + days) + 0.4 * force;
  const share = (1 - Math.exp(-raw)) * factor;
  return Math.round(share ** STEEP * 10_000) / 10_000;
}

/** Importance among all events, 0 to 1; less for what did not come true. */
export function weighEvent(
  tellings: readonly Telling[],
  origins: number,
  status: EventStatus,
  lexicon: Lexicon,
  factor: number,
): number {
  const central = tellings.reduce((most, { event }) => Math.max(most, event.weight), 0);
  const days = new Set(tellings.flatMap(({ told }) => told ?? [])).size;
  const { type, mode } = tellings[0]!.event;
  const force = Math.abs(goldsteinOf(type, mode, lexicon)) / 10;
  const worth = STATUS_WORTH[status] * (tellings.every(({ spun }) => spun) ? GARBLED : 1);
  return importanceOf({ central, origins, days, force, factor: factor * worth });
}

/** What only a spun copy tells is mostly what its original tells in other words. */
const GARBLED = 0.3;
