import { type ParseArgsConfig, parseArgs } from 'node:util';
import { boundsOf, DatelineError } from '@dateline/core/model';
import type { Streams } from './streams.ts';

/** One option of a command, as `--help` shows it and `parseArgs` reads it. */
export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  /** Placeholder of the value: `PATH` gives `--db PATH`. */
  value?: string;
  help: string;
}
export type Options = Record<string, Option>;

/** Values by option name; a string option that was not given is absent. */
export type Values<O extends Options> = {
  [Name in keyof O]?: (O[Name]['type'] extends 'boolean' ? boolean : string) | undefined;
};

/** What a command is run with. */
export interface Call<O extends Options> extends Streams {
  values: Values<O>;
  paths: string[];
}

export interface Command<O extends Options = Options> {
  name: string;
  summary: string;
  /** What follows the name: `PATH…|-`. */
  usage: string;
  options: O;
  /** Command lines with what each does; the first is shown in the list of commands. */
  examples: readonly (readonly [line: string, does: string])[];
  /** Resolves with the exit code; rejects with DatelineError for what stops the whole command. */
  run(call: Call<O>): Promise<number>;
}

/** Keeps the option names for `run` and forgets them for the list. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}

export const HELP = { type: 'boolean', short: 'h', help: 'show this help' } as const satisfies Option;
export const JSON_OUT = { type: 'boolean', help: 'print JSON instead of text' } as const satisfies Option;
export const DB = {
  type: 'string',
  value: 'PATH',
  help: 'a file or postgres://… (else $DATELINE_DB, else your data folder)',
} as const satisfies Option;
export const API = {
  type: 'string',
  value: 'URL',
  help: 'read from a running `dateline serve`',
} as const satisfies Option;

/** Reads a command's own arguments. Throws `usage` for what it does not know. */
export function readArguments(options: Options, args: string[]): { values: Values<Options>; paths: string[] } {
  const known: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { type, short }] of Object.entries({ ...options, help: HELP })) {
    known[name] = { type, ...(short ? { short } : {}) };
  }
  try {
    const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true, strict: true });
    return { values: values as Values<Options>, paths: positionals };
  } catch (error) {
    throw new DatelineError('usage', firstSentence(error instanceof Error ? error.message : String(error)));
  }
}

/** parseArgs appends advice about `--` that helps nobody here. */
function firstSentence(message: string): string {
  return message.split(/\. |\n/)[0]!.replace(/\.$/, '');
}

/** A whole number of at least one, from an option. */
export function readCount(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new DatelineError('usage', `--${name} wants a whole number above 0, not "${value}"`);
}

/** One of a few words, from an option. */
export function readChoice<Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((each) => each.toLowerCase() === value.toLowerCase());
  if (choice) return choice;
  throw new DatelineError('usage', `--${name} is one of ${choices.join(', ')}, not "${value}"`);
}

/** A day, month or year as the reader types it, kept as EDTF. */
export function readDay(name: string, value: string | undefined): string | undefined {
  if (value === undefined || (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && boundsOf(value) !== null)) return value;
  throw new DatelineError('usage', `--${name} wants a day such as 2019-03-22, not "${value}"`);
}
