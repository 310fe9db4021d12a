import { DatelineError, type FailureName } from '../../model/errors.ts';

/** SQLSTATE codes and classes, and the system's, as far as they mean something to a person. The longest that fits is taken. */
const NAMES: { [code: string]: [name: FailureName, says: string, hint?: string] } = {
  ECONNREFUSED: ['store-unreadable', 'does not answer', 'Is PostgreSQL running there?'],
  ENOENT: ['store-unreadable', 'does not answer', 'Is PostgreSQL running there?'],
  ENOTFOUND: ['store-unreadable', 'cannot be found: there is no such host', 'Check the address.'],
  EAI_AGAIN: ['store-unreadable', 'cannot be found: there is no such host', 'Check the address.'],
  ETIMEDOUT: ['store-unreadable', 'does not answer', 'Is PostgreSQL running there?'],
  ECONNRESET: ['store-busy', 'ended the connection'],
  '08': ['store-busy', 'ended the connection'],
  '28': ['store-unreadable', 'refuses this user', 'Check the name and the password.'],
  '3D000': ['store-unreadable', 'has no such database', 'Make it first: createdb NAME'],
  '22': ['invalid-cursor', 'cannot continue this list'],
  '25006': ['store-unwritable', 'is read-only'],
  '42501': ['store-unwritable', 'refuses this to its user', 'Grant the user its schema.'],
  '53100': ['store-unwritable', 'could not grow: the disk is full'],
  '53300': ['store-busy', 'takes no more connections'],
  '53': ['store-unwritable', 'has run out of room'],
  '55P03': ['store-busy', 'is held by another process'],
  '40': ['store-busy', 'is held by another process'],
  '57': ['store-busy', 'is shutting down or starting up'],
  '58': ['store-unwritable', 'could not be written: its disk reported an error'],
  XX001: ['store-unreadable', 'is damaged'],
  XX002: ['store-unreadable', 'is damaged'],
};

/** Gives what pg threw its Dateline name; anything unknown to us is passed on as it is. */
export function failureOf(error: unknown, shown: string): unknown {
  if (error instanceof DatelineError) return error;
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const known = NAMES[code] ?? (code.length === 5 ? NAMES[code.slice(0, 2)] : undefined);
  if (known) {
    const [name, says, hint] = known;
    return new DatelineError(name, `${shown} ${says}.`, { cause: error, ...(hint ? { hint } : {}) });
  }
  // pg's own words, which bear no code.
  if (/timeout exceeded|terminated|SSL|SASL|password/i.test(message))
    return new DatelineError('store-unreadable', `${shown}: ${message}.`, { cause: error });
  return error;
}

/** Another writer was quicker, or both waited for each other: the same transaction, tried again, goes through. */
export function isWorthRetrying(error: unknown): boolean {
  return ['23505', '40001', '40P01'].includes((error as { code?: string }).code ?? '');
}
