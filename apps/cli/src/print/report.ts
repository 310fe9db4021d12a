import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IngestReport } from '@dateline/core/ingest';
import { count } from '../lines/events.ts';

/** At most so many issues are told one by one; --json has them all. */
const TOLD = 20;

/** What became of an ingest, for a person. */
export function reportLines({ added, unchanged, revised, failed, issues }: IngestReport): string {
  const told = issues.slice(0, TOLD).map(({ path, id, name, message }) => `  ! ${path ?? id}: ${message} (${name})\n`);
  const more =
    issues.length > TOLD ? `  … and ${count(issues.length - TOLD, 'more issue')}; --json lists them all\n` : '';
  const parts = [`${added} added`, `${unchanged} unchanged`, `${revised} revised`, `${failed} failed`];
  return `${told.join('')}${more}${count(added + unchanged + revised + failed, 'document')}: ${parts.join(', ')}\n`;
}

/** 0 all well, 3 a file was missing or unreadable, 4 documents had issues. */
export function exitOf({ issues }: IngestReport): number {
  if (issues.some(({ name }) => name === 'missing-file' || name === 'unreadable-file')) return 3;
  return issues.length > 0 ? 4 : 0;
}

/** How many files lie behind the paths and are not `known`, for the bar; patterns and standard input count as one. */
export async function countFiles(paths: readonly string[], known?: ReadonlySet<string>): Promise<number> {
  let files = 0;
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder)
      files += await countFiles(
        (await visible(path)).map((name) => join(path, name)),
        known,
      );
    else if (!known?.has(path)) files++;
  }
  return files;
}

async function visible(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith('.'));
}
