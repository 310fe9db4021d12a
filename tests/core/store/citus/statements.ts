import pg from 'pg';

// The driver's own class, as the store loads it: what is sent goes through here whoever sends it.
const { prototype } = pg.Client as unknown as { prototype: { query: (...given: unknown[]) => unknown } };

/** Keeps every statement that is sent to a PostgreSQL server from now on, each once; `stop` ends that. */
export function listen(): { heard: Map<string, unknown[]>; stop: () => void } {
  const heard = new Map<string, unknown[]>();
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [first, values] = given;
    const text = typeof first === 'string' ? first : (first as { text?: string } | null)?.text;
    if (text !== undefined && !heard.has(text)) heard.set(text, Array.isArray(values) ? values : []);
    return query.apply(this, given);
  };
  return { heard, stop: () => void (prototype.query = query) };
}
