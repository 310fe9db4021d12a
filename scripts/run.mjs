// The one door of both README commands. Only node built-ins, because nothing is installed yet when it runs.
//
//   node scripts/run.mjs <verb> [arguments]
//
// It fetches the pinned pnpm through npx, installs the locked dependencies (among them node 24 itself, so that the
// host's node matters only for this file), then hands over to scripts/<verb>.mjs under that node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [verb = 'start', ...rest] = process.argv.slice(2);

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Dateline needs node 20 or newer to install itself; this is node ${process.versions.node}.`);
  process.exit(1);
}
const script = join(root, 'scripts', `${verb}.mjs`);
if (!existsSync(script)) {
  console.error(`There is no script named "${verb}".`);
  process.exit(2);
}

/** Quiet tools: no telemetry, no update notices, nothing that leaves the machine but the install itself. */
const env = {
  ...process.env,
  DO_NOT_TRACK: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  NO_UPDATE_NOTIFIER: '1',
  npm_config_update_notifier: 'false',
  npm_config_loglevel: 'error',
  npm_config_yes: 'true',
};

const lock = join(root, 'pnpm-lock.yaml');
const stamp = join(root, 'node_modules', '.dateline-installed');
const node24 = join(root, 'node_modules', '.bin');

/** True when node_modules is younger than the lock file, so that a warm start skips the package manager. */
function installed() {
  return existsSync(stamp) && existsSync(join(node24, 'node')) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs;
}

function install() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.error('Installing Dateline (once) …');
  const args = [
    '--yes',
    '--prefer-offline',
    '--package',
    packageManager,
    '--call',
    'pnpm install --frozen-lockfile --reporter=append-only --loglevel=error',
  ];
  const done = spawnSync('npx', args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error('The install did not finish. Is the npm registry reachable?');
    process.exit(done.status ?? 1);
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, '');
}

if (!installed()) install();
const ran = spawnSync(join(node24, 'node'), [script, ...rest], {
  cwd: root,
  env: { ...env, PATH: `${node24}${delimiter}${process.env.PATH ?? ''}` },
  stdio: 'inherit',
});
process.exit(ran.status ?? 1);
