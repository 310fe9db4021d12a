import { DatelineError } from '../model/errors.ts';

export type CursorValue = string | number;

/** Opaque to callers: the order's name and the sort values of the last row seen, so that later inserts shift nothing. */
export function encodeCursor(order: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/** The values of a cursor of this order and these types, `samples` giving one of each. Throws `invalid-cursor`. */
export function decodeCursor(order: string, cursor: string, samples: readonly ('string' | 'number')[]): CursorValue[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalid();
  }
  if (!Array.isArray(values) || values.length !== samples.length + 1 || values[0] !== order) throw invalid();
  const rest = values.slice(1);
  if (rest.some((value, index) => typeof value !== samples[index])) throw invalid();
  return rest as CursorValue[];
}

function invalid(): DatelineError {
  return new DatelineError('invalid-cursor', 'The cursor does not belong to this list.');
}
