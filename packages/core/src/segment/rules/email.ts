import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** "kokobj@yna.co.kr", alone or with a name before it. */
/** "((name@agency.example; +90 000 000;))": a wire's note to its desk. */
const DESK = /^\(\([^()@]{0,100}@[^()]{0,200}\)\)$/;

export const email: SegmentRule = {
  name: 'email',
  apply({ lines }) {
    for (const line of lines) {
      if (!line.text.includes('@')) continue;
      if (DESK.test(line.text)) label(line, 'email', 'email:desk', true);
      else if (
        line.shape.words <= 5 &&
        line.text.length < 120 &&
        /^(?:[^@]{0,60} )?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[.)]?$/.test(line.text)
      )
        label(line, 'email', 'email', true);
    }
  },
};
