import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** "kokobj@yna.co.kr", alone or with a name before it. */
/** "((name@agency.example; +90 000 000;))": a wire's note to its desk. */
const DESK = /^\(\([^()@]{0,100}@[^()]{0,200}\)\)$/;

/** "Contact Jane Doe at jane@paper.example. Follow on Twitter: @jane.", "To reach the reporter, email jane@paper.example." */
const CONTACT =
  /^(?:(?:you can |to )?(?:contact|e-?mail|reach|write to) |[\p{Lu}][^@.]{2,50} (?:can be|may be) (?:reached|contacted) )[^@]{0,80}[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,10}/iu;
const MOST = 40;

export const email: SegmentRule = {
  name: 'email',
  apply({ lines }) {
    for (const line of lines) {
      if (!line.text.includes('@')) continue;
      if (DESK.test(line.text)) label(line, 'email', 'email:desk', true);
      else if (line.shape.words <= MOST && CONTACT.test(line.text)) label(line, 'bio', 'email:contact', true);
      else if (
        line.shape.words <= 5 &&
        line.text.length < 120 &&
        /^(?:[^@]{0,60} )?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[.)]?$/.test(line.text)
      )
        label(line, 'email', 'email', true);
    }
  },
};
