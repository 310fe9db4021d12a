import { DatelineError } from '../model/errors.ts';
import type { EventQuery } from '../store/store.ts';
import type { Exported, Format } from './format.ts';
import { FORMATS } from './formats/index.ts';

export { daysOfNote, type ToldDay } from './days.ts';
export { eventsBetween, isBetween, onlyEvents } from './dyad/between.ts';
export { type DyadMeasures, measureDyad } from './dyad/measure.ts';
export type { Exported, Format } from './format.ts';
export { FORMATS } from './formats/index.ts';

export type FormatName = (typeof FORMATS)[number]['name'];

/** The format of that name. Throws `usage`, naming those there are. */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((one) => one.name === name);
  if (format) return format;
  const names = FORMATS.map((one) => one.name).join(', ');
  throw new DatelineError('usage', `There is no format of that name.`, { hint: `Formats: ${names}.` });
}

/** Writes a store's content in a format, piece by piece. Throws `usage` for an unknown format, else as the store does. */
export function exportStore(
  name: string,
  store: Exported,
  query: EventQuery = {},
): AsyncGenerator<string | Uint8Array> {
  return formatNamed(name).write(store, query);
}
