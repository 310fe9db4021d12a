import { type Line, label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** The article's own words: prose in one run, with the short lines between. */
export const body: SegmentRule = {
  name: 'body',
  apply({ lines }) {
    const weight = (line: Line) => {
      if (line.firm || line.kind === 'menu') return -2;
      const { words, terminal } = line.shape;
      const linked = line.markup ? line.markup.linked / Math.max(1, line.text.length) : 0;
      const soft = line.cue && line.cue.how !== 'inside' ? 15 : 0;
      if (linked > 0.6) return -4;
      if (words >= 12 && (terminal || words >= 25)) return Math.min(words, 60) - soft;
      if (words >= 5 && terminal) return words * 0.6 - soft;
      return -3 - soft / 3;
    };
    // The run of lines with the greatest sum.
    let best = { sum: 0, from: 0, to: -1 };
    let sum = 0;
    let from = 0;
    lines.forEach((line, index) => {
      if (sum <= 0) {
        sum = 0;
        from = index;
      }
      sum += weight(line);
      if (sum > best.sum) best = { sum, from, to: index };
    });
    for (let i = best.from; i <= best.to; i++) {
      const line = lines[i]!;
      if (!line.firm && weight(line) > 0) label(line, 'paragraph', 'body');
      else if (!line.firm && line.kind === null && line.shape.words <= 15 && i > best.from)
        label(line, 'subhead', 'body:between');
    }
  },
};
