import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { openWriter } from '../place.ts';
import { write } from '../streams.ts';

export const serve = defineCommand({
  name: 'serve',
  summary: 'answer over HTTP until interrupted',
  usage: '[--port N] [--host NAME]',
  options: {
    port: { type: 'string', short: 'p', value: 'N', help: 'default 4711; 0 takes any free one' },
    host: { type: 'string', value: 'NAME', help: 'default 127.0.0.1: only this machine can ask' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [['dateline serve --port 4711', 'then: dateline --api http://127.0.0.1:4711, or curl …/v1/timeline']],
  async run({ values, ...streams }) {
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
      throw new DatelineError('usage', `--port wants a number from 0 to 65535, not "${values.port}"`);
    }
    const store = await openWriter(values, streams.env);
    try {
      const { serveApp } = await import('@dateline/api/main');
      const server = await serveApp({ store, port, host: values.host });
      await write(streams.out, values.json ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`);
      streams.err.write('Dateline answers there; its documentation is at /docs. Ctrl-C ends it.\n');
      await interrupted();
      await server.close();
      return 0;
    } finally {
      await store.close();
    }
  },
});

/** Resolves when the person, or the system, asks the process to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
