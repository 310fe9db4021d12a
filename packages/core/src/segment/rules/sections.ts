import { BODY } from '../body/decode.ts';
import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** How many lines a heading such as "Related Topics" speaks for. */
const REACH = 30;

/** The short lines below "Related stories", "Most read", "Leave a reply" are of the heading's kind. */
export const sections: SegmentRule = {
  name: 'sections',
  apply({ lines, states }) {
    for (let i = 0; i < lines.length; i++) {
      const head = lines[i]!;
      if (!head.cue?.section || states[i] === BODY) continue;
      // "Related Topics" names tags, whatever list it stands in.
      const kind = head.kind ?? head.cue.kind;
      for (let k = i + 1; k < lines.length && k <= i + REACH; k++) {
        const line = lines[k]!;
        if (states[k] === BODY || line.cue?.section) break;
        if (line.firm || line.kind !== null) continue;
        if (line.shape.words > 40 && kind !== 'comment') break;
        label(line, kind, `sections:${kind}`);
      }
    }
  },
};
