import { type CanonicalEvent, DatelineError } from '@dateline/core/model';
import { API, DB, defineCommand, JSON_OUT, readChoice, readCount, readDay } from '../command.ts';
import { openReader } from '../place.ts';
import { columnsOf, hasColour, write } from '../streams.ts';

const TYPES =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT';
const FORMATS = ['text', 'json', 'md', 'csv', 'ics'] as const;
const STATUSES = ['happened', 'ongoing', 'planned', 'threatened', 'hypothetical', 'denied'] as const;

export const timeline = defineCommand({
  name: 'timeline',
  summary: 'print what happened, in order, with the words that say so',
  usage: '[--story ID] [--query WORDS] [--from DAY] [--to DAY] [--json]',
  options: {
    story: { type: 'string', value: 'ID', help: 'events of one story' },
    query: { type: 'string', short: 'q', value: 'WORDS', help: 'events whose words match' },
    from: { type: 'string', value: 'DAY', help: 'not before this day (2019-03-22, 2019-03 or 2019)' },
    to: { type: 'string', value: 'DAY', help: 'not after this day' },
    actor: { type: 'string', value: 'NAME', help: 'who acts: a name, an id or a country code' },
    target: { type: 'string', value: 'NAME', help: 'who is acted upon' },
    type: { type: 'string', value: 'CLASS', help: 'PLOVER class, e.g. CONSULT' },
    status: { type: 'string', value: 'STATUS', help: STATUSES.join(', ') },
    place: { type: 'string', value: 'NAME', help: 'where' },
    top: { type: 'string', value: 'N', help: 'only the N most important' },
    days: { type: 'boolean', help: 'the days that the articles make most of, coded events or not; text or --json' },
    between: { type: 'string', value: 'A,B', help: 'events of two parties with each other, either way' },
    measures: { type: 'boolean', help: 'with --between: events by class and month, mean Goldstein score, quotes' },
    format: {
      type: 'string',
      short: 'f',
      value: 'FORMAT',
      help: `${FORMATS.join(', ')}; md has footnotes, ics is a calendar`,
    },
    json: JSON_OUT,
    db: DB,
    api: API,
  },
  examples: [
    ['dateline timeline --from 2019-03 --to 2019-04', 'a chronology by month: day, status, who, class, words, sources'],
    [
      'dateline timeline --json --query "liaison office"',
      'a JSON array of events, each with its sources and their words',
    ],
    ['dateline timeline --between PRK,USA --top 20 --format md', 'the twenty weightiest, with footnotes, for a report'],
    ['dateline timeline --days --top 15', 'fifteen days to remember, each with the sentences that name it'],
    [
      'dateline timeline --between PRK,USA --measures --json',
      'the numbers behind a chart, each with the ids of its events',
    ],
  ],
  async run({ values, ...streams }) {
    const [{ queryOf, sourcedEvents }, { printTimeline }] = await Promise.all([
      import('../chronology.ts'),
      import('../print/timeline.ts'),
    ]);
    const query = queryOf({
      ...values,
      type: readChoice('type', values.type, TYPES.split(' ')),
      status: readChoice('status', values.status, STATUSES),
      from: readDay('from', values.from),
      to: readDay('to', values.to),
    });
    const top = readCount('top', values.top);
    const format = readChoice('format', values.json ? 'json' : values.format, FORMATS) ?? 'text';
    const chosen = { query, top, between: readPair(values.between) };
    if (values.measures && !chosen.between) throw new DatelineError('usage', '--measures wants --between A,B');
    if (values.days && (values.between || (format !== 'text' && format !== 'json')))
      throw new DatelineError('usage', '--days goes with text and --json, and not with --between');
    const reader = await openReader(values, streams.env);
    try {
      const shape = { width: columnsOf(streams), colour: hasColour(streams.out, streams.env) };
      if (values.days) {
        const [{ daysOfNote }, { printDays }] = await Promise.all([
          import('@dateline/core/export'),
          import('../print/days.ts'),
        ]);
        const days = await daysOfNote(reader, query, top);
        await write(streams.out, format === 'json' ? `${JSON.stringify(days)}\n` : printDays(days, shape));
        return 0;
      }
      if (values.measures && chosen.between) {
        const [{ measureDyad }, { loadLexicon }, { printMeasures }] = await Promise.all([
          import('@dateline/core/export'),
          import('@dateline/core/lexicon'),
          import('../measures.ts'),
        ]);
        const measures = await measureDyad(reader, chosen.between, query, loadLexicon());
        await write(streams.out, format === 'json' ? `${JSON.stringify(measures)}\n` : printMeasures(measures));
        return 0;
      }
      const events = sourcedEvents(reader, chosen);
      if (format === 'text') {
        for await (const text of printTimeline(events, shape)) await write(streams.out, text);
      } else if (format === 'json') {
        let open = '[';
        for await (const event of events) {
          await write(streams.out, `${open}\n${JSON.stringify(event)}`);
          open = ',';
        }
        await write(streams.out, open === '[' ? '[]\n' : '\n]\n');
      } else {
        const { exportStore, onlyEvents } = await import('@dateline/core/export');
        const picked: CanonicalEvent[] = [];
        for await (const { sources: _, ...event } of events) picked.push(event);
        for await (const piece of exportStore(format, onlyEvents(reader, picked), {})) await write(streams.out, piece);
      }
      return 0;
    } finally {
      await reader.close();
    }
  },
});

/** "PRK,USA", "Moon Jae-in, Kim Jong-un". */
function readPair(text: string | undefined): [string, string] | undefined {
  if (text === undefined) return undefined;
  const [a, b, ...others] = text.split(',').map((name) => name.trim());
  if (a && b && others.length === 0) return [a, b];
  throw new DatelineError('usage', `--between wants two names parted by a comma, not "${text}"`);
}
