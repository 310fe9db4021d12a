import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FAILURES } from '@dateline/core';
import { describe, expect, test } from 'vitest';
import { ROOT } from './architecture.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const pageOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test('docs/model.md is what the schemas say (npm run fix writes it)', async () => {
  const { modelPage } = await import(join(ROOT, 'scripts/document-model.mjs'));
  expect(pageOf('docs/model.md')).toBe(modelPage());
});

test('the README starts with two commands and no more', () => {
  const [, block] = pageOf('README.md').match(/```sh\n([\s\S]*?)```/)!;
  expect(
    block!
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s*#.*/, '')),
  ).toEqual(['npm start', 'npm test']);
});

test('every script of package.json has its file', () => {
  const { scripts } = JSON.parse(pageOf('package.json'));
  for (const [name, line] of Object.entries(scripts)) {
    expect(line).toBe(`node scripts/run.mjs ${name}`);
    expect(existsSync(join(ROOT, `scripts/${name}.mjs`)), name).toBe(true);
  }
});

describe.each(pages)('%s', (page) => {
  test('links to files that exist', () => {
    const targets = [...pageOf(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  test('names only files that exist', () => {
    const named = [...pageOf(page).matchAll(/`((?:packages|apps|tests|docs|scripts|samples)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test('docs/cli.md shows every command with an example', async () => {
  const commands = readdirSync(join(ROOT, 'apps/cli/src/commands'))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.tsx?$/, ''));
  const page = pageOf('docs/cli.md');
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((name) => !page.includes(`dateline ${name}`))).toEqual([]);
});

test('docs/cli.md names the exit code of every failure', () => {
  const page = pageOf('docs/cli.md');
  for (const code of new Set(Object.values(FAILURES).map(({ exit }) => exit)))
    expect(page).toMatch(new RegExp(`\\| ${code} \\|`));
});
