import { join } from 'node:path';
import { loadLexicon } from '@dateline/core/lexicon';
import { DatelineError, type FailureName } from '@dateline/core/model';
import { openStore } from '@dateline/core/store';
import { build } from 'astro';
import { bundleScripts } from './bundle.ts';
import { give } from './data/given.ts';

// The process that builds one site: `buildSite` starts it with its job as the only argument and hears the outcome.

export interface Outcome {
  failure: { name: FailureName; message: string } | null;
}

const job = JSON.parse(process.argv[2] ?? '{}') as { db: string; out: string; url: string | null };

async function run(): Promise<Outcome> {
  try {
    const store = await openStore(job.db);
    give({ store, url: job.url === null ? null : new URL(job.url), lexicon: loadLexicon() });
    await build({
      root: process.cwd(),
      outDir: job.out,
      configFile: false,
      output: 'static',
      logLevel: 'error',
      build: { format: 'file', inlineStylesheets: 'never' },
      devToolbar: { enabled: false },
      vite: { logLevel: 'error' },
    });
    await store.close();
    await bundleScripts(join(job.out, 'scripts'));
    return { failure: null };
  } catch (error) {
    if (error instanceof DatelineError) return { failure: { name: error.name, message: error.message } };
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failure: { name: 'internal', message: `the site cannot be built: ${text}` } };
  }
}

process.send?.(await run());
