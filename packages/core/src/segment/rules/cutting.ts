import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** "Abstract:SEOUL, March 22 (Agency) -- North Korea withdrew its staff from the office in K": the beginning of a later line, cut by a machine. */
export const cutting: SegmentRule = {
  name: 'cutting',
  apply({ lines }) {
    const begins = new Map<string, number>();
    lines.forEach((line, i) => {
      if (line.shape.words >= 12) begins.set(line.plain.slice(0, 30), i);
    });
    lines.forEach((line, i) => {
      // A heading may begin as its paragraph does.
      if (line.firm || line.shape.words < 8 || line.shape.terminal || /^h[2-6]$/.test(line.markup?.tag ?? '')) return;
      const text = line.plain
        .replace(/^(?:abstract|summary|teaser|description|zusammenfassung|résumé|resumen)\s?[:：]\s?/, '')
        .replace(/\s?(?:\.\.\.|…)$/, '');
      const at = begins.get(text.slice(0, 30));
      if (at === undefined || at <= i) return;
      const whole = lines[at]!.plain;
      if (whole.length > text.length && whole.startsWith(text)) label(line, 'standfirst', 'cutting', true);
    });
  },
};
