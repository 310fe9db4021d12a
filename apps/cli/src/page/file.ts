import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatelineError } from '@dateline/core/model';
import type { Stages } from '../stages.ts';
import { closePage, explainPage, openPage } from './index.ts';

/** A page that grows by one document at a time. */
export interface PageFile {
  add(stages: Stages): void;
  /** Must be called, whatever happened. */
  close(): void;
}

/** Begins the page that explains `source`. Throws usage when it cannot be written, or is the source itself. */
export function openPageFile(path: string, source: string): PageFile {
  if (resolve(path) === resolve(source)) throw new DatelineError('usage', `--html would overwrite ${source}`);
  const file = open(path);
  const put = (text: string) => writeSync(file, text);
  put(openPage(source === '-' ? 'Standard input' : source));
  return {
    add: (stages) => void put(explainPage(stages)),
    close() {
      put(closePage);
      closeSync(file);
    },
  };
}

function open(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new DatelineError('usage', `--html cannot write ${path}: ${code ?? cause}`, { cause });
  }
}
