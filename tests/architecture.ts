import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, with a trailing slash. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface ImportEdge {
  from: string;
  to: string;
  /** Type-only imports vanish at run time; they may point at a port, but never against the direction. */
  type: boolean;
}

/** Ranks of the rooms: a room may import from rooms of a lower or equal rank. */
const RANKS: [RegExp, number][] = [
  [/^packages\/core\/src\/model\//, 0],
  [/^packages\/core\/src\/lexicon\//, 1],
  [/^packages\/core\/src\/read\//, 2],
  [/^packages\/core\/src\/segment\//, 3],
  [/^packages\/core\/src\/parse\//, 4],
  [/^packages\/core\/src\/annotate\//, 5],
  [/^packages\/core\/src\/extract\//, 6],
  [/^packages\/core\/src\/(pipeline|watch)\.ts$/, 7],
  [/^packages\/core\/src\/link\//, 7],
  [/^packages\/core\/src\/index\.ts$/, 8],
  [/^packages\/core\/src\/store\//, 9],
  [/^packages\/core\/src\/(export|ingest)\//, 10],
  [/^apps\/api\//, 11],
  [/^apps\/(cli|site)\//, 12],
];

const SUBPATHS: Record<string, string> = {
  '@dateline/core': 'packages/core/src/index.ts',
  '@dateline/api': 'apps/api/src/app.ts',
};

/** Every source file of packages and apps, relative to the checkout. */
export function sourceFiles(): string[] {
  const tops = ['packages/core/src', 'apps/api/src', 'apps/cli/src', 'apps/site/src'].filter((top) =>
    existsSync(join(ROOT, top)),
  );
  return tops
    .flatMap((top) =>
      readdirSync(join(ROOT, top), { recursive: true }).map((name) => normalize(join(top, String(name)))),
    )
    .filter((name) => /\.(ts|tsx|mjs|astro)$/.test(name))
    .sort();
}

/** What a file imports of this repository, resolved to files: with names, for its effects alone, or lazily. */
export function importsOf(file: string): ImportEdge[] {
  return edgesIn(file, readFileSync(join(ROOT, file), 'utf8'));
}

export function edgesIn(file: string, source: string): ImportEdge[] {
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(?:(type\s)?[^'"]*?from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  const edges: ImportEdge[] = [];
  for (const [, type, named, lazy] of statements) {
    const to = resolveImport(file, named ?? lazy!);
    if (to !== null) edges.push({ from: file, to, type: type !== undefined });
  }
  return edges;
}

function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  if (SUBPATHS[specifier]) return SUBPATHS[specifier];
  const core = specifier.match(/^@dateline\/core\/(.+)$/);
  if (core) return `packages/core/src/${core[1]}/index.ts`;
  const api = specifier.match(/^@dateline\/api\/(.+)$/);
  return api ? `apps/api/src/${api[1]}.ts` : null;
}

function rankOf(file: string): number | undefined {
  return RANKS.find(([room]) => room.test(file))?.[1];
}

/** Imports that point from an earlier room to a later one. */
export function crossings(edges: readonly ImportEdge[]): string[] {
  return edges
    .filter(({ from, to }) => (rankOf(from) ?? Number.POSITIVE_INFINITY) < (rankOf(to) ?? 0))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Circles among run-time imports, each as "a -> b -> a". */
export function cyclesAmong(edges: readonly ImportEdge[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, type } of edges) if (!type) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}
