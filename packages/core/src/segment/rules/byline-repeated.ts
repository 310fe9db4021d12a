import { BETWEEN, BODY } from '../body/decode.ts';
import { label } from '../page.ts';
import { isKnownName } from '../wire/name-form.ts';
import type { SegmentRule } from './rule.ts';

/** How often a name that signs each entry of a live blog stands on the page, at least. */
const OFTEN = 3;

/** "20:10 / Jane Doe / The failure began … / 19:52 / Jane Doe / …": who made each entry is no text of it. */
export const bylineRepeated: SegmentRule = {
  name: 'byline-repeated',
  apply({ lines, states, tools }) {
    lines.forEach((line, i) => {
      const { words, terminal } = line.shape;
      if (states[i] !== BODY || line.copies < OFTEN || words < 2 || words > 4 || terminal) return;
      if (!isKnownName(line.text, tools.names) || lines[i - 1]?.kind !== 'timestamp') return;
      line.firm = false;
      label(line, 'byline', 'byline:repeated', true);
      states[i] = BETWEEN;
    });
  },
};
