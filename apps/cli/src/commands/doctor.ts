import type { Finding } from '@dateline/core/store';
import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { openWriter } from '../place.ts';
import { write } from '../streams.ts';

/** At most so many findings are told one by one; --json has them all. */
const TOLD = 30;

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'look for damage in the database, and mend what can be derived anew',
  usage: '[--repair]',
  options: {
    repair: { type: 'boolean', help: 'write cards, words and entities anew from the kept texts, then look again' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [
    ['dateline doctor', 'all well: exit code 0; else what is wrong, and exit code 5'],
    ['dateline doctor --repair', 'also spreads the tables over the nodes of a new Citus cluster'],
  ],
  async run({ values, ...streams }) {
    const store = await openWriter(values, streams.env, { mustExist: true });
    try {
      if (values.repair) {
        const [{ relinkStore }, { loadLexicon }] = await Promise.all([
          import('@dateline/core/ingest'),
          import('@dateline/core/lexicon'),
        ]);
        const articles = await store.repair();
        await relinkStore(store, loadLexicon());
        streams.err.write(`${articles} articles written anew\n`);
      }
      const findings: Finding[] = [];
      for await (const finding of store.checkup()) findings.push(finding);
      await write(streams.out, values.json ? `${JSON.stringify(findings)}\n` : lines(findings));
      return findings.length > 0 ? 5 : 0;
    } finally {
      await store.close();
    }
  },
});

function lines(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'All well.\n';
  const told = findings.slice(0, TOLD).map(({ check, id, problem }) => `! ${check}${id ? ` ${id}` : ''}: ${problem}\n`);
  const more = findings.length > TOLD ? `… and ${findings.length - TOLD} more; --json lists them all\n` : '';
  const hint = findings.some(({ repairable }) => repairable)
    ? 'Mend what can be mended: dateline doctor --repair\n'
    : '';
  return `${told.join('')}${more}${hint}`;
}
