import type { Page } from '../page.ts';

/** One way to know what a line is. Rules run in the order of the list; a firm label is never changed by a later rule. */
export interface SegmentRule {
  name: string;
  apply(page: Page): void;
}
