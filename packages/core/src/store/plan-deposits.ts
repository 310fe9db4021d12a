import type { Record } from '../model/record.ts';
import { unpackText } from './packing.ts';
import { markOf, revisionRow, serialiseRecord } from './rows.ts';
import type { Deposit, DepositOutcome } from './store.ts';
import type { RevisionRow } from './tables.ts';

/** What decides about an arriving text: a revision that is here already, without its bytes. */
export type KeptRevision = Pick<RevisionRow, 'n' | 'hash' | 'as_of' | 'text' | 'text_coding' | 'record' | 'pipeline'>;

/** All revisions of one article, by number, and which of them is shown. Numbers may be missing: earlier texts can be pruned. */
export interface KeptArticle {
  revisions: KeptRevision[];
  shown: number;
}

/** The revision that an article shows from now on. */
export interface Face {
  deposit: Deposit;
  revision: number;
  mark: string;
}

/** What a batch changes. To be carried out in one transaction: insertions, updates, stamps, then faces. */
export interface DepositPlan {
  outcomes: DepositOutcome[];
  insertions: RevisionRow[];
  /** Revisions that a newer pipeline read differently. */
  updates: RevisionRow[];
  /** Revisions that a newer pipeline read just so: only its version is noted. */
  stamps: Pick<RevisionRow, 'article_id' | 'n' | 'pipeline'>[];
  faces: Map<string, Face>;
  /** Articles whose present face goes first. */
  replaced: Set<string>;
}

/** Decides what a batch changes, given what is kept of its articles; `kept` is brought up to date on the way. */
export function planDeposits(deposits: readonly Deposit[], kept: Map<string, KeptArticle>): DepositPlan {
  const plan: DepositPlan = {
    ...{ outcomes: [], insertions: [], updates: [], stamps: [] },
    faces: new Map(),
    replaced: new Set(),
  };
  const before = new Set(kept.keys());
  const show = (id: string, face: Face) => {
    plan.faces.set(id, face);
    if (before.has(id)) plan.replaced.add(id);
  };
  for (const deposit of deposits) {
    const { id } = deposit.record;
    const article = kept.get(id);
    const row = revisionRow(deposit, article ? article.revisions.at(-1)!.n + 1 : 0);
    if (!article) {
      plan.outcomes.push('added');
      plan.insertions.push(row);
      kept.set(id, { revisions: [row], shown: 0 });
      show(id, { deposit, revision: 0, mark: markOf(row) });
      continue;
    }
    const same =
      article.revisions.find(({ hash }) => hash === row.hash) ??
      article.revisions.find((other) => saysTheSame(other, deposit));
    if (same) {
      plan.outcomes.push('unchanged');
      const face = readAnew(plan, same, deposit);
      if (face && same.n === article.shown) show(id, face);
      continue;
    }
    plan.outcomes.push('revised');
    plan.insertions.push(row);
    const shown = article.revisions.find(({ n }) => n === article.shown);
    article.revisions.push(row);
    if (!isLater(row.as_of, shown?.as_of ?? '')) continue;
    article.shown = row.n;
    show(id, { deposit, revision: row.n, mark: markOf(row) });
  }
  return plan;
}

/** Which of an article's revisions, by number, is shown: what depositing them in that order would show. */
export function shownOf(revisions: readonly Pick<RevisionRow, 'n' | 'as_of'>[]): number {
  const [first, ...rest] = revisions;
  return rest.reduce((shown, row) => (isLater(row.as_of, shown.as_of) ? row : shown), first!).n;
}

/** The bytes are known: only what a newer Dateline reads in them is written anew. Null when it reads the same. */
function readAnew(plan: DepositPlan, kept: KeptRevision, deposit: Deposit): Face | null {
  const record = withFirstPath(deposit.record, JSON.parse(kept.record) as Record);
  const { pipeline = null } = deposit;
  if (serialiseRecord(record) === kept.record && deposit.text === unpackText(kept)) {
    const isNewer = pipeline !== null && pipeline !== kept.pipeline;
    if (isNewer) plan.stamps.push({ article_id: record.id, n: kept.n, pipeline });
    kept.pipeline = pipeline ?? kept.pipeline;
    return null;
  }
  const row = revisionRow({ ...deposit, record }, kept.n);
  plan.updates.push(row);
  Object.assign(kept, row);
  return { deposit: { ...deposit, record }, revision: kept.n, mark: markOf(row) };
}

/** A page fetched again under another name, or with other bytes around the same words, is no revision. */
function saysTheSame(kept: KeptRevision, { record, text }: Deposit): boolean {
  if (unpackText(kept) !== text) return false;
  return serialiseRecord(withFirstPath(record, JSON.parse(kept.record) as Record)) === kept.record;
}

/** The same document under two paths keeps the one that sorts first, whichever came first. */
function withFirstPath(record: Record, kept: Record): Record {
  const paths = [record.path, kept.path].filter((path) => path !== undefined).sort();
  const { path: _, ...rest } = record;
  if (paths[0] === undefined) return rest;
  const { id, ...others } = rest;
  return { id, path: paths[0], ...others };
}

/** A text with an earlier date than the one shown is kept behind it; without dates, the last to arrive is shown. */
function isLater(arriving: string, shown: string): boolean {
  return arriving === '' || shown === '' || arriving >= shown;
}
