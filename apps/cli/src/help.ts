import { type Command, HELP, type Option, type Options } from './command.ts';

/** What `dateline --help` prints. */
export function help(commands: readonly Command[], options: Options): string {
  const list = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    'dateline: who did what to whom, when and where, and the words that say so.',
    '',
    'Usage:  dateline                    open the terminal UI',
    '        dateline COMMAND …          run one command',
    '        dateline COMMAND --help     explain one command',
    '',
    'Commands:',
    ...columns(list),
    '',
    'Options:',
    ...columns(optionRows(options)),
    '',
    'Exit codes:  0 all well   1 Dateline failed   2 wrong command line   3 no such file or id',
    '             4 some documents had issues   5 the database   6 the server does not answer',
    '',
    'Try:  dateline ingest samples    then  dateline timeline',
    '',
  ].join('\n');
}

/** What `dateline COMMAND --help` prints. */
export function commandHelp({ name, summary, usage, options, examples }: Command): string {
  return [
    `dateline ${name}: ${summary}`,
    '',
    `Usage:  dateline ${name}${usage === '' ? '' : ` ${usage}`}`,
    '',
    'Options:',
    ...columns(optionRows(options)),
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.flatMap(([line, does]) => [`  $ ${line}`, `      ${does}`]),
    '',
  ].join('\n');
}

function optionRows(options: Options): [string, string][] {
  return Object.entries<Option>({ ...options, help: HELP }).map(([name, { short, value, help: says }]) => [
    `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
    says,
  ]);
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(
    ([left, right]) => `  ${left.padEnd(width)}   ${right.replaceAll('\n', `\n${' '.repeat(width + 5)}`)}`,
  );
}
