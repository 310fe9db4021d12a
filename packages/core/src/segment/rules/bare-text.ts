import { BODY } from '../body/decode.ts';
import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** Lines beyond which a text without a body is a page of menus rather than a cutting. */
const FEW = 3;

/**
 * A sentence or two without any page around them, as they come from a database or a clipboard: "Turkey has condemned the ban."
 * There is no surrounding to tell the article by, so what reads as a sentence is the body.
 */
export const bareText: SegmentRule = {
  name: 'bare-text',
  apply({ document, lines, states }) {
    if (document.markup !== null || states.includes(BODY)) return;
    lines.forEach((line, i) => {
      const { words, terminal, capitals } = line.shape;
      const sentence = terminal ? words >= 4 : words >= 8 && capitals < words * 0.6;
      if (line.firm || !(sentence || (lines.length <= FEW && words >= 3))) return;
      label(line, 'paragraph', 'bare-text', true);
      states[i] = BODY;
    });
  },
};
