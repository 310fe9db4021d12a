import { label } from '../page.ts';
import { leadLength, readNames } from '../wire/names.ts';
import type { SegmentRule } from './rule.ts';

/** "By Jane Doe", "Written by Ali Khan, political editor", "Von Max Muster, Berlin". */
export const byline: SegmentRule = {
  name: 'byline',
  apply({ lines, tools }) {
    for (const line of lines) {
      if (line.firm || line.shape.words > 22 || (line.shape.terminal && line.shape.words > 12)) continue;
      const lead = leadLength(line.text, tools.names);
      if (lead === 0) continue;
      const rest = line.text.slice(lead);
      if (rest === '' ? /:$|^by$/i.test(line.text) : readNames(line.text, tools.names).length > 0 && namesFill(rest))
        label(line, 'byline', 'byline', true);
    }
  },
};

/** Mostly capitalised words: "By Monday the talks had failed" is prose. */
function namesFill(rest: string): boolean {
  const words = rest.split(/\s+/);
  const capital = words.filter(
    (word) =>
      /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(word) ||
      /^\W|^(?:and|und|et|y|e|in|for|of|the|de|van|von|bin|al|at|\d.*)$/iu.test(word),
  );
  return capital.length >= words.length * 0.6;
}
