import { statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { DatelineError } from '../model/errors.ts';

/** Milliseconds without a change after which files count as written. */
const QUIET = 400;

/**
 * The files of a folder, and of folders in it, as they are written: groups of paths, each group once nothing has changed
 * for a moment. Listens from the call on; ends when `signal` aborts. Throws `missing-file`.
 */
export function watchFolder(folder: string, signal: AbortSignal): AsyncGenerator<string[]> {
  const changed = new Set<string>();
  let wake = () => {};
  let due = false;
  let timer: NodeJS.Timeout | undefined;
  const rouse = () => {
    due = true;
    wake();
  };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new DatelineError('missing-file', `${folder} is no folder.`);
  const watcher = watch(folder, { recursive: true, signal }, (_, filename) => {
    if (filename === null || filename.split(/[/\\]/).some((part) => part.startsWith('.'))) return;
    changed.add(join(folder, filename));
    clearTimeout(timer);
    timer = setTimeout(rouse, QUIET);
  });
  // A folder in it that vanishes while it is looked at.
  watcher.on('error', () => {});
  signal.addEventListener('abort', rouse, { once: true });
  return groups();

  async function* groups(): AsyncGenerator<string[]> {
    while (!signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (due) resolve();
      });
      due = false;
      const paths = [...changed].sort();
      changed.clear();
      if (paths.length > 0) yield paths;
    }
    clearTimeout(timer);
  }
}
