import { type Line, label } from '../page.ts';
import { isCredited } from './caption-credited.ts';
import type { SegmentRule } from './rule.ts';

/** More headlines than these together are a list that the article itself may give. */
const MOST = 5;
/** Words of a headline in brackets. */
const MOST_WORDS = 22;
/** More such places than these, or more lone subheads, and the text is a list itself. */
const FEW = 3;

/**
 * Headlines of other stories between two paragraphs of a plain text: two to five lines without a final stop, each as long as a headline,
 * where a subhead would stand alone. "Koreas set up office to 'talk 24/7' / US threw away 'golden opportunity' - N Korea".
 */
export const related: SegmentRule = {
  name: 'related',
  apply({ lines, document }) {
    for (const line of lines)
      if (line.text.startsWith('[') && isBracketed(line)) label(line, 'related', 'related:bracketed', true);
    if (document.markup !== null) return;
    const runs: [number, number][] = [];
    let alone = 0;
    for (let i = 1; i < lines.length; i++) {
      if (!isProse(lines[i - 1]!) || lines[i - 1]!.shape.colon || !isHeadline(lines[i]!)) continue;
      let end = i;
      while (end < lines.length && isHeadline(lines[end]!)) end++;
      if (end - i === 1) alone++;
      else if (end - i <= MOST && end < lines.length && isProse(lines[end]!)) runs.push([i, end]);
      i = end;
    }
    // A text that is all headings and lists gives lists of its own.
    if (runs.length > FEW || alone > FEW) return;
    for (const [from, to] of runs) for (let k = from; k < to; k++) label(lines[k]!, 'related', 'related:between', true);
  },
};

/** "[What is a carbon border and who pays for it?]", all of it a link where there are links. */
function isBracketed({ firm, shape, text, markup }: Line): boolean {
  if (firm || shape.words < 5 || shape.words > MOST_WORDS || !/^\[["“‘]?\p{Lu}[^[\]:]{15,160}[^.[\]]\]$/u.test(text))
    return false;
  return markup === null || markup.linked > text.length * 0.6;
}

const isProse = ({ firm, shape }: Line) => !firm && shape.words >= 14 && shape.terminal;

function isHeadline(line: Line): boolean {
  const { firm, cue, shape, text } = line;
  const { words, terminal, question, colon, letters } = shape;
  return (
    !firm &&
    cue === null &&
    words >= 4 &&
    words <= 16 &&
    (!terminal || question) &&
    !colon &&
    letters > text.length * 0.6 &&
    /^["'“‘«]?\p{Lu}/u.test(text) &&
    !isCredited(line)
  );
}
