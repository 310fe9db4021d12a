import { BIT, senseOf } from './piece.ts';
import type { Reader } from './reader.ts';

/** "7", "2.5", "twenty-two", "one hundred and twenty", "two and a half", "a dozen", "half a dozen". */
export function readNumber(reader: Reader, at: number): { to: number; value: number } | null {
  const { pieces } = reader;
  const piece = pieces[at]!;
  const plain = senseOf(piece, BIT.INT) ?? senseOf(piece, BIT.DECIMAL);
  if (typeof plain === 'number') {
    const scale = Number(senseOf(pieces[at + 1], BIT.SCALE) ?? 0);
    if (scale >= 1e6) return { to: at + 2, value: plain * scale };
    // "3 1/2 years", "3-1/2 years"
    const tied = pieces[at + 1]?.lower === '-' && pieces[at + 2]?.glued ? 2 : 1;
    const isHalf = /^(?:½|1\/2)$/.test(pieces[at + tied]?.lower ?? '');
    return isHalf ? { to: at + tied + 1, value: plain + 0.5 } : { to: at + 1, value: plain };
  }
  let i = at;
  let sum = 0;
  let part = 0;
  let taken = false;
  if (piece.lower === 'half' && pieces[at + 1]?.lower === 'a' && (pieces[at + 2]?.mask ?? 0) & BIT.SCALE)
    return { to: at + 3, value: Number(senseOf(pieces[at + 2], BIT.SCALE)) / 2 };
  if (piece.lower === 'a' && (pieces[at + 1]?.mask ?? 0) & BIT.SCALE) {
    part = 1;
    i++;
    taken = true;
  }
  for (let steps = 0; steps < 12; steps++) {
    const current = pieces[i];
    const number = senseOf(current, BIT.NUMBER) as number | undefined;
    const scale = senseOf(current, BIT.SCALE) as number | undefined;
    if (
      number !== undefined &&
      (part === 0 || (part % 100 >= 20 && part % 10 === 0 && number < 10) || (part >= 100 && part % 100 === 0))
    ) {
      part += number;
      taken = true;
      i++;
    } else if (scale !== undefined && (taken || scale === 100)) {
      part = (part || 1) * scale;
      if (scale >= 1000) {
        sum += part;
        part = 0;
      }
      taken = true;
      i++;
    } else if (
      taken &&
      current?.lower === '-' &&
      current.glued &&
      pieces[i + 1]?.glued &&
      senseOf(pieces[i + 1], BIT.NUMBER) !== undefined &&
      part % 10 === 0 &&
      part % 100 >= 20
    )
      i++;
    else if (
      taken &&
      current?.lower === 'and' &&
      part % 100 === 0 &&
      part >= 100 &&
      senseOf(pieces[i + 1], BIT.NUMBER) !== undefined
    )
      i++;
    else break;
  }
  if (!taken) return null;
  const half = hyphenedHalf(reader, i);
  return { to: half ?? i, value: sum + part + (half === null ? 0 : 0.5) };
}

/** The end of the "-and-a-half" of "two-and-a-half years". */
function hyphenedHalf({ pieces }: Reader, at: number): number | null {
  if (pieces[at]?.lower !== '-' || pieces[at + 1]?.lower !== 'and' || !pieces[at + 1]!.glued) return null;
  const isHalf = pieces[at + 3]?.lower === 'a' && pieces[at + 5]?.lower === 'half';
  return isHalf && pieces[at + 2]!.lower === '-' && pieces[at + 4]!.lower === '-' ? at + 6 : null;
}

/** "several", "a few", "a couple of", "many": an unknown number, save the couple. */
export function readFew(reader: Reader, at: number): { to: number; value: number | null } | null {
  const word = (i: number) => reader.pieces[i]?.lower;
  const first = word(at);
  if (
    first === 'several' ||
    first === 'many' ||
    first === 'numerous' ||
    first === 'few' ||
    first === 'some' ||
    first === 'countless'
  )
    return { to: at + 1, value: null };
  if (first === 'couple') return { to: word(at + 1) === 'of' ? at + 2 : at + 1, value: 2 };
  if (first !== 'a') return null;
  const second = word(at + 1);
  if (second === 'few' || second === 'several') return { to: at + 2, value: null };
  if (second === 'number' && word(at + 2) === 'of') return { to: at + 3, value: null };
  if (second === 'couple') return { to: word(at + 2) === 'of' ? at + 3 : at + 2, value: 2 };
  if (second === 'good' && word(at + 2) === 'many') return { to: at + 3, value: null };
  return null;
}
