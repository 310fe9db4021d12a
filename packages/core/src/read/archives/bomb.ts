import { MAX_BYTES } from '../limits.ts';

/** Pages shrink to a tenth, lists of links to a fiftieth; deflate at its best makes a thousandth. */
const MAX_RATIO = 200;

/** True when this many decoded bytes cannot honestly come from so few: more than a document, and swollen two hundredfold. */
export function isBomb(decoded: number, packed: number): boolean {
  return decoded > MAX_BYTES && decoded > packed * MAX_RATIO;
}
