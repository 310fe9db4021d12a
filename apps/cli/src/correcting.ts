import type { Correction } from '@dateline/core/model';
import type { Streams } from './streams.ts';

/** Who corrects, for the log: `--by`, else $DATELINE_AUTHOR, else the name of the account. */
export function authorOf(by: string | undefined, env: Streams['env']): string {
  return by ?? env.DATELINE_AUTHOR ?? env.USER ?? env.LOGNAME ?? env.USERNAME ?? 'unknown';
}

/** "3  2026-11-22 09:14  anna  merge event 1f2e… 77aa…  (undone by bo)". */
export function sayCorrection({ n, at, author, action, kind, given, undone }: Correction): string {
  const end = undone === null ? '' : `  (undone by ${undone.author})`;
  return `${n}  ${at.slice(0, 16).replace('T', ' ')}  ${author}  ${action} ${kind} ${given.join(' ')}${end}\n`;
}
