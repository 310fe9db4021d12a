import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatelineError } from '@dateline/core/model';
import { DB, defineCommand, JSON_OUT } from '../command.ts';
import { pathOf } from '../place.ts';
import { write } from '../streams.ts';

/** What apps/site exports; it is not bundled, because Astro builds from its own folder. */
interface SiteBuild {
  buildSite(options: { db: string; out: string; url?: string | undefined }): Promise<{ out: string; pages: number }>;
}

export const site = defineCommand({
  name: 'site',
  summary: 'build a web site from the database: static pages that need no server',
  usage: '[--out DIR] [--url URL]',
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      help: 'folder to write (default ./site); an earlier site in it is replaced',
    },
    url: { type: 'string', value: 'URL', help: 'where it will be published, for the feed and the site map' },
    json: JSON_OUT,
    db: DB,
  },
  examples: [['dateline site --out public', 'then open public/index.html, or serve the folder with anything']],
  async run({ values, ...streams }) {
    const db = await pathOf(values, streams.env);
    const { buildSite } = await loadBuild();
    streams.err.write('Building the site …\n');
    const { out, pages } = await buildSite({ db, out: values.out ?? 'site', url: values.url });
    await write(streams.out, values.json ? `${JSON.stringify({ out, pages })}\n` : `${out}\n`);
    streams.err.write(`${pages} pages\n`);
    return 0;
  },
});

async function loadBuild(): Promise<SiteBuild> {
  const [root = ''] = import.meta.dirname.split(`${sep}apps${sep}cli`);
  const path = join(root, 'apps', 'site', 'src', 'build.ts');
  if (!existsSync(path)) {
    const hint = 'Run it from a checkout of Dateline.';
    throw new DatelineError('missing-file', 'the site builder is not part of this installation', { hint });
  }
  return import(pathToFileURL(path).href);
}
