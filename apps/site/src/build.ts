import { fork } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatelineError } from '@dateline/core/model';
import { isPostgres } from '@dateline/core/store';
import type { Outcome } from './run.ts';

export interface SiteOptions {
  /** Path of the store. */
  db: string;
  /** Folder that the site is written to. One that holds anything but an earlier site is refused. */
  out: string;
  /** Where the site will be published: "https://example.org/record/". Only feed, sitemap and 404 page need it. */
  url?: string | undefined;
}

export interface BuiltSite {
  /** The folder, absolute. */
  out: string;
  pages: number;
}

const home = join(import.meta.dirname, '..');
/** Lies in every site, so that a later build knows the folder for its own. */
const MARKER = '.dateline-site';
let builds = 0;

/**
 * Builds the site of a store. It is moved into `out` when complete: a failed build leaves the old site as it was.
 * Rejects with missing-file, usage, store-… or internal.
 */
export async function buildSite({ db, out, url }: SiteOptions): Promise<BuiltSite> {
  const target = resolve(out);
  if (!isPostgres(db) && !existsSync(db))
    throw new DatelineError('missing-file', `${db} is not there`, {
      hint: 'Ingest something first, or give --db PATH.',
    });
  refuseForeign(target);
  const where = siteUrlOf(url);
  const name = `${process.pid}-${++builds}`;
  // Astro puts the code of the pages beside what they write, and that code finds its packages from there.
  const fresh = join(home, 'node_modules', '.dateline-site', name);
  const beside = join(dirname(target), `.${basename(target)}-${name}`);
  try {
    mkdirSync(fresh, { recursive: true });
    await runAstro({ db: isPostgres(db) ? db : resolve(db), out: fresh, url: where });
    writeFileSync(join(fresh, MARKER), '');
    cpSync(fresh, beside, { recursive: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(beside, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(beside, { recursive: true, force: true });
  }
  const files = readdirSync(target, { recursive: true, encoding: 'utf8' });
  return { out: target, pages: files.filter((file) => file.endsWith('.html')).length };
}

/** Writing a site replaces its folder: nobody's own files may be in it. */
function refuseForeign(target: string): void {
  if (!existsSync(target) || readdirSync(target).length === 0 || existsSync(join(target, MARKER))) return;
  throw new DatelineError('usage', `${target} holds other files`, {
    hint: 'Give a new or an empty folder with --out DIR.',
  });
}

function siteUrlOf(url: string | undefined): string | null {
  if (url === undefined) return null;
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new DatelineError('usage', `"${url}" is not a web address`, {
      hint: 'Write it in full: https://example.org/record/',
    });
  if (!parsed.pathname.endsWith('/')) parsed.pathname += '/';
  return parsed.href;
}

/** Astro works from the folder it is started in, so it has a process of its own there, which cannot harm this one. */
function runAstro(job: { db: string; out: string; url: string | null }): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(join(home, 'src', 'run.ts'), [JSON.stringify(job)], {
      cwd: home,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk));
    let outcome: Outcome | undefined;
    child.on('message', (message) => (outcome = message as Outcome));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0 && outcome?.failure === null) done();
      else if (outcome?.failure) fail(new DatelineError(outcome.failure.name, outcome.failure.message));
      else fail(new DatelineError('internal', `the site cannot be built: ${said.trim().slice(0, 2000)}`));
    });
  });
}
