import { DatelineError, type FailureName } from '../../model/errors.ts';

/** SQLite's primary result codes, as far as they mean something to a person. */
const NAMES: { [code: number]: [FailureName, string] } = {
  5: ['store-busy', 'is held by another process'],
  6: ['store-busy', 'is held by another process'],
  8: ['store-unwritable', 'is read-only'],
  10: ['store-unwritable', 'could not be written: the disk reported an error'],
  11: ['store-unreadable', 'is damaged'],
  13: ['store-unwritable', 'could not grow: the disk is full'],
  14: ['store-unwritable', 'cannot be opened'],
  26: ['store-unreadable', 'is not a database'],
};

/** Gives what node:sqlite threw its Dateline name; anything unknown to us is passed on as it is. */
export function failureOf(error: unknown, path: string): unknown {
  if (error instanceof DatelineError) return error;
  const code = (error as { errcode?: number }).errcode;
  const known = code === undefined ? undefined : NAMES[code & 0xff];
  if (!known) return error;
  return new DatelineError(known[0], `${path} ${known[1]}.`, { cause: error });
}
