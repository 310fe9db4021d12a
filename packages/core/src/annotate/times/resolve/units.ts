import type { Unit } from '../meaning.ts';

/** TIMEX3 duration of a count of units: "P3D", "PT2H", "P2DE"; X for an unknown count. */
export function unitDuration(unit: Unit, count: number | null): string {
  const n = count === null ? 'X' : String(count);
  switch (unit) {
    case 'S':
      return `PT${n}S`;
    case 'MIN':
      return `PT${n}M`;
    case 'H':
      return `PT${n}H`;
    case 'FN':
      return count === null ? 'PXW' : `P${count * 2}W`;
    case 'WE':
      return `P${n}WE`;
    case 'ML':
      return count === null ? 'PXCE' : `P${count * 1000}Y`;
    default:
      return `P${n}${unit}`;
  }
}

/** The same as ISO 8601 has it, which knows neither decades nor unknown counts; null when it cannot be said. */
export function isoDuration(timex: string): string | null {
  const match = /^P(T?)([\d.]+)(DE|CE|WE|Q|[A-Z])$/.exec(timex);
  if (!match) return null;
  const [, time, count, unit] = match;
  const n = Number(count);
  if (unit === 'DE') return `P${n * 10}Y`;
  if (unit === 'CE') return `P${n * 100}Y`;
  if (unit === 'Q') return `P${n * 3}M`;
  if (unit === 'WE') return null;
  return `P${time}${count}${unit}`;
}

/** "WI" of EDTF's 24: how TIMEX writes a season. */
export const seasonLetters = (season: number): string => ['SP', 'SU', 'FA', 'WI'][season - 21]!;
