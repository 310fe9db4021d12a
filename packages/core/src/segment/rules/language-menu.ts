import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** "简体中文 / English / Русский": names of languages, three or more together. */
export const languageMenu: SegmentRule = {
  name: 'language-menu',
  apply({ lines }) {
    const isName = (at: number) => lines[at]?.cue?.kind === 'language-menu';
    for (let at = 0; at < lines.length; at++) {
      if (!isName(at)) continue;
      let end = at;
      while (isName(end)) end++;
      const names = lines.slice(at, end).reduce((sum, line) => sum + line.shape.words, 0);
      for (let i = at; i < end; i++) {
        if (names >= 3) label(lines[i]!, 'language-menu', 'language-menu', true);
        else if (lines[i]!.kind === 'language-menu') lines[i]!.kind = 'menu';
      }
      at = end;
    }
  },
};
