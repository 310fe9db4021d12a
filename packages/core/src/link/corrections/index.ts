import type { Anchor, Correction } from '../../model/correction.ts';
import type { CanonicalEvent, Statement, Story } from '../../model/story.ts';

export { correctDescents } from './descents.ts';
export { type Anchors, correctGroups } from './groups.ts';

/** The words by which a statement is known again, whatever number it bears in its article. */
export function saidIn({ evidence }: Pick<Statement, 'evidence'>): string {
  return evidence.map(({ exact }) => exact.replace(/\s+/g, ' ')).join('|');
}

export function anchorsOfEvent({ statements }: CanonicalEvent): Anchor[] {
  return statements.map((statement) => ({ articleId: statement.articleId, said: saidIn(statement) }));
}

export function anchorsOfStory({ articleIds }: Story): Anchor[] {
  return articleIds.map((articleId) => ({ articleId, said: null }));
}

/** The corrections of one kind that still hold, in the order given. */
export function holding(corrections: readonly Correction[], kind: Correction['kind']): Correction[] {
  return corrections
    .filter((correction) => correction.kind === kind && correction.undone === null)
    .sort((a, b) => a.n - b.n);
}
