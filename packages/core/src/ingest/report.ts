import { issueOf } from '../model/errors.ts';
import type { Issue } from '../model/issue.ts';
import type { Record } from '../model/record.ts';
import type { DepositOutcome } from '../store/store.ts';
import type { Unreadable } from './sources.ts';

/** What became of one document. `failed`: it holds no words, or its file could not be read; its issues say why. */
export interface IngestedDocument {
  id: string;
  path: string | null;
  outcome: DepositOutcome | 'failed';
  issues: Issue[];
}

export interface IngestIssue extends Issue {
  id: string;
  path: string | null;
}

export interface IngestReport {
  added: number;
  unchanged: number;
  revised: number;
  failed: number;
  /** In the order met; documents with issues may still have been stored. */
  issues: IngestIssue[];
}

export function emptyReport(): IngestReport {
  return { added: 0, unchanged: 0, revised: 0, failed: 0, issues: [] };
}

export function addTo(report: IngestReport, { id, path, outcome, issues }: IngestedDocument): void {
  report[outcome]++;
  for (const issue of issues) report.issues.push({ id, path, ...issue });
}

/** The record of a file that could not be read. */
export function unreadRecord({ path, unreadable }: Unreadable): Record {
  const nothing = { article: null, times: [], entities: [], quotes: [], events: [] };
  return { id: path, path, ...nothing, issues: [issueOf(unreadable.name, unreadable.message, 'read')] };
}
