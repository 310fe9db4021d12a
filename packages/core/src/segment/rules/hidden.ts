import { BETWEEN, BODY } from '../body/decode.ts';
import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** More hidden words than these, or more of the body, are panels that a reader opens, or an article that a script would show. */
const MOST_WORDS = 60;
const MOST = 0.2;

/** "<div hidden>Would you like to hear from us?": what no reader sees is no part of a body that is seen. */
export const hidden: SegmentRule = {
  name: 'hidden',
  apply({ lines, states, document }) {
    if (document.markup === null) return;
    const { elements } = document.markup;
    const isHidden = (i: number) => elements[lines[i]!.markup!.element]!.hidden;
    let all = 0;
    let unseen = 0;
    lines.forEach(({ shape }, i) => {
      if (states[i] !== BODY) return;
      all += shape.words;
      if (isHidden(i)) unseen += shape.words;
    });
    if (unseen === 0 || unseen > MOST_WORDS || unseen > all * MOST) return;
    lines.forEach((line, i) => {
      if (states[i] !== BODY || !isHidden(i)) return;
      line.firm = false;
      label(line, 'other', 'hidden', true);
      states[i] = BETWEEN;
    });
  },
};
