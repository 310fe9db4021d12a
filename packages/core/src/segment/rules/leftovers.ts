import { AFTER, BETWEEN, BODY } from '../body/decode.ts';
import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** What no rule knew: headlines within or below the article are related links, other short or linked lines menus, the rest is other. */
export const leftovers: SegmentRule = {
  name: 'leftovers',
  apply({ lines, states }) {
    lines.forEach((line, i) => {
      if (line.kind !== null || states[i] === BODY) return;
      const { words, letters } = line.shape;
      const linked = line.markup !== null && line.markup.linked > line.text.length * 0.5;
      const titled = words >= 4 && words <= 30 && letters > line.text.length * 0.6;
      if (titled && (states[i] === BETWEEN || (states[i] === AFTER && (linked || line.markup === null))))
        label(line, 'related', 'leftovers:headline');
      else label(line, words <= 4 || linked ? 'menu' : 'other', 'leftovers');
    });
  },
};
