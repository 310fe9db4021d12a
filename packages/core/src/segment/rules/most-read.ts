import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** A numbered list of headlines, the numbers on lines of their own: "- / 1 / Police release name …". */
export const mostRead: SegmentRule = {
  name: 'most-read',
  apply({ lines }) {
    const isShort = (at: number) => (lines[at]?.text.length ?? 4) < 4;
    const isRank = (at: number) => isShort(at) && /^(?:[1-9]|10)[.)]?$/.test(lines[at]!.text);
    const isDash = (at: number) => isShort(at) && /^[-–—•*·]$/.test(lines[at]!.text);
    for (let at = 0; at < lines.length; at++) {
      let next = at;
      let ranks = 0;
      while (next < lines.length) {
        let head = next;
        while (isDash(head)) head++;
        if (!isRank(head)) break;
        const title = lines[head + 1];
        if (!title || title.shape.words > 30) break;
        ranks++;
        next = head + 2;
      }
      if (ranks < 3) continue;
      for (let i = at; i < next; i++) label(lines[i]!, 'most-read', 'most-read', true);
      at = next;
    }
  },
};
