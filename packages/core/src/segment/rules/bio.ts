import { AFTER, BODY } from '../body/decode.ts';
import { label } from '../page.ts';
import { readNames } from '../wire/names.ts';
import type { SegmentRule } from './rule.ts';

/** "Jane Doe covers diplomacy for The Paper.": a sentence below the article that begins with its author's name. */
export const bio: SegmentRule = {
  name: 'bio',
  apply({ lines, states, tools }) {
    const names = new Set<string>();
    for (const line of lines)
      if (line.kind === 'byline')
        for (const { name } of readNames(line.text, tools.names, true)) names.add(name.toLowerCase());
    if (names.size === 0) return;
    const last = states.lastIndexOf(BODY);
    lines.forEach((line, i) => {
      if (line.firm && line.rule !== 'body') return;
      if (states[i] !== AFTER && i < last - 1) return;
      for (const name of names) {
        const rest = line.plain.startsWith(`${name} `) ? line.plain.slice(name.length + 1) : '';
        if (
          rest !== '' &&
          /^(?:is|was|has|covers|writes|reports|joined|works|worked|leads|teaches|studies|edits|serves|lives|ist|est|es|è)\b/.test(
            rest,
          ) &&
          i > states.indexOf(BODY) + 2
        ) {
          line.firm = false;
          label(line, 'bio', 'bio:author', true);
          if (states[i] === BODY) states[i] = AFTER;
        }
      }
    });
  },
};
