import type { Line, Page } from '../page.ts';

/** Entries from which on a text is a live blog. */
const ENTRIES = 3;

/** 1 for each line that begins an entry of a live blog: a time, below it sentences, perhaps below a heading; the line of those sentences. */
export function entriesOf(page: Page): Uint8Array {
  const { lines } = page;
  const begins = new Uint8Array(lines.length);
  let entries = 0;
  const short: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]!.kind !== 'timestamp' || !CLOCK.test(lines[i]!.text)) continue;
    const at = isEntry(lines[i + 1]!) ? i + 1 : i + 2;
    if (at >= lines.length || !isEntry(lines[at]!)) {
      const brief = [i + 1, i + 2].find((k) => k < lines.length && isBrief(lines[k]!));
      if (brief !== undefined) short.push(brief);
      continue;
    }
    begins[at] = 1;
    entries++;
  }
  if (entries >= ENTRIES) for (const at of short) begins[at] = 1;
  return entries >= ENTRIES ? begins : new Uint8Array(lines.length);
}

/** "20:41", "9.15am", "14:05 CET", "12m ago": when an entry was made, not on which day a story was. */
const CLOCK =
  /^(?:posted |updated )?(?:at )?(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:uhr|h|[A-Z]{2,4}))?|\d{1,2} ?(?:m|min|mins|minutes|h|hr|hrs|hours?) ago)$/i;

/** "Our reporter at the town hall says two tables have stopped." */
const isEntry = ({ firm, cue, shape }: Line) => !firm && cue === null && shape.words >= 8 && shape.terminal;

/** "The council gave way.", among longer entries. */
const isBrief = ({ firm, cue, shape }: Line) =>
  !firm && cue === null && shape.words >= 3 && shape.terminal && !shape.question;
