import { API, DB, defineCommand, JSON_OUT, readChoice, readCount, readDay } from '../command.ts';
import { openReader } from '../place.ts';
import { columnsOf, hasColour, write } from '../streams.ts';

const TYPES =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT';
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
    const reader = await openReader(values, streams.env);
    try {
      const events = sourcedEvents(reader, query, top);
      if (!values.json) {
        const shape = { width: columnsOf(streams), colour: hasColour(streams.out, streams.env) };
        for await (const text of printTimeline(events, shape)) await write(streams.out, text);
        return 0;
      }
      let open = '[';
      for await (const event of events) {
        await write(streams.out, `${open}\n${JSON.stringify(event)}`);
        open = ',';
      }
      await write(streams.out, open === '[' ? '[]\n' : '\n]\n');
      return 0;
    } finally {
      await reader.close();
    }
  },
});
