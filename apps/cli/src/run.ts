import { DatelineError, FAILURES } from '@dateline/core/model';
import { API, type Command, DB, readArguments } from './command.ts';
import { commandHelp, help } from './help.ts';
import { flush, ReaderGone, type Streams } from './streams.ts';
import { VERSION } from './version.ts';

const TOP = { db: DB, api: API, version: { type: 'boolean', short: 'v', help: 'show the version' } } as const;

/** Runs one command line. Resolves with the exit code and never rejects: what goes wrong is told on `err`. */
export async function runCommandLine(commands: readonly Command[], args: string[], streams: Streams): Promise<number> {
  try {
    const code = await dispatch(commands, args, streams);
    await flush(streams.out);
    return code;
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    return tell(error, streams);
  }
}

async function dispatch(commands: readonly Command[], args: string[], streams: Streams): Promise<number> {
  const [first, ...rest] = args;
  const command = commands.find(({ name }) => name === first);
  if (command) {
    const { values, paths } = readArguments(command.options, rest);
    if (values.help) return print(streams, commandHelp(command));
    return command.run({ ...streams, values, paths });
  }
  if (first === 'help') {
    const asked = commands.find(({ name }) => name === rest[0]);
    return print(streams, asked ? commandHelp(asked) : help(commands, TOP));
  }
  if (first !== undefined && !first.startsWith('-')) throw unknownCommand(first, commands);
  const { values, paths } = readArguments(TOP, args);
  if (paths[0] !== undefined) throw unknownCommand(paths[0], commands);
  if (values.version) return print(streams, `dateline ${VERSION}\n`);
  if (values.help || !streams.in.isTTY || !streams.out.isTTY) return print(streams, help(commands, TOP));
  const { openScreen } = await import('./screen.tsx');
  return openScreen({ db: values.db as string | undefined, api: values.api as string | undefined }, streams);
}

function print(streams: Streams, text: string): number {
  streams.out.write(text);
  return 0;
}

function unknownCommand(name: string, commands: readonly Command[]): DatelineError {
  const near = commands.find((command) => command.name.startsWith(name.slice(0, 1)));
  const hint = near ? `Did you mean \`dateline ${near.name}\`?` : 'Run `dateline --help`.';
  return new DatelineError('usage', `there is no command "${name}"`, { hint });
}

/** Says a failure in two lines, name first, and gives its exit code. */
function tell(error: unknown, { err, env }: Streams): number {
  if (isFailure(error)) {
    const { title, exit } = FAILURES[error.name];
    err.write(`dateline: ${title}: ${error.message} (${error.name})\n  ${error.hint}\n`);
    if (env.DATELINE_TRACE && error.stack) err.write(`${error.stack}\n`);
    return exit;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  err.write(`dateline: Dateline failed (internal)\n${text}\n  Please report what you did.\n`);
  return 1;
}

/** A DatelineError, also one of another copy of the class: the site is built by code outside the bundle. */
function isFailure(error: unknown): error is DatelineError {
  return error instanceof DatelineError || (error instanceof Error && error.name in FAILURES && 'hint' in error);
}
