import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PARTS } from '@dateline/core/lexicon';
import { describe, expect, test } from 'vitest';
import { crossings, cyclesAmong, edgesIn, type ImportEdge, importsOf, ROOT, sourceFiles } from './architecture.ts';

const files = sourceFiles();
const edges = files.flatMap(importsOf);

describe('direction', () => {
  test('model <- lexicon <- stages <- store <- apps: nothing imports what comes later', () => {
    expect(crossings(edges)).toEqual([]);
  });

  test('a planted import against the direction is seen', () => {
    const planted: ImportEdge = {
      from: 'packages/core/src/segment/index.ts',
      to: 'packages/core/src/extract/index.ts',
      type: false,
    };
    expect(crossings([...edges, planted])).toEqual([
      'packages/core/src/segment/index.ts imports packages/core/src/extract/index.ts',
    ]);
    const upward: ImportEdge = { from: 'packages/core/src/store/index.ts', to: 'apps/api/src/app.ts', type: true };
    expect(crossings([upward])).toHaveLength(1);
  });
});

test.each([
  [`import { extract } from '../extract/index.ts';`, false],
  [`import {\n  type Clause,\n  extract,\n} from "../extract/index.ts";`, false],
  [`import type { Draft } from '../extract/index.ts';`, true],
  [`import '../extract/index.ts';`, false],
  [`export * from '../extract/index.ts';`, false],
  [`const late = await import('../extract/index.ts');`, false],
])('an import in any form is seen: %s', (source, type) => {
  const from = 'packages/core/src/segment/index.ts';
  expect(edgesIn(from, source)).toEqual([{ from, to: 'packages/core/src/extract/index.ts', type }]);
});

describe('cycles', () => {
  test('no file imports itself in a circle', () => {
    expect(cyclesAmong(edges)).toEqual([]);
  });

  test('a planted circle is seen', () => {
    const edge = edges.find(({ type }) => !type)!;
    expect(cyclesAmong([...edges, { from: edge.to, to: edge.from, type: false }])).not.toEqual([]);
  });
});

test('the pure stages import nothing of node', () => {
  const pure = /^packages\/core\/src\/(model|segment|parse|annotate|extract|link|pipeline\.ts|index\.ts)/;
  const guilty = files.filter(
    (file) =>
      pure.test(file) && /(?:from|import) ['"](node:|fs|path|crypto)/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(guilty).toEqual([]);
});

test('the pure stages ask no clock, no locale and no dice', () => {
  const pure = /^packages\/core\/src\/(model|read|segment|parse|annotate|extract|link)/;
  const impure = /Date\.now\(|new Date\(\)|Math\.random\(|toLocale\w*\(|performance\.now\(|localeCompare\(/;
  const guilty = files.filter((file) => pure.test(file) && impure.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(guilty).toEqual([]);
});

test('every room is small: no source file above 250 lines', () => {
  const long = files
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > 250);
  expect(long).toEqual([]);
});

test('no file has a name that explains nothing', () => {
  const vague = files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|manager|service)s?(\.|\/)/i.test(file));
  expect(vague).toEqual([]);
});

describe('lists and folders agree', () => {
  test('lexicon parts and the folders of lexicon/', () => {
    const folders = readdirSync(join(ROOT, 'packages/core/lexicon'), { withFileTypes: true });
    expect(
      Object.values(PARTS)
        .map((part) => part.name)
        .sort(),
    ).toEqual(
      folders
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort(),
    );
  });

  test.each(ruleLists())('%s names every file beside it', (index) => {
    const folder = dirname(index);
    const listed = importsOf(index)
      .map((edge) => relative(folder, edge.to))
      .filter((name) => !name.startsWith('..'));
    const beside = readdirSync(join(ROOT, folder)).filter((name) => /\.tsx?$/.test(name) && name !== 'index.ts');
    expect(listed.filter((name) => !name.includes('/')).sort()).toEqual(beside.sort());
  });
});

/** index.ts files of folders where one file is one thing of an explicit, ordered list. */
function ruleLists(): string[] {
  return files.filter((file) =>
    /\/(rules|formats|migrations|commands|parts|routes|fields|sites)\/index\.ts$/.test(file),
  );
}
