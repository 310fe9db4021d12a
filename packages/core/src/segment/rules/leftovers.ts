import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** What no rule knew: short or linked lines are menus, the rest is other. */
export const leftovers: SegmentRule = {
  name: 'leftovers',
  apply({ lines }) {
    for (const line of lines) {
      if (line.kind !== null) continue;
      const linked = line.markup !== null && line.markup.linked > line.text.length * 0.5;
      label(line, line.shape.words <= 4 || linked ? 'menu' : 'other', 'leftovers');
    }
  },
};
