import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { openWriter } from '../place.ts';
import { write } from '../streams.ts';

export const stats = defineCommand({
  name: 'stats',
  summary: 'say what the database holds, how large it is, and which pipeline read it',
  usage: '',
  options: { json: JSON_OUT, db: DB },
  examples: [['dateline stats', 'counts, size, days covered, versions']],
  async run({ values, ...streams }) {
    const store = await openWriter(values, streams.env, { mustExist: true });
    try {
      const [counts, inventory] = [await store.stats(), await store.inventory()];
      const { pipelines, from, to, bytes, place, engine, ...rest } = inventory;
      if (values.json) {
        await write(streams.out, `${JSON.stringify({ ...counts, ...inventory })}\n`);
        return 0;
      }
      const rows: [string, string][] = [
        ['database', `${place} (${engine}, schema ${rest.schema})`],
        ['size', bytes === null ? 'in memory' : `${(bytes / 2 ** 20).toFixed(1)} MiB`],
        ['days', from === null ? 'none' : `${from} to ${to}`],
        ...Object.entries({ ...counts, texts: rest.revisions }).map(([name, n]): [string, string] => [name, String(n)]),
        ['linked', rest.linked ? 'yes' : 'not since the last articles came'],
        ...pipelines.map(({ version, revisions }): [string, string] => [
          'pipeline',
          `${version ?? 'unknown'}: ${revisions} texts`,
        ]),
      ];
      await write(streams.out, rows.map(([name, says]) => `${name.padEnd(10)}${says}\n`).join(''));
      return 0;
    } finally {
      await store.close();
    }
  },
});
