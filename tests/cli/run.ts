import { PassThrough, Readable } from 'node:stream';
import { COMMANDS } from '@dateline/cli/commands/index.ts';
import { runCommandLine } from '@dateline/cli/run.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line inside this process: no terminal, the given standard input, nothing of the host's environment. */
export async function run(args: string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const [outText, errText] = [textOf(out), textOf(err)];
  const code = await runCommandLine(COMMANDS, args, { in: Readable.from([Buffer.from(input)]), out, err, env });
  out.end();
  err.end();
  return { code, out: await outText, err: await errText };
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const part of stream) text += part;
  return text;
}
