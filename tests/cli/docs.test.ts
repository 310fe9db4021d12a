import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '@dateline/cli/commands/export.ts';
import { COMMANDS } from '@dateline/cli/commands/index.ts';
import { commandHelp } from '@dateline/cli/help.ts';
import { MARKS } from '@dateline/cli/lines/tones.ts';
import { FORMATS as WRITTEN } from '@dateline/core/export';
import { FAILURES } from '@dateline/core/model';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cli.md'), 'utf8');
const sections = page.split(/^## /m).slice(1);

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  'docs/cli.md tells of `%s` what --help tells',
  (name, command) => {
    const section = sections.find((each) => each.startsWith(`dateline ${name}\n`));
    expect(section).toContain(`\`\`\`\n${commandHelp(command)}\`\`\``);
  },
);

test('the commands stand in the order of --help, and there is none that does not exist', () => {
  const told = sections.map((section) => /^dateline (\w+)\n/.exec(section)?.[1]).filter((name) => name !== undefined);
  expect(told).toEqual(COMMANDS.map(({ name }) => name));
});

test('every exit code a failure can have is explained', () => {
  for (const { exit } of Object.values(FAILURES)) expect(page).toMatch(new RegExp(`^\\| ${exit} \\|`, 'm'));
});

test('every status has its mark', () => {
  for (const [status, mark] of Object.entries(MARKS)) expect(page).toContain(`| ${mark} | ${status} |`);
});

test('`dateline export` offers every format that core writes', () => {
  expect([...FORMATS]).toEqual(WRITTEN.map(({ name }) => name));
});
