// Runs named steps one after the other and stops at the first that fails. Used by the other scripts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const dateline = join(root, 'apps', 'cli', 'bin', 'dateline');

/** Runs one command with the terminal handed through; gives its exit code. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) console.error(`${command}: ${done.error.message}`);
  return done.status ?? 1;
}

/** `steps`: [name, command, ...arguments][]. Ends the process with the code of the first step that fails. */
export function runSteps(steps) {
  for (const [name, command, ...args] of steps) {
    console.log(`\n▸ ${name}`);
    const code = run(command, args);
    if (code !== 0) {
      console.error(`\n✕ ${name} failed (exit ${code})`);
      process.exit(code);
    }
  }
}
