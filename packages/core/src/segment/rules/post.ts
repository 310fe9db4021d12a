import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** "— Anneke Vos (@avos) July 22, 2021": who wrote a post elsewhere, and when. */
const SIGNED =
  / ?[—–-] ?[^—–]{2,50} \(@\w{2,30}\),? (?:\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d\d|\d{1,2}\.? (?:de )?\p{L}{3,9}\.? (?:de )?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d|\d{1,2}:\d\d(?: [AP]M)? · .{6,14})$/u;

/** A post from elsewhere, shown within the article: where nothing in the markup says so its signature does. */
export const post: SegmentRule = {
  name: 'post',
  apply({ lines }) {
    lines.forEach((line, i) => {
      if (line.firm || !line.text.includes('(@') || !SIGNED.test(line.text)) return;
      label(line, 'other', 'post', true);
      // The signature on a line of its own: the post stands above it.
      const above = lines[i - 1];
      if (/^[—–-]/.test(line.text) && above && !above.firm) label(above, 'other', 'post:above', true);
    });
  },
};
