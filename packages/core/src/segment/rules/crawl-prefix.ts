import type { SegmentRule } from './rule.ts';

const PREFIX = /^date (?:19|20)\d\d-[01]\d-[0-3]\d(?= |$)/;

/** "date 2021-08-23 Logo": what a crawler wrote before the page's first words. The rest of the line is a line of its own. */
export const crawlPrefix: SegmentRule = {
  name: 'crawl-prefix',
  apply(page) {
    const first = page.lines[0];
    const match = first && PREFIX.exec(first.text);
    if (!first || !match) return;
    page.split(0, match[0].length);
    Object.assign(page.lines[0]!, { kind: 'crawl-prefix', rule: 'crawl-prefix', firm: true });
  },
};
