import { setTimeout as wait } from 'node:timers/promises';
import type { FeedLook } from '@dateline/core/ingest';
import { DatelineError } from '@dateline/core/model';
import type { Feed, Store } from '@dateline/core/store';
import { type Call, DB, defineCommand, JSON_OUT, readCount } from '../command.ts';
import { interruption } from '../interruption.ts';
import { openWriter } from '../place.ts';
import { reportLines } from '../print/report.ts';
import { write } from '../streams.ts';

const OPTIONS = {
  pages: { type: 'boolean', help: 'add: read the pages behind the entries, not the entries themselves' },
  all: { type: 'boolean', help: 'run: also feeds whose time has not come' },
  every: { type: 'string', value: 'MINUTES', help: 'run: go on until interrupted' },
  'allow-private': { type: 'boolean', help: 'also read from addresses of this machine and its network' },
  json: JSON_OUT,
  db: DB,
} as const;

export const feed = defineCommand({
  name: 'feed',
  summary: 'follow RSS, Atom and JSON feeds',
  usage: 'add URL… | list | remove URL… | run',
  options: OPTIONS,
  examples: [
    ['dateline feed add https://example.org/world.xml --pages', 'follows a feed, and reads the page behind each entry'],
    ['dateline feed run', 'looks at every feed whose time has come'],
    ['dateline feed run --every 15', 'goes on until interrupted'],
  ],
  async run({ values, paths, ...streams }) {
    const [action = '', ...urls] = paths;
    const act = ACTIONS[action];
    if (!act) throw new DatelineError('usage', 'feed wants one of add, list, remove, run');
    if (ACTIONS_ON_URLS.includes(action) !== urls.length > 0)
      throw new DatelineError('usage', `feed ${action} wants ${urls.length > 0 ? 'no' : 'at least one'} URL`);
    const store = await openWriter(values, streams.env);
    try {
      return await act(store, urls, { values, paths, ...streams });
    } finally {
      await store.close();
    }
  },
});

type Action = (store: Store, urls: string[], call: Call<typeof OPTIONS>) => Promise<number>;

const ACTIONS_ON_URLS = ['add', 'remove'];
const ACTIONS: { [action: string]: Action } = {
  async add(store, urls, { values, err }) {
    const { isUrl, newFeed } = await import('@dateline/core/ingest');
    for (const url of urls) {
      if (!isUrl(url)) throw new DatelineError('usage', `${url} is not an http or https address`);
      await store.saveFeed(newFeed(url, values.pages === true, Date.now()));
    }
    err.write(`${urls.length} added; read them with: dateline feed run\n`);
    return 0;
  },

  async list(store, _, { values, out }) {
    const feeds = await store.feeds();
    await write(out, values.json ? `${JSON.stringify(feeds)}\n` : feeds.map(lineOf).join(''));
    return 0;
  },

  async remove(store, urls) {
    for (const url of urls)
      if (!(await store.removeFeed(url))) throw new DatelineError('not-found', `There is no feed ${url}.`);
    return 0;
  },

  async run(store, _, { values, out, err }) {
    const minutes = readCount('every', values.every);
    const [{ lookAtFeeds, Visitor }, { loadLexicon }] = await Promise.all([
      import('@dateline/core/ingest'),
      import('@dateline/core/lexicon'),
    ]);
    const { signal } = interruption();
    const visitor = new Visitor({ signal, ...(values['allow-private'] ? { isAllowed: () => true } : {}) });
    const lexicon = loadLexicon();
    for (let round = 0; ; round++) {
      const onLook = (look: FeedLook) => void err.write(told(look));
      const looks = await lookAtFeeds(store, lexicon, visitor, {
        now: Date.now(),
        all: values.all && round === 0,
        onLook,
      });
      if (values.json) await write(out, `${JSON.stringify(looks)}\n`);
      if (minutes === undefined) return looks.some(({ outcome }) => outcome === 'failed') ? 4 : 0;
      await wait(minutes * 60_000, undefined, { signal }).catch(() => {});
      if (signal.aborted) return 0;
    }
  },
};

function lineOf({ url, title, pages, nextAt, problem }: Feed): string {
  const state = problem ? `failed: ${problem}` : `next ${nextAt.slice(0, 16).replace('T', ' ')} UTC`;
  return `${url}${title ? `  “${title}”` : ''}${pages ? '  pages' : ''}  ${state}\n`;
}

function told({ feed: { url, problem }, outcome, report }: FeedLook): string {
  if (outcome === 'failed') return `! ${url}: ${problem}\n`;
  return outcome === 'same' || !report ? `${url}: nothing new\n` : `${url}: ${reportLines(report)}`;
}
