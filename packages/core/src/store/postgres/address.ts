import { DatelineError } from '../../model/errors.ts';

/** Where a PostgreSQL store lives: what the server is told, and what people are shown (never the password). */
export interface Address {
  connectionString: string;
  /** The schema that holds Dateline's tables; `?schema=NAME`, else `dateline`. */
  schema: string;
  /** "postgres://desk@host/news". */
  shown: string;
}

export function isPostgres(target: string): boolean {
  return /^postgres(ql)?:\/\//i.test(target);
}

/** Reads `postgres://user:password@host:port/database?schema=NAME&…`. Throws `usage`. */
export function readAddress(target: string): Address {
  const [base = '', query = ''] = target.split('?', 2);
  const options = new URLSearchParams(query);
  const schema = options.get('schema') ?? 'dateline';
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema))
    throw new DatelineError('usage', `"${schema}" is no name of a schema.`, { hint: 'Small letters, digits and _.' });
  options.delete('schema');
  const rest = options.toString();
  return {
    connectionString: rest === '' ? base : `${base}?${rest}`,
    schema,
    shown: base.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@'),
  };
}
