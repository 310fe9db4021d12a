// npm start: ingest the sample into a database of its own inside the checkout, then open the terminal UI
// (without a terminal: print the timeline). A user's own database is never touched.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateline, root, run } from './steps.mjs';

const folder = join(root, '.dateline');
const db = join(folder, 'sample.db');
const done = join(folder, 'sample.done');
mkdirSync(folder, { recursive: true });

if (!existsSync(done)) {
  // Ingesting twice changes nothing, so an interrupted start simply begins again.
  const code = run(dateline, ['ingest', 'samples', '--db', db], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) process.exit(code);
  writeFileSync(done, '');
}
const terminal = process.stdin.isTTY && process.stdout.isTTY;
process.exit(run(dateline, terminal ? ['--db', db] : ['timeline', '--db', db]));
