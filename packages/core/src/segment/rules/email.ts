import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** "kokobj@yna.co.kr", alone or with a name before it. */
export const email: SegmentRule = {
  name: 'email',
  apply({ lines }) {
    for (const line of lines) {
      if (
        line.shape.words <= 5 &&
        line.text.length < 120 &&
        /^(?:[^@]{0,60} )?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[.)]?$/.test(line.text)
      )
        label(line, 'email', 'email', true);
    }
  },
};
