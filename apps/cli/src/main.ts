import { COMMANDS } from './commands/index.ts';
import { runCommandLine } from './run.ts';

const { stdin, stdout, stderr, env, argv } = process;
// A reader that went away (`dateline parse … | head`), or a terminal that was closed, is no failure of ours.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(0);
    // A full disk, most often. On which stream it is said does not matter then: writing to either may fail again.
    if (stream === stdout) stderr.write(`dateline: The output cannot be written: ${error.message}\n`);
    process.exit(5);
  });
}
process.exitCode = await runCommandLine(COMMANDS, argv.slice(2), { in: stdin, out: stdout, err: stderr, env });
